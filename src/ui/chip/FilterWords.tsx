import Box from '@mui/material/Box';
import { Funnel, FunnelX } from 'lucide-react';
import type { ReactNode } from 'react';
import { chipWords } from '#ui/chip/chipWords.ts';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { TEXTS } from '#ui/texts.ts';

/** What a chip says of a filter. */
export interface ChipFilter {
  readonly mode: 'include' | 'exclude';
  readonly label: string;
}

/** Makes the name in a chip a link; the name as it is where there is no page to go to. */
export type LinkName = (name: ReactNode) => ReactNode;

/** Funnel, mode and name of a filter, in a chip of its own or attached to a target. */
export function FilterWords({
  filter: { mode, label },
  link = (name) => name,
}: {
  readonly filter: ChipFilter;
  readonly link?: LinkName | undefined;
}) {
  const Icon = mode === 'exclude' ? FunnelX : Funnel;
  return (
    <>
      <Icon size={13} strokeWidth={2} />
      <Box component="span" sx={{ color: 'text.secondary', flex: 'none' }}>
        {mode === 'include' ? ' only' : ' not'}
      </Box>
      <VisuallyHidden>{TEXTS.filterWord}</VisuallyHidden>
      <Box component="span" title={label} sx={chipWords}>
        {link(<bdi translate="no">{label}</bdi>)}
      </Box>
    </>
  );
}
