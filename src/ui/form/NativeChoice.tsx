import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { SxProps, Theme } from '@mui/material/styles';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface NativeChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: boolean;
  readonly helperText?: ReactNode;
  /** `<option>`s. */
  readonly children: ReactNode;
  readonly sx?: SxProps<Theme>;
}

/**
 * One of a few values by the browser's own menu, with its label and what helps. MUI's TextField can
 * be the same and brings its own menu with it. Where a menu is to be looked through rather than
 * filled in, as by what narrows a list, there is {@link MenuField}.
 */
export function NativeChoice({
  label,
  value,
  onChange,
  error = false,
  helperText,
  children,
  sx,
}: NativeChoiceProps) {
  const id = useId();
  const hasHelp = Boolean(helperText);
  const helpId = `${id}-helper-text`;
  return (
    <FormControl fullWidth error={error} {...(sx !== undefined && { sx })}>
      <InputLabel htmlFor={id} id={`${id}-label`}>
        {label}
      </InputLabel>
      <NativeSelect
        value={value}
        onChange={({ target }) => onChange(target.value)}
        input={<OutlinedInput label={label} />}
        inputProps={{ id, 'aria-describedby': hasHelp ? helpId : undefined }}
      >
        {children}
      </NativeSelect>
      {hasHelp && <FormHelperText id={helpId}>{helperText}</FormHelperText>}
    </FormControl>
  );
}
