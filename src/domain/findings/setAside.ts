import { z } from 'zod/mini';
import { parseJson } from '#lib/json.ts';
import { quoted } from '#lib/text/bounded.ts';

/** A finding that somebody has looked at and does not want to see again. */
export interface SetAside {
  /** `FindingItem.key` */
  readonly key: string;
  /** What was set aside, for who reads the file: kind and name. */
  readonly what: string;
  readonly reason: string;
  /** ISO 8601 */
  readonly at: string;
  /** The last day that it stays aside, as `2026-12-31`; for good where none is said. */
  readonly until?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const setAsideSchema = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(10_000)),
  what: z.string().check(z.maxLength(1000)),
  reason: z.string().check(z.maxLength(1000)),
  at: z.string(),
  until: z.optional(z.string().check(z.regex(DAY))),
});

/** What one file of them says; `version` is raised when it is no longer read as before. */
const fileSchema = z.object({
  kind: z.literal('assignment-desk-set-aside'),
  version: z.literal(1),
  tenantId: z.string(),
  setAside: z.array(z.unknown()),
});

/** Parses what was kept; one that this version cannot read takes no other along. */
export function readSetAside(kept: unknown): readonly SetAside[] {
  const list = z.array(z.unknown()).safeParse(kept);
  return list.success ? list.data.flatMap((each) => setAsideSchema.safeParse(each).data ?? []) : [];
}

/** The day of a moment where this computer is: `2026-11-28`. @param at milliseconds since 1970 */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Those that are aside on a day, by their keys. @param day `2026-11-28` */
export function asideOn(list: readonly SetAside[], day: string): ReadonlyMap<string, SetAside> {
  return new Map(
    list.flatMap((each) =>
      each.until === undefined || each.until >= day ? [[each.key, each]] : [],
    ),
  );
}

/** With these among them; a place that was set aside before is now aside as said last. */
export function withSetAside(
  list: readonly SetAside[],
  added: readonly SetAside[],
): readonly SetAside[] {
  const keys = new Set(added.map(({ key }) => key));
  return [...list.filter(({ key }) => !keys.has(key)), ...added];
}

/** Those of a file that are not aside here, whatever the reason and the last day are here. */
export function setAsideMissing(
  list: readonly SetAside[],
  inFile: readonly SetAside[],
): readonly SetAside[] {
  const keys = new Set(list.map(({ key }) => key));
  return inFile.filter(({ key }) => !keys.has(key));
}

/** Without the one of this key. */
export function withoutSetAside(list: readonly SetAside[], key: string): readonly SetAside[] {
  return list.filter((each) => each.key !== key);
}

/** As a file, which {@link parseSetAside} reads. */
export function setAsideFile(tenantId: string, setAside: readonly SetAside[]): string {
  const file = { kind: 'assignment-desk-set-aside', version: 1, tenantId, setAside };
  return JSON.stringify(file, undefined, 2);
}

export type ParsedSetAside =
  | {
      readonly ok: true;
      readonly setAside: readonly SetAside[];
      /** How many this version cannot read. */
      readonly leftOut: number;
    }
  | { readonly ok: false; readonly words: string };

/**
 * Reads a file of what was set aside. One of another tenant is refused: its keys mean nothing here.
 * @param name of the file, for the words
 */
export function parseSetAside(text: string, name: string, tenantId: string): ParsedSetAside {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success)
    return {
      ok: false,
      words: `The file ${quoted(name)} holds no findings that were set aside. Choose a file that this page has saved.`,
    };
  const setAside = readSetAside(parsed.data.setAside);
  if (setAside.length === 0 && parsed.data.setAside.length > 0)
    return { ok: false, words: `Nothing that the file ${quoted(name)} says can be read.` };
  return parsed.data.tenantId === tenantId
    ? { ok: true, setAside, leftOut: parsed.data.setAside.length - setAside.length }
    : {
        ok: false,
        words: `The file ${quoted(name)} is of another tenant. Choose a file of this one.`,
      };
}
