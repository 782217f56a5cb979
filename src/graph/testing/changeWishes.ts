import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import {
  fakeList,
  type ReadFate,
  SET,
  toGroup,
  toUnknown,
  type WriteFate,
} from '#graph/testing/fakeList.ts';
import { READ_BACK_WAITS } from '#graph/write/readBack.ts';
import type { JsonObject } from '#lib/json.ts';

/** For tests: wishes about a {@link fakeList}, carried out, and how they ended in a few words. */
export type Tenant = ReturnType<typeof fakeList>;
export type Wish = (list: readonly Assignment[]) => Change[];

/** A wish about a list, what befalls its requests, and what it comes to. */
export type Story = readonly [
  story: string,
  rows: readonly JsonObject[],
  wish: Wish,
  fates: { readonly writes?: readonly WriteFate[]; readonly reads?: readonly ReadFate[] },
  ends: readonly string[],
  sent: readonly string[],
  after: readonly string[],
];

/** A list with a row that the app does not touch. */
export const LOCKED = [toGroup('g'), toUnknown('u')];
/** Once the list was read before the write, nobody may read it any more. */
export const blind: ReadFate[] = ['ok', ...READ_BACK_WAITS.map((): ReadFate => '403')];

export const FILTER = { mode: 'include', filterId: 'f' } as const;
export const NONE = { mode: 'none' } as const;
export const rowOf = (list: readonly Assignment[], name: string): Assignment =>
  list.find(({ id }) => id === `c_${name}`)!;
export const add = (groupId: string, filter: typeof FILTER | typeof NONE = NONE): Change => ({
  kind: 'add',
  draft: { target: { kind: 'group', groupId }, filter, intent: 'apply' },
});
export const remove =
  (name: string): Wish =>
  (list) => [{ kind: 'remove', row: rowOf(list, name) }];
export const edit =
  (name: string): Wish =>
  (list) => [{ kind: 'edit', row: rowOf(list, name), filter: FILTER, intent: 'remove' }];
export const all =
  (...wishes: readonly Wish[]): Wish =>
  (list) =>
    wishes.flatMap((wish) => wish(list));
export const adding =
  (groupId: string): Wish =>
  () => [add(groupId)];
export const including: Wish = (list) => [...remove('g')(list), add('g')];

export async function run(tenant: Tenant, wish: Wish) {
  const base = await tenant.list();
  return applyChanges({ ...SET, base, changes: wish(base) }, tenant.steps);
}

/** How each change ended, in one word, and why where it did not. */
export async function ends(tenant: Tenant, wish: Wish): Promise<string[]> {
  const outcome = await run(tenant, wish);
  if (outcome.kind !== 'applied') return [outcome.kind];
  return outcome.ends.map(({ result }) =>
    [
      result.kind,
      'settledBy' in result ? result.settledBy : [],
      'failure' in result ? (result.failure?.kind ?? []) : [],
    ]
      .flat()
      .join(' '),
  );
}

/** The list as one reads it aloud: target, filter and intent of each row. */
export function says(tenant: Tenant): string[] {
  return tenant.rows().map((row) => {
    const target = row['target'] as JsonObject;
    const filter = target['deviceAndAppManagementAssignmentFilterId'];
    const isExclusion = String(target['@odata.type']).includes('exclusion');
    const by = filter == null ? '' : ` by ${JSON.stringify(filter).replaceAll('"', '')}`;
    const intent = row['intent'] === 'apply' ? '' : ` ${String(row['intent'])}`;
    return `${isExclusion ? '-' : ''}${String(row['id']).slice(2)}${by}${intent}`;
  });
}

/** What a story says: how the changes end, what is sent, and the list after. */
export function saidOf([, , , , expected, sent, after]: Story) {
  return { ends: expected, sent, after };
}

/** What comes of a story. */
export async function toldOf([, rows, wish, fates]: Story) {
  const tenant = fakeList({ rows, ...fates });
  return { ends: await ends(tenant, wish), sent: tenant.sent(), after: says(tenant) };
}
