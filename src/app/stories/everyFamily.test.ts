import { nounOf } from '#domain/family/configurationKey.ts';
import { usualIntent } from '#domain/assignment/intent.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { openPages, previewOf, writeButton } from '#app/testing/openPages.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import { undoOf } from '#domain/change/undo.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { choicesOf, fittingFilters } from '#domain/family/choices.ts';
import { FAMILY_KEYS, familyFacts, type FamilyKey } from '#domain/family/families.ts';
import { configurationPath } from '#graph/families/address.ts';
import { applyChanges } from '#graph/write/applyChanges.ts';
import { verifyChanges } from '#graph/write/verifyChanges.ts';
import {
  allByRole,
  byRole,
  descriptionOf,
  type HtmlElement,
  textOf,
} from '#lib/testing/htmlTree.ts';

const SCOPES = [
  'User.Read',
  'GroupMember.Read.All',
  ...['Configuration', 'Scripts', 'ServiceConfig', 'Apps'].map(
    (area) => `DeviceManagement${area}.ReadWrite.All`,
  ),
];
const pages = openPages(createSandbox({ throttle: 'off' }), 'ada', SCOPES);
const GROUP = 'WIN - Ring 0: IT';
const WRITTEN = FAMILY_KEYS.filter((key) => familyFacts(key).writes !== 'shown');
const SHOWN = FAMILY_KEYS.filter((key) => familyFacts(key).writes === 'shown');
beforeEach(pages.startOver);

async function all(family: FamilyKey): Promise<Configuration[]> {
  const read: Configuration[] = [];
  for await (const page of pages.graph.configurations.list(family)) read.push(...page);
  return read;
}

const rank = ({ type, assignments = [] }: Configuration) =>
  Number(platformsOf(type).includes('windows')) * 2 +
  Number(assignments.every(({ target }) => target.kind === 'group'));

/** One for Windows where there is any, that no policy set and not yet the group has. */
async function oneOf(family: FamilyKey): Promise<Configuration> {
  const found = (await all(family)).filter(
    ({ assignments = [] }) =>
      assignments.length > 0 &&
      assignments.every(
        ({ source, raw }) =>
          source !== 'policySets' && !JSON.stringify(raw).includes(groupId(GROUP)),
      ),
  );
  const [one] = found.toSorted((a, b) => rank(b) - rank(a));
  if (one === undefined) throw new Error(`No ${family} to tell a story of`);
  return one;
}

/** A filter that it takes. */
async function filterOf(configuration: Configuration): Promise<string> {
  const [filter] = fittingFilters(configuration, await pages.graph.targeting.filters());
  if (filter === undefined) throw new Error(`No filter for ${configuration.displayName}`);
  return filter.id;
}

const at = ({ id }: Configuration, page = '') => `/configurations/${id}${page}`;
const namesOf = (page: HtmlElement, role: string) => allByRole(page, role).map(textOf);

const sleep = () => Promise.resolve();

/** Sends a change as the pages do, and looks that it is so. @returns the list afterwards */
async function change(configuration: Configuration, changes: readonly Change[]) {
  const { graph } = pages;
  const base = await graph.assignments.list(configuration.id, '');
  const set = { configurationId: configuration.id, via: '', base, changes };
  const outcome = await applyChanges(set, { graph, sleep });
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
  expect(outcome.ends.map(({ result }) => result.kind)).toEqual(changes.map(() => 'accepted'));
  expect(await verifyChanges(set, base, changes, { graph, sleep })).toMatchObject({
    kind: 'verified',
    collateral: [],
  });
  return graph.assignments.list(configuration.id, '');
}

const rowOfGroup = (rows: readonly Assignment[]) => {
  const found = rows.find(({ raw }) => JSON.stringify(raw).includes(groupId(GROUP)));
  if (found === undefined) throw new Error('The group has no row');
  return found;
};

