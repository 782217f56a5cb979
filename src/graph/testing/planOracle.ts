import { expect } from 'vitest';
import type { WriteEnd } from '#domain/change/end.ts';
import { type RowWish, targetOf } from '#domain/plan/draft/wish.ts';
import type { RunItem } from '#domain/plan/run/run.ts';
import { type ConfigurationKey, familyKeyOf } from '#domain/family/configurationKey.ts';
import { asUnderstood, SCHEDULES, sortedJson, writesByRow } from '#graph/testing/planFamilies.ts';
import { isAbout, type Place, said as wordsOf } from '#graph/testing/planPlaces.ts';
import { settingsSaid, settingsWished } from '#graph/testing/planSettings.ts';
import {
  atApply,
  differs,
  isDoneByOthers,
  isHalfMoved,
  type ListPlan,
  lockedRows,
  placeOf,
  type PlacePlan,
  placesOf,
  rowsOf,
  type State,
  storedOf,
  storedRow,
  type Version,
  versionsOf,
  wishedState,
} from '#graph/testing/planWorld.ts';
import { canonicalJson } from '#lib/canonicalJson.ts';
import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import type { StoredAssignment } from '../../../sandbox/tenant/tables.ts';

/**
 * For tests: what must be true of a run that has ended. It knows the wish and the tenant's history,
 * and nothing of the requests.
 */
function isDone(end: WriteEnd | undefined): boolean {
  return end !== undefined && ['verified', 'accepted', 'alreadySo'].includes(end.kind);
}

/** Which of the drawn schedules is wished. */
function scheduleOf({ row }: Extract<RowWish, { kind: 'add' }>): number | undefined {
  const said = JSON.stringify(row.payload?.schedule);
  const at = SCHEDULES.findIndex(([ours]) => JSON.stringify(ours) === said);
  return at < 0 ? undefined : at;
}

/** What a place is to be; settings that nobody speaks of stay as they are. */
function wanted(wish: Extract<RowWish, { kind: 'add' }>, was: State): NonNullable<State> {
  const { target, filter, intent, payload } = wish.row;
  const isExcluded = target.kind === 'exclusionGroup';
  const kept = was?.isExcluded === isExcluded ? was.settings : undefined;
  const settings = settingsWished(payload?.settings) ?? kept;
  return { isExcluded, filter, intent, schedule: scheduleOf(wish), settings };
}

/** The states that a place may have after its lines ended so. */
function mayBe(item: RunItem, place: Place, was: State): State[] {
  // What the review settled stays as it is, and was so then.
  const lines = item.lines.filter(
    ({ wish, change }) => change !== undefined && isAbout(wish, place),
  );
  let states: State[] = [was];
  for (const { wish, end } of lines.toSorted(
    (a, b) => Number(a.wish.kind === 'add') - Number(b.wish.kind === 'add'),
  )) {
    const isExcluded = targetOf(wish).kind === 'exclusionGroup';
    const after = states.map((state) => (wish.kind === 'add' ? wanted(wish, state) : undefined));
    const isOwn = wish.kind === 'add' || states.some((state) => state?.isExcluded === isExcluded);
    if (isDone(end)) states = isOwn ? after : states;
    else if (end?.kind === 'unknown') states = [...states, ...after, undefined];
    else if (end?.kind === 'lost') states = [undefined];
  }
  return states;
}

/**
 * Did somebody change, between review and apply, what the wish minds, otherwise than as wished?
 * "Exactly these" and several wishes mind every row; "also this one" minds those the wish names.
 */
function hasDrifted({ places, isReplaced }: ListPlan): boolean {
  const isNamed = (place: PlacePlan) => isReplaced || place.wish !== 'leave';
  const changed = places.filter((place) => differs(wishedState(place), place.was));
  const isLoneAdd = !isReplaced && changed.length === 1 && changed[0]!.was === undefined;
  return places.some(
    (place) =>
      differs(atApply(place), place.was) &&
      !isDoneByOthers(place) &&
      (!isLoneAdd || isNamed(place)),
  );
}

/** Lines carried out on a list that is not the one that was reviewed. */
export function carriedOutOnDrift(list: ListPlan, { lines }: RunItem): string[] {
  return hasDrifted(list)
    ? lines.flatMap(({ wish, end }) =>
        end?.kind === 'verified' || end?.kind === 'accepted' ? [`${wish.kind} ${end.kind}`] : [],
      )
    : [];
}

