import type { StoredAssignment } from './tables.ts';

/** What stood from a time on; the first of a configuration stands since long ago. */
export interface Standing {
  readonly since: number | undefined;
  readonly rows: readonly StoredAssignment[];
}

interface Stale {
  readonly rows: readonly StoredAssignment[];
  readonly until: number;
}

/**
 * The assignments of every configuration. A write may be told to lag: it counts at once for other
 * writes, but reads see the old rows for a while, as in a service whose reads come from a copy
 * (docs/reference/limits.md).
 */
export class AssignmentTable {
  private readonly rows = new Map<string, readonly StoredAssignment[]>();
  private readonly past = new Map<string, Standing[]>();
  private readonly stale = new Map<string, Stale>();

  /** What is stored, whatever readers see. */
  stored(configurationId: string): readonly StoredAssignment[] {
    return this.rows.get(configurationId) ?? [];
  }

  /** What a reader sees now. */
  visible(configurationId: string, now: number): readonly StoredAssignment[] {
    const stale = this.stale.get(configurationId);
    if (stale !== undefined && now < stale.until) return stale.rows;
    return this.stored(configurationId);
  }

  /** All that ever stood, oldest first: reports of devices follow it with a delay. */
  history(configurationId: string): readonly Standing[] {
    return this.past.get(configurationId) ?? [];
  }

  write(
    configurationId: string,
    rows: readonly StoredAssignment[],
    lag?: { readonly ms: number; readonly now: number },
  ): void {
    if (lag !== undefined && lag.ms > 0) {
      this.stale.set(configurationId, {
        rows: this.visible(configurationId, lag.now),
        until: lag.now + lag.ms,
      });
    }
    this.rows.set(configurationId, rows);
    const past = this.past.get(configurationId) ?? [];
    past.push({ since: lag?.now, rows });
    this.past.set(configurationId, past);
  }
}
