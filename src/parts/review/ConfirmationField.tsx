import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TextBox } from '#ui/form/TextBox.tsx';
import { type Confirmation, isConfirmed } from '#domain/change/confirmation.ts';
import type { Asking } from '#parts/review/useConfirmation.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { BARE_LIST } from '#ui/bareList.ts';
import { TEXTS } from '#parts/review/texts.ts';

/** Why something is not sent by a click alone, and the field for what has to be typed. */
export function ConfirmationField({ asking }: { readonly asking: Asking }) {
  const { confirmation, isCounting, typed, onType, onImpatient } = asking;
  if (isCounting)
    return (
      <Box sx={{ display: 'grid', gap: 1 }}>
        <ProgressLine label={TEXTS.counting} />
        <Button size="small" onClick={onImpatient} sx={{ justifySelf: 'start' }}>
          {TEXTS.withoutCount}
        </Button>
      </Box>
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
        aria-label={TEXTS.why}
        sx={{ ...(why.length > 1 ? { m: 0, pl: 2.5 } : BARE_LIST), display: 'grid', gap: 0.5 }}
      >
        {why.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </Box>
      <TextBox
        label={TEXTS.typeToConfirm(word)}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        helperText={isConfirmed(confirmation, typed) ? TEXTS.confirmed : TEXTS.numberWillDo}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
        sx={{ maxWidth: 360 }}
      />
    </Box>
  );
}
