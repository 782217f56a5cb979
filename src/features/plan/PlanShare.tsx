import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { Download, Link2 } from 'lucide-react';
import { useState } from 'react';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { planToJson } from '#domain/plan/draft/planFile.ts';
import { planToFragment } from '#domain/plan/draft/planLink.ts';
import { savePlanCsv } from '#features/plan/csv/savePlanCsv.ts';
import { download, fileNameOf } from '#lib/browser/download.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useGraph } from '#queries/graphContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { TEXTS } from '#features/plan/texts.ts';

/** A plan as a file or a link, for a second pair of eyes or for later. */
export function PlanShare({ plan }: { readonly plan: Plan }) {
  const graph = useGraph();
  const client = useQueryClient();
  const [copied, setCopied] = useState<'copied' | 'tooLong' | 'failed'>();
  const [gaps, setGaps] = useState<readonly string[]>([]);
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const copyLink = async () => {
    const fragment = planToFragment(plan);
    if (fragment === undefined) return setCopied('tooLong');
    const url = new URL('/plan', window.location.href);
    url.hash = fragment;
    setCopied(
      // Over plain http there is no clipboard: the types do not say so, and reading it throws.
      await Promise.resolve()
        .then(() => navigator.clipboard.writeText(url.href))
        .then(
          () => 'copied' as const,
          () => 'failed' as const,
        ),
    );
  };
  const saveCsv = async () => {
    setReading(true);
    setFailure(undefined);
    setGaps([]);
    await savePlanCsv(plan, graph, client).then(setGaps, (error: unknown) =>
      setFailure(toFailure(error)),
    );
    setReading(false);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, '& button': { px: 1 } }}>
        <Button
          size="small"
          startIcon={<Download size={15} aria-hidden />}
          onClick={() =>
            download(fileNameOf(plan.name, 'plan', 'json'), 'application/json', planToJson(plan))
          }
        >
          {TEXTS.savePlan}
        </Button>
        <Button
          size="small"
          startIcon={<Download size={15} aria-hidden />}
          onClick={() => void saveCsv()}
        >
          {TEXTS.savePlanAsCsv}
        </Button>
        <Button
          size="small"
          startIcon={<Link2 size={15} aria-hidden />}
          onClick={() => void copyLink()}
        >
          {TEXTS.copyLink}
        </Button>
      </Box>
      <Box component="output" sx={{ '&:empty': { display: 'none' } }}>
        {copied !== undefined && COPIED[copied]}
      </Box>
      {isReading && <ProgressLine label={TEXTS.readingNames} />}
      {failure !== undefined && <FailurePanel failure={failure} />}
      {gaps.length > 0 && (
        <Notice level="warning" title={TEXTS.savedWithIds}>
          {gaps.map((gap) => (
            <p key={gap}>{gap}</p>
          ))}
        </Notice>
      )}
    </Box>
  );
}

const COPIED = {
  copied: TEXTS.linkCopied,
  tooLong: TEXTS.tooLongForLink,
  failed: TEXTS.linkNotCopied,
};
