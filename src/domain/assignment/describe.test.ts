import { intentLabel, intentFacts, INTENTS } from '#domain/assignment/intent.ts';
import { describe, expect, it } from 'vitest';
import {
  FILTER_MODES,
  type Assignment,
  type WantedRow,
  type FilterUse,
} from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import {
  describeChange,
  describeDraft,
  filterModeLabel,
  targetLabel,
} from '#domain/assignment/describe.ts';
import { KNOWN_TARGET_KINDS, type Target } from '#domain/assignment/target.ts';

const names = { configuration: 'Corp Wi-Fi', target: 'Sales', filter: 'Laptops' };
const group = { kind: 'group', groupId: 'g' } as const;
const none = { mode: 'none' } as const;

it('a filter for managed apps is said to look at apps', () => {
  const draft: WantedRow = {
    target: group,
    filter: { mode: 'exclude', filterId: 'f' },
    intent: 'apply',
  };
  expect(describeDraft(draft, { ...names, isForApps: true })).toBe(
    'Apply “Corp Wi-Fi” to group “Sales”, except apps that match “Laptops”.',
  );
});

describe('a change as one sentence', () => {
  it.each<[WantedRow, string]>([
    [{ target: group, filter: none, intent: 'apply' }, 'Apply “Corp Wi-Fi” to group “Sales”.'],
    [
      { target: group, filter: none, intent: 'remove' },
      'Remove “Corp Wi-Fi” from devices of group “Sales”.',
    ],
    [
      { target: group, filter: { mode: 'include', filterId: 'f' }, intent: 'apply' },
      'Apply “Corp Wi-Fi” to group “Sales”, only devices that match “Laptops”.',
    ],
    [
      {
        target: { kind: 'allDevices' },
        filter: { mode: 'exclude', filterId: 'f' },
        intent: 'apply',
      },
      'Apply “Corp Wi-Fi” to all devices, except devices that match “Laptops”.',
    ],
    [
      { target: { kind: 'allLicensedUsers' }, filter: none, intent: 'remove' },
      'Remove “Corp Wi-Fi” from devices of all users.',
    ],
    [
      { target: { kind: 'collection', collectionId: 'c' }, filter: none, intent: 'apply' },
      'Apply “Corp Wi-Fi” to collection “Sales”.',
    ],
    [
      { target: { kind: 'exclusionGroup', groupId: 'g' }, filter: none, intent: 'apply' },
      'Exclude group “Sales” from “Corp Wi-Fi”.',
    ],
    [
      { target: { kind: 'exclusionGroup', groupId: 'g' }, filter: none, intent: 'remove' },
      'Exclude group “Sales” from the removal of “Corp Wi-Fi”.',
    ],
  ])('%o', (draft, sentence) => {
    expect(describeDraft(draft, names)).toBe(sentence);
  });

  it('two drafts that differ never read the same', () => {
    const drafts = KNOWN_TARGET_KINDS.flatMap((kind) =>
      INTENTS.flatMap((intent) =>
        // An excluded group takes no filter, so only that one of its drafts can be sent.
        FILTER_MODES.filter((mode) => kind !== 'exclusionGroup' || mode === 'none').map(
          (mode) =>
            ({
              target: { kind, groupId: 'g', collectionId: 'c' },
              filter: { mode, filterId: 'f' },
              intent,
            }) as WantedRow,
        ),
      ),
    );
    expect(new Set(drafts.map((draft) => describeDraft(draft, names))).size).toBe(drafts.length);
  });
});

describe('the words on screen', () => {
  it('are those by which people and tests find the fields', () => {
    expect(KNOWN_TARGET_KINDS.map(targetLabel)).toEqual([
      'Group',
      'Excluded group',
      'All devices',
      'All users',
      'ConfigMgr collection',
    ]);
    expect(FILTER_MODES.map(filterModeLabel)).toEqual(['No filter', 'Include', 'Exclude']);
    expect(INTENTS.map(intentLabel)).toEqual([
      'Apply',
      'Remove',
      'Required',
      'Available for enrolled devices',
      'Available with or without enrollment',
      'Uninstall',
    ]);
  });

  it("give Microsoft's meaning of each intent", () => {
    expect(intentFacts('apply').meaning).toMatch(/applied to the devices/);
    expect(intentFacts('remove').meaning).toMatch(/removed from devices/);
  });
});

const row = (target: Target, filter: FilterUse, intent?: string): Assignment => ({
  id: 'r',
  target,
  filter,
  intent,
  source: 'direct',
  sourceId: undefined,
  raw: {},
});

describe('a change of what is there', () => {
  const changeNames = {
    configuration: 'Corp Wi-Fi',
    target: () => 'Sales',
    filter: (filter: FilterUse) => (filter.mode === 'none' ? '' : filter.filterId),
  };
  const laptops = { mode: 'include', filterId: 'Laptops' } as const;
  const phones = { mode: 'exclude', filterId: 'Phones' } as const;
  it.each<[Change, string]>([
    [
      { kind: 'add', draft: { target: group, filter: laptops, intent: 'apply' } },
      'Apply “Corp Wi-Fi” to group “Sales”, only devices that match “Laptops”.',
    ],
    [
      { kind: 'remove', row: row(group, none) },
      'Remove the assignment of “Corp Wi-Fi” to group “Sales”.',
    ],
    [
      { kind: 'remove', row: row({ kind: 'allDevices' }, laptops) },
      'Remove the assignment of “Corp Wi-Fi” to all devices, only devices that match “Laptops”.',
    ],
    [
      { kind: 'remove', row: row({ kind: 'exclusionGroup', groupId: 'g' }, none) },
      'Remove the exclusion of group “Sales” from “Corp Wi-Fi”.',
    ],
    [
      { kind: 'remove', row: row({ kind: 'unknown', odataType: 'x', raw: {} }, none) },
      'Remove the assignment of “Corp Wi-Fi” to a target this app does not know.',
    ],
    [
      { kind: 'edit', row: row(group, none), filter: laptops, intent: 'apply' },
      'Change how “Corp Wi-Fi” is assigned to group “Sales”: filter from none to only devices that match “Laptops”.',
    ],
    [
      { kind: 'edit', row: row(group, laptops, 'apply'), filter: phones, intent: 'remove' },
      'Change how “Corp Wi-Fi” is assigned to group “Sales”: filter from only devices ' +
        'that match “Laptops” to except devices that match “Phones”, intent from Apply ' +
        'to Remove.',
    ],
    [
      { kind: 'edit', row: row(group, none), filter: none, intent: 'apply' },
      'Change how “Corp Wi-Fi” is assigned to group “Sales”: nothing.',
    ],
  ])('%#', (change, sentence) => {
    expect(describeChange(change, changeNames)).toBe(sentence);
  });

  it.each<[Change, string]>([
    [
      { kind: 'add', draft: { target: group, filter: none, intent: 'remove' } },
      'Removed “Corp Wi-Fi” from devices of group “Sales”.',
    ],
    [
      { kind: 'remove', row: row({ kind: 'exclusionGroup', groupId: 'g' }, none) },
      'Removed the exclusion of group “Sales” from “Corp Wi-Fi”.',
    ],
    [
      { kind: 'edit', row: row(group, none), filter: laptops, intent: 'apply' },
      'Changed how “Corp Wi-Fi” is assigned to group “Sales”: filter from none to only devices that match “Laptops”.',
    ],
  ])('done, it is told in the past tense %#', (change, sentence) => {
    expect(describeChange(change, changeNames, 'done')).toBe(sentence);
  });
});
