import { beforeEach, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { appliedPlan } from '#app/testing/appliedPlan.ts';
import { lookThrough } from '#app/testing/lookThrough.ts';
import { FINDING_KINDS, type FindingKindKey } from '#domain/findings/kindKeys.ts';
import { findingKind } from '#domain/findings/kinds.ts';
import { repairPlan } from '#domain/findings/repairPlan.ts';

const sandbox = createSandbox({ throttle: 'off', untidy: true });
beforeEach(() => sandbox.reset());

/** What is found of one kind now, and what the tenant is. */
async function look(kind: FindingKindKey) {
  const { found, ...rest } = await lookThrough(sandbox);
  return { ...rest, items: found.find((each) => each.kind === kind)?.items ?? [] };
}

it.each(FINDING_KINDS.filter((kind) => 'does' in findingKind(kind).repair))(
  '%s: its plan is carried out and read back, and what it repairs is not found again',
  async (kind) => {
    const { graph, configurations, items } = await look(kind);
    const repaired = items.filter(({ repairs }) => repairs.length > 0);
    expect(repaired.length).toBeGreaterThan(0);
    const { plan } = repairPlan(kind, 't', repaired);
    const { items: ended } = await appliedPlan(graph, plan, configurations);
    const ends = ended.flatMap(({ lines }) => lines.map(({ end }) => end?.kind));
    expect(ends.filter((end) => end === 'verified').length).toBeGreaterThan(0);
    const left = new Set((await look(kind)).items.map(({ key }) => key));
    const done = ended.flatMap(({ configurationId, lines }) =>
      lines.every(({ end }) => end?.kind === 'verified') ? [configurationId] : [],
    );
    const own = repaired.filter(({ repairs }) =>
      repairs.every(({ configuration: { id } }) => done.includes(id)),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ key }) => left.has(key))).toEqual([]);
  },
  60_000,
);
