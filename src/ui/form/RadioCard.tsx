import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';

export interface RadioCardOption<Value extends string> {
  readonly value: Value;
  /** The radio's accessible name, exactly. */
  readonly label: string;
  readonly description?: ReactNode;
  readonly icon?: LucideIcon;
  /** Why it cannot be chosen; shown in place of the description. */
  readonly disabledReason?: string | undefined;
}

interface RadioCardProps<Value extends string> {
  readonly option: RadioCardOption<Value>;
  readonly isChosen: boolean;
}

/** One card of RadioCards. The label stretches over the card, so that all of it can be clicked. */
export function RadioCard<Value extends string>({ option, isChosen }: RadioCardProps<Value>) {
  const { value, label, icon: Icon, disabledReason } = option;
  const id = useId();
  const description = disabledReason ?? option.description;
  const isDisabled = disabledReason !== undefined;
  return (
    <Box
      sx={{
        position: 'relative',
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1,
        p: 1.25,
        border: 1,
        borderColor: isChosen ? 'primary.main' : 'divider',
        borderRadius: 1,
        bgcolor: isChosen ? 'primary.soft' : 'background.paper',
        transition: 'background-color 150ms, border-color 150ms',
        ...(isDisabled
          ? { bgcolor: 'background.sunken' }
          : { '&:hover': { borderColor: isChosen ? 'primary.main' : 'control' } }),
        '&:has(:focus-visible)': {
          outline: '2px solid',
          outlineColor: 'primary.main',
          outlineOffset: 2,
        },
      }}
    >
      <Radio
        value={value}
        disabled={isDisabled}
        slotProps={{
          input: { id, 'aria-describedby': description ? `${id}-description` : undefined },
        }}
        sx={{
          p: 0,
          color: 'control',
          '& .MuiSvgIcon-root': { fontSize: 20 },
          '&:focus-visible, &.Mui-focusVisible': { outline: 'none' },
        }}
      />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Box
          component="label"
          htmlFor={id}
          sx={{
            fontWeight: 500,
            lineHeight: '20px',
            color: isDisabled ? 'text.secondary' : 'text.primary',
            cursor: isDisabled ? 'not-allowed' : 'pointer',
            '&::after': { content: '""', position: 'absolute', inset: 0 },
          }}
        >
          {label}
        </Box>
        {description && (
          <Box
            id={`${id}-description`}
            sx={{ mt: 0.25, fontSize: '0.8125rem', lineHeight: 1.45, color: 'text.secondary' }}
          >
            {description}
          </Box>
        )}
      </Box>
      {Icon && (
        <Box
          component={Icon}
          size={17}
          strokeWidth={1.75}
          aria-hidden
          sx={{ flex: 'none', mt: '1px', color: isChosen ? 'primary.main' : 'text.secondary' }}
        />
      )}
    </Box>
  );
}
