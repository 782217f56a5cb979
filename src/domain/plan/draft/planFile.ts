import { configurationKeySchema, familyOf } from '#domain/family/configurationKey.ts';
import { z } from 'zod/mini';
import { payloadProblem } from '#domain/plan/draft/payloadProblem.ts';
import { mergeItems, type Plan, type PlanItem } from '#domain/plan/draft/plan.ts';
import { rowsOf, type Wish } from '#domain/plan/draft/wish.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { wishInFile } from '#domain/assignment/settings/settings.ts';
import {
  idSchema,
  nameSchema,
  toldNameSchema,
  visibleName,
  wishesSchema,
} from '#domain/plan/draft/wishSchema.ts';
import { timingSchema } from '#domain/plan/stages/timingSchema.ts';
import { shownInWords } from '#lib/text/bounded.ts';
import '#lib/zodEnglish.ts';

/**
 * A plan as a file. `wishes` are lists that configurations share: a plan for thousands of
 * configurations alike names its targets once.
 */
const planFileSchema = z.strictObject({
  format: z.literal('assignment-desk-plan'),
  version: z.union([z.literal(1), z.literal(2)]),
  name: nameSchema,
  tenantId: z.optional(idSchema),
  // Version 2 alone: an earlier app refuses what it would apply all at once.
  timing: z.optional(timingSchema),
  wishes: z.array(wishesSchema).check(z.maxLength(10_000)),
  configurations: z
    .array(
      z.strictObject({
        id: configurationKeySchema,
        name: toldNameSchema,
        wishes: z.int().check(z.nonnegative()),
      }),
    )
    .check(z.minLength(1))
    .check(z.maxLength(10_000)),
});

export interface PlanFile extends Omit<z.infer<typeof planFileSchema>, 'wishes'> {
  readonly wishes: readonly (readonly Wish[])[];
}

/**
 * A plan, or the reasons why it is none: places in the file and what is wrong there, the first few.
 */
export type ParsedPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** Bytes, before parsing: far more than the largest plan takes. */
export const LARGEST_FILE = 20_000_000;

const MOST_REASONS = 5;

export function planToFile({ name, tenantId, items, timing }: Plan): PlanFile {
  const lists: (readonly Wish[])[] = [];
  const indexes = new Map<readonly Wish[], number>();
  const configurations = items.map(({ configurationId, displayName, wishes }) => {
    let index = indexes.get(wishes);
    if (index === undefined) {
      index = lists.push(wishes.map(wishOfFile)) - 1;
      indexes.set(wishes, index);
    }
    return { id: configurationId, name: displayName, wishes: index };
  });
  return {
    format: 'assignment-desk-plan',
    version: timing === undefined ? 1 : 2,
    // Made of names of the tenant, it may have letters that a file may not bring.
    name: visibleName(name),
    ...(tenantId === undefined ? {} : { tenantId }),
    ...(timing === undefined ? {} : { timing }),
    wishes: lists,
    configurations,
  };
}

/** What a row was once, and what no screen shows, stays in this browser: {@link keptWishesSchema}. */
function wishOfFile(wish: Wish): Wish {
  if (wish.kind === 'remove') return wish;
  return wish.kind === 'replace'
    ? { ...wish, rows: wish.rows.map(rowOfFile) }
    : { ...wish, row: rowOfFile(wish.row) };
}

function rowOfFile({ former: _former, isWholeRow: _whole, ...row }: WantedRow): WantedRow {
  const settings = row.payload?.settings;
  return settings === undefined
    ? row
    : { ...row, payload: { ...row.payload, settings: wishInFile(settings) } };
}

export function planToJson(plan: Plan): string {
  return `${JSON.stringify(planToFile(plan), null, 2)}\n`;
}

export function planFromJson(text: string): ParsedPlan {
  if (text.length > LARGEST_FILE)
    return { ok: false, reasons: ['The file is too large for a plan.'] };
  let json: unknown;
  try {
    // A byte order mark is no part of JSON, and editors write one.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, reasons: ['The file is not JSON.'] };
  }
  return planFromFile(json);
}

export function planFromFile(json: unknown): ParsedPlan {
  const head = z.looseObject({ format: z.string(), version: z.number() }).safeParse(json);
  if (!head.success || head.data.format !== 'assignment-desk-plan')
    return { ok: false, reasons: ['The file is not a plan of Assignment Desk.'] };
  if (head.data.version !== 1 && head.data.version !== 2)
    return {
      ok: false,
      reasons: [`The plan has version ${head.data.version}; this app reads versions 1 and 2.`],
    };
  const parsed = planFileSchema.safeParse(json);
  if (!parsed.success)
    return {
      ok: false,
      reasons: parsed.error.issues
        .slice(0, MOST_REASONS)
        .map(({ path, message }) =>
          shownInWords(`${path.map(String).join('.') || 'The file'}: ${message}`),
        ),
    };
  const { name, tenantId, timing, wishes, configurations } = parsed.data;
  const beyond = configurations.findIndex((each) => each.wishes >= wishes.length);
  if (beyond >= 0)
    return {
      ok: false,
      reasons: [`configurations.${beyond}.wishes: there is no such list of changes`],
    };
  const items = configurations.map((each) => ({
    configurationId: each.id,
    displayName: each.name,
    wishes: wishes[each.wishes]!,
  }));
  if (mergeItems(items).length < items.length)
    return { ok: false, reasons: ['configurations: one is named twice'] };
  const strange = strangeReasons(items);
  if (strange.length > 0) return { ok: false, reasons: strange };
  return { ok: true, plan: { name, tenantId, items, ...(timing && { timing }) } };
}

/** What rows are to say that the family of their configuration does not hold. */
function strangeReasons(items: readonly PlanItem[]): readonly string[] {
  const saying = new Map(
    [...new Set(items.map(({ wishes }) => wishes))].map((wishes) => [
      wishes,
      wishes.flatMap(rowsOf).filter(({ payload }) => payload !== undefined),
    ]),
  );
  const reasons = items.flatMap(({ configurationId, wishes }, index) => {
    const family = familyOf(configurationId);
    return (saying.get(wishes) ?? []).flatMap((row) => {
      const problem = payloadProblem(row, family);
      return problem === undefined ? [] : `configurations.${index}: ${problem.words}`;
    });
  });
  return reasons.slice(0, MOST_REASONS);
}
