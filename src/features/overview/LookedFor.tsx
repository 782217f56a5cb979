import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { KindFound } from '#domain/findings/findInTenant.ts';
import { type Gap, gapsOf } from '#domain/findings/gaps.ts';
import { FINDING_KINDS, type FindingKindKey } from '#domain/findings/kindKeys.ts';
import { findingKind } from '#domain/findings/kinds.ts';
import type { TenantFacts } from '#domain/findings/tenantFacts.ts';
import { TEXTS } from '#features/overview/texts.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

interface LookedForProps {
  readonly found: readonly KindFound[];
  readonly facts: TenantFacts;
  /** Undefined where nothing more can be asked. */
  readonly askForAll: (() => void) | undefined;
  /** What stands below it. */
  readonly children: ReactNode;
}

/** What was looked for and not found, and what could not be looked at: the two are not the same. */
export function LookedFor({ found, facts, askForAll, children }: LookedForProps) {
  const gaps = gapsOf(facts);
  const open = new Set(gaps.flatMap(({ kinds }) => kinds));
  const absent = found.flatMap(({ kind, items }) =>
    items.length === 0 && !open.has(kind) ? [kind] : [],
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        p: 2,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: '0.8125rem',
        color: 'text.secondary',
      }}
    >
      {absent.length > 0 && <span>{TEXTS.notFound(titlesOf(absent))}</span>}
      {gaps.length > 0 && (
        <Notice
          level="info"
          quiet
          title={TEXTS.notLookedAt}
          actions={
            askForAll && (
              <Button size="small" title={TEXTS.takesLonger} onClick={askForAll}>
                {TEXTS.lookAtAll}
              </Button>
            )
          }
        >
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {gaps.map((gap) => (
              <li key={gap.words}>{TEXTS.gap(gap.words, unknownWithout(gap))}</li>
            ))}
          </Box>
        </Notice>
      )}
      {children}
    </Box>
  );
}

function unknownWithout({ kinds }: Gap): string {
  return kinds.length === FINDING_KINDS.length ? TEXTS.anyKind : titlesOf(kinds);
}

/** "Only exclusions, Same target twice". */
function titlesOf(kinds: readonly FindingKindKey[]): string {
  return kinds.map((kind) => findingKind(kind).title).join(', ');
}
