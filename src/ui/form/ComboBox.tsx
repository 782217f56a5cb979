import { Name } from '#ui/text/Name.tsx';
import Box from '@mui/material/Box';
import Autocomplete from '@mui/material/Autocomplete';
import type { AutocompleteInputChangeReason } from '@mui/material/Autocomplete';
import { TextBox } from '#ui/form/TextBox.tsx';
import { ChevronDown, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';

import { boundedSearch, MOST_SEARCHED } from '#lib/text/bounded.ts';
import { ComboOptionRow } from '#ui/form/ComboOptionRow.tsx';
import { narrowOptions } from '#ui/form/comboOption.ts';
import type { ComboOption } from '#ui/form/comboOption.ts';
import { TEXTS } from '#ui/texts.ts';

/** What a rule says about the field, for eye and ear. */
export interface ComboProblem {
  /** One FieldProblem or several, below the helper text. */
  readonly problem?: ReactNode;
  /** Marks the field as wrong. */
  readonly isInvalid?: boolean;
}

interface ComboBoxProps<Option extends ComboOption> extends ComboProblem {
  /** The accessible name, exactly. */
  readonly label: string;
  readonly options: readonly Option[];
  /** May be absent from `options`, for example when it came from the address. */
  readonly value: Option | null;
  readonly onChange: (value: Option | null) => void;
  /** The text in the field; leave it out unless something else must set it. */
  readonly inputValue?: string;
  /** `reason` is `input` when somebody typed; search the server only then. */
  readonly onInputChange?: (text: string, reason: AutocompleteInputChangeReason) => void;
  /** The server has narrowed the options already: show them as they come. */
  readonly isServerFiltered?: boolean;
  /**
   * The options still answer an earlier text: they are narrowed here until the server's come, so
   * that Enter never picks what does not match.
   */
  readonly isStale?: boolean;
  readonly limit?: number;
  readonly isLoading?: boolean;
  readonly loadingText?: string;
  readonly noOptionsText?: ReactNode;
  /** Takes text that is in no list: makes an option of it, on Enter and when the field is left. */
  readonly freeText?: (text: string) => Option | null;
  readonly placeholder?: string;
  readonly helperText?: ReactNode;
  /** Replaces the helper text and marks the field as wrong. */
  readonly error?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly onBlur?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Choose one by typing. Long lists are cut and say so; what cannot be picked says why. */
export function ComboBox<Option extends ComboOption>(props: ComboBoxProps<Option>) {
  const {
    label,
    options,
    value,
    onChange,
    onInputChange,
    isServerFiltered = false,
    isStale = false,
    limit = 100,
    freeText,
    error,
    helperText,
    problem,
    isInvalid = false,
  } = props;
  const isLong = value !== null && value.label.length > FITS_PHONE;
  const pick = (picked: ComboOption | string | null) => {
    if (picked === null) onChange(null);
    else if (typeof picked === 'string')
      onChange(picked.trim() === '' ? null : (freeText?.(boundedSearch(picked.trim())) ?? null));
    else onChange(options.find((option) => option.key === picked.key) ?? value);
  };
  return (
    <Autocomplete<ComboOption, false, false, boolean>
      options={options}
      value={value}
      onChange={(_, picked) => pick(picked)}
      {...(props.inputValue !== undefined && { inputValue: props.inputValue })}
      onInputChange={(_, text, reason) => onInputChange?.(boundedSearch(text), reason)}
      filterOptions={(all, { inputValue }) => {
        // The field holds the label of what is picked; opening it again must show the whole list,
        // not that one.
        const isUntouched = value !== null && inputValue === value.label;
        return isServerFiltered && !isStale
          ? all
          : narrowOptions(all, isUntouched ? '' : boundedSearch(inputValue), limit);
      }}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.key)}
      isOptionEqualToValue={(option, other) =>
        typeof other !== 'string' && option.key === other.key
      }
      getOptionDisabled={(option) => option.disabledReason !== undefined}
      {...(options.some((option) => option.group !== undefined) && {
        groupBy: (option: ComboOption) => option.group ?? '',
      })}
      disabledItemsFocusable
      autoHighlight={freeText === undefined}
      freeSolo={freeText !== undefined}
      autoSelect={freeText !== undefined}
      forcePopupIcon
      selectOnFocus
      handleHomeEndKeys
      loading={props.isLoading ?? false}
      loadingText={props.loadingText ?? TEXTS.searching}
      noOptionsText={props.noOptionsText ?? TEXTS.nothingMatches}
      disabled={props.isDisabled ?? false}
      popupIcon={<ChevronDown size={16} />}
      clearIcon={<X size={15} />}
      slotProps={{
        popupIndicator: { 'aria-label': TEXTS.open(label) },
        clearIndicator: { 'aria-label': TEXTS.clear(label) },
        popper: { container: mainLandmark },
      }}
      {...(props.onBlur && { onBlur: props.onBlur })}
      renderOption={({ key: _key, ...itemProps }, option, { inputValue }) => (
        <ComboOptionRow key={option.key} option={option} typed={inputValue} itemProps={itemProps} />
      )}
      renderInput={(params) => (
        <TextBox
          {...params}
          label={label}
          placeholder={props.placeholder ?? ''}
          required={props.isRequired ?? false}
          error={Boolean(error) || isInvalid}
          helperText={
            problem === undefined && !isLong ? (
              (error ?? helperText)
            ) : (
              <>
                {isLong && <WholeName of={value.label} />}
                {error ?? helperText}
                {problem}
              </>
            )
          }
          // A problem brings its own colour; what helps stays as it was.
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, maxLength: MOST_SEARCHED },
            formHelperText: { component: 'div', error: Boolean(error) },
          }}
          {...(props.inputRef !== undefined && { inputRef: props.inputRef })}
        />
      )}
    />
  );
}

/** Letters that a field shows on a phone, and beside the consequences on a laptop. */
const FITS_PHONE = 28;
const FITS_LAPTOP = 56;

/**
 * The field is one line: a name that may not fit stands below it as well, for the eye; a screen
 * reader has the value.
 */
function WholeName({ of: name }: { readonly of: string }) {
  return (
    <Box
      aria-hidden
      sx={{
        display: { xs: 'block', sm: name.length > FITS_LAPTOP ? 'block' : 'none' },
        color: 'text.primary',
      }}
    >
      <Name of={name} />
    </Box>
  );
}

/**
 * The list opens inside the page's landmark, where a screen reader looks for content; combo boxes
 * do not stand in dialogs here.
 */
function mainLandmark(): Element | null {
  return document.getElementById('main');
}
