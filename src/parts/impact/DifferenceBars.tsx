import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Minus, Plus } from 'lucide-react';
import { isNobody } from '#domain/impact/words.ts';
import type { Difference, Side } from '#domain/impact/crowd/together.ts';
import type { Reach } from '#domain/impact/impact.ts';
import { Amount } from '#parts/impact/Amount.tsx';
import { Part, Track } from '#parts/impact/ReachTrack.tsx';
import { DevicesHeading } from '#parts/impact/DevicesHeading.tsx';
import { TEXTS } from '#parts/impact/texts.ts';

interface DifferenceBarsProps {
  /** What exactly is counted. */
  readonly meaning: string;
  /** Undefined while it is read and computed. */
  readonly difference: Difference | undefined;
  /** How many there are at all, which is the length of a bar; undefined where nobody knows. */
  readonly whole: number | undefined;
}

const LOOKS = {
  gained: { icon: Plus, color: 'success.main', word: TEXTS.receive },
  lost: { icon: Minus, color: 'error.main', word: TEXTS.lose },
} as const;

/**
 * Those that receive and those that lose a configuration, as two bars of one scale with their
 * numbers. As high while it is read as when it is there.
 */
export function DifferenceBars({ meaning, difference, whole }: DifferenceBarsProps) {
  const scale = Math.max(
    1,
    whole ?? 0,
    ...(difference === undefined ? [] : [difference.gained, difference.lost].map(drawn)),
  );
  return (
    <Box
      component="section"
      aria-label={TEXTS.devices}
      aria-busy={difference === undefined}
      sx={{ display: 'grid', gap: 1 }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'baseline',
          justifyContent: 'space-between',
          gap: 1,
          flexWrap: 'wrap',
        }}
      >
        <DevicesHeading />
        <Box
          component="span"
          className="tabular"
          sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}
        >
          {meaning}
        </Box>
      </Box>
      {difference !== undefined && isNobody(difference.gained) && isNobody(difference.lost) ? (
        <Box component="span">{TEXTS.noDeviceByPlan}</Box>
      ) : (
        (['gained', 'lost'] as const).map((side) => (
          <Bar key={side} side={side} reach={difference?.[side]} scale={scale} />
        ))
      )}
    </Box>
  );
}

function Bar({
  side,
  reach,
  scale,
}: {
  readonly side: Side;
  readonly reach: Reach | undefined;
  readonly scale: number;
}) {
  const { icon: Icon, color, word } = LOOKS[side];
  const isNone = reach?.kind === 'exact' && reach.count === 0;
  const [sure, all] =
    reach === undefined
      ? [0, 0]
      : [
          certain(reach),
          Math.min(
            scale,
            reach.kind === 'bounds' && reach.most === undefined ? scale : drawn(reach),
          ),
        ];
  const percent = (count: number) => `${(count / scale) * 100}%`;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Box
        component="p"
        className="tabular"
        sx={{
          m: 0,
          display: 'flex',
          alignItems: 'center',
          gap: 0.5,
          color: isNone ? 'text.secondary' : color,
          fontWeight: isNone ? 400 : 600,
        }}
      >
        <Icon size={14} strokeWidth={2.25} aria-hidden />
        <Amount reach={reach} /> {word}
      </Box>
      {reach === undefined ? (
        <Skeleton variant="rectangular" height={10} sx={{ borderRadius: 0.5 }} />
      ) : (
        <Box aria-hidden sx={{ minHeight: 10 }}>
          {/* Nobody is no bar; its place is kept. */}
          {!isNone && (
            <Track isUnknown={reach.kind === 'unknown'}>
              <Part look={side} left="0%" width={percent(sure)} />
              <Part look="maybe" left={percent(sure)} width={percent(all - sure)} />
            </Track>
          )}
        </Box>
      )}
    </Box>
  );
}

function certain(reach: Reach): number {
  if (reach.kind === 'unknown') return 0;
  return reach.kind === 'exact' ? reach.count : reach.least;
}

/** As far as a bar goes; what has no end goes a little further than what is certain. */
function drawn(reach: Reach): number {
  return reach.kind === 'bounds' ? (reach.most ?? reach.least * 1.25) : certain(reach);
}
