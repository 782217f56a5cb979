import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import type { FormHelperTextProps } from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import type { InputLabelProps } from '@mui/material/InputLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { OutlinedInputProps } from '@mui/material/OutlinedInput';
import type { SxProps, Theme } from '@mui/material/styles';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface TextBoxProps extends Pick<
  OutlinedInputProps,
  | 'defaultValue'
  | 'disabled'
  | 'error'
  | 'inputRef'
  | 'maxRows'
  | 'minRows'
  | 'multiline'
  | 'onBlur'
  | 'onChange'
  | 'placeholder'
  | 'required'
  | 'type'
  | 'value'
> {
  readonly id?: string;
  readonly label?: string;
  readonly helperText?: ReactNode;
  /** By the names that MUI's TextField has, so that its Autocomplete can fill them. */
  readonly slotProps?: {
    readonly input?: OutlinedInputProps;
    readonly htmlInput?: OutlinedInputProps['inputProps'];
    readonly inputLabel?: InputLabelProps;
    readonly formHelperText?: Partial<FormHelperTextProps> & { readonly component?: 'div' };
  };
  readonly sx?: SxProps<Theme>;
}

/**
 * A field for text with its label and what helps. MUI's TextField is the same and brings its three
 * other kinds of fields and two of menus with it.
 */
export function TextBox({
  id: given,
  label,
  helperText,
  disabled = false,
  error = false,
  required = false,
  slotProps = {},
  sx,
  ...input
}: TextBoxProps) {
  const made = useId();
  const id = given ?? made;
  const hasHelp = Boolean(helperText);
  const helpId = `${id}-helper-text`;
  return (
    <FormControl
      fullWidth
      disabled={disabled}
      error={error}
      required={required}
      {...(sx !== undefined && { sx })}
    >
      {label !== undefined && (
        <InputLabel htmlFor={id} id={`${id}-label`} {...slotProps.inputLabel}>
          {label}
        </InputLabel>
      )}
      <OutlinedInput
        {...input}
        id={id}
        fullWidth
        label={label}
        aria-describedby={hasHelp ? helpId : undefined}
        slotProps={{ input: slotProps.htmlInput ?? {} }}
        {...slotProps.input}
      />
      {hasHelp && (
        <FormHelperText id={helpId} {...slotProps.formHelperText}>
          {helperText}
        </FormHelperText>
      )}
    </FormControl>
  );
}
