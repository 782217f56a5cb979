import {
  type Intent,
  intentFacts,
  intentInCsv,
  isAmong,
  placeIntentOf,
  usualIntent,
} from '#domain/assignment/intent.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import {
  type CsvConfiguration,
  type CsvDirectory,
  type Found,
  lookUpConfiguration,
  lookUpFilter,
  lookUpTarget,
} from '#domain/plan/csv/csvDirectory.ts';
import {
  type CsvCandidate,
  type CsvError,
  type CsvRow,
  type CsvRows,
  lineError,
} from '#domain/plan/csv/csvShape.ts';
import { csvDoubts } from '#domain/plan/csv/csvDoubts.ts';
import { PAYLOAD_COLUMNS, payloadCell } from '#domain/plan/csv/payloadCells.ts';
import { settingsCells, wishOfCsv } from '#domain/plan/csv/settingsCells.ts';
import type { Payload } from '#domain/assignment/payload.ts';
import { payloadProblem } from '#domain/plan/draft/payloadProblem.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import type { PlanItem } from '#domain/plan/draft/plan.ts';
import type { Wish } from '#domain/plan/draft/wish.ts';
import { eitherText, numberText } from '#lib/locale.ts';
import { quoted } from '#lib/text/bounded.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { roleKey, targetRoleKey } from '#domain/assignment/rowIdentity.ts';

export interface ResolvedCsv {
  readonly items: readonly PlanItem[];
  /** Lines that the items hold. */
  readonly lines: number;
  readonly errors: readonly CsvError[];
}

/** What the lines for one configuration come to. */
interface Gathered {
  readonly configuration: CsvConfiguration;
  readonly wishes: Wish[];
  /** Of `replace`; undefined where no line says so. */
  exactly: WantedRow[] | undefined;
  /** The first line that replaces. */
  replaceLine: number;
  /** The line that says that nobody is to have it. */
  noneLine: number | undefined;
  lines: number;
}

/** The rest of the app keeps no longer list for one configuration. */
const MOST_LINES = 1000;

/** How many lines are looked up before the page may have its turn. */
const STEP = 50;

/**
 * The rows as wishes. A line whose names stand for nothing, or for several things, is an error and
 * wishes nothing. Yields how many lines are done, every so often.
 */
export function* resolveCsvStepwise(
  read: CsvRows,
  directory: CsvDirectory,
): Generator<number, ResolvedCsv> {
  const errors = [...read.errors];
  const doubts = csvDoubts(directory.configurations);
  for (const { line, configuration } of read.doubts) doubts.add(line, configuration);
  const said = new Map<string, number>();
  const gathered = new Map<string, Gathered>();
  let done = 0;
  for (const row of read.rows) {
    done += 1;
    if (done % STEP === 0) yield done;
    const result = resolveRow(row, directory);
    if (!result.ok) {
      errors.push(result.error);
      doubts.add(row.line, row.configuration);
      continue;
    }
    const { configuration, wish } = result.found;
    const key = `${configuration.id}|${keyOf(wish)}`;
    const before = said.get(key);
    if (before === undefined) {
      said.set(key, row.line);
      gather(gathered, configuration, wish, row.line);
    } else errors.push(lineError(row.line, `This line repeats line ${before}.`));
  }
  const items: PlanItem[] = [];
  let lines = 0;
  for (const each of gathered.values()) {
    done += 1;
    if (done % STEP === 0) yield done;
    const error = refusalOf(each, doubts.lineAbout(each.configuration.id));
    if (error !== undefined) {
      errors.push(error);
      continue;
    }
    lines += each.lines;
    const { configuration, wishes, exactly } = each;
    items.push({
      configurationId: configuration.id,
      displayName: configuration.displayName,
      wishes: exactly === undefined ? wishes : [...wishes, { kind: 'replace', rows: exactly }],
    });
  }
  const isReplacing = [...gathered.values()].some(({ exactly }) => exactly !== undefined);
  const told = errors.map((error) =>
    isReplacing && doubts.isAboutAll(error.line)
      ? {
          ...error,
          words:
            `${error.words} Until it is corrected, nothing in this file is replaced, ` +
            'because the line may belong to any replacement.',
        }
      : error,
  );
  return { items, lines, errors: told.toSorted((a, b) => a.line - b.line) };
}

/** Why nothing that is said of a configuration is planned. */
function refusalOf(
  { configuration, exactly, replaceLine, noneLine, lines }: Gathered,
  doubtLine: number | undefined,
): CsvError | undefined {
  const name = quoted(configuration.displayName);
  if (exactly !== undefined && doubtLine !== undefined)
    return lineError(
      replaceLine,
      `${name} is not replaced: line ${doubtLine} has an error and may belong to it; ` +
        'without that line, more would be removed than intended.',
    );
  if (exactly !== undefined && noneLine !== undefined && exactly.length > 0)
    return lineError(
      noneLine,
      `${name} is not replaced: this line removes all assignments, and another line assigns one.`,
    );
  if (lines > MOST_LINES)
    return lineError(
      replaceLine,
      `${name} has ${numberText(lines)} lines; a plan takes ${numberText(MOST_LINES)} for one.`,
    );
  return undefined;
}

/** What one row says: a wish, or one row of "exactly these", undefined for `none`. */
type RowSays =
  | Exclude<Wish, { kind: 'replace' }>
  | { readonly kind: 'replace'; readonly row: WantedRow | undefined };

