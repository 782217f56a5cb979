import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TextBox } from '#ui/form/TextBox.tsx';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { CsvCandidate, CsvError } from '#domain/plan/csv/csvShape.ts';
import type { CsvMend } from '#domain/plan/csv/mendCsv.ts';
import { useNear } from '#features/plan/csv/useNear.ts';
import { TEXTS } from '#features/plan/csv/texts.ts';
import { shownName } from '#lib/text/shownName.ts';

interface CsvErrorLineProps {
  readonly error: CsvError;
  /** Of the tenant, as far as they are read. */
  readonly configurations: readonly Configuration[];
  /** What was changed on the line since the file was checked. */
  readonly mend: CsvMend | undefined;
  readonly onMend: (mend: CsvMend | undefined) => void;
}

/** One line of a file that is wrong, to be mended where it stands. */
export function CsvErrorLine({ error, configurations, mend, onMend }: CsvErrorLineProps) {
  const { line, column, words, written = '' } = error;
  const near = useNear(error, configurations);
  if (line === 0) return <Box sx={{ py: 0.5 }}>{words}</Box>;
  const isLeftOut = mend === 'leftOut';
  const place = TEXTS.place(line, column);
  const typed = column === undefined || mend === undefined || isLeftOut ? undefined : mend[column];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.75, py: 0.75 }}>
      <Box>
        <strong>{`${place}: `}</strong>
        {words}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {column !== undefined && (
          <TextBox
            value={typed ?? written}
            disabled={isLeftOut}
            onChange={({ target: { value } }) =>
              onMend(value === written ? undefined : { [column]: value })
            }
            slotProps={{ htmlInput: { 'aria-label': place } }}
            sx={{ flex: '1 1 220px', maxWidth: 360 }}
          />
        )}
        <Button size="small" onClick={() => onMend(isLeftOut ? undefined : 'leftOut')}>
          {isLeftOut ? TEXTS.keep(line) : TEXTS.leaveOut(line)}
        </Button>
      </Box>
      {column !== undefined && !isLeftOut && near.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
          <span>{TEXTS.didYouMean}</span>
          {near.map((candidate) => (
            <Button
              key={candidate.id}
              size="small"
              variant="outlined"
              aria-pressed={typed === candidate.id}
              sx={{ whiteSpace: 'normal', textAlign: 'start', overflowWrap: 'anywhere' }}
              onClick={() => onMend({ [column]: candidate.id })}
            >
              {labelOf(candidate)}
            </Button>
          ))}
        </Box>
      )}
    </Box>
  );
}

function labelOf({ id, displayName, family }: CsvCandidate): string {
  const name = shownName(displayName);
  if (name === id) return name;
  return `${name} (${[family, id.slice(-8)].filter(Boolean).join(', ')})`;
}
