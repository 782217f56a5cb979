import { keyOf } from '#domain/testing/keyOf.ts';
import { describe, expect, it } from 'vitest';
import {
  chosenAction,
  EMPTY_DRAFT,
  isEmptyDraft,
  NO_CHOICES,
  NO_TARGET,
  type PlanChoices,
} from '#domain/plan/draft/planDraft.ts';
import { nameSchema, visibleName } from '#domain/plan/draft/wishSchema.ts';
import { USUAL_TEXTS } from '#domain/assignment/payloadTexts.ts';
import { planDraftSchema } from '#domain/plan/draft/draftSchema.ts';
import { intentsOfAll } from '#domain/family/familyIntents.ts';
import { onto } from '#domain/plan/draft/onto.ts';
import { offeredByDraft } from '#domain/plan/draft/draftFamilies.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import { G, H, included, NONE } from '#domain/testing/testRows.ts';

const row = { target: included(G), filter: NONE, intent: 'apply' } as const;

/** A day is missing. */
const halfScheduled = (groupId: string) => ({
  ...NO_TARGET,
  groupId,
  schedule: { ...USUAL_TEXTS, schedule: 'once' as const },
});

const halfFiltered = (groupId: string) =>
  ({ ...NO_TARGET, groupId, filterMode: 'include' }) as const;

describe('the action that was chosen', () => {
  it.each<[Partial<PlanChoices>, unknown]>([
    [
      { kind: 'add', rows: [row] },
      { kind: 'add', rows: [row] },
    ],
    [
      { kind: 'add', rows: [row], next: halfFiltered(H) },
      { kind: 'add', rows: [row] },
    ],
    [
      { kind: 'add', rows: [row], next: halfScheduled(H) },
      { kind: 'add', rows: [row] },
    ],
    [
      { kind: 'remove', rows: [row], next: halfFiltered(G) },
      { kind: 'remove', targets: [row.target] },
    ],
    [
      { kind: 'remove', rows: [row] },
      { kind: 'remove', targets: [row.target] },
    ],
    [
      { kind: 'replace', rows: [row] },
      { kind: 'replace', rows: [row] },
    ],
    [
      { kind: 'replace', isEmptied: true },
      { kind: 'replace', rows: [] },
    ],
    [
      { kind: 'copy', fromGroupId: G, toGroupId: H, isMove: true },
      { kind: 'copy', fromGroupId: G, toGroupId: H, isMove: true },
    ],
    [
      { kind: 'strip', fromGroupId: G },
      { kind: 'strip', groupId: G },
    ],
  ])('%j is whole', (choices, action) => {
    expect(chosenAction({ ...NO_CHOICES, ...choices })).toEqual({ ok: true, action });
  });
  it.each<[Partial<PlanChoices>, string]>([
    [{ kind: 'add', isEmptied: true }, 'groups'],
    [{ kind: 'add', rows: [row], next: halfFiltered(G) }, 'filter'],
    [{ kind: 'replace', rows: [row], next: halfFiltered(G.toUpperCase()) }, 'filter'],
    [{ kind: 'add', rows: [row], next: halfScheduled(G) }, 'schedule'],
    [{ kind: 'remove' }, 'targets'],
    [{ kind: 'replace' }, 'replace all others'],
    [{ kind: 'copy', fromGroupId: G }, 'copy to'],
    [{ kind: 'copy', fromGroupId: G, toGroupId: G.toUpperCase() }, 'two different groups'],
    [{ kind: 'strip' }, 'Choose the group'],
  ])('%j says what is missing', (choices, words) => {
    expect(chosenAction({ ...NO_CHOICES, ...choices })).toEqual({
      ok: false,
      missing: expect.stringContaining(words),
    });
  });
});

