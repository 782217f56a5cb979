import Box from '@mui/material/Box';
import { Skeleton } from '#ui/feedback/Skeleton.tsx';
import { ArrowRight, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  changeUnknown,
  isNobody,
  isNotKnown,
  isReading,
  loseWords,
  receiveWords,
  saidOf,
} from '#domain/impact/words.ts';
import type { EffectWords } from '#domain/assignment/intent.ts';
import { SIDES } from '#domain/impact/crowd/together.ts';
import { type Reach, type ReachByView, type View, VIEWS } from '#domain/impact/crowd/reach.ts';
import { Amount } from '#parts/impact/Amount.tsx';
import { DevicesHeading } from '#parts/impact/DevicesHeading.tsx';
import { sideColor } from '#parts/impact/sideLooks.ts';
import { OverlapBars, PICTURE_HEIGHT } from '#parts/impact/OverlapBars.tsx';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { TEXTS } from '#parts/impact/texts.ts';

interface DeviceReachProps {
  /** Which devices are counted: "Windows devices that receive it". */
  readonly meaning: string;
  /** Undefined while the assignments themselves are being read. */
  readonly reach: ReachByView | undefined;
  /** Is there a change to speak of? Otherwise only what is now is said. */
  readonly hasChange: boolean;
  /** What becomes of a device by it. */
  readonly effect: EffectWords;
  /** Why no device receives or loses it, where that is so. */
  readonly unchanged: string | undefined;
  /** Makes a number a way to its list. */
  readonly renderWho: ((view: View, children: ReactNode) => ReactNode) | undefined;
}

/**
 * The headline of impact: how many devices before and after, the picture, and how many receive and
 * lose it; where none does, why. As high while it is read as when it is there.
 */
export function DeviceReach({
  meaning,
  reach,
  hasChange,
  effect,
  unchanged,
  renderWho,
}: DeviceReachProps) {
  const isBusy = reach === undefined || VIEWS.some((view) => isReading(reach[view]));
  const link = (view: View, children: ReactNode) =>
    renderWho === undefined || reach?.[view].kind === 'unknown'
      ? children
      : renderWho(view, children);
  return (
    <Box
      component="section"
      aria-label={TEXTS.devices}
      aria-busy={isBusy}
      sx={{ display: 'grid', gap: 0.75 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, flexWrap: 'wrap' }}>
        <DevicesHeading />
        <Box
          component="p"
          className="tabular"
          sx={{
            m: 0,
            ml: 'auto',
            display: 'inline-flex',
            alignItems: 'center',
            gap: 0.75,
            fontSize: '1.0625rem',
            fontWeight: 600,
          }}
        >
          <Headline reach={reach} isSame={!hasChange || unchanged !== undefined} link={link} />
        </Box>
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{meaning}</Box>
      <Box
        sx={{
          display: 'grid',
          gap: 0.75,
          alignContent: 'start',
          // Where there is nothing to draw, nothing is left empty.
          ...((isBusy || (hasChange && unchanged === undefined)) && {
            minHeight: PICTURE_HEIGHT + 26,
          }),
          '&:empty': { display: 'none' },
        }}
      >
        {isBusy ? (
          <Skeleton variant="rectangular" height={PICTURE_HEIGHT} sx={{ borderRadius: 0.5 }} />
        ) : unchanged !== undefined ? (
          <Box component="span" sx={{ fontSize: '0.8125rem' }}>
            {unchanged}
          </Box>
        ) : (
          hasChange && (
            <>
              <OverlapBars reach={reach} loss={effect.loss} />
              <Differences reach={reach} effect={effect} link={link} />
            </>
          )
        )}
      </Box>
    </Box>
  );
}

type Link = (view: View, children: ReactNode) => ReactNode;

/** "8 → 44", or "44" where it stays so. */
function Headline({
  reach,
  isSame,
  link,
}: {
  readonly reach: ReachByView | undefined;
  readonly isSame: boolean;
  readonly link: Link;
}) {
  const after = link('after', <Amount reach={reach?.after} />);
  if (isSame)
    return (
      <>
        {after}
        <VisuallyHidden>{TEXTS.beforeAndAfter}</VisuallyHidden>
      </>
    );
  return (
    <>
      <VisuallyHidden>{TEXTS.beforeIs}</VisuallyHidden>
      <Box component="span" sx={{ color: 'text.secondary', fontWeight: 500 }}>
        <Amount reach={reach?.now} />
      </Box>
      <ArrowRight size={15} aria-hidden />
      <VisuallyHidden>{TEXTS.afterIs}</VisuallyHidden>
      {after}
    </>
  );
}

function Differences({
  reach,
  effect,
  link,
}: {
  readonly reach: ReachByView;
  readonly effect: EffectWords;
  readonly link: Link;
}) {
  const open = SIDES.filter((side) => isNotKnown(reach[side]));
  return (
    <Box
      className="tabular"
      sx={{ display: 'flex', gap: 2, minHeight: 20, fontSize: '0.8125rem', flexWrap: 'wrap' }}
    >
      {open.length > 0 && (
        <Box component="span" sx={{ color: 'warning.main' }}>
          {changeUnknown(effect, open)}
        </Box>
      )}
      {saidOf(reach)
        .filter((view) => !isNotKnown(reach[view]))
        .map((view) => (
          <Difference key={view} view={view} reach={reach[view]} effect={effect} link={link} />
        ))}
    </Box>
  );
}

const LOOKS = {
  gained: { icon: Plus, words: receiveWords },
  lost: { icon: Minus, words: loseWords },
} as const;

function Difference({
  view,
  reach,
  effect,
  link,
}: {
  readonly view: 'gained' | 'lost';
  readonly reach: Reach;
  readonly effect: EffectWords;
  readonly link: Link;
}) {
  const { icon: Icon, words } = LOOKS[view];
  const color = sideColor(view, effect, reach);
  const isNone = isNobody(reach);
  const body = (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.375,
        whiteSpace: 'nowrap',
        color: isNone ? 'text.secondary' : color,
        fontWeight: isNone ? 400 : 600,
      }}
    >
      <Icon size={13} strokeWidth={2.25} aria-hidden />
      {words(reach, effect)}
    </Box>
  );
  return isNone ? body : link(view, body);
}
