import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { visibleName } from '#domain/plan/draft/wishSchema.ts';
import type { Gate, Stage } from '#domain/plan/stages/timing.ts';
import { NumberBox } from '#features/plan/stages/NumberBox.tsx';
import { TextBox } from '#ui/form/TextBox.tsx';
import { TEXTS } from '#features/plan/stages/texts.ts';

interface StageFieldsProps {
  readonly stage: Stage;
  readonly index: number;
  readonly isLast: boolean;
  /** It came by the press of a button that the focus leaves for it. */
  readonly takesFocus: boolean;
  readonly onChange: (stage: Stage) => void;
  /** Undefined where two have to stay. */
  readonly onRemove: (() => void) | undefined;
}

/** The name of a stage, and its gate: what is asked of it before the next one. */
export function StageFields(props: StageFieldsProps) {
  const { stage, index, isLast, takesFocus, onChange, onRemove } = props;
  const name = useRef<HTMLInputElement>(null);
  // oxlint-disable-next-line react/exhaustive-deps -- when it comes
  useEffect(() => void (takesFocus && name.current?.focus()), []);
  const setGate = (change: Partial<Gate>) =>
    onChange({ ...stage, gate: { ...stage.gate, ...change } });
  return (
    <Box component="li" sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <TextBox
          label={TEXTS.nameOfStage(index)}
          inputRef={name}
          value={stage.name}
          onChange={({ target }) => onChange({ ...stage, name: visibleName(target.value) })}
          slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off' } }}
        />
        {onRemove !== undefined && (
          <IconButton size="small" aria-label={TEXTS.removeStage(index)} onClick={onRemove}>
            <X size={15} />
          </IconButton>
        )}
      </Box>
      {!isLast && (
        <Box
          component="fieldset"
          aria-label={TEXTS.gateOf(index)}
          sx={{
            border: 0,
            m: 0,
            p: 0,
            pl: 1.5,
            borderLeft: 2,
            borderColor: 'divider',
            display: 'grid',
            gap: 1.5,
          }}
        >
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {TEXTS.gateHint}
          </Typography>
          <Box
            sx={{
              display: 'grid',
              gap: 1.5,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr))' },
            }}
          >
            <NumberBox
              label={TEXTS.hours}
              value={stage.gate.hours}
              most={8784}
              onChange={(hours) => setGate({ hours })}
            />
            <NumberBox
              label={TEXTS.mostErrors}
              value={stage.gate.mostErrors}
              most={100}
              onChange={(mostErrors) => setGate({ mostErrors })}
            />
            <NumberBox
              label={TEXTS.leastReported}
              value={stage.gate.leastReported}
              most={100}
              onChange={(leastReported) => setGate({ leastReported })}
            />
          </Box>
        </Box>
      )}
    </Box>
  );
}
