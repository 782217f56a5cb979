import { planDraftSchema } from '#domain/plan/draftSchema.ts';
import type { PlanDrafts } from '#domain/plan/planDraft.ts';
import type { Owner } from '#stores/owner.ts';
import type { WithPlanDatabase } from '#stores/planDatabase.ts';

/** The plan in the making of one person in one tenant: it survives reload, and never shows up in another tenant. */
export function createPlanDraftStore({ tenantId, oid }: Owner, withDatabase: WithPlanDatabase): PlanDrafts {
  return {
    async get() {
      const row = await withDatabase((database) => database.get('drafts', [tenantId, oid]));
      const parsed = planDraftSchema.safeParse(row?.draft);
      if (!parsed.success) return undefined;
      const { plan, undoes, retries } = parsed.data;
      return { ...parsed.data, plan, undoes, retries };
    },
    async set(draft) {
      await withDatabase(async (database) => {
        if (draft === undefined) await database.delete('drafts', [tenantId, oid]);
        else await database.put('drafts', { tenantId, oid, draft });
      });
    },
  };
}
