import { describe, expect, it } from 'vitest';
import { effectOf, type Intent } from '#domain/assignment/intent.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { namesIn } from '#domain/impact/names.ts';
import {
  questionOfUsers,
  questionsByEffect,
  rowsInQuestion,
} from '#domain/impact/effect/rowsInQuestion.ts';
import { excluded, G, H, included, NONE, rowOf } from '#domain/testing/testRows.ts';

const row = (
  intent: Intent,
  target: ImpactAssignment['target'] = included(G),
): ImpactAssignment => ({
  target,
  filter: NONE,
  intent,
});

const OF: Recipients = { platform: 'windows' };

describe('what is counted of a change', () => {
  it('is the rows of the intent that changes, and no others', () => {
    const before = [row('required'), row('available', excluded(H))];
    const added = row('available', included(H));
    const rows = {
      ...OF,
      before: [row('available', excluded(H))],
      after: [row('available', excluded(H)), added],
    };
    const lists = { before, after: [...before, added] };
    expect(questionsByEffect(OF, lists)).toEqual([
      { ...rows, intents: ['available'], effect: effectOf(['available']), isBeside: false },
    ]);
    expect(questionOfUsers(OF, lists)).toEqual(rows);
  });

  it('is each intent with all rows where none differs', () => {
    const before = [row('required'), row('available', excluded(H))];
    expect(questionsByEffect(OF, { before, after: before })).toEqual(
      (['required', 'available'] as const).map((intent) => ({
        ...OF,
        before,
        after: before,
        intents: [intent],
        effect: effectOf([intent]),
        isBeside: false,
      })),
    );
  });

  it('is all rows where none differs and no intent stands beside another', () => {
    const before = [row('apply'), row('remove', excluded(H))];
    expect(questionsByEffect(OF, { before, after: before })).toEqual([
      { ...OF, before, after: before, effect: effectOf([]), isBeside: false },
    ]);
  });

  it('is whom Uninstall asks, apart from what else changes, and each wins over the other', () => {
    const lists = { before: [row('required')], after: [row('uninstall', included(H))] };
    expect(questionsByEffect(OF, lists)).toEqual(
      (['required', 'uninstall'] as const).map((intent) => ({
        ...OF,
        ...lists,
        intents: [intent],
        effect: effectOf([intent]),
        isBeside: false,
      })),
    );
    expect(questionOfUsers(OF, lists)).toEqual({ ...OF, ...lists });
  });

  it('is what another intent wins or loses by it as well', () => {
    const before = [row('required'), row('available')];
    const after = [...before, row('uninstall', included(H))];
    expect(
      questionsByEffect(OF, { before, after }).map((each) => [each.intents, each.isBeside]),
    ).toEqual([
      [['uninstall'], false],
      [['required'], true],
      [['available'], true],
    ]);
  });

  it('is one question for intents that offer it in two ways', () => {
    const before = [row('available')];
    const after = [row('availableWithoutEnrollment')];
    expect(questionsByEffect(OF, { before, after })).toEqual([
      {
        ...OF,
        before,
        after,
        intents: ['available', 'availableWithoutEnrollment'],
        effect: effectOf(['available']),
        isBeside: false,
      },
    ]);
  });

  it('is the whole list where a target has one row, whatever its intent', () => {
    const lists = { before: [row('apply')], after: [row('apply'), row('remove', included(H))] };
    expect(questionsByEffect(OF, lists)).toEqual([
      { ...OF, ...lists, effect: effectOf([]), isBeside: false },
    ]);
  });

  it('is no further row on a target that is not taken, and any that the tenant has', () => {
    const of: Recipients = { ...OF, notTargets: ['allDevices'] };
    const everybody = row('apply', { kind: 'allDevices' });
    const filtered = { ...everybody, filter: { mode: 'include', filterId: 'f' } } as const;
    const [wanted] = questionsByEffect(of, { before: [], after: [everybody] });
    expect(wanted.after).toEqual([]);
    const there = rowOf({ target: { kind: 'allDevices' } });
    const [edited] = questionsByEffect(of, { before: [there], after: [filtered] });
    expect(edited).toMatchObject({ before: [there], after: [filtered] });
  });

  it('is read with the rows that may win over what changes, or lose to it, and no others', () => {
    const before = [row('required'), row('available', included(H))];
    const read = (changed: ImpactAssignment) =>
      namesIn(rowsInQuestion(OF, { before, after: [...before, changed] })).groupIds;
    expect(read(row('uninstall', { kind: 'allDevices' }))).toEqual([G, H]);
    expect(read(row('required', { kind: 'allDevices' }))).toEqual([G]);
  });
});
