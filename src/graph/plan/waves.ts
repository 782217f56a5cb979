import { BATCH_SIZE } from '#domain/plan/allowance/allowance.ts';
import type { ItemEvent, PlanRun } from '#domain/plan/run/run.ts';
import type { Tally } from '#domain/plan/run/tally.ts';
import type { WaveItem } from '#graph/plan/writeAllowance.ts';

/**
 * The items that are begun next, undefined while there is no room for them. Half a wave may lag
 * behind, put off by Graph, and does not hold up the next; waves are full while there is enough.
 * @param active the items that are being applied
 */
export function nextWave(
  { items }: PlanRun,
  { waiting, sent }: Tally,
  active: ReadonlySet<number>,
  sideBySide: number,
): readonly WaveItem[] | undefined {
  const left = waiting + sent - active.size;
  const busy = [...active].filter((index) => items[index]!.state.kind !== 'verifying').length;
  const room = (sideBySide + 0.5) * BATCH_SIZE - busy;
  if (left <= 0 || room < Math.min(BATCH_SIZE, left)) return undefined;
  const wave: WaveItem[] = [];
  for (const [index, { state, writes }] of items.entries()) {
    if (wave.length === BATCH_SIZE) break;
    if (state.kind !== 'ended' && !active.has(index))
      wave.push({ index, writes: state.kind === 'verifying' ? 0 : writes });
  }
  return wave;
}

/** Ends the items of a cancelled run that nobody has begun. */
export function cancelled({ items }: PlanRun, active: ReadonlySet<number>): ItemEvent[] {
  return items.flatMap(({ state, lines }, index): ItemEvent[] => {
    if (state.kind !== 'waiting' || active.has(index)) return [];
    return [{ index, kind: 'ends', ends: new Map(lines.map((_, line) => [line, CANCELLED])) }];
  });
}

const CANCELLED = { kind: 'cancelled' } as const;