describe.each(WRITTEN)('%s', (family) => {
  const { writes, intents, factsOf } = familyFacts(family);

  it('is shown with what matters of it, and with what can be done', async () => {
    const configuration = await oneOf(family);
    const page = await pages.open(at(configuration));
    const about = textOf(byRole(page, 'complementary', `About this ${nounOf(configuration.id)}`));
    for (const { label, value, isMoment } of factsOf(configuration.type)) {
      expect(about).toContain(label);
      if (isMoment !== true) expect(about).toContain(value);
    }
    const links = namesOf(page, 'link');
    expect(links).toContain('Add assignment');
    expect(links).toContain('Remove');
    const heads = namesOf(byRole(page, 'table', 'Assignments'), 'columnheader');
    if (intents.length === 0) expect(heads).not.toContain('Intent');
  });

  it('is assigned from its form, which offers what it takes', async () => {
    const configuration = await oneOf(family);
    const form = `${at(configuration, '/assign')}?groupId=${groupId(GROUP)}`;
    const page = await pages.open(form);
    const { filterModes } = choicesOf(configuration);
    const mode = byRole(page, 'radio', 'Include');
    expect(mode.attributes.has('disabled')).toBe(filterModes.include !== undefined);
    if (filterModes.include !== undefined) expect(textOf(page)).toContain(filterModes.include);
    expect(writeButton(page)).toBeDefined();
    expect(previewOf(page).address).toContain(
      `${configurationPath(configuration.id)}/${writes === 'replace' ? 'assign' : 'assignments'}`,
    );
    expect(textOf(await pages.send(form))).toContain('Verified');
  });

  it('is narrowed, removed and put back, and every other row stays', async () => {
    const configuration = await oneOf(family);
    const before = await pages.graph.assignments.list(configuration.id, '');
    const added = await change(configuration, [
      {
        kind: 'add',
        draft: {
          target: { kind: 'group', groupId: groupId(GROUP) },
          filter: { mode: 'none' },
          intent: usualIntent(intents),
        },
      },
    ]);
    let rows = added;
    if (choicesOf(configuration).filterModes.include === undefined) {
      const row = rowOfGroup(rows);
      const edit = await pages.open(at(configuration, `/edit?assignment=${row.id}`));
      expect(namesOf(edit, 'button')).toContain('Save change');
      const filter = { mode: 'include', filterId: await filterOf(configuration) } as const;
      rows = await change(configuration, [
        { kind: 'edit', row, filter, intent: usualIntent(intents) },
      ]);
      expect(rowOfGroup(rows).filter).toMatchObject(filter);
    }
    const row = rowOfGroup(rows);
    const removal = await pages.open(at(configuration, `/remove?assignments=${row.id}`));
    expect(namesOf(removal, 'button')).toContain('Remove assignment');
    const gone = await change(configuration, [{ kind: 'remove', row }]);
    expect(gone).toHaveLength(before.length);
    const undo = undoOf([{ kind: 'remove', row }], gone);
    const back = await change(configuration, undo.changes);
    expect(rowOfGroup(back).filter).toEqual(row.filter);
  });
});

describe.each(SHOWN)('%s', (family) => {
  it('is shown with its rows and the reason why nothing can be changed', async () => {
    for (const configuration of await all(family)) {
      if ((configuration.assignments?.length ?? 0) === 0) continue;
      // oxlint-disable-next-line no-await-in-loop -- pages are read one after the other
      const page = await pages.open(at(configuration));
      expect(textOf(page)).toContain(familyFacts(family).whyShown);
      const names = [...namesOf(page, 'link'), ...namesOf(page, 'button')];
      for (const name of ['Add assignment', 'Edit', 'Remove']) expect(names).not.toContain(name);
      return;
    }
  });
});

it('an Autopilot profile says which other one has all devices', async () => {
  const profiles = await all('autopilot');
  const office = profiles.find(({ displayName }) => displayName === 'Autopilot - Office')!;
  const page = await pages.open(at(office, '/assign?target=allDevices'));
  expect(descriptionOf(page, byRole(page, 'radiogroup', 'Target'))).toContain(
    'Autopilot deployment profile “Autopilot - Everything else” is assigned to All devices',
  );
});

it('the last assignment of a compliance policy goes with a word about the default', async () => {
  const kiosks = (await all('compliance')).find(
    ({ displayName }) => displayName === 'WIN - Compliance - Kiosks',
  )!;
  const [row] = kiosks.assignments!;
  const page = await pages.open(at(kiosks, `/remove?assignments=${row!.id}`));
  expect(textOf(page)).toContain('what the tenant says of devices without one');
});
