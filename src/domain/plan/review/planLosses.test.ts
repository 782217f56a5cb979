import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment, FilterUse, WantedRow } from '#domain/assignment/assignment.ts';
import type { Intent } from '#domain/assignment/intent.ts';
import { confirmationFor } from '#domain/change/confirmation.ts';
import { changesBetween } from '#domain/change/changesBetween.ts';
import type { Change } from '#domain/change/change.ts';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import { planConsequence } from '#domain/impact/effect/consequence.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { isNobody } from '#domain/impact/words.ts';
import type { ImpactFacts } from '#domain/impact/audience.ts';
import type { ConfigurationDiff, PlanDiff } from '#domain/plan/diff/diff.ts';
import { planImpactStepwise } from '#domain/plan/review/planImpact.ts';
import { planLossesInSlices, planLossesStepwise } from '#domain/plan/review/planLosses.ts';
import { blur, blurs, exactDevices, lists, tenants } from '#domain/testing/bruteForce.ts';
import { appOfType, drawnRows, subjects, VPN } from '#domain/testing/drawnSubjects.ts';
import { device, factsOf, type SmallTenant } from '#domain/testing/fakeTenant.ts';
import { planFindingsOf } from '#domain/testing/atOnce.ts';
import { keyOf } from '#domain/testing/keyOf.ts';
import { add, edit, excluded, included, NONE, remove, rowOf } from '#domain/testing/testRows.ts';
import { UNKNOWN } from '#domain/guardrails/guardrail.ts';
import { runToEnd } from '#lib/browser/slices.ts';

/** One configuration of a plan, with its rows before and after. */
interface Planned {
  readonly configuration: CertificateConfiguration;
  readonly before: readonly Assignment[];
  readonly changes: readonly Change[];
}

function planOf(all: readonly Planned[]): PlanDiff {
  const configurations = all.map(({ configuration, before, changes }): ConfigurationDiff => ({
    configurationId: configuration.id,
    displayName: configuration.displayName,
    base: before,
    lines: [],
    changes,
    lockedRows: [],
    path: 'assign',
    writes: 1,
  }));
  const counts = {
    configurations: all.length,
    changedConfigurations: all.length,
    adds: 0,
    edits: 0,
    removes: 0,
    alreadySo: 0,
    refused: 0,
  };
  return { configurations, counts, effort: { reads: 0, writes: 0, readBacks: 0, seconds: 0 } };
}

/** Impact and warnings of a plan, as the review shows them. */
function reviewOf(all: readonly Planned[], facts: ImpactFacts) {
  const diff = planOf(all);
  const byId = new Map(
    all.map(({ configuration }) => [configuration.id.toLowerCase(), configuration]),
  );
  const impact = runToEnd(planImpactStepwise(diff, (id) => recipientsOf(byId.get(id)!), facts));
  const losses = runToEnd(planLossesStepwise(diff, (id) => byId.get(id), impact));
  const said = new Set(
    losses.flatMap(({ variants }) =>
      variants.flatMap(({ configurations }) =>
        configurations.map(({ configurationId }) => configurationId),
      ),
    ),
  );
  return { diff, impact, losses, said };
}

/** What becomes of a list: kept rows are its own, so that a changed filter is an edit. */
function between(
  before: readonly WantedRow[],
  after: readonly WantedRow[],
): Pick<Planned, 'before' | 'changes'> {
  const rows = before.map((row) => rowOf(row));
  const kept = (wanted: WantedRow) =>
    rows.find(
      (row) =>
        JSON.stringify([row.target, row.filter, row.intent]) ===
        JSON.stringify([wanted.target, wanted.filter, wanted.intent]),
    ) ?? wanted;
  return {
    before: rows,
    changes: changesBetween(rows, after.map(kept)).map(({ change }) => change),
  };
}

/** What a row of each asks for, and which devices lose something when its list changes. */
const ONE_INTENT = [
  { configuration: VPN, intent: 'apply', loses: 'left' },
  { configuration: appOfType('win32LobApp'), intent: 'required', loses: 'left' },
  { configuration: appOfType('win32LobApp'), intent: 'uninstall', loses: 'came' },
] as const;

