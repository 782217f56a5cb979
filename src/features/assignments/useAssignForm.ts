import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { assignFormSchema } from '#features/assignments/assignForm.ts';
import type { AssignValues } from '#features/assignments/assignValues.ts';
import {
  type AssignSearch,
  searchFromValues,
  valuesFromSearch,
} from '#features/assignments/assignSearch.ts';
import type { DroppedValue } from '#parts/DroppedNotice.tsx';
import { compareCodes } from '#lib/text/comparable.ts';

export interface AssignFormState {
  readonly form: UseFormReturn<AssignValues>;
  /** What the address held and made no sense. */
  readonly dropped: readonly DroppedValue[];
}

/**
 * The form, prefilled from the address; the address follows the form, so that reload, bookmark and
 * a shared link give it back as it was. A change of the address from outside (Back, a pasted link)
 * changes the form.
 */
export function useAssignForm(configuration: Configuration | undefined): AssignFormState {
  const search: AssignSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const [{ values: initial, dropped: initiallyDropped }] = useState(() => valuesFromSearch(search));
  const [dropped, setDropped] = useState<readonly DroppedValue[]>(initiallyDropped);
  const resolver = useMemo(() => zodResolver(assignFormSchema(configuration)), [configuration]);
  const form = useForm<AssignValues>({ defaultValues: initial, resolver, mode: 'onTouched' });
  const written = useRef(textOf(search));

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const next = searchFromValues(values);
          if (textOf(next) === written.current) return;
          written.current = textOf(next);
          void navigate({ to: '.', search: next, replace: true, resetScroll: false });
        },
      }),
    [form, navigate],
  );

  const arrived = textOf(search);
  useEffect(() => {
    if (arrived === written.current) return;
    written.current = arrived;
    const read = valuesFromSearch(search);
    setDropped(read.dropped);
    form.reset(read.values);
    // `arrived` is `search` by value.
  }, [arrived, form, search]);

  return { form, dropped };
}

function textOf(search: AssignSearch): string {
  return JSON.stringify(Object.entries(search).toSorted(([a], [b]) => compareCodes(a, b)));
}
