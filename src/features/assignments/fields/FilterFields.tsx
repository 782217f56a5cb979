import Box from '@mui/material/Box';
import { useState } from 'react';
import { takesFilter } from '#domain/assignment/target.ts';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import type { FieldProps } from '#features/assignments/fields/fieldProps.ts';
import { FilterMatchLine } from '#parts/impact/FilterMatchLine.tsx';
import { FilterModeField } from '#pickers/FilterModeField.tsx';
import { FilterPicker } from '#pickers/FilterPicker.tsx';

interface FilterFieldsProps extends FieldProps {
  /** What is assigned: filters that it takes are offered. */
  readonly configuration: CertificateConfiguration | undefined;
}

/** What narrows the target. A target that takes no filter is offered none, unless the address has one. */
export function FilterFields({
  form,
  values,
  choices,
  problemAt,
  configuration,
}: FilterFieldsProps) {
  const takes = takesFilter(values.target);
  // What a link brought stays once it is taken back: the focus is in it.
  const [wasBrought, setBrought] = useState(false);
  const isBrought = !takes && (wasBrought || values.filterMode !== 'none');
  if (isBrought !== wasBrought) setBrought(isBrought);
  if (!takes && !isBrought) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <div data-field="filterMode">
        <FilterModeField
          value={values.filterMode}
          onChange={(filterMode) => form.change({ filterMode })}
          filtered={choices.filtered}
          whyNot={choices.filterModes}
          problem={problemAt('filterMode').problem}
        />
      </div>
      {values.filterMode !== 'none' && (
        <div data-field="filter">
          <FilterPicker
            value={values.filterId}
            onChange={(filterId) => form.change({ filterId })}
            onBlur={() => form.leave('filterId')}
            configuration={configuration}
            {...problemAt('filter')}
          />
          {values.filterId !== '' && <FilterMatchLine filterId={values.filterId} />}
        </div>
      )}
    </Box>
  );
}
