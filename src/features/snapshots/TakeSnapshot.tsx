import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { Camera } from 'lucide-react';
import { useId, useState } from 'react';
import { visibleName } from '#domain/plan/draft/wishSchema.ts';
import { TextBox } from '#ui/form/TextBox.tsx';
import { TEXTS } from '#features/snapshots/texts.ts';

/** As the schema of the file has it. */
const LONGEST_NAME = 200;

interface TakeSnapshotProps {
  readonly isBusy: boolean;
  readonly onTake: (name: string, isKept: boolean) => void;
}

/** What the next snapshot is called, and whether the browser is to keep it. */
export function TakeSnapshot({ isBusy, onTake }: TakeSnapshotProps) {
  const [name, setName] = useState('');
  const [isKept, setKept] = useState(true);
  const hintId = useId();
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        onTake(visibleName(name).trim(), isKept);
        setName('');
      }}
      sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}
    >
      <TextBox
        label={TEXTS.name}
        value={name}
        onChange={({ target }) => setName(target.value)}
        helperText={TEXTS.nameHint}
        slotProps={{ htmlInput: { maxLength: LONGEST_NAME } }}
        sx={{ width: '100%', maxWidth: 420 }}
      />
      <Box>
        <FormControlLabel
          control={
            <Checkbox
              checked={isKept}
              onChange={(_, isOn) => setKept(isOn)}
              slotProps={{ input: { 'aria-describedby': hintId } }}
            />
          }
          label={TEXTS.keep}
        />
        <FormHelperText id={hintId} sx={{ mt: 0 }}>
          {TEXTS.keepHint}
        </FormHelperText>
      </Box>
      <Button
        type="submit"
        variant="contained"
        loading={isBusy}
        loadingPosition="start"
        startIcon={<Camera size={16} aria-hidden />}
      >
        {TEXTS.save}
      </Button>
    </Box>
  );
}
