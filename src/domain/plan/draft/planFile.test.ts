import { keyOf } from '#domain/testing/keyOf.ts';
import { keyOfId } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import * as fc from 'fast-check';
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { planHeadSchema, planItemSchema } from '#domain/plan/draft/draftSchema.ts';
import { mergeItems, type Plan } from '#domain/plan/draft/plan.ts';
import { planFromFile, planFromJson, planToFile, planToJson } from '#domain/plan/draft/planFile.ts';
import { planFromFragment, planToFragment } from '#domain/plan/draft/planLink.ts';
import { nameSchema } from '#domain/plan/draft/wishSchema.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { MOST_STAGES, type PlanTiming } from '#domain/plan/stages/timing.ts';
import { drafts, G, H, included, NONE } from '#domain/testing/testRows.ts';

const names = fc.string({ maxLength: 40 }).filter((text) => nameSchema.safeParse(text).success);
const wishes: fc.Arbitrary<Wish> = fc.oneof(
  drafts.map((row): Wish => ({ kind: 'add', row })),
  drafts.map(({ target }): Wish => ({ kind: 'remove', target })),
  fc.array(drafts, { maxLength: 3 }).map((rows): Wish => ({ kind: 'replace', rows })),
  fc.tuple(drafts, drafts).map(([{ target }, row]): Wish => ({ kind: 'move', from: target, row })),
);
const moments = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const percents = fc.nat(1000).map((tenths) => tenths / 10);
const stages = fc.array(
  fc.record({
    name: names,
    gate: fc.record({
      hours: fc.nat(87_840).map((tenths) => tenths / 10),
      mostErrors: percents,
      leastReported: percents,
    }),
  }),
  { maxLength: MOST_STAGES },
);
/** Stages, gates and ends; of a plan that is applied at once, ends alone. */
const timings: fc.Arbitrary<PlanTiming> = stages.chain((all) =>
  fc.record({
    stages: fc.constant(all),
    lines: fc.array(
      fc.record(
        {
          target: drafts.map(({ target }) => target),
          stage: fc.nat(Math.max(0, all.length - 1)),
          filterOffIn: fc.nat(Math.max(0, all.length - 1)),
          until: moments,
        },
        { requiredKeys: ['target', 'stage'] },
      ),
      { maxLength: 4 },
    ),
  }),
);
const plans: fc.Arbitrary<Plan> = fc
  .record(
    {
      name: names,
      tenantId: fc.option(fc.uuid(), { nil: undefined }),
      items: fc.array(
        fc.record({
          configurationId: fc.uuid().map(keyOf),
          displayName: names,
          wishes: fc.array(wishes, { maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      timing: timings,
    },
    { requiredKeys: ['name', 'tenantId', 'items'] },
  )
  .filter(({ items }) => mergeItems(items).length === items.length);

const planWith = (each: WantedRow): Plan => ({
  name: '',
  tenantId: undefined,
  items: [{ configurationId: keyOf('c'), displayName: '', wishes: [{ kind: 'add', row: each }] }],
});

describe('a plan', () => {
  it('comes back from its file, and from its link, as it was', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(planFromJson(planToJson(plan))).toEqual({ ok: true, plan });
        const fragment = planToFragment(plan);
        expect(fragment).toMatch(/^p1\.[\w-]+$/);
        expect(planFromFragment(`#${fragment}`)).toEqual({ ok: true, plan });
      }),
      { numRuns: 1000 },
    );
  });

  it('says run and schedule only of rows that hold them', () => {
    const payload = { run: 'detect', schedule: { kind: 'hourly', every: 2 } } as const;
    const row = { target: included(G), filter: NONE, intent: 'apply', payload } as const;
    const holding = FAMILY_KEYS.find((key) => familyFacts(key).payload.length > 0)!;
    const plain = planWith(row);
    const held = {
      ...plain,
      items: [{ ...plain.items[0]!, configurationId: keyOfId(holding, 'c')! }],
    };
    expect(planFromJson(planToJson(held))).toEqual({ ok: true, plan: held });
    expect(planFromFragment(planToFragment(held) ?? '')).toEqual({ ok: true, plan: held });
    expect(planFromJson(planToJson(plain))).toEqual({
      ok: false,
      reasons: ['configurations.0: Device configurations have no run.'],
    });
  });

  it('that takes something back leaves what a row was once in this browser', () => {
    const row = { target: included(G), filter: NONE, intent: 'apply' } as const;
    const undo = planWith({ ...row, former: { later: 1 } });
    expect(planItemSchema.parse(undo.items[0])).toEqual(undo.items[0]);
    expect(planFromJson(planToJson(undo))).toEqual({ ok: true, plan: planWith(row) });
    const sneaked = planToJson(planWith(row)).replace('"intent"', '"former": {}, "intent"');
    expect(planFromJson(sneaked).ok).toBe(false);
  });

  it('for many alike names its targets once, and shares them again when read', () => {
    const shared: Wish[] = [
      { kind: 'add', row: { target: included(G), filter: NONE, intent: 'apply' } },
    ];
    const plan: Plan = {
      name: '',
      tenantId: undefined,
      items: Array.from({ length: 100 }, (_, index) => ({
        configurationId: keyOf(`c${index}`),
        displayName: '',
        wishes: shared,
      })),
    };
    expect(planToFile(plan).wishes).toHaveLength(1);
    const parsed = planFromJson(planToJson(plan));
    expect(new Set(parsed.ok ? parsed.plan.items.map((item) => item.wishes) : []).size).toBe(1);
  });

  it('too large for a link has none', () => {
    const items = Array.from({ length: 1000 }, (_, index) => ({
      configurationId: keyOf(crypto.randomUUID()),
      displayName: `Configuration ${index}`,
      wishes: [],
    }));
    expect(planToFragment({ name: '', tenantId: undefined, items })).toBeUndefined();
  });
});

const good = planToFile({
  name: 'x',
  tenantId: undefined,
  items: [
    {
      configurationId: keyOf(G),
      displayName: 'C',
      wishes: [
        {
          kind: 'add',
          row: { target: included(H), filter: { mode: 'include', filterId: G }, intent: 'apply' },
        },
      ],
    },
  ],
});
const withTarget = (target: unknown) => ({ ...good, wishes: [[{ kind: 'remove', target }]] });
const withRow = (row: object) => ({
  ...good,
  wishes: [[{ kind: 'add', row: { target: included(H), filter: NONE, intent: 'apply', ...row } }]],
});

describe('a poisoned file is refused, with the place', () => {
  it.each<[what: string, json: unknown, reason: string]>([
    ['no object', [], 'not a plan'],
    ['another format', { format: 'other', version: 1 }, 'not a plan'],
    ['a later version', { ...good, version: 3 }, 'version 3'],
    ['a field nobody knows', { ...good, run: 'x' }, 'run'],
    [
      'a field nobody knows in a target',
      withTarget({ kind: 'group', groupId: G, raw: {} }),
      'wishes.0.0.target',
    ],
    [
      'an id that climbs',
      { ...good, configurations: [{ id: '..', name: '', wishes: 0 }] },
      'configurations.0.id',
    ],
    [
      'an id with a slash',
      { ...good, configurations: [{ id: 'a/b', name: '', wishes: 0 }] },
      'configurations.0.id',
    ],
    ['an empty group id', withTarget({ kind: 'group', groupId: '' }), 'wishes.0.0.target.groupId'],
    [
      'a collection made of dots',
      withTarget({ kind: 'collection', collectionId: '..' }),
      'wishes.0.0.target.collectionId',
    ],
    [
      'a target nobody knows',
      withTarget({ kind: 'unknown', odataType: 'x', raw: {} }),
      'wishes.0.0.target',
    ],
    [
      'a filter mode nobody knows',
      withRow({ filter: { mode: 'require', filterId: G } }),
      'wishes.0.0.row.filter',
    ],
    [
      'a filter mode without a filter: never an assignment without one',
      withRow({ filter: { mode: 'include' } }),
      'wishes.0.0.row.filter.filterId',
    ],
    [
      'a filter without a mode',
      withRow({ filter: { mode: 'none', filterId: G } }),
      'wishes.0.0.row.filter',
    ],
    ['no filter said', withRow({ filter: undefined }), 'wishes.0.0.row.filter'],
    ['an intent nobody knows', withRow({ intent: 'audit' }), 'wishes.0.0.row.intent'],
    ['a wish nobody knows', { ...good, wishes: [[{ kind: 'drop' }]] }, 'wishes.0.0'],
    [
      'a list of wishes that is not there',
      { ...good, configurations: [{ id: 'a', name: '', wishes: 3 }] },
      'configurations.0.wishes',
    ],
    [
      'a negative list of wishes',
      { ...good, configurations: [{ id: 'a', name: '', wishes: -1 }] },
      'configurations.0.wishes',
    ],
    [
      'one configuration twice, in other letters',
      { ...good, configurations: ['a', 'A'].map((id) => ({ id, name: '', wishes: 0 })) },
      'named twice',
    ],
    ['a name that turns the text around', { ...good, name: 'x\u202egpj' }, 'name'],
    ['no configuration', { ...good, configurations: [] }, 'configurations'],
    [
      'too many',
      {
        ...good,
        configurations: Array.from({ length: 10_001 }, (_, index) => ({
          id: `c${index}`,
          name: '',
          wishes: 0,
        })),
      },
      'configurations',
    ],
  ])('%s', (_, json, reason) => {
    const parsed = planFromFile(json);
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed.ok ? '' : parsed.reasons.join('\n')).toContain(reason);
  });

  it('with __proto__ changes nobody', () => {
    expect(
      planFromJson(JSON.stringify(good).replace('{', '{"__proto__":{"polluted":true},')),
    ).toMatchObject({});
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it('that is no JSON, or too large, is told so', () => {
    expect(planFromJson('{')).toEqual({ ok: false, reasons: ['The file is not JSON.'] });
    expect(planFromJson(' '.repeat(20_000_001))).toMatchObject({ ok: false });
    expect(planFromJson(`\uFEFF${JSON.stringify(good)}`)).toMatchObject({ ok: true });
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(planFromJson(text).ok).toBe(false);
        expect(planFromFragment(text).ok).toBe(false);
        expect(planFromFragment(`p1.${text}`).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('a link that is cut is not half a plan, and one that would fill the memory is given up', () => {
    const fragment = planToFragment({
      name: 'x',
      tenantId: undefined,
      items: [{ configurationId: keyOf(G), displayName: 'C', wishes: [] }],
    })!;
    for (let length = 0; length < fragment.length - 2; length += 1)
      expect(planFromFragment(fragment.slice(0, length)).ok).toBe(false);
    const bomb = btoa(strFromU8(deflateSync(strToU8('0'.repeat(30_000_000)), { level: 9 }), true))
      .replaceAll('+', '-')
      .replaceAll('/', '_');
    expect(planFromFragment(`p1.${bomb}`).ok).toBe(false);
  });
});

/** Turned around, isolated as where a sentence is made of it, with a control and a joiner. */
const TOLD = '\u202Egpj.exe \u2068הגדרות\u2069 \u0007a\u200Db\u061C';

it('a plan for things of any name can be kept, saved, linked and opened', () => {
  const item = { configurationId: keyOf('c'), displayName: TOLD, wishes: [] };
  const plan: Plan = { name: `Give ${TOLD} more`, tenantId: 'tenant', items: [item] };
  expect(planItemSchema.safeParse(item).success).toBe(true);
  expect(planHeadSchema.safeParse({ name: plan.name, tenantId: 'tenant' }).success).toBe(true);
  const opened = planFromJson(planToJson(plan));
  expect(opened).toMatchObject({ ok: true, plan: { items: [item] } });
  expect(planFromFragment(planToFragment(plan)!)).toEqual(opened);
});
