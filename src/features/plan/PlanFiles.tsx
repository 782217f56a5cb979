import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { LARGEST_FILE, type ParsedPlan, planFromJson } from '#domain/plan/draft/planFile.ts';
import { readChosenFile, textOf } from '#lib/browser/chosenFile.ts';
import { FileInput } from '#ui/form/FileInput.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/plan/texts.ts';

interface PlanFilesProps {
  readonly onOpen: (plan: Plan) => void;
}

/** A plan that was saved as a file. */
export function PlanFiles({ onOpen }: PlanFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const [parsed, setParsed] = useState<ParsedPlan>();
  const open = async (file: File) => {
    const chosen = await readChosenFile(file, LARGEST_FILE);
    const result = chosen.ok
      ? planFromJson(textOf(chosen.bytes))
      : { ok: false as const, reasons: [chosen.words] };
    setParsed(result);
    if (result.ok) onOpen(result.plan);
  };
  return (
    <Section title={TEXTS.planFile}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            variant="outlined"
            startIcon={<FolderOpen size={15} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {TEXTS.openPlanFile}
          </Button>
        </Box>
        <FileInput
          ref={input}
          label={TEXTS.planFile}
          accept=".json,application/json"
          onChoose={(file) => void open(file)}
        />
        {parsed?.ok === false && (
          <Notice level="error" title={TEXTS.notOpened}>
            {parsed.reasons.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </Notice>
        )}
      </Box>
    </Section>
  );
}
