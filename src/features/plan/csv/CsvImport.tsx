import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FileInput } from '#ui/form/FileInput.tsx';
import { TextBox } from '#ui/form/TextBox.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { Download, FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { fileError } from '#domain/plan/csv/csvShape.ts';
import { LARGEST_CSV } from '#domain/plan/csv/csvBytes.ts';
import { type CsvMends, joinMends } from '#domain/plan/csv/mendCsv.ts';
import { TEMPLATE } from '#domain/plan/csv/planToCsv.ts';
import type { ResolvedCsv } from '#domain/plan/csv/resolveCsv.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { CsvErrors } from '#features/plan/csv/CsvErrors.tsx';
import { forgetCsv, keepCsv, type KeptCsv, keptCsvOf, PASTED } from '#features/plan/csv/keptCsv.ts';
import { openCsv } from '#features/plan/csv/openCsv.ts';
import { downloadTable } from '#features/plan/csv/savePlanCsv.ts';
import { readChosenFile } from '#lib/browser/chosenFile.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useTyped } from '#stores/useTyped.ts';
import { useGraph } from '#queries/graphContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/plan/csv/texts.ts';

interface CsvImportProps {
  readonly tenantId: string;
  readonly onOpen: (plan: Plan) => void;
}

/** A file or what was pasted, as it was read last. */
interface OpenedCsv {
  readonly bytes: Uint8Array;
  readonly from: string;
  readonly source: 'file' | 'pasted';
  readonly mends: CsvMends;
}

/** A plan from a spreadsheet. */
export function CsvImport({ tenantId, onOpen }: CsvImportProps) {
  const graph = useGraph();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const { account } = useSession();
  const [pasted, setPasted] = useTyped(account, PASTED);
  const [kept, setKept] = useState(() => keptCsvOf(account));
  const [isNotKept, setNotKept] = useState(false);
  const [name, setName] = useState('');
  const [resolved, setResolved] = useState<ResolvedCsv>();
  /** Of each answer the errors are others: what was typed for them is of the last one. */
  const [checks, setChecks] = useState(0);
  const [opened, setOpened] = useState<OpenedCsv>();
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const work = async (task: () => Promise<void>) => {
    setReading(true);
    setFailure(undefined);
    setNotKept(false);
    await task().catch((error: unknown) => setFailure(toFailure(error)));
    setReading(false);
  };
  const forget = () => {
    forgetCsv(account);
    setKept(undefined);
  };
  const read = (
    bytes: Uint8Array,
    from: string,
    source: 'file' | 'pasted',
    mends: CsvMends = new Map(),
  ) =>
    void work(async () => {
      // What was mended stays on screen while it is checked.
      if (mends.size === 0) setResolved(undefined);
      setOpened({ bytes, from, source, mends });
      const result = await openCsv({ bytes, mends }, graph, client).catch((error: unknown) => {
        // The page must be loaded anew, and the browser then forgets the file.
        if (source === 'file' && toFailure(error).kind === 'newerVersion')
          setNotKept(!keepCsv(account, from, bytes));
        throw error;
      });
      if (source === 'file') forget();
      setName(from);
      if (result.errors.length === 0 && result.items.length > 0)
        onOpen({ name: from, tenantId, items: result.items });
      else {
        setResolved(result);
        setChecks((count) => count + 1);
      }
    });
  const take = (file: File) =>
    void readChosenFile(file, LARGEST_CSV).then((chosen) => {
      if (chosen.ok) read(chosen.bytes, file.name.replace(/\.\w+$/, ''), 'file');
      else setResolved({ items: [], lines: 0, errors: [fileError(chosen.words)] });
    });
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
            onClick={() => void work(() => downloadTable(TEXTS.templateName, TEMPLATE))}
          >
            {TEXTS.downloadTemplate}
          </Button>
        </Box>
        <FileInput ref={input} label={TEXTS.csvFile} accept=".csv,.txt,text/csv" onChoose={take} />
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
            <Button
              variant="outlined"
              onClick={() => read(new TextEncoder().encode(pasted), TEXTS.pastedPlan, 'pasted')}
            >
              {TEXTS.readPasted}
            </Button>
          </div>
        )}
        {isReading && <ProgressLine label={TEXTS.reading} />}
        {failure !== undefined && <FailurePanel failure={failure} />}
        {isNotKept && (
          <Notice level="warning" title={TEXTS.chooseAgain}>
            {TEXTS.chooseAgainHint}
          </Notice>
        )}
        {kept !== undefined && !isReading && failure === undefined && (
          <KeptFile
            kept={kept}
            onRead={() => read(new TextEncoder().encode(kept.text), kept.name, 'file')}
            onForget={forget}
          />
        )}
        {resolved !== undefined && (
          <CsvErrors
            resolved={resolved}
            key={checks}
            isChecking={isReading}
            onCheck={(mends) => {
              if (opened === undefined) return;
              const { bytes, from, source } = opened;
              read(bytes, from, source, joinMends(opened.mends, mends));
            }}
            onOpen={() => onOpen({ name, tenantId, items: resolved.items })}
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
