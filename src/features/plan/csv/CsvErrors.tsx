import Button from '@mui/material/Button';
import { useState } from 'react';
import type { CsvError } from '#domain/plan/csv/csvShape.ts';
import type { CsvMends } from '#domain/plan/csv/mendCsv.ts';
import type { ResolvedCsv } from '#domain/plan/csv/resolveCsv.ts';
import { useConfigurations } from '#queries/useConfigurations.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { CsvErrorLine } from '#features/plan/csv/CsvErrorLine.tsx';
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
  isChecking,
  onCheck,
  onOpen,
}: {
  readonly resolved: ResolvedCsv;
  readonly isChecking: boolean;
  /** Reads the file again, with what was changed here. */
  readonly onCheck: (mends: CsvMends) => void;
  readonly onOpen: () => void;
}) {
  const { data: configurations = NONE } = useConfigurations();
  const [mends, setMends] = useState<CsvMends>(new Map());
  const { errors, items, lines } = resolved;
  return (
    <Notice
      level="error"
      title={errors.length === 0 ? TEXTS.noAssignments : counted(errors.length, 'error')}
      actions={
        <>
          {mends.size > 0 && (
            <Button variant="contained" loading={isChecking} onClick={() => onCheck(mends)}>
              {TEXTS.checkCorrected(mends.size)}
            </Button>
          )}
          {items.length > 0 && (
            <Button variant={mends.size > 0 ? 'text' : 'contained'} onClick={onOpen}>
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
        renderItem={(index) => {
          const error = errors[index]!;
          return (
            <CsvErrorLine
              error={error}
              configurations={configurations}
              mend={mends.get(error.line)}
              onMend={(mend) =>
                setMends((now) => {
                  const next = new Map(now);
                  if (mend === undefined) next.delete(error.line);
                  else next.set(error.line, mend);
                  return next;
                })
              }
            />
          );
        }}
      />
    </Notice>
  );
}

const NONE: readonly Configuration[] = [];

function candidateWords({ candidates }: CsvError): string {
  return candidates
    .map(({ id, displayName, family }) => {
      const kind = family === undefined ? '' : `${family}, `;
      return `${shownInWords(displayName)} (${kind}${id})`;
    })
    .join(', ');
}
