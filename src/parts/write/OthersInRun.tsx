import Box from '@mui/material/Box';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { TEXTS } from '#parts/write/texts.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

/** So many are named; the rest is counted. */
const MOST = 10;

/**
 * Of a run, the configurations with rows that nobody wanted to change and that are not as they
 * were: somebody changed them meanwhile, or the requests did.
 */
export function OthersInRun({ items }: Pick<PlanRun, 'items'>) {
  const touched = items.filter(({ others }) => others !== undefined);
  if (touched.length === 0) return null;
  const gone = touched.reduce((sum, { others }) => sum + (others?.gone ?? 0), 0);
  const changed = touched.reduce((sum, { others }) => sum + (others?.changed ?? 0), 0);
  const words = [
    ...(gone > 0 ? [TEXTS.othersGone(gone)] : []),
    ...(changed > 0 ? [TEXTS.othersNotAsBefore(changed)] : []),
  ];
  return (
    <Notice level={gone > 0 ? 'error' : 'warning'} title={words.join(', ')}>
      <span>{TEXTS.notPartOfPlan}</span>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {touched.slice(0, MOST).map(({ configurationId, displayName }) => (
          <li key={configurationId}>
            <AppLink to="/configurations/$id" params={{ id: configurationId }}>
              {nameInText(displayName)}
            </AppLink>
          </li>
        ))}
      </Box>
      {touched.length > MOST && <span>{TEXTS.more(touched.length - MOST)}</span>}
    </Notice>
  );
}
