import Button from '@mui/material/Button';
import type { CsvError } from '#domain/plan/csv/csvShape.ts';
import type { ResolvedCsv } from '#domain/plan/csv/resolveCsv.ts';
import { counted } from '#lib/locale.ts';
import { shownInWords } from '#lib/text/bounded.ts';
import { ExportButton } from '#parts/ExportButton.tsx';
import { LongList } from '#ui/rows/LongList.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#features/plan/csv/texts.ts';

/**
 * What is wrong with a CSV file, line by line; the lines that are right can be opened without the
 * others.
 */
export function CsvErrors({
  resolved,
  onOpen,
}: {
  readonly resolved: ResolvedCsv;
  readonly onOpen: () => void;
}) {
  const { errors, items, lines } = resolved;
  return (
    <Notice
      level="error"
      title={errors.length === 0 ? TEXTS.noAssignments : counted(errors.length, 'error')}
      actions={
        <>
          {items.length > 0 && (
            <Button variant="contained" onClick={onOpen}>
              {TEXTS.continueWith(lines)}
            </Button>
          )}
          <ExportButton
            label={TEXTS.exportErrors}
            fileName="errors"
            header={['line', 'column', TEXTS.columnWords, 'candidates']}
            rows={() =>
              errors.map((error) => [
                String(error.line),
                error.column ?? '',
                error.words,
                candidateWords(error),
              ])
            }
          />
        </>
      }
    >
      <LongList
        label={TEXTS.listLabel}
        count={errors.length}
        renderItem={(index) => <OneError error={errors[index]!} />}
      />
    </Notice>
  );
}

function OneError({ error }: { readonly error: CsvError }) {
  const { line, column, words, candidates } = error;
  return (
    <>
      {line > 0 && <strong>{TEXTS.line(line, column === undefined ? '' : `, ${column}`)}</strong>}
      {words}
      {candidates.length > 0 && ` ${candidateWords(error)}`}
    </>
  );
}

function candidateWords({ candidates }: CsvError): string {
  return candidates
    .map(({ id, displayName, family }) => {
      const kind = family === undefined ? '' : `${family}, `;
      return `${shownInWords(displayName)} (${kind}${id})`;
    })
    .join(', ');
}
