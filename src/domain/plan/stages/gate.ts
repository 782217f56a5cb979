import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { type DeliveryCounts, countedIn, failedIn, reportedIn } from '#domain/delivery/delivery.ts';
import type { ReportedBefore } from '#domain/plan/stages/stagedPlan.ts';
import type { Gate } from '#domain/plan/stages/timing.ts';

const HOUR_MS = 3_600_000;

/** What is reported of one configuration of a stage. */
export interface StageReport {
  readonly configurationId: ConfigurationKey;
  /** Undefined: not read, not readable, or Intune has no report of it. */
  readonly counts: DeliveryCounts | undefined;
  /** When Intune counted, ISO 8601; undefined where it does not say. */
  readonly asOf: string | undefined;
  /** How many should report; undefined where that is not known. */
  readonly expected: number | undefined;
  /** What was reported before the stage; undefined where that is not known: all is judged then. */
  readonly before?: ReportedBefore | undefined;
}

export interface GateFacts {
  /** Epoch milliseconds at which the last line of the stage was verified. */
  readonly verifiedAt: number;
  /** Epoch milliseconds */
  readonly now: number;
  /** One for each configuration of the stage. */
  readonly reports: readonly StageReport[];
}

/**
 * What a gate comes to:
 * - `failed`: a configuration has more errors than the gate allows, among those that reported.
 * - `notKnown`: of a configuration it is not known what devices report since the stage was applied.
 * - `waiting`: time has to pass, or more has to be reported.
 * - `met`: the next stage is offered.
 */
export type GateState = 'met' | 'waiting' | 'failed' | 'notKnown';

export interface GateReckoning {
  readonly state: GateState;
  /** Milliseconds of the hours that are still to pass; 0 when they are over. */
  readonly msLeft: number;
  /** Of all configurations whose reports are known. */
  readonly reported: number;
  /** Of the same: how many should report. */
  readonly awaited: number;
  readonly errors: number;
  /** Configurations with more errors than the gate allows. */
  readonly failing: readonly ConfigurationKey[];
  readonly notKnown: readonly ConfigurationKey[];
  /** Configurations of which too little is reported, or nothing. */
  readonly tooFew: readonly ConfigurationKey[];
  /** The numbers that each configuration is judged by. */
  readonly numbers: ReadonlyMap<ConfigurationKey, GateNumbers>;
}

export interface GateNumbers {
  readonly reported: number;
  /** How many should report. */
  readonly awaited: number;
  readonly errors: number;
}

/**
 * Judges each configuration by itself: one that fails on every device must not hide among forty
 * that arrive. What is not known is never met.
 */
export function reckonGate(gate: Gate, { verifiedAt, now, reports }: GateFacts): GateReckoning {
  // A clock that shows whole minutes is behind the moment of the write.
  const msPassed = Math.max(0, now - verifiedAt);
  const msLeft = Math.max(0, gate.hours * HOUR_MS - msPassed);
  const judged = reports.map((report) => judge(gate, report, verifiedAt));
  const named = (verdict: Verdict) =>
    reports.filter((_, at) => judged[at]!.verdict === verdict).map((each) => each.configurationId);
  const sum = (of: 'reported' | 'awaited' | 'errors') =>
    judged.reduce((total, each) => total + each[of], 0);
  const [failing, notKnown, tooFew] = [named('failing'), named('notKnown'), named('tooFew')];
  return {
    state: stateOf({ failing, notKnown, tooFew, msLeft }),
    msLeft,
    reported: sum('reported'),
    awaited: sum('awaited'),
    errors: sum('errors'),
    failing,
    notKnown,
    tooFew,
    numbers: new Map(reports.map(({ configurationId }, at) => [configurationId, judged[at]!])),
  };
}

function stateOf({
  failing,
  notKnown,
  tooFew,
  msLeft,
}: Pick<GateReckoning, 'failing' | 'notKnown' | 'tooFew' | 'msLeft'>): GateState {
  if (failing.length > 0) return 'failed';
  if (notKnown.length > 0) return 'notKnown';
  return tooFew.length > 0 || msLeft > 0 ? 'waiting' : 'met';
}

type Verdict = 'good' | 'failing' | 'notKnown' | 'tooFew';

/** How many have reported, and how many of them an error or a conflict. */
export function reportedBy(counts: DeliveryCounts): ReportedBefore {
  return {
    reported: reportedIn(counts),
    errors: failedIn(counts),
  };
}

interface Judged extends GateNumbers {
  readonly verdict: Verdict;
}

const NONE_BEFORE: ReportedBefore = { reported: 0, errors: 0 };
const NOTHING = { reported: 0, awaited: 0, errors: 0 };

function judge(
  { mostErrors, leastReported }: Gate,
  { counts, asOf, expected, before = NONE_BEFORE }: StageReport,
  verifiedAt: number,
): Judged {
  // Nobody has to report it, or nobody anew.
  if (expected !== undefined && expected <= before.reported) return { verdict: 'good', ...NOTHING };
  if (counts === undefined) return { verdict: 'notKnown', ...NOTHING };
  const all = reportedBy(counts);
  const reported = Math.max(0, all.reported - before.reported);
  const errors = Math.max(0, all.errors - before.errors);
  const awaited = Math.max((expected ?? countedIn(counts)) - before.reported, reported);
  const sums = { reported, awaited, errors };
  // A count from before the change says nothing of it.
  if (asOf !== undefined && Date.parse(asOf) < verifiedAt) return { verdict: 'notKnown', ...sums };
  if (reported === 0) return { verdict: 'tooFew', ...sums };
  if (errors * 100 > mostErrors * reported) return { verdict: 'failing', ...sums };
  if (reported * 100 < leastReported * awaited) return { verdict: 'tooFew', ...sums };
  return { verdict: 'good', ...sums };
}