const plans = array(
  record({
    subject: constantFrom(...ONE_INTENT),
    before: lists,
    after: lists,
    isEmptied: boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Written from the rules: members, filters and rows, and nothing of the code under test. */
function losers(
  tenant: SmallTenant,
  before: readonly WantedRow[],
  after: readonly WantedRow[],
  loses: 'left' | 'came',
): string[] {
  const had = exactDevices(tenant, before, false);
  const has = exactDevices(tenant, after, false);
  return loses === 'left'
    ? [...had].filter((id) => !has.has(id))
    : [...has].filter((id) => !had.has(id));
}

const withIntent = (rows: Parameters<typeof drawnRows>[0], intent: Intent) =>
  drawnRows(
    rows.map((row) => ({ ...row, intent })),
    [intent],
  );

describe('what a plan takes from devices', () => {
  it('is said of each configuration that a device loses, and of no other', () => {
    const met = { said: 0, quiet: 0 };
    assert(
      property(tenants, plans, (tenant, drawn) => {
        const all = drawn.map(({ subject, before, after, isEmptied }, index) => {
          const rows = withIntent(before, subject.intent);
          const wanted = isEmptied ? [] : withIntent(after, subject.intent);
          const key = subject.configuration === VPN ? `c${index}` : `app:c${index}`;
          return {
            configuration: { ...subject.configuration, id: keyOf(key) },
            ...between(rows, wanted),
            losing: losers(tenant, rows, wanted, subject.loses),
          };
        });
        const { diff, impact, said } = reviewOf(all, factsOf(tenant));
        for (const { configuration, losing } of all) {
          expect(said.has(configuration.id)).toBe(losing.length > 0);
          met[losing.length > 0 ? 'said' : 'quiet'] += 1;
        }
        // The line at the button, and nothing about losses before it was counted who loses.
        expect(planConsequence(impact.effects).takesAway).toBe(said.size > 0);
        expect(
          planFindingsOf(
            diff,
            (id) => all.find((each) => each.configuration.id === id)?.configuration,
            {
              filters: undefined,
              groups: UNKNOWN,
            },
          ).filter(({ rules }) => rules.includes(28)),
        ).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(Math.min(met.said, met.quiet)).toBeGreaterThan(100);
  }, 120_000);

  it('never contradicts its numbers, whatever the family, the intents and what is known', () => {
    const met = { yes: 0, maybe: 0, no: 0 };
    assert(
      property(
        tenants,
        array(record({ subject: subjects, before: lists, after: lists }), {
          minLength: 1,
          maxLength: 3,
        }),
        blurs,
        boolean(),
        (tenant, drawn, how, isBlurred) => {
          const all = drawn.map(
            ({ subject: { configuration, intents }, before, after }, index) => ({
              configuration: { ...configuration, id: keyOf(`${configuration.id}${index}`) },
              ...between(drawnRows(before, intents), drawnRows(after, intents)),
            }),
          );
          const { impact, said } = reviewOf(all, isBlurred ? blur(tenant, how) : factsOf(tenant));
          for (const { configuration, changes } of all) {
            const losses = impact.configurations
              .filter(({ configurationId }) => configurationId === configuration.id)
              .map(({ effect: { loss }, devices }) => devices[loss]);
            const isSure = losses.some(
              (reach) =>
                (reach.kind === 'exact' && reach.count > 0) ||
                (reach.kind === 'bounds' && reach.least > 0),
            );
            const isNone = losses.every(isNobody);
            if (isSure) expect(said.has(configuration.id)).toBe(true);
            // Remove is for devices that had it once as well.
            const isForPast = changes.some(
              (change) =>
                (change.kind === 'add' && change.draft.intent === 'remove') ||
                (change.kind === 'edit' && change.intent === 'remove') ||
                (change.kind !== 'add' && change.row.intent === 'remove'),
            );
            const { notCounted } = familyOf(configuration.id);
            if (isNone && !isForPast && notCounted === undefined)
              expect(said.has(configuration.id)).toBe(false);
            met[isSure ? 'yes' : isNone ? 'no' : 'maybe'] += 1;
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(Math.min(met.yes, met.maybe, met.no)).toBeGreaterThan(30);
  }, 120_000);
});

/** Twenty devices; `g1` holds the first twelve, `g2` all of them. */
const TWENTY: SmallTenant = {
  devices: Array.from({ length: 20 }, (_, at) => device(`d${at}`)),
  groups: {
    g1: { users: [], devices: Array.from({ length: 12 }, (_, at) => `e-d${at}`) },
    g2: { users: [], devices: Array.from({ length: 20 }, (_, at) => `e-d${at}`) },
  },
  filters: { f1: Array.from({ length: 20 }, (_, at) => `d${at}`) },
};
const OF_G1 = rowOf({ target: included('g1') });
const OF_G2 = rowOf({ target: included('g2') });
const FILTERED: FilterUse = { mode: 'exclude', filterId: 'f1' };

const wordsOf = (before: readonly Assignment[], ...changes: Change[]) => {
  const { losses } = reviewOf([{ configuration: VPN, before, changes }], factsOf(TWENTY));
  return losses.map(({ id, variants }) => [
    id,
    variants.flatMap(({ targets }) => targets.map(({ kind }) => kind)),
  ]);
};

describe('which change of a configuration is meant', () => {
  it.each<[string, Assignment[], Change[], unknown]>([
    ['a removal that another row makes up for', [OF_G1, OF_G2], [remove(OF_G1)], []],
    ['a removal that takes devices', [OF_G1], [remove(OF_G1)], [['removal-consequence', []]]],
    [
      'an exclusion that takes devices',
      [OF_G2],
      [add(excluded('g1'))],
      [['loss-consequence', ['exclusionGroup']]],
    ],
    ['an exclusion of nobody who has it', [], [add(excluded('g1'))], []],
    [
      'a filter that takes devices',
      [OF_G2],
      [edit(OF_G2, FILTERED)],
      [['loss-consequence', ['group']]],
    ],
    [
      'of an exclusion and one more group, the exclusion',
      [OF_G2],
      [add(excluded('g1')), add({ kind: 'allDevices' }, NONE)],
      [['loss-consequence', ['exclusionGroup']]],
    ],
    [
      'a removal and an exclusion: said once',
      [OF_G2],
      [remove(OF_G2), add(excluded('g1'))],
      [['removal-consequence', []]],
    ],
    ['a move to a group that holds them all', [OF_G1], [remove(OF_G1), add(included('g2'))], []],
  ])('%s', (_, before, changes, expected) => {
    expect(wordsOf(before, ...changes)).toEqual(expected);
  });

  it('of two intents of an app, the one by which devices lose something', () => {
    const app = appOfType('win32LobApp');
    const had = rowOf({ target: included('g1'), intent: 'required' });
    const tenant = { ...TWENTY, groups: { ...TWENTY.groups, g3: { users: [], devices: [] } } };
    const said = (group: string) =>
      reviewOf(
        [
          {
            configuration: app,
            before: [had],
            changes: [remove(had), add(included(group), NONE, 'uninstall')],
          },
        ],
        factsOf(tenant),
      ).losses.flatMap(({ variants }) => variants.map(({ words }) => words));
    const { ofOne, byIntent } = familyOf(app.id).loss;
    expect(said('g3')).toEqual([ofOne]);
    expect(said('g2').toSorted()).toEqual([ofOne, byIntent].toSorted());
  });

  it('an Exclude filter that goes from an Uninstall, beside another change', () => {
    const app = appOfType('win32LobApp');
    const own = { intent: 'uninstall' } as const;
    const kept = rowOf({ target: included('g1'), ...own });
    const gone = rowOf({ target: included('g2'), filter: FILTERED, ...own });
    const tenant = { ...TWENTY, groups: { ...TWENTY.groups, g3: { users: [], devices: [] } } };
    const changes = [remove(gone), add(excluded('g3'), NONE, 'uninstall')];
    const { impact, losses } = reviewOf(
      [{ configuration: app, before: [kept, gone], changes }],
      factsOf(tenant),
    );
    expect(impact.effects.map(({ devices }) => devices.gained)).toEqual([
      { kind: 'exact', count: 12 },
    ]);
    expect(losses.map(({ variants }) => variants[0]?.words)).toEqual([
      familyOf(app.id).loss.byIntent,
    ]);
  });

  it('asks for the number of devices that the impact names', () => {
    const changes = [add(excluded('g1'))];
    const { impact, losses } = reviewOf(
      [{ configuration: VPN, before: [OF_G2], changes }],
      factsOf(TWENTY),
    );
    expect(losses).toHaveLength(1);
    expect(confirmationFor(changes, { effects: impact.effects, inTenant: 20 })?.word).toBe(
      '12 devices',
    );
    expect(planConsequence(impact.effects).words).toBe('Devices: 12 lose a configuration');
  });
});

it('stops when nobody waits for it any more', async () => {
  const stop = new AbortController();
  const all = ['a', 'b'].map((id) => ({
    configuration: { ...VPN, id: keyOf(id) },
    before: [OF_G1],
    changes: [remove(OF_G1)],
  }));
  const { diff, impact, losses } = reviewOf(all, factsOf(TWENTY));
  const slices = (pause: () => Promise<void>) =>
    planLossesInSlices(diff, () => VPN, impact, { sliceMs: -1, signal: stop.signal, pause });
  expect(await slices(() => Promise.resolve())).toEqual(losses);
  await expect(slices(() => Promise.resolve(stop.abort()))).rejects.toThrow();
});
