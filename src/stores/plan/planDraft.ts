import { z } from 'zod/mini';
import { planDraftSchema } from '#domain/plan/draft/draftSchema.ts';
import { onto } from '#domain/plan/draft/onto.ts';
import { EMPTY_DRAFT, type PlanDraft, type PlanDrafts } from '#domain/plan/draft/planDraft.ts';
import { tabStorage } from '#lib/browser/safeStorage.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { parseJson } from '#lib/json.ts';
import type { Owner } from '#stores/owner.ts';
import { packedPlanSchema, packPlanStepwise, unpackPlanStepwise } from '#stores/plan/packedPlan.ts';
import type { WithPlanDatabase } from '#stores/database/planDatabase.ts';

const packedDraftSchema = z.looseObject({ plan: packedPlanSchema });

/** What a page that went left in its tab. */
const leftSchema = z.object({
  /** Epoch milliseconds. */
  at: z.number(),
  draft: planDraftSchema,
  isOnto: z.optional(z.boolean()),
});

/**
 * The plan in the making of one person in one tenant: it survives reload, and never shows up in
 * another tenant. The database may still be writing when the page goes, and drops what it has not
 * written: the last draft of such a page waits in the tab.
 */
export function createPlanDraftStore(
  { tenantId, oid }: Owner,
  withDatabase: WithPlanDatabase,
): PlanDrafts {
  const inTab = `assignment-desk:plan-draft:${tenantId}:${oid}`;
  const readRow = () => withDatabase((database) => database.get('drafts', [tenantId, oid]));
  async function get(): Promise<PlanDraft | undefined> {
    const row = await readRow();
    const packed = packedDraftSchema.safeParse(row?.draft);
    const unpacked = packed.success
      ? await runInSlices(unpackPlanStepwise(packed.data.plan))
      : undefined;
    if (packed.success && unpacked === undefined) return undefined;
    // Earlier versions kept the plan as it is.
    const parsed = planDraftSchema.safeParse(
      packed.success ? { ...packed.data, plan: undefined } : row?.draft,
    );
    if (!parsed.success) return undefined;
    const { plan = unpacked, undoes, retries } = parsed.data;
    return { ...parsed.data, plan, undoes, retries };
  }

  return {
    get,
    async set(draft) {
      const kept =
        draft?.plan === undefined
          ? draft
          : { ...draft, plan: await runInSlices(packPlanStepwise(draft.plan)) };
      await withDatabase(async (database) => {
        if (kept === undefined) await database.delete('drafts', [tenantId, oid]);
        else await database.put('drafts', { tenantId, oid, draft: kept, at: Date.now() });
      });
      tabStorage.remove(inTab);
    },
    setAtOnce: (draft, isOnto) =>
      void tabStorage.set(inTab, JSON.stringify({ at: Date.now(), draft, isOnto })),
    async getLeft() {
      const left = leftSchema.safeParse(parseJson(tabStorage.get(inTab) ?? '')).data;
      if (left === undefined) return undefined;
      const row = await readRow().catch(() => undefined);
      // The tab comes back late, or is a copy of one: another has gone on with the plan.
      if (row?.at !== undefined && row.at > left.at) {
        tabStorage.remove(inTab);
        return undefined;
      }
      const { plan, undoes, retries } = left.draft;
      const draft = { ...left.draft, plan, undoes, retries };
      return left.isOnto === true ? onto((await get()) ?? EMPTY_DRAFT, draft) : draft;
    },
  };
}