/**
 * Lines that are said to have drifted, though all that anybody else did, before the run and in it,
 * was what is wished.
 */
export function driftedForNothing(list: ListPlan, { lines }: RunItem): string[] {
  const isOpen = list.saysRun || list.acts.length > 0 || isHalfMoved(list);
  if (isOpen || list.places.some(isAgainst)) return [];
  return lines.flatMap(({ wish, end }) =>
    end?.kind === 'drifted' ? [`${wordsOf(wish)} drifted`] : [],
  );
}

const plain = (state: State) => canonicalJson((state ?? null) as Json);
const isAgainst = (place: PlacePlan) =>
  plain(atApply(place)) !== plain(place.was) && !isDoneByOthers(place);

/**
 * "Exactly these", said to be verified in all its lines: rows that the last list shows beside them,
 * or not at all.
 */
export function notExactly(
  list: ListPlan,
  { configurationId: id, lines }: RunItem,
  rows: readonly JsonObject[] = [],
): string[] {
  const ends = lines.map(({ end }) => end?.kind);
  const isSaid =
    ends.includes('verified') && ends.every((end) => end === 'verified' || end === 'alreadySo');
  if (!list.isReplaced || !isSaid) return [];
  const wished = rowsOf(list, id, wishedState).map(placeIn);
  const shown = rows.map(placeIn);
  return [
    ...wished.filter((row) => !shown.includes(row)).map((row) => `missing ${row}`),
    ...shown.filter((row) => !wished.includes(row)).map((row) => `beside ${row}`),
  ];
}

/**
 * Of the lines that are said to be verified, those that the last list that was read does not show.
 */
export function unshown(
  { configurationId: id, lines }: RunItem,
  list: readonly JsonObject[] = [],
): string[] {
  return lines.flatMap(({ wish, end, change }) =>
    end?.kind !== 'verified' || change === undefined || isSo(wish, id, list)
      ? []
      : [`${wordsOf(wish)} is not shown`],
  );
}

type Row = Readonly<
  Partial<Record<'id' | 'target' | 'intent' | 'payload' | 'runSchedule' | 'settings', unknown>>
>;

/** What Graph tells of a row, or what the tenant stores of it. */
const heldIn = (row: Row, name: 'intent' | 'runSchedule' | 'settings'): Json =>
  ((isJsonObject(row.payload) ? row.payload[name] : row[name]) ?? null) as Json;

/** The intent that a row has besides its target; empty where families have none but one. */
const intentIn = (row: Row): string =>
  String(heldIn(row, 'intent') ?? '').replace(/^(?:apply|remove)$/, '');

const placeIn = (row: Row): string => `${canonicalJson(row.target as Json)} ${intentIn(row)}`;

/** Does a list say what is wished? */
function isSo(wish: RowWish, key: ConfigurationKey, rows: readonly Row[]): boolean {
  const places = placesOf(familyKeyOf(key)).filter((place) => isAbout(wish, place));
  const isExcluded = targetOf(wish).kind === 'exclusionGroup';
  const state = { isExcluded, filter: { mode: 'none' }, intent: 'apply' } as const;
  const rowsAt = (place: Place) => {
    const wantedRow = storedRow(key, place, wish.kind === 'add' ? wanted(wish, state) : state);
    const own = rows.filter(
      (row) =>
        row.id === wantedRow.id &&
        isJsonObject(row.target) &&
        row.target['@odata.type'] === wantedRow.target['@odata.type'],
    );
    return { own, wantedRow };
  };
  if (wish.kind === 'remove') return places.every((place) => rowsAt(place).own.length === 0);
  const { payload } = wish.row;
  const isSettingsSo = (row: Row, wantedRow: StoredAssignment) =>
    payload?.settings === undefined ||
    canonicalJson(settingsSaid(heldIn(row, 'settings'))) ===
      canonicalJson(settingsSaid(heldIn(wantedRow as Row, 'settings')));
  return places.some((place) => {
    const { own, wantedRow } = rowsAt(place);
    return own.some(
      (row) =>
        canonicalJson(row.target as Json) === canonicalJson(wantedRow.target as Json) &&
        canonicalJson(heldIn(row, 'runSchedule')) ===
          canonicalJson(heldIn(wantedRow as Row, 'runSchedule')) &&
        isSettingsSo(row, wantedRow) &&
        (row.intent === undefined || place.intent !== undefined || row.intent === wantedRow.intent),
    );
  });
}

