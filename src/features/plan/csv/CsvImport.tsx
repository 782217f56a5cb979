import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FileInput } from '#ui/form/FileInput.tsx';
import { TextBox } from '#ui/form/TextBox.tsx';
import { Download, FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { useSession } from '#auth/useSession.ts';
import { TEMPLATE } from '#domain/plan/csv/planToCsv.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { CsvErrors } from '#features/plan/csv/CsvErrors.tsx';
import { type KeptCsv, PASTED } from '#features/plan/csv/keptCsv.ts';
import { useCsvReading } from '#features/plan/csv/useCsvReading.ts';
import { downloadTable } from '#features/plan/csv/savePlanCsv.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useTyped } from '#stores/useTyped.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/plan/csv/texts.ts';

interface CsvImportProps {
  readonly tenantId: string;
  readonly onOpen: (plan: Plan) => void;
}

/** A plan from a spreadsheet. */
export function CsvImport({ tenantId, onOpen }: CsvImportProps) {
  const input = useRef<HTMLInputElement>(null);
  const { account } = useSession();
  const [pasted, setPasted] = useTyped(account, PASTED);
  const reading = useCsvReading((name, items) => onOpen({ name, tenantId, items }));
  const { isReading, resolved, failure, kept } = reading;
  return (
    <Section title={TEXTS.csv} subtitle={TEXTS.hint}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            variant="outlined"
            startIcon={<FolderOpen size={15} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {TEXTS.openFile}
          </Button>
          <Button
            variant="outlined"
            startIcon={<Download size={15} aria-hidden />}
            onClick={() => reading.work(() => downloadTable(TEXTS.templateName, TEMPLATE))}
          >
            {TEXTS.downloadTemplate}
          </Button>
        </Box>
        <FileInput
          ref={input}
          label={TEXTS.csvFile}
          accept=".csv,.txt,text/csv"
          onChoose={reading.take}
        />
        <TextBox
          label={TEXTS.pasteLabel}
          multiline
          minRows={3}
          maxRows={10}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        {pasted.trim() !== '' && (
          <div>
            <Button variant="outlined" onClick={() => reading.readPasted(pasted)}>
              {TEXTS.readPasted}
            </Button>
          </div>
        )}
        {isReading && <ProgressLine label={TEXTS.reading} />}
        {failure !== undefined && <FailurePanel failure={failure} />}
        {reading.isNotKept && (
          <Notice level="warning" title={TEXTS.chooseAgain}>
            {TEXTS.chooseAgainHint}
          </Notice>
        )}
        {kept !== undefined && !isReading && failure === undefined && (
          <KeptFile kept={kept} onRead={reading.readKept} onForget={reading.forget} />
        )}
        {resolved !== undefined && (
          <CsvErrors
            resolved={resolved}
            key={reading.checks}
            isChecking={isReading}
            onCheck={reading.readMended}
            onOpen={() => reading.openAsFar(resolved)}
          />
        )}
      </Box>
    </Section>
  );
}

/** A file that was chosen before the page was loaded anew. */
function KeptFile({
  kept,
  onRead,
  onForget,
}: {
  readonly kept: KeptCsv;
  readonly onRead: () => void;
  readonly onForget: () => void;
}) {
  return (
    <Notice
      level="info"
      title={TEXTS.stillHere(kept.name)}
      actions={
        <>
          <Button size="small" variant="contained" onClick={onRead}>
            {TEXTS.readKept}
          </Button>
          <Button size="small" onClick={onForget}>
            {TEXTS.forgetKept}
          </Button>
        </>
      }
    >
      {TEXTS.stillHereHint}
    </Notice>
  );
}
