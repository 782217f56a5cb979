import { expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { appliedPlan } from '#app/testing/appliedPlan.ts';
import { findInTenant } from '#domain/findings/findInTenant.ts';
import type { FindingKindKey } from '#domain/findings/kindKeys.ts';
import { repairPlan } from '#domain/findings/repairPlan.ts';
import { runToEnd } from '#lib/browser/slices.ts';
import { readFamilies } from '#queries/configurations.ts';
import { openSandboxDesk } from '#queries/testing/sandboxDesk.ts';
import { readTenantFacts } from '#queries/tenant/tenantFacts.ts';

const { graph, client } = openSandboxDesk(createSandbox({ throttle: 'off' }), 'ada', [
  'User.Read',
  'GroupMember.Read.All',
  'DeviceManagementConfiguration.ReadWrite.All',
  'DeviceManagementApps.ReadWrite.All',
]);

/** What is found of one kind now, and what the tenant is. */
async function look(kind: FindingKindKey) {
  const { configurations, notRead } = await readFamilies(graph, client, { isAnew: true });
  const asked = { configurations, familiesNotRead: notRead.length, isAll: true };
  const { facts } = await readTenantFacts(graph, client, asked);
  const found = runToEnd(findInTenant(facts)).find((each) => each.kind === kind);
  return { configurations, items: found?.items ?? [] };
}

it.each(['deletedGroup', 'onlyExclusions', 'certificateApart'] as const)(
  '%s: its plan is carried out and read back, and what it repairs is not found again',
  async (kind) => {
    const { configurations, items } = await look(kind);
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
    expect(own.filter(({ key }) => left.has(key))).toEqual([]);
  },
  60_000,
);
