import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Download, FolderOpen, Link2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Plan } from '#domain/plan/draft/plan.ts';
import {
  LARGEST_FILE,
  type ParsedPlan,
  planFromJson,
  planToJson,
} from '#domain/plan/draft/planFile.ts';
import { planToFragment } from '#domain/plan/draft/planLink.ts';
import { readChosenFile, textOf } from '#lib/browser/chosenFile.ts';
import { download, fileNameOf } from '#lib/browser/download.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface PlanFilesProps {
  /** What can be saved; undefined while the draft is no plan yet. */
  readonly plan: Plan | undefined;
  readonly onOpen: (plan: Plan) => void;
}

/** A plan as a file or a link, for a second pair of eyes or for later. */
export function PlanFiles({ plan, onOpen }: PlanFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const [parsed, setParsed] = useState<ParsedPlan>();
  const [copied, setCopied] = useState<'copied' | 'tooLong' | 'failed'>();
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const chosen = await readChosenFile(file, LARGEST_FILE);
    const result = chosen.ok
      ? planFromJson(textOf(chosen.bytes))
      : { ok: false as const, reasons: [chosen.words] };
    setParsed(result);
    if (result.ok) onOpen(result.plan);
  };
  const copyLink = async () => {
    const fragment = plan === undefined ? undefined : planToFragment(plan);
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
  return (
    <Section title="Plan file">
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            variant="outlined"
            startIcon={<FolderOpen size={15} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            Open a plan file
          </Button>
          {plan !== undefined && (
            <>
              <Button
                variant="outlined"
                startIcon={<Download size={15} aria-hidden />}
                onClick={() =>
                  download(
                    fileNameOf(plan.name, 'plan', 'json'),
                    'application/json',
                    planToJson(plan),
                  )
                }
              >
                Save the plan
              </Button>
              <Button
                variant="outlined"
                startIcon={<Link2 size={15} aria-hidden />}
                onClick={() => void copyLink()}
              >
                Copy a link
              </Button>
            </>
          )}
        </Box>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label="Plan file"
          hidden
          onChange={(event) => {
            void open(event.target.files?.[0]);
            // The same file again is a change, too.
            event.target.value = '';
          }}
        />
        <Box component="output" sx={{ '&:empty': { display: 'none' } }}>
          {copied !== undefined && COPIED[copied]}
        </Box>
        {parsed?.ok === false && (
          <Notice level="error" title="The plan was not opened">
            {parsed.reasons.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </Notice>
        )}
      </Box>
    </Section>
  );
}

const COPIED = {
  copied: 'The link is copied. Whoever opens it sees what the plan comes to in the tenant by then.',
  tooLong: 'The plan is too large for a link. Save it as a file instead.',
  failed: 'The browser did not let the link be copied. Save the plan as a file instead.',
};