function gather(
  gathered: Map<string, Gathered>,
  configuration: CsvConfiguration,
  says: RowSays,
  line: number,
): void {
  const known = gathered.get(configuration.id) ?? {
    configuration,
    wishes: [],
    exactly: undefined,
    replaceLine: 0,
    noneLine: undefined,
    lines: 0,
  };
  gathered.set(configuration.id, known);
  known.lines += 1;
  if (says.kind !== 'replace') {
    known.wishes.push(says);
    return;
  }
  if (known.exactly === undefined) known.replaceLine = line;
  known.exactly ??= [];
  if (says.row === undefined) known.noneLine = line;
  else known.exactly.push(says.row);
}

function resolveRow(
  row: CsvRow,
  directory: CsvDirectory,
): Found<{ readonly configuration: CsvConfiguration; readonly wish: RowSays }> {
  const named = lookUpConfiguration(directory.configurations, row.configuration, row.line);
  if (!named.ok) return named;
  const configuration = named.found;
  const { assignments = [] } = configuration;
  const ok = (wish: RowSays) => ({ ok: true, found: { configuration, wish } }) as const;
  if (row.target === undefined) return ok({ kind: 'replace', row: undefined });
  const target = lookUpTarget(row.target, 'group', row, directory, assignments);
  if (!target.ok) return target;
  const intent = intentOfRow(row, configuration);
  if (!intent.ok) return intent;
  if (row.action === 'remove')
    return ok({ kind: 'remove', target: target.found, ...removedIntent(row) });
  const filter = lookUpFilter(row, target.found, directory, assignments);
  if (!filter.ok) return filter;
  const payload = payloadOfRow(row, target.found, configuration);
  if (!payload.ok) return payload;
  const wanted: WantedRow = {
    target: target.found,
    filter: filter.found,
    intent: intent.found,
    ...payload.found,
  };
  if (row.action === 'add' || row.action === 'replace')
    return ok({ kind: row.action, row: wanted });
  const from = lookUpTarget(row.from!, 'from group', row, directory, assignments);
  return from.ok ? ok({ kind: 'move', from: from.found, row: wanted }) : from;
}

/** What an app does on devices is not to be guessed. */
function missingIntent(line: number, plural: string, intents: readonly Intent[]): Found<Intent> {
  const words = `${plural} have an intent in each line. Write ${eitherText(intents.map(intentInCsv))}.`;
  return {
    ok: false,
    error: { line, column: 'intent', words, written: '', candidates: intents.map(intentCandidate) },
  };
}

/** What the line asks for, or what rows of the family ask for as a rule. */
function intentOfRow({ line, intent, action }: CsvRow, { id }: CsvConfiguration): Found<Intent> {
  const { plural, intents } = familyOf(id);
  const found = intent ?? usualIntent(intents);
  if (intent === undefined && action !== 'remove' && placeIntentOf({ intent: found }) !== undefined)
    return missingIntent(line, plural, intents);
  if (isAmong(found, intents)) return { ok: true, found };
  const written = intentInCsv(found);
  const words =
    intents.length === 0
      ? `${plural} take no intent. Clear this cell.`
      : `${plural} do not take the intent ${written}. Write ${eitherText(intents.map(intentInCsv))}.`;
  const candidates = intents.map(intentCandidate);
  return { ok: false, error: { line, column: 'intent', words, written, candidates } };
}

function intentCandidate(intent: Intent): CsvCandidate {
  const word = intentInCsv(intent);
  return { id: word, displayName: word };
}

/** What rows of the family hold beside the target, as the line says it. */
function payloadOfRow(
  { line, payload: plain, settings }: CsvRow,
  target: KnownTarget,
  { id, type }: CsvConfiguration,
): Found<Pick<WantedRow, 'payload'>> {
  const family = familyOf(id);
  const wish = settings && wishOfCsv(settings, type && family.settingsTypeOf?.(type));
  const payload: Payload = wish?.ok === true ? { ...plain, settings: wish.wish } : plain;
  const isSaid = Object.keys(payload).length > 0 || wish !== undefined;
  if (!isSaid) return { ok: true, found: {} };
  const problem = payloadProblem({ target, payload }, family);
  if (problem === undefined && wish?.ok === false) {
    const { column, words } = wish.problem;
    return { ok: false, error: { line, column, words, candidates: [] } };
  }
  if (problem === undefined) return { ok: true, found: { payload } };
  const { key: column, words } = problem;
  const written = column === 'settings' ? '' : payloadCell(payload, column);
  return {
    ok: false,
    error: { line, column, words: `${words} Clear this cell.`, written, candidates: [] },
  };
}

/** A line that removes takes every row of the target, where it names no intent. */
function removedIntent({ intent }: CsvRow): { readonly intent?: Intent } {
  return intent === undefined || intentFacts(intent).isUnsaid ? {} : { intent };
}

function keyOf(says: RowSays): string {
  switch (says.kind) {
    case 'remove':
      return `remove|${roleKey({ target: says.target, intent: says.intent })}`;
    case 'add':
    case 'replace':
      return `${says.kind}|${rowKeyOf(says.row)}`;
    case 'move':
      return `move|${targetRoleKey(says.from)}|${rowKeyOf(says.row)}`;
  }
}

function rowKeyOf(row: WantedRow | undefined): string {
  return row === undefined
    ? 'none'
    : `${roleKey(row)}|${row.filter.mode === 'none' ? '' : `${row.filter.mode} ${row.filter.filterId.toLowerCase()}`}|${row.intent}|${PAYLOAD_COLUMNS.map((column) => payloadCell(row.payload, column)).join('|')}|${JSON.stringify(settingsCells(row.payload?.settings))}`;
}