/** What happened to requests on their way, all lists together. */
export interface Channel {
  /** Milliseconds that what was read may be behind. */
  readonly lagMs: number;
  /** Answers were lost, or a page was: nobody can know then whose doing something was. */
  readonly isLossy: boolean;
}

/** What an item says, or did, that the tenant's history and the wish speak against. */
export function untruths(list: ListPlan, item: RunItem, channel: Channel): string[] {
  const versions = versionsOf(item.configurationId);
  const windowMs = LIST_AGE_MS + channel.lagMs;
  return [
    ...overwritten(list, item, versions, windowMs),
    ...begunOnDrift(list, item, versions, windowMs, channel.isLossy),
    // What runs, no list tells: a line that says only that is carried out and changes nothing.
    ...(channel.isLossy || list.saysRun ? [] : notOurs(item, versions, windowMs)),
    ...neverSo(item, versions),
    ...(list.saysRun ? [] : repeated(versions)),
  ];
}

/** How old a list may be when what was made of it arrives. */
const LIST_AGE_MS = 5000;

/** The versions before this one that somebody may have read who wrote it. */
function readable(versions: readonly Version[], index: number, windowMs: number): Version[] {
  const since = versions[index]!.at - windowMs;
  return versions.filter((_, older) => older < index && versions[older + 1]!.at >= since);
}

const writtenByApp = (versions: readonly Version[]) =>
  [...versions.keys()].filter((index) => versions[index]!.by === 'app');

const said = (row: StoredAssignment) => sortedJson([asUnderstood(row)]);

/** Rows that nobody wished anything of, and that the app changed; wished ones that it made up. */
function overwritten(
  list: ListPlan,
  { configurationId: id }: RunItem,
  versions: readonly Version[],
  windowMs: number,
): string[] {
  const isWished = (row: StoredAssignment) => {
    const place = list.places[placeOf(id, row)];
    return place !== undefined && (list.isReplaced || place.wish !== 'leave');
  };
  const others = ({ rows }: Version) => sortedJson(rows.filter((row) => !isWished(row)));
  const wished = rowsOf(list, id, wishedState).map(said);
  return writtenByApp(versions).flatMap((index) => {
    const version = versions[index]!;
    const isKept = readable(versions, index, windowMs).some(
      (read) => others(read) === others(version),
    );
    const known = new Set([
      ...wished,
      ...versions.slice(0, index).flatMap(({ rows }) => rows.map(said)),
    ]);
    const madeUp = version.rows.filter((row) => !known.has(said(row)));
    return [
      ...(isKept ? [] : [`write ${index} changed rows that nobody wished anything of`]),
      ...madeUp.map((row) => `write ${index} made up ${row.id}`),
    ];
  });
}

/**
 * "Exactly these" was begun on a list that a colleague had changed, and that could be read so. Where
 * they did what was wished, nobody need mind; a row that is gone where the list cannot be written as
 * a whole may have been deleted by a page that was left.
 */
function begunOnDrift(
  list: ListPlan,
  { configurationId: id }: RunItem,
  versions: readonly Version[],
  windowMs: number,
  isLossy: boolean,
): string[] {
  const [first] = writtenByApp(versions);
  if (!list.isReplaced || first === undefined) return [];
  const wished = rowsOf(list, id, wishedState);
  const until = versions[first]!.at - windowMs;
  const earlier = versions.slice(0, first);
  // As reviewed, and as the run may have found it: who puts back what was reviewed changes nothing.
  const known = earlier.filter(({ by }) => by === 'before');
  // What stood for no time, nobody can have read.
  const stood = earlier.findLast(({ at }) => at < until);
  if (stood?.by !== 'colleague') return [];
  const isRowByRow = list.locked !== 'none' || writesByRow(id);
  const places = list.places.map((_, place) => {
    const [is, wish, ...before] = [stood.rows, wished, ...known.map(({ rows }) => rows)].map(
      (all) => sortedJson(all.filter((row) => placeOf(id, row) === place).map(asUnderstood)),
    );
    const isAsBefore = before.includes(is!);
    return { isGone: is === '[]' && before.at(-1) !== is, isContrary: !isAsBefore && is !== wish };
  });
  // A page that opens anew takes it for begun, and what is begun row by row is brought to its end.
  if (isLossy && isRowByRow && places.some(({ isGone }) => isGone)) return [];
  return places.some(({ isContrary }) => isContrary)
    ? ['begun on a list that a colleague had changed']
    : [];
}

