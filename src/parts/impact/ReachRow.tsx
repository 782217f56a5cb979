import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { ArrowRight, type LucideIcon, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { isReading } from '#domain/impact/words.ts';
import type { Reach, ReachByView, View } from '#domain/impact/impact.ts';
import { Amount } from '#parts/impact/Amount.tsx';
import { OverlapBars } from '#parts/impact/OverlapBars.tsx';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { IconHeading } from '#parts/impact/IconHeading.tsx';

interface ReachRowProps {
  readonly icon: LucideIcon;
  /** "Devices" or "Users". */
  readonly title: string;
  /** What exactly is counted. */
  readonly meaning: string;
  /** Undefined while the assignments themselves are being read. */
  readonly reach: ReachByView | undefined;
  /** Makes a number a way to its list. */
  readonly renderWho: ((view: View, children: ReactNode) => ReactNode) | undefined;
}

/**
 * Users or devices: how many now and after, the picture, gained and lost. As high while it is read
 * as when it is there.
 */
export function ReachRow({ icon, title, meaning, reach, renderWho }: ReachRowProps) {
  const busy = reach === undefined || isReading(reach.after) || isReading(reach.now);
  const isNobody =
    !busy && [reach.now, reach.after].every((each) => each.kind === 'exact' && each.count === 0);
  const link = (view: View, children: ReactNode) =>
    renderWho === undefined || reach?.[view].kind === 'unknown'
      ? children
      : renderWho(view, children);
  return (
    <Box
      component="section"
      aria-label={title}
      aria-busy={busy}
      sx={{ display: 'grid', gap: 0.75 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, flexWrap: 'wrap' }}>
        <IconHeading icon={icon} title={title} />
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
          <VisuallyHidden>now </VisuallyHidden>
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 500 }}>
            <Amount reach={reach?.now} />
          </Box>
          <ArrowRight size={15} aria-hidden />
          <VisuallyHidden> after </VisuallyHidden>
          {link('after', <Amount reach={reach?.after} />)}
        </Box>
      </Box>
      {reach === undefined ? (
        <Skeleton variant="rectangular" height={PICTURE} sx={{ borderRadius: 0.5 }} />
      ) : (
        !isNobody && <OverlapBars reach={reach} isReading={busy} />
      )}
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'baseline',
          gap: 1.5,
          fontSize: '0.8125rem',
          color: 'text.secondary',
          minHeight: 20,
        }}
      >
        <span>{meaning}</span>
        <Box
          component="span"
          className="tabular"
          sx={{ display: 'inline-flex', gap: 1.5, flex: 'none' }}
        >
          <Difference view="gained" reach={reach?.gained} link={link} />
          <Difference view="lost" reach={reach?.lost} link={link} />
        </Box>
      </Box>
      {/* Nobody is no bar. Its place is kept: what is below stays where it is. */}
      {isNobody && <Box sx={{ height: PICTURE }} />}
    </Box>
  );
}

/** How high the two bars are. */
const PICTURE = 23;

const LOOKS = {
  gained: { icon: Plus, color: 'success.main', word: 'gained' },
  lost: { icon: Minus, color: 'error.main', word: 'lost' },
} as const;

function Difference({
  view,
  reach,
  link,
}: {
  readonly view: 'gained' | 'lost';
  readonly reach: Reach | undefined;
  readonly link: (view: View, children: ReactNode) => ReactNode;
}) {
  const { icon: Icon, color, word } = LOOKS[view];
  const isNone = reach?.kind === 'exact' && reach.count === 0;
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
      <Amount reach={reach} /> {word}
    </Box>
  );
  return isNone || reach === undefined ? body : link(view, body);
}
