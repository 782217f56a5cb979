import { describe, expect, it } from 'vitest';
import { FILTER_MODES, INTENTS, type AssignmentDraft } from '#domain/assignment.ts';
import { describeDraft, filterModeLabel, intentLabel, intentMeaning, targetLabel } from '#domain/describe.ts';
import { KNOWN_TARGET_KINDS } from '#domain/target.ts';

const names = { configuration: 'Corp Wi-Fi', target: 'Sales', filter: 'Laptops' };
const group = { kind: 'group', groupId: 'g' } as const;
const none = { mode: 'none' } as const;

describe('a change as one sentence', () => {
  it.each<[AssignmentDraft, string]>([
    [{ target: group, filter: none, intent: 'apply' }, 'Apply “Corp Wi-Fi” to group “Sales”.'],
    [{ target: group, filter: none, intent: 'remove' }, 'Remove “Corp Wi-Fi” from group “Sales”.'],
    [{ target: group, filter: { mode: 'include', filterId: 'f' }, intent: 'apply' }, 'Apply “Corp Wi-Fi” to group “Sales”, only devices that match “Laptops”.'],
    [{ target: { kind: 'allDevices' }, filter: { mode: 'exclude', filterId: 'f' }, intent: 'apply' }, 'Apply “Corp Wi-Fi” to all devices, except devices that match “Laptops”.'],
    [{ target: { kind: 'allLicensedUsers' }, filter: none, intent: 'remove' }, 'Remove “Corp Wi-Fi” from all users.'],
    [{ target: { kind: 'collection', collectionId: 'c' }, filter: none, intent: 'apply' }, 'Apply “Corp Wi-Fi” to collection “Sales”.'],
    [{ target: { kind: 'exclusionGroup', groupId: 'g' }, filter: none, intent: 'apply' }, 'Exclude group “Sales” from “Corp Wi-Fi”.'],
    [{ target: { kind: 'exclusionGroup', groupId: 'g' }, filter: none, intent: 'remove' }, 'Exclude group “Sales” from the removal of “Corp Wi-Fi”.'],
  ])('%o', (draft, sentence) => {
    expect(describeDraft(draft, names)).toBe(sentence);
  });

  it('two drafts that differ never read the same', () => {
    const drafts = KNOWN_TARGET_KINDS.flatMap((kind) =>
      INTENTS.flatMap((intent) =>
        // An excluded group takes no filter, so only that one of its drafts can be sent.
        FILTER_MODES.filter((mode) => kind !== 'exclusionGroup' || mode === 'none').map(
          (mode) => ({ target: { kind, groupId: 'g', collectionId: 'c' }, filter: { mode, filterId: 'f' }, intent }) as AssignmentDraft,
        ),
      ),
    );
    expect(new Set(drafts.map((draft) => describeDraft(draft, names))).size).toBe(drafts.length);
  });
});

describe('the words on screen', () => {
  it('are those by which people and tests find the fields', () => {
    expect(KNOWN_TARGET_KINDS.map(targetLabel)).toEqual(['Group', 'Excluded group', 'All devices', 'All users', 'ConfigMgr collection']);
    expect(FILTER_MODES.map(filterModeLabel)).toEqual(['No filter', 'Include', 'Exclude']);
    expect(INTENTS.map(intentLabel)).toEqual(['Apply', 'Remove']);
  });

  it("give Microsoft's meaning of each intent", () => {
    expect(intentMeaning('apply')).toMatch(/applied to the devices/);
    expect(intentMeaning('remove')).toMatch(/removed from devices/);
  });
});
