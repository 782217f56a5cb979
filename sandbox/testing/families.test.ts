import { describe, expect, it } from 'vitest';
import { isRecord, type JsonRecord } from '../json.ts';
import type { Family } from '../tenant/families/family.ts';
import { itemId } from '../tenant/families/items.ts';
import { FAMILIES } from '../tenant/families/registry.ts';
import { groupId } from '../tenant/groups.ts';
import type { SandboxOptions } from '../app.ts';
import { type Answer, open, sendable } from './testKit.ts';

const COUNCIL = groupId('Works council');

const scopesOf = ({ scope }: Family): readonly string[] => [
  `DeviceManagement${scope}.Read.All`,
  `DeviceManagement${scope}.ReadWrite.All`,
];

const rowOf = (family: Family, id: string, more: JsonRecord = {}): JsonRecord => ({
  target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: id },
  ...family.row.drawn,
  ...more,
});

/** Graph writes the time of a row itself. */
const timeless = ({ lastModifiedDateTime: _time, ...said }: JsonRecord): JsonRecord => said;

/** The address of one item of the family: the first that has rows and takes a group. */
function placeOf(family: Family): { readonly item: string; readonly rows: number } {
  const seed = family.seeds.find(
    ({ rows = [] }) =>
      rows.length > 0 && rows.every(({ fromPolicySet }) => fromPolicySet === undefined),
  );
  if (seed === undefined) throw new Error(`${family.key} has no item with rows`);
  return {
    item: `/beta/${family.path}/${itemId(family, seed.key ?? seed.name)}`,
    rows: seed.rows?.length ?? 0,
  };
}

function asker(
  family: Family,
  options?: SandboxOptions,
): (method: string, path: string, body?: unknown) => Promise<Answer> {
  const { ask } = open(options);
  return (method, path, body) =>
    ask(method, path, { scopes: scopesOf(family), ...(body === undefined ? {} : { body }) });
}

const NO_ROUTE = { status: 400, code: 'No method match route template' };

