import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { isReason } from '#domain/guardrails/guardrail.ts';
import { TEXTS } from '#features/overview/texts.ts';
import { ReasonField } from '#parts/findings/ReasonField.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { TextBox } from '#ui/form/TextBox.tsx';

interface SetAsideFormProps {
  /** Places that are set aside together. */
  readonly count: number;
  readonly onSave: (reason: string, until: string | undefined) => void;
  readonly onCancel: () => void;
}

/** Why a finding is set aside, and until when. */
export function SetAsideForm({ count, onSave, onCancel }: SetAsideFormProps) {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  return (
    <Box
      component="form"
      noValidate
      aria-label={TEXTS.setAside}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReason(reason)) onSave(reason.trim(), until === '' ? undefined : until);
      }}
      sx={{ display: 'grid', gap: 1.5, my: 1, maxWidth: 560 }}
    >
      <ReasonField reason={reason} fate={TEXTS.keptHere} onChange={setReason} />
      <TextBox
        type="date"
        label={TEXTS.until}
        value={until}
        onChange={({ target }) => setUntil(target.value)}
        helperText={TEXTS.untilHint}
        sx={{ maxWidth: 240 }}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <ReasonButton
          type="submit"
          variant="contained"
          disabledReason={isReason(reason) ? undefined : TEXTS.sayWhy}
        >
          {TEXTS.setAsideCount(count)}
        </ReasonButton>
        <Button onClick={onCancel}>{TEXTS.cancel}</Button>
      </Box>
    </Box>
  );
}
