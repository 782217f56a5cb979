import { z } from 'zod/mini';
import type { StagedPlan, StagedPlans } from '#domain/plan/stages/stagedPlan.ts';
import { runInSlices } from '#lib/browser/slices.ts';
import { compareCodes } from '#lib/text/comparable.ts';
import { databaseConnection } from '#stores/database/databaseConnection.ts';
import { openStagesDatabase } from '#stores/database/stagesDatabase.ts';
import type { Owner } from '#stores/owner.ts';
import { packedPlanSchema, packPlanStepwise, unpackPlanStepwise } from '#stores/plan/packedPlan.ts';

const headSchema = z.object({
  id: z.string().check(z.minLength(1)),
  createdAt: z.iso.datetime(),
  username: z.string(),
});

interface Row {
  readonly head: unknown;
  readonly packed: unknown;
}

/** Undefined for what this version cannot read. */
async function read(row: Row | undefined): Promise<StagedPlan | undefined> {
  const head = headSchema.safeParse(row?.head).data;
  const packed = packedPlanSchema.safeParse(row?.packed).data;
  const plan = packed && (await runInSlices(unpackPlanStepwise(packed)));
  if (head === undefined || plan?.timing === undefined) return undefined;
  return { ...head, plan: { ...plan, timing: plan.timing } };
}

const withDatabase = databaseConnection(openStagesDatabase);

/** The staged plans of one person in one tenant. No connection is opened before it is asked. */
export function stagedPlanStore({ tenantId, oid }: Owner): StagedPlans {
  return {
    async create({ plan, ...head }) {
      const packed = await runInSlices(packPlanStepwise(plan));
      await withDatabase((database) =>
        database.add('plans', { tenantId, oid, id: head.id, head, packed }),
      );
    },
    get: async (id) =>
      read(await withDatabase((database) => database.get('plans', [tenantId, oid, id]))),
    async list() {
      // An array comes after every text.
      const mine = IDBKeyRange.bound([tenantId, oid], [tenantId, oid, []]);
      const rows = await withDatabase((database) => database.getAll('plans', mine));
      const plans = await Promise.all(rows.map(read));
      return plans
        .flatMap((plan) => plan ?? [])
        .toSorted((a, b) => compareCodes(b.createdAt, a.createdAt));
    },
    remove: (id) => withDatabase((database) => database.delete('plans', [tenantId, oid, id])),
  };
}
