import { expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { rowId } from '../../../../sandbox/tenant/families/items.ts';
import { FAMILIES } from '../../../../sandbox/tenant/families/registry.ts';
import { groupId } from '../../../../sandbox/tenant/groups.ts';
import { assignment, target } from '../../../../sandbox/tenant/targets.ts';
import type { JsonObject } from '#lib/json.ts';
import { lookThrough } from '#app/testing/lookThrough.ts';
import { FINDING_KINDS } from '#domain/findings/kindKeys.ts';

const sandbox = createSandbox({ throttle: 'off', untidy: true });

/** What is a finding wherever it is assigned, or for nobody. */
const ALWAYS = [
  'WIN - SC - Cloud sync only',
  'All users and all devices',
  'MAM - App config - Draft',
  'iOS - App protection - Without apps',
];

/** Everything is for one group of users and for nobody else; what cannot be is gone. */
function tidyUp(): void {
  const { tenant } = sandbox;
  const to = target('groupAssignmentTarget', { groupId: groupId('VPN users') });
  for (const id of tenant.configurations.keys()) tenant.assignments.write(id, [assignment(id, to)]);
  for (const family of FAMILIES)
    for (const { id, properties } of tenant.items.get(family.key)!.values()) {
      if (ALWAYS.some((name) => String(properties[family.nameProperty]).startsWith(name)))
        (tenant.items.get(family.key) as Map<string, unknown>).delete(id.toLowerCase());
      const payload = { ...family.row.payload?.(''), ...family.row.drawn } as JsonObject;
      const row = { ...assignment(id, to), id: rowId(family, id, to, payload), payload };
      tenant.assignments.write(id, [row]);
    }
}

it('every kind is found in a tenant that has it, and none in one where nothing is wrong', async () => {
  const untidy = await lookThrough(sandbox);
  expect(untidy.notRead).toEqual([]);
  expect(untidy.found.flatMap(({ kind, items }) => (items.length === 0 ? kind : []))).toEqual([]);
  expect(untidy.found.map(({ kind }) => kind)).toEqual(FINDING_KINDS);
  tidyUp();
  const tidy = await lookThrough(sandbox);
  expect(
    tidy.found.flatMap(({ kind, items }) =>
      items.map(({ configuration, words }) => `${kind}: ${configuration.displayName}: ${words}`),
    ),
  ).toEqual([]);
}, 60_000);
