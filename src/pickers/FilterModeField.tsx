import type { ReactNode } from 'react';
import { FILTER_MODES, type FilterUse } from '#domain/assignment/assignment.ts';
import { filterModeLabel } from '#domain/assignment/describe.ts';
import { RadioCards } from '#ui/form/RadioCards.tsx';
import { TEXTS } from '#pickers/texts.ts';

type FilterMode = FilterUse['mode'];

const WORDS: Record<FilterMode, (filtered: string) => string> = {
  none: () => TEXTS.noFilterMeaning,
  include: TEXTS.includeMeaning,
  exclude: TEXTS.excludeMeaning,
};

interface FilterModeFieldProps {
  readonly value: FilterMode;
  readonly onChange: (mode: FilterMode) => void;
  /** What the filters look at: devices, if not said. */
  readonly filtered?: 'devices' | 'apps';
  /** Why a mode cannot be chosen. */
  readonly whyNot?: Readonly<Record<FilterMode, string | undefined>>;
  readonly problem?: ReactNode;
}

/** **Filter mode**: whether a filter narrows the target, and which way. */
export function FilterModeField({
  value,
  onChange,
  filtered = 'devices',
  whyNot,
  problem,
}: FilterModeFieldProps) {
  return (
    <RadioCards
      label={TEXTS.filterMode}
      value={value}
      onChange={onChange}
      minWidth={150}
      options={FILTER_MODES.map((mode) => ({
        value: mode,
        label: filterModeLabel(mode),
        description: WORDS[mode](filtered),
        disabledReason: whyNot?.[mode],
      }))}
      problem={problem}
    />
  );
}
