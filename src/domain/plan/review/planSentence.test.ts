import { describe, expect, it } from 'vitest';
import type { Intent } from '#domain/assignment/intent.ts';
import type { FilterUse } from '#domain/assignment/assignment.ts';
import {
  asksToTakeOff,
  driftSentence,
  lineSentence,
  type SentenceOf,
} from '#domain/plan/review/planSentence.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import {
  add,
  edit,
  excluded,
  G,
  included,
  NONE,
  remove,
  rowOf,
  withFilter,
} from '#domain/testing/testRows.ts';

const ALL_DEVICES: KnownTarget = { kind: 'allDevices' };
const NAMES = { target: () => 'Sales', filter: () => 'Corporate' };
const wish = (
  target: KnownTarget = included(G),
  filter: FilterUse = NONE,
  intent: Intent = 'apply',
) => ({ kind: 'add', row: { target, filter, intent } }) as const;
const filtered = rowOf({ target: included(G), filter: withFilter() });

describe('a line of a plan as a sentence', () => {
  it('says what a new row gets, whether its wish says it or not', () => {
    const unsaid = { schedule: { kind: 'hourly', every: 2 } } as const;
    const said = { ...wish(), row: { ...wish().row, payload: { run: 'detect' as const } } };
    expect(
      lineSentence({ wish: said, change: add(included(G)), isAlreadySo: false, unsaid }, NAMES),
    ).toBe('Assign to group “Sales”, detect only, every 2 hours.');
    const usual = { run: 'remediate', isUnsure: true } as const;
    expect(
      lineSentence(
        { wish: wish(), change: add(included(G)), isAlreadySo: false, unsaid: usual },
        NAMES,
      ),
    ).toBe(
      'Assign to group “Sales”, detect and remediate. Without a remediation script, it only detects.',
    );
  });

  it.each<[string, SentenceOf]>([
    ['Assign to group “Sales”.', { wish: wish(), change: add(included(G)), isAlreadySo: false }],
    [
      'Assign to group “Sales”, only devices that match “Corporate”.',
      { wish: wish(included(G), withFilter()), change: undefined, isAlreadySo: false },
    ],
    [
      'Assign to all devices, with the intent Remove.',
      { wish: wish(ALL_DEVICES, NONE, 'remove'), change: undefined, isAlreadySo: false },
    ],
    [
      'Uninstall the app from devices of group “Sales”, only devices that match “Corporate”.',
      { wish: wish(included(G), withFilter(), 'uninstall'), change: undefined, isAlreadySo: false },
    ],
    [
      'Require the app on all devices.',
      { wish: wish(ALL_DEVICES, NONE, 'required'), change: undefined, isAlreadySo: false },
    ],
    [
      'Make the app available for enrolled devices of group “Sales”.',
      { wish: wish(included(G), NONE, 'available'), change: undefined, isAlreadySo: false },
    ],
    [
      'Exclude group “Sales” from the uninstallation of the app.',
      { wish: wish(excluded(G), NONE, 'uninstall'), change: undefined, isAlreadySo: false },
    ],
    [
      'Exclude group “Sales”.',
      { wish: wish(excluded(G)), change: add(excluded(G)), isAlreadySo: false },
    ],
    [
      'Assigned to group “Sales”, only devices that match “Corporate” already.',
      { wish: wish(included(G), withFilter()), change: undefined, isAlreadySo: true },
    ],
    [
      'Excludes group “Sales” already.',
      { wish: wish(excluded(G)), change: undefined, isAlreadySo: true },
    ],
    [
      'Not assigned to group “Sales”: there is nothing to remove.',
      { wish: { kind: 'remove', target: included(G) }, change: undefined, isAlreadySo: true },
    ],
    [
      'Remove the assignment to group “Sales”.',
      { wish: { kind: 'remove', target: included(G) }, change: undefined, isAlreadySo: false },
    ],
    [
      'Remove the assignment to group “Sales”, only devices that match “Corporate”.',
      {
        wish: { kind: 'remove', target: included(G) },
        change: remove(filtered),
        isAlreadySo: false,
      },
    ],
    [
      'No longer exclude group “Sales”.',
      {
        wish: { kind: 'remove', target: excluded(G) },
        change: remove(rowOf({ target: excluded(G) })),
        isAlreadySo: false,
      },
    ],
    [
      'Change the assignment to group “Sales”: filter from only devices that match ' +
        '“Corporate” to none, intent from Apply to Remove.',
      {
        wish: wish(included(G), NONE, 'remove'),
        change: edit(filtered, NONE, 'remove'),
        isAlreadySo: false,
      },
    ],
  ])('%s', (sentence, line) => {
    expect(lineSentence(line, NAMES)).toBe(sentence);
  });

  it('is red where devices are asked to take something off', () => {
    const uninstalled = rowOf({ target: included(G), intent: 'uninstall' });
    expect(
      [
        add(included(G), NONE, 'uninstall'),
        edit(filtered, NONE, 'remove'),
        add(excluded(G), NONE, 'uninstall'),
        add(included(G), NONE, 'required'),
        edit(uninstalled, withFilter(), 'uninstall'),
        remove(uninstalled),
        undefined,
      ].map(asksToTakeOff),
    ).toEqual([true, true, false, false, false, false, false]);
  });

  it('says what others changed meanwhile', () => {
    const row = rowOf({ target: excluded(G) });
    const drift = (base: typeof row | undefined, theirs: typeof row | undefined) => ({
      key: 'k',
      base,
      theirs,
      mine: undefined,
    });
    expect(
      driftSentence(
        [drift(undefined, filtered), drift(row, undefined), drift(filtered, filtered)],
        NAMES,
      ),
    ).toBe(
      'Meanwhile group “Sales” was added, the exclusion of group “Sales” was removed, group “Sales” was changed.',
    );
    expect(driftSentence([], NAMES)).toBeUndefined();
  });
});
