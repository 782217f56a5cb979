import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CsvError } from '#domain/plan/csv/csvShape.ts';
import type { ResolvedCsv } from '#domain/plan/csv/resolveCsv.ts';
import { ExportButton } from '#parts/ExportButton.tsx';
import { Notice } from '#ui/Notice.tsx';

const SHOWN = 50;

/** What is wrong with a CSV file, line by line; the lines that are right can be opened without the others. */
export function CsvErrors({ resolved, onOpen }: { readonly resolved: ResolvedCsv; readonly onOpen: () => void }) {
  const { errors, items, lines } = resolved;
  return (
    <Notice
      level="error"
      title={errors.length === 0 ? 'The file wishes nothing' : `${errors.length.toLocaleString()} ${errors.length === 1 ? 'thing is' : 'things are'} wrong`}
      actions={
        <>
          {items.length > 0 && (
            <Button variant="contained" onClick={onOpen}>
              {`Open the ${lines.toLocaleString()} ${lines === 1 ? 'line that is' : 'lines that are'} right`}
            </Button>
          )}
          <ExportButton fileName="errors" header={['line', 'column', 'what is wrong', 'candidates']} rows={() => errors.map((error) => [String(error.line), error.column ?? '', error.words, candidateWords(error)])} />
        </>
      }
    >
      <Box component="ul" aria-label="What is wrong" sx={{ m: 0, pl: 2.5 }}>
        {errors.slice(0, SHOWN).map((error, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a fixed list, and two errors may say the same
          <li key={index}>
            {error.line > 0 && <strong>{`Line ${error.line}${error.column === undefined ? '' : `, ${error.column}`}: `}</strong>}
            {error.words}
            {error.candidates.length > 0 && ` ${candidateWords(error)}`}
          </li>
        ))}
      </Box>
      {errors.length > SHOWN && <p>{(errors.length - SHOWN).toLocaleString()} more are in the exported file.</p>}
    </Notice>
  );
}

function candidateWords({ candidates }: CsvError): string {
  return candidates.map(({ id, displayName }) => `${displayName} (${id})`).join(', ');
}
