import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type Confirmation, isConfirmed } from '#domain/change/confirmation.ts';
import type { Asking } from '#parts/review/useConfirmation.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';

/** Why something is not sent by a click alone, and the field for what has to be typed. */
export function ConfirmationField({ asking }: { readonly asking: Asking }) {
  const { confirmation, isCounting, typed, onType, onImpatient } = asking;
  if (isCounting)
    return (
      <div>
        <ProgressLine label="Counting affected devices" />
        <Button size="small" onClick={onImpatient}>
          Continue without the count
        </Button>
      </div>
    );
  if (confirmation === undefined) return null;
  return <Question confirmation={confirmation} typed={typed} onType={onType} />;
}

interface QuestionProps extends Pick<Asking, 'typed' | 'onType'> {
  readonly confirmation: Confirmation;
}

function Question({ confirmation, typed, onType }: QuestionProps) {
  const { word, why } = confirmation;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box
        component="ul"
        aria-label="Why this is asked"
        sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}
      >
        {why.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </Box>
      <TextField
        label={`Type “${word}” to confirm`}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        helperText={isConfirmed(confirmation, typed) ? 'Confirmed.' : 'The number alone will do.'}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
        sx={{ maxWidth: 360 }}
      />
    </Box>
  );
}