it('asks for the intent of apps beside other configurations, and never guesses it', () => {
  const { apart } = intentsOfAll([keyOf('a'), keyOf('app:b')]);
  const choices = { ...NO_CHOICES, rows: [row] };
  const MISSING = { ok: false, missing: 'Choose the intent for apps.' };
  expect(apart).toEqual(familyFacts('app').intents);
  expect(chosenAction(choices, apart)).toEqual(MISSING);
  expect(chosenAction({ ...choices, kind: 'replace' }, apart)).toEqual(MISSING);
  expect(chosenAction({ ...choices, kind: 'remove' }, apart).ok).toBe(true);
  const intentApart = 'uninstall';
  expect(chosenAction({ ...choices, intentApart }, apart)).toEqual({
    ok: true,
    action: { kind: 'add', rows: [row], intentApart },
  });
  // Chosen while there were apps, and of no use without them.
  expect(chosenAction({ ...choices, intentApart })).toEqual({
    ok: true,
    action: { kind: 'add', rows: [row] },
  });
  const ofApps = { ...row, intent: 'required' } as const;
  expect(chosenAction({ ...choices, rows: [ofApps] }, apart).ok).toBe(true);
  for (const keys of [['app:b', 'app:c'], ['a']])
    expect(intentsOfAll(keys.map((key) => keyOf(key))).apart).toEqual([]);
});

/** Of a plan for one configuration of each family. */
const offer = (...families: readonly (typeof FAMILY_KEYS)[number][]) =>
  offeredByDraft({
    configurationIds: families.map((family) => keyOfId(family, 'c')!),
  });

describe('a draft', () => {
  it('takes any name that is pasted, and can be read again', () => {
    expect(nameSchema.safeParse(visibleName('Ring\t2\u202e x')).data).toBe('Ring 2  x');
  });
  it('is empty until something would be missed', () => {
    expect(isEmptyDraft(EMPTY_DRAFT)).toBe(true);
    expect(
      isEmptyDraft({ ...EMPTY_DRAFT, name: 'x', choices: { ...NO_CHOICES, kind: 'strip' } }),
    ).toBe(true);
    expect(isEmptyDraft({ ...EMPTY_DRAFT, configurationIds: [keyOf('a')] })).toBe(false);
    expect(isEmptyDraft({ ...EMPTY_DRAFT, choices: { ...NO_CHOICES, rows: [row] } })).toBe(false);
    expect(
      isEmptyDraft({
        ...EMPTY_DRAFT,
        choices: { ...NO_CHOICES, next: { ...NO_TARGET, groupId: G } },
      }),
    ).toBe(false);
    expect(
      isEmptyDraft({ ...EMPTY_DRAFT, plan: { name: '', tenantId: undefined, items: [] } }),
    ).toBe(false);
  });
});

describe('a draft', () => {
  it('is kept with a schedule that is not complete yet', () => {
    const draft = {
      ...EMPTY_DRAFT,
      choices: { ...NO_CHOICES, rows: [row], next: halfScheduled(G) },
    };
    expect(planDraftSchema.parse(draft)).toEqual(draft);
  });

  it('offers what one of the chosen families has, and nothing else', () => {
    for (const key of FAMILY_KEYS) {
      const { intents, payload } = familyFacts(key);
      expect(offer(key)).toMatchObject({ intents: { intents }, payload });
    }
    const holding = FAMILY_KEYS.find((key) => familyFacts(key).payload.length > 0)!;
    expect(offer(FAMILY_KEYS[0]!, holding)).toMatchObject({
      intents: { intents: familyFacts(FAMILY_KEYS[0]!).intents },
      payload: familyFacts(holding).payload,
    });
  });
});

describe('what was done before the kept draft was read', () => {
  const one = keyOfId('deviceConfiguration', '11111111-0000-4000-8000-000000000000')!;
  const two = keyOfId('deviceConfiguration', '22222222-0000-4000-8000-000000000000')!;
  const kept = { ...EMPTY_DRAFT, name: 'Kept', configurationIds: [one] };
  const whole = { ...EMPTY_DRAFT, plan: { name: 'Whole', tenantId: undefined, items: [] } };
  const ofGroup = { ...EMPTY_DRAFT, isOfGroup: true as const, configurationIds: [two] };

  it('adds to its selection, and changes nothing else', () => {
    const selected = { ...EMPTY_DRAFT, configurationIds: [two] };
    expect(onto(kept, selected)).toEqual({ ...kept, configurationIds: [one, two] });
    expect(onto(ofGroup, selected)).toEqual(selected);
  });

  it('never takes the place of another plan', () => {
    expect(onto(kept, whole)).toBe(kept);
    expect(onto(kept, ofGroup)).toBe(kept);
    expect(onto(EMPTY_DRAFT, whole)).toBe(whole);
  });
});
