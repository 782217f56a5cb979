import Box from '@mui/material/Box';
import type { EffectWords } from '#domain/assignment/intent.ts';
import type { Reach, ReachByView } from '#domain/impact/crowd/reach.ts';
import { Part, Track } from '#parts/impact/ReachTrack.tsx';
import { TEXTS } from '#parts/impact/texts.ts';

/** Lengths of the picture, in elements. Certain parts are filled, possible ones hatched. */
interface Lengths {
  readonly lost: number;
  readonly kept: number;
  readonly gained: number;
  /** What may come on top of each bar; Infinity where nothing limits it. */
  readonly maybeNow: number;
  readonly maybeAfter: number;
}

/** How high the two bars are, in px. */
export const PICTURE_HEIGHT = 35;

/**
 * Reached before and after as two bars, one under the other, their overlap in line. A picture
 * beside its numbers, which say the same: hidden from screen readers.
 * @param loss which side takes something from devices
 */
export function OverlapBars({
  reach,
  loss,
}: {
  readonly reach: ReachByView;
  readonly loss: EffectWords['loss'];
}) {
  const lengths = lengthsOf(reach);
  const isUnknown = lengths === undefined;
  const { lost = 0, kept = 0, gained = 0, maybeNow = 0, maybeAfter = 0 } = lengths ?? {};
  const known = lost + kept + gained;
  // What has no end reaches the edge of the picture.
  const scale = Math.max(
    1,
    known + maxFinite(maybeNow, maybeAfter),
    Number.isFinite(maybeNow + maybeAfter) ? 0 : known * 1.25,
  );
  const percent = (count: number) => `${(Math.min(count, scale) / scale) * 100}%`;
  return (
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr)',
        alignItems: 'center',
        columnGap: 1,
        rowGap: '3px',
        fontSize: '0.75rem',
        lineHeight: '16px',
        color: 'text.secondary',
      }}
    >
      <span>{TEXTS.before}</span>
      <Track isUnknown={isUnknown || reach.now.kind === 'unknown'}>
        <Part look="lost" left={percent(0)} width={percent(lost)} />
        <Part look="kept" left={percent(lost)} width={percent(kept)} />
        <Part
          look="maybe"
          left={percent(lost + kept)}
          width={percent(Math.min(maybeNow, scale - lost - kept))}
        />
      </Track>
      <span>{TEXTS.after}</span>
      <Track isUnknown={isUnknown || reach.after.kind === 'unknown'}>
        <Part look="kept" left={percent(lost)} width={percent(kept)} />
        <Part
          look={loss === 'gained' ? 'lost' : 'gained'}
          left={percent(lost + kept)}
          width={percent(gained)}
        />
        <Part
          look="maybe"
          left={percent(lost + kept + gained)}
          width={percent(Math.min(maybeAfter, scale - lost - kept - gained))}
        />
      </Track>
    </Box>
  );
}

function lengthsOf({ now, after, kept, gained, lost }: ReachByView): Lengths | undefined {
  if (now.kind === 'unknown' && after.kind === 'unknown') return undefined;
  // One side may be known while the other is not: it is drawn alone.
  const sides = {
    lost: least(lost),
    kept: kept.kind === 'unknown' ? Math.max(least(now), least(after)) : least(kept),
    gained: least(gained),
  };
  return {
    ...sides,
    maybeNow: slack(now, sides.lost + sides.kept),
    maybeAfter: slack(after, sides.kept + sides.gained),
  };
}

function least(reach: Reach): number {
  if (reach.kind === 'unknown') return 0;
  return reach.kind === 'exact' ? reach.count : reach.least;
}

/** How many more than the certain ones there may be. */
function slack(reach: Reach, certain: number): number {
  if (reach.kind === 'unknown') return 0;
  return Math.max(0, (reach.kind === 'exact' ? reach.count : (reach.most ?? Infinity)) - certain);
}

function maxFinite(...values: readonly number[]): number {
  return Math.max(0, ...values.filter(Number.isFinite));
}
