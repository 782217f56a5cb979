import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormLabel from '@mui/material/FormLabel';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import type { ReactNode } from 'react';

import { RadioCard } from '#ui/form/RadioCard.tsx';
import type { RadioCardOption } from '#ui/form/RadioCard.tsx';

interface RadioCardsProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly options: readonly RadioCardOption<Value>[];
  /**
   * Least width of a card in pixels; as many stand side by side as fit, and those of the last line
   * fill it.
   */
  readonly minWidth?: number;
  /** A FieldProblem, or words, below the cards. */
  readonly problem?: ReactNode;
}

/**
 * A choice of few, all of them visible. Native radios: arrow keys, one tab stop, and each radio's
 * name is its label alone.
 */
export function RadioCards<Value extends string>({
  label,
  value,
  onChange,
  options,
  minWidth = 220,
  problem,
}: RadioCardsProps<Value>) {
  const id = useId();
  return (
    <FormControl component="div" fullWidth>
      <FormLabel id={id} component="span" sx={{ mb: 0.75 }}>
        {label}
      </FormLabel>
      <RadioGroup
        aria-labelledby={id}
        aria-describedby={problem ? `${id}-problem` : undefined}
        // `null` keeps the group controlled while nothing is chosen.
        value={value ?? null}
        onChange={(_, picked) => {
          const option = options.find((each) => each.value === picked);
          if (option) onChange(option.value);
        }}
        sx={{
          display: 'flex',
          flexFlow: 'row wrap',
          gap: 1,
          '& > *': { flex: `1 1 ${minWidth}px`, maxWidth: '100%' },
        }}
      >
        {options.map((option) => (
          <RadioCard key={option.value} option={option} isChosen={option.value === value} />
        ))}
      </RadioGroup>
      <Box id={`${id}-problem`}>{problem}</Box>
    </FormControl>
  );
}
