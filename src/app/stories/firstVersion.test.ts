import { beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { BASELINE, filterId } from '#app/testing/addresses.ts';
import { openPages } from '#app/testing/openPages.ts';
import { undoOf } from '#domain/change/undo.ts';
import { readFavourites } from '#domain/configuration/favourites.ts';
import { familyKeyOf, toConfigurationKey } from '#domain/family/configurationKey.ts';
import { BARE_FAMILY } from '#domain/family/families.ts';
import { journalEntrySchema } from '#domain/journal/journalSchema.ts';
import { readReceipts } from '#domain/journal/receipt.ts';
import { readCsvRows } from '#domain/plan/csv/csvRows.ts';
import { parseCsv } from '#domain/plan/csv/csvText.ts';
import { presentConfigurations } from '#domain/plan/draft/plan.ts';
import { type ParsedPlan, planFromJson } from '#domain/plan/draft/planFile.ts';
import { planFromFragment, planToFragment } from '#domain/plan/draft/planLink.ts';
import { diffPlan, resolveCsv } from '#domain/testing/atOnce.ts';
import {
  configurationsSearchSchema,
  understandSearch,
} from '#features/configurations/list/configurationsSearch.ts';
import { textOf } from '#lib/testing/htmlTree.ts';
import { readFamilies } from '#queries/configurations.ts';
import { readCsvDirectory } from '#queries/csv/csvDirectory.ts';

/*
 * What version 0.1 left in browsers and in people's hands, opened in a tenant of today that has
 * other families, too. Version 0.1 knew device configurations only, and wrote their bare ids.
 */
const pages = openPages(createSandbox({ throttle: 'off' }));
beforeEach(pages.startOver);

const ID = configurationId(BASELINE);
const GROUP = groupId('WIN - Kiosks');
const FILTER = filterId('Windows - Corporate');

const PLAN_FILE = `{
  "format": "assignment-desk-plan",
  "version": 1,
  "name": "Pilot",
  "wishes": [
    [
      {
        "kind": "add",
        "row": {
          "target": { "kind": "group", "groupId": "${GROUP}" },
          "filter": { "mode": "include", "filterId": "${FILTER}" },
          "intent": "apply"
        }
      }
    ]
  ],
  "configurations": [{ "id": "${ID}", "name": "${BASELINE}", "wishes": 0 }]
}
`;

const ROW = {
  target: { kind: 'group', groupId: GROUP },
  filter: { mode: 'none' },
  intent: 'apply',
};
const ENTRY = {
  id: '0d1b2f1e-6a0c-4d0a-9f6d-6b0a3b6c2a55',
  tenantId: 'tenant',
  oid: 'oid',
  username: 'ada@contoso.com',
  configuration: { id: ID, displayName: BASELINE },
  via: '',
  sentAt: '2026-11-23T09:30:00.000Z',
  base: [],
  changes: [{ kind: 'add', draft: ROW }],
  overrides: [],
  requests: [
    {
      method: 'POST',
      url: `https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations/${ID}/assignments`,
      body: {},
    },
  ],
  end: {
    at: '2026-11-23T09:30:01.000Z',
    ends: [{ change: { kind: 'add', draft: ROW }, result: { kind: 'verified' } }],
    traces: [],
  },
};

async function linesOf(parsed: ParsedPlan) {
  if (!parsed.ok) throw new Error(parsed.reasons.join(' '));
  const { configurations: all } = await readFamilies(pages.graph, pages.client);
  return diffPlan(parsed.plan, presentConfigurations(all)).configurations.map(
    ({ configurationId: key, changes }) => ({ key, changes }),
  );
}

const ADDED = [
  {
    key: ID,
    changes: [
      {
        kind: 'add',
        draft: {
          target: { kind: 'group', groupId: GROUP },
          filter: { mode: 'include', filterId: FILTER },
          intent: 'apply',
        },
      },
    ],
  },
];

describe('of version 0.1', () => {
  it('a plan file and a plan link are reviewed against the configuration they named', async () => {
    const file = planFromJson(PLAN_FILE);
    expect(await linesOf(file)).toEqual(ADDED);
    // A link that version 0.1 made, to the letter, is read in domain/plan/run/firstVersion.test.ts.
    const link = file.ok ? planToFragment(file.plan) : undefined;
    expect(await linesOf(planFromFragment(link ?? ''))).toEqual(ADDED);
  });

  it('a CSV file without a column for the family means what it meant', async () => {
    const text =
      'configuration,action,target,group,filter,filter ' +
      `mode,intent\r\n${BASELINE},add,group,WIN - Kiosks,Windows - ` +
      'Corporate,include,apply\r\n';
    const named = { groups: ['WIN - Kiosks'], hasCollections: false };
    const directory = await readCsvDirectory(named, pages.graph, pages.client);
    const { items, errors } = resolveCsv(readCsvRows(parseCsv(text)), directory);
    expect(errors).toEqual([]);
    expect(await linesOf({ ok: true, plan: { name: '', tenantId: undefined, items } })).toEqual(
      ADDED,
    );
  });

  it('a journal entry and its receipt name the configuration, and can be undone', async () => {
    const entry = journalEntrySchema.parse(ENTRY);
    const receipts = readReceipts(
      JSON.stringify({
        format: 'assignment-desk-receipts',
        version: 1,
        exportedAt: '2026-11-23T10:00:00.000Z',
        tenantId: 'tenant',
        entries: [ENTRY],
      }),
      'tenant',
    );
    expect(receipts).toEqual({ ok: true, entries: [entry] });
    const key = entry.configuration.id;
    expect((await pages.graph.configurations.get(key)).displayName).toBe(BASELINE);
    await pages.send(`/configurations/${key}/assign?target=group&groupId=${GROUP}`);
    const now = await pages.graph.assignments.list(key, '');
    expect(undoOf(entry.changes, now).changes).toMatchObject([
      { kind: 'remove', row: { target: ROW.target } },
    ]);
  });

  it('a star and what was opened last stand at their configuration in the list', async () => {
    const { starred, recent } = readFavourites({ starred: [ID], recent: [ID] });
    const { configurations: all } = await readFamilies(pages.graph, pages.client);
    const names = (keys: typeof starred) =>
      all.filter(({ id }) => keys.includes(id)).map(({ displayName }) => displayName);
    expect([names(starred), names(recent)]).toEqual([[BASELINE], [BASELINE]]);
    expect(starred.map(familyKeyOf)).toEqual([BARE_FAMILY]);
  });

  it('a bookmark of the half-filled form opens it as it was', async () => {
    expect(toConfigurationKey(ID)).toBe(ID);
    const form = await pages.open(
      `/configurations/${ID}/assign?groupId=${GROUP}&filterMode=include&filterId=${FILTER}`,
    );
    expect(textOf(form)).toContain(BASELINE);
    expect(textOf(form)).toContain('WIN - Kiosks');
    expect(textOf(form)).not.toContain('it was ignored');
  });

  it.each([
    ['derivedCredential', 'iOS'],
    ['kioskAndEducation', 'windows'],
    ['networkBoundary', 'windowsPhone'],
    ['unsupported', 'androidAOSP'],
    ['wiredNetwork', 'android'],
    ['other', 'unknown'],
  ])('a bookmark of the list filtered by %s and %s is understood', (type, platform) => {
    const search = { q: 'kiosk', type, platform, assigned: 'yes', sort: '-modified' };
    expect(understandSearch(configurationsSearchSchema.parse(search))).toEqual({
      search,
      dropped: [],
    });
  });
});