/**
 * Lines said to be carried out by the app, where no write of the app did anything to their place.
 * Half a replacement is enough: the whole of it is the app's then.
 */
function notOurs(
  { configurationId: id, lines }: RunItem,
  versions: readonly Version[],
  windowMs: number,
): string[] {
  const places = placesOf(familyKeyOf(id));
  return lines.flatMap(({ wish, change, end }) => {
    if (change === undefined || (end?.kind !== 'verified' && end?.kind !== 'accepted')) return [];
    const own = new Set(places.flatMap((place, at) => (isAbout(wish, place) ? [at] : [])));
    const here = ({ rows }: Version) => sortedJson(rows.filter((row) => own.has(placeOf(id, row))));
    const isOurs = writtenByApp(versions).some((index) =>
      readable(versions, index, windowMs).some((read) => here(read) !== here(versions[index]!)),
    );
    return isOurs ? [] : [`${wordsOf(wish)} is ${end.kind}, not by the app`];
  });
}

/** Lines said to be so already, though the list never said so. */
function neverSo({ configurationId: id, lines }: RunItem, versions: readonly Version[]): string[] {
  return lines.flatMap(({ wish, end }) =>
    end?.kind !== 'alreadySo' || versions.some(({ rows }) => isSo(wish, id, rows))
      ? []
      : [`${wordsOf(wish)} was never so`],
  );
}

/** Writes that left a list as it was, where nobody else can have done the same. */
function repeated(versions: readonly Version[]): string[] {
  if (versions.some(({ by }) => by === 'colleague')) return [];
  return writtenByApp(versions).flatMap((index) =>
    sortedJson(versions[index]!.rows) === sortedJson(versions[index - 1]!.rows)
      ? [`write ${index} was done before`]
      : [],
  );
}

/** What a place was, where a colleague changed it after the run began; undefined where none did. */
function afterColleague(
  versions: readonly Version[],
  rowsHere: (version: Version) => readonly StoredAssignment[],
): readonly StoredAssignment[] | undefined {
  const isTouched = versions.some(
    (version, index) =>
      version.by === 'colleague' &&
      sortedJson(rowsHere(version)) !== sortedJson(rowsHere(versions[index - 1]!)),
  );
  return isTouched ? versions.flatMap(rowsHere) : undefined;
}

/**
 * The tenant is the model's: rows of the plan as their ends say, all others as they were. Where a
 * colleague was, a place may be as anybody made it.
 */
export function expectModel(list: ListPlan, item: RunItem): void {
  const { configurationId: key } = item;
  const places = placesOf(list.family);
  const versions = versionsOf(key);
  const locked = lockedRows(key, list.locked);
  const now = storedOf(key);
  const rest = now.filter(
    (row) => !locked.some((other) => sortedJson([other]) === sortedJson([row])),
  );
  expect(now.length - rest.length).toBe(locked.length);
  for (const [index, place] of list.places.entries()) {
    const states = mayBe(item, places[index]!, atApply(place));
    const touched = afterColleague(versions, ({ rows }) =>
      rows.filter((row) => placeOf(key, row) === index),
    );
    const isWished = list.isReplaced || place.wish !== 'leave';
    // What the app does not know stays in a row that nobody wished anything of, to the last field.
    const text = (row: StoredAssignment) => (isWished ? said(row) : sortedJson([row]));
    const allowed = [
      ...states.flatMap((state) =>
        state === undefined ? [] : [storedRow(key, places[index]!, state)],
      ),
      ...(touched ?? []),
    ].map(text);
    const at = rest.findIndex((row) => placeOf(key, row) === index && allowed.includes(text(row)));
    const [found] = at >= 0 ? rest.splice(at, 1) : [];
    if (found !== undefined) expectUnknownFieldsKept(place, found, touched !== undefined);
    else if (touched === undefined) expect(states).toContain(undefined);
  }
  expect(rest).toEqual([]);
}

/** An edit leaves alone what the app does not know of the row. */
function expectUnknownFieldsKept(
  { was, drift, wish }: PlacePlan,
  row: StoredAssignment,
  isTouched: boolean,
): void {
  const isEdited = wish !== 'leave' && wish?.isExcluded === was?.isExcluded;
  if (!isEdited || isTouched || drift !== 'none' || was === undefined) return;
  expect(row.payload).toMatchObject(was.beside ?? {});
}
