import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { type Confirmation, isConfirmed } from '#domain/plan/review/confirmation.ts';

interface ConfirmationFieldProps {
  readonly confirmation: Confirmation;
  readonly typed: string;
  readonly onChange: (typed: string) => void;
}

/** Why a plan is not applied by a click alone, and the field for what has to be typed. */
export function ConfirmationField({ confirmation, typed, onChange }: ConfirmationFieldProps) {
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
        onChange={(event) => onChange(event.target.value)}
        helperText={
          isConfirmed(confirmation, typed)
            ? 'That is it.'
            : 'What is typed has to be the number of changes above.'
        }
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
        sx={{ maxWidth: 360 }}
      />
    </Box>
  );
}
