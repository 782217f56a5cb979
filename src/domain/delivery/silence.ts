/** Devices that are switched on have checked in several times by then. */
const LONG_MS = 24 * 3_600_000;

export interface Silence {
  /** When the change was sent, ISO 8601. */
  readonly sentAt: string;
  /** Devices that were expected; undefined where that is not known. */
  readonly expected: number | undefined;
  readonly reported: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Has nothing been reported for longer than devices take as a rule, although somebody should? */
export function isStillSilent({ sentAt, expected, reported, now }: Silence): boolean {
  return reported === 0 && expected !== 0 && now - Date.parse(sentAt) >= LONG_MS;
}
