import Box from '@mui/material/Box';
import { Skeleton } from '#ui/feedback/Skeleton.tsx';
import { Minus, Plus } from 'lucide-react';
import type { EffectWords } from '#domain/assignment/intent.ts';
import {
  changeUnknown,
  type CountedEffect,
  isNobody,
  isNotKnown,
  verbFor,
} from '#domain/impact/words.ts';
import { type Side, SIDES } from '#domain/impact/crowd/together.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import { Amount } from '#parts/impact/Amount.tsx';
import { sideColor } from '#parts/impact/sideLooks.ts';
import { Part, Track } from '#parts/impact/ReachTrack.tsx';
import { DevicesHeading } from '#parts/impact/DevicesHeading.tsx';
import { TEXTS } from '#parts/impact/texts.ts';

interface DifferenceBarsProps {
  /** What exactly is counted. */
  readonly meaning: string;
  /** Undefined while it is read and computed. */
  readonly effects: readonly CountedEffect[] | undefined;
  /** How many there are at all, which is the length of a bar; undefined where nobody knows. */
  readonly whole: number | undefined;
}

const ICONS = { gained: Plus, lost: Minus } as const;

interface Bar {
  readonly side: Side;
  readonly effect: EffectWords | undefined;
  /** Undefined while it is read. */
  readonly reach: Reach | undefined;
}

/**
 * What becomes of devices, as bars of one scale with their numbers: those that receive and those
 * that lose a configuration, those that have to install an app and so on. As high while it is read
 * as when it is there.
 */
export function DifferenceBars({ meaning, effects, whole }: DifferenceBarsProps) {
  const bars = barsOf(effects);
  const scale = Math.max(
    1,
    whole ?? 0,
    ...bars.map(({ reach }) => (reach === undefined ? 0 : drawn(reach))),
  );
  return (
    <Box
      component="section"
      aria-label={TEXTS.devices}
      aria-busy={effects === undefined}
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
      {bars.length === 0 ? (
        <Box component="span">{TEXTS.noDeviceByPlan}</Box>
      ) : (
        bars.map((bar) => (
          <DrawnBar key={`${bar.side} ${bar.effect?.gained[0]}`} {...bar} scale={scale} />
        ))
      )}
    </Box>
  );
}

/** What happens; what is nobody is not drawn. None where nothing happens at all. */
function barsOf(effects: readonly CountedEffect[] | undefined): Bar[] {
  if (effects === undefined)
    return SIDES.map((side) => ({ side, effect: undefined, reach: undefined }));
  return effects.flatMap(({ effect, devices }) =>
    SIDES.map((side) => ({ side, effect, reach: devices[side] })).filter(
      ({ reach }) => !isNobody(reach),
    ),
  );
}

function DrawnBar({ side, effect, reach, scale }: Bar & { readonly scale: number }) {
  const Icon = ICONS[side];
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
  const look = effect?.loss === side ? 'lost' : side === 'gained' ? 'gained' : 'kept';
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
          color: effect === undefined ? 'text.secondary' : sideColor(side, effect, reach),
          fontWeight: 600,
        }}
      >
        {effect && reach && isNotKnown(reach) ? (
          changeUnknown(effect, [side], effect.what)
        ) : (
          <>
            <Icon size={14} strokeWidth={2.25} aria-hidden />
            <Amount reach={reach} />{' '}
            {effect && reach && `${verbFor(reach, effect[side])} ${effect.what}`}
          </>
        )}
      </Box>
      {reach === undefined ? (
        <Skeleton variant="rectangular" height={10} sx={{ borderRadius: 0.5 }} />
      ) : (
        <Box aria-hidden sx={{ minHeight: 10 }}>
          <Track isUnknown={reach.kind === 'unknown'}>
            <Part look={look} left="0%" width={percent(sure)} />
            <Part look="maybe" left={percent(sure)} width={percent(all - sure)} />
          </Track>
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