describe.each(FAMILIES.map((family) => [family.key, family] as const))('%s', (_, family) => {
  const list = `/beta/${family.path}`;
  const { item, rows } = placeOf(family);
  const row = (id: string, more: JsonRecord = {}): JsonRecord => rowOf(family, id, more);

  it('is listed page by page, with the rows where a list may be expanded', async () => {
    const ask = asker(family);
    const first = await ask('GET', `${list}?$top=2`);
    expect(first.value).toHaveLength(2);
    const [one] = first.value;
    expect(one?.[family.nameProperty]).toEqual(expect.any(String));
    const expanded = await ask('GET', `${list}?$expand=assignments&$top=200`);
    if (family.expand === 'refused') {
      expect(expanded.status).toBe(400);
      return;
    }
    expect(expanded.value).toHaveLength(family.seeds.length);
    const count = expanded.value.flatMap(({ assignments }) => assignments);
    const planted = family.seeds.flatMap((seed) => seed.rows ?? []);
    expect(count).toHaveLength(family.expand === 'empty' ? 0 : planted.length);
  });

  it('has between 3 and 100 hand-made items, each of its own id', () => {
    const ids = family.seeds.map((seed) => itemId(family, seed.key ?? seed.name));
    expect(new Set(ids).size).toBe(family.seeds.length);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    expect(ids.length).toBeLessThanOrEqual(100);
  });

  it('is closed to a token of another part of Intune', async () => {
    const { ask } = open();
    const other = family.scope === 'Apps' ? 'Scripts' : 'Apps';
    const scopes = [`DeviceManagement${other}.Read.All`];
    expect(await ask('GET', list, { scopes })).toMatchObject({ status: 403 });
  });

  if (family.write.by === 'assign') {
    const { bodyKey, answers } = family.write;

    it('replaces the whole list by /assign, and takes back what it gave', async () => {
      const ask = asker(family);
      const before = await ask('GET', `${item}/assignments`);
      expect(before.value).toHaveLength(rows);
      const sent = await ask('POST', `${item}/assign`, {
        [bodyKey]: [...sendable(before.value), row(COUNCIL)],
      });
      expect(sent.status).toBe(answers === 'rows' ? 200 : 204);
      expect(sent.value).toHaveLength(answers === 'rows' ? rows + 1 : 0);
      const after = await ask('GET', `${item}/assignments`);
      expect(after.value.slice(0, rows).map(timeless)).toEqual(before.value.map(timeless));
      expect(after.value[rows]).toMatchObject(row(COUNCIL));
      await ask('POST', `${item}/assign`, { [bodyKey]: [] });
      expect((await ask('GET', `${item}/assignments`)).value).toEqual([]);
    });

    it('takes its own body key and no other', async () => {
      const ask = asker(family);
      for (const body of [
        { [`${bodyKey}s`]: [row(COUNCIL)] },
        { [bodyKey]: [row(COUNCIL)], deviceManagementScriptGroupAssignments: [] },
        {},
      ])
        expect(await ask('POST', `${item}/assign`, body)).toMatchObject({ status: 400 });
      expect((await ask('GET', `${item}/assignments`)).value).toHaveLength(rows);
    });

    it('takes two rows for one target, and ignores one', async () => {
      const ask = asker(family);
      const sent = await ask('POST', `${item}/assign`, { [bodyKey]: [row(COUNCIL), row(COUNCIL)] });
      expect(sent.status).toBeLessThan(300);
      expect((await ask('GET', `${item}/assignments`)).value).toHaveLength(1);
    });
  }

  it('has no route for one row, unless it is written row by row, too', async () => {
    const ask = asker(family);
    const [known] = (await ask('GET', `${item}/assignments`)).value;
    const added = await ask('POST', `${item}/assignments`, row(COUNCIL));
    const removed = await ask('DELETE', `${item}/assignments/${String(known?.['id'])}`);
    const { write } = family;
    if (write.by === 'row' || (write.by === 'assign' && write.singleWrites === 'taken')) {
      expect([added.status, removed.status]).toEqual([201, 204]);
      return;
    }
    expect(added).toMatchObject(NO_ROUTE);
    expect(removed).toMatchObject(NO_ROUTE);
  });

  it('refuses targets and properties it does not take', async () => {
    const ask = asker(family);
    const { write } = family;
    if (write.by === 'nothing') return;
    const send = (sent: JsonRecord): Promise<Answer> =>
      write.by === 'assign'
        ? ask('POST', `${item}/assign`, { [write.bodyKey]: [sent] })
        : ask('POST', `${item}/assignments`, sent);
    expect(await send(row(COUNCIL, { intent: 'apply' }))).toMatchObject({ status: 400 });
    expect(
      await send({ target: { '@odata.type': '#microsoft.graph.newAssignmentTarget' } }),
    ).toMatchObject({ status: 400 });
    expect(
      await send({
        '@odata.type': '#microsoft.graph.deviceConfigurationAssignment',
        ...row(COUNCIL),
      }),
    ).toMatchObject({ status: 400 });
  });

  it('writes every row that changed into the audit log', async () => {
    const { ask } = open();
    const { write } = family;
    if (write.by === 'nothing') return;
    const scopes = scopesOf(family);
    await (write.by === 'assign'
      ? ask('POST', `${item}/assign`, { scopes, body: { [write.bodyKey]: [row(COUNCIL)] } })
      : ask('POST', `${item}/assignments`, { scopes, body: row(COUNCIL) }));
    const { value } = await ask('GET', '/beta/deviceManagement/auditEvents', {
      scopes: ['DeviceManagementApps.Read.All'],
    });
    const done = value.map((event) => event['activityOperationType']);
    expect(done).toEqual(
      write.by === 'assign' ? ['Create', ...Array<string>(rows).fill('Delete')] : ['Create'],
    );
    for (const event of value) {
      expect(event['category']).toBe(family.auditCategory);
      const [resource] = Array.isArray(event['resources']) ? event['resources'] : [];
      expect(isRecord(resource) && resource['resourceId']).toBe(item.split('/').at(-1));
    }
  });
});
