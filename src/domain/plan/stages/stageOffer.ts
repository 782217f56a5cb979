import type { GateReckoning } from '#domain/plan/stages/gate.ts';
import type { StageProgress } from '#domain/plan/stages/stageProgress.ts';

/**
 * What an admin can do about a stage now:
 * - `offered`: apply it.
 * - `held`: the gate of the stage before is not met; apply it in spite of that, with a reason.
 * - `later`: the stage before was not applied yet.
 * - `reading`: what the gate of the stage before comes to is not known yet.
 * - `inRun`: its run says more: it is being applied, was applied, or is to be finished there.
 */
export type StageOffer = 'offered' | 'held' | 'later' | 'reading' | 'inRun';

/**
 * @param gateBefore of the stage before; undefined while it is not known
 */
export function stageOffer(
  progress: readonly StageProgress[],
  index: number,
  gateBefore: GateReckoning | undefined,
): StageOffer {
  const { kind } = progress[index]!;
  if (kind !== 'notYet' && kind !== 'undone') return 'inRun';
  const before = progress[index - 1];
  if (before === undefined) return 'offered';
  if (before.kind === 'unfinished') return 'held';
  if (before.kind !== 'applied') return 'later';
  if (gateBefore === undefined) return 'reading';
  return gateBefore.state === 'met' ? 'offered' : 'held';
}

/** The stage whose gate is waited for: applied, and the next one is not. Undefined where none is. */
export function gatedStage(progress: readonly StageProgress[]): number | undefined {
  const at = progress.findIndex(
    ({ kind }, index) =>
      kind === 'applied' && ['notYet', 'undone'].includes(progress[index + 1]?.kind ?? ''),
  );
  return at < 0 ? undefined : at;
}
