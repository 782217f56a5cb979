import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AssignValues } from '#features/assignments/assignValues.ts';
import {
  type AssignSearch,
  searchFromValues,
  valuesFromSearch,
} from '#features/assignments/assignSearch.ts';
import type { DroppedValue } from '#parts/DroppedNotice.tsx';
import { compareCodes } from '#lib/text/comparable.ts';

/** What is chosen, and how it is changed. */
export interface AssignForm {
  readonly values: AssignValues;
  /** What is chosen now, for what runs later than it was drawn. */
  readonly now: () => AssignValues;
  readonly change: (change: Partial<AssignValues>) => void;
  /** Fields that were left once: what they lack is a mistake from then on. */
  readonly left: ReadonlySet<keyof AssignValues>;
  readonly leave: (field: keyof AssignValues) => void;
  /** Changes it for a next assignment: no field was left yet. */
  readonly beginWith: (change: Partial<AssignValues>) => void;
}

export interface AssignFormState {
  readonly form: AssignForm;
  /** What the address held and made no sense. */
  readonly dropped: readonly DroppedValue[];
}

/**
 * The form, prefilled from the address; the address follows the form, so that reload, bookmark and
 * a shared link give it back as it was. A change of the address from outside (Back, a pasted link)
 * changes the form.
 */
export function useAssignForm(): AssignFormState {
  const search: AssignSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const [{ values: initial, dropped: initiallyDropped }] = useState(() => valuesFromSearch(search));
  const [dropped, setDropped] = useState<readonly DroppedValue[]>(initiallyDropped);
  const [values, setValues] = useState(initial);
  const [left, setLeft] = useState(NONE_LEFT);
  const latest = useRef(initial);
  const written = useRef(textOf(search));

  const change = useCallback(
    (some: Partial<AssignValues>) => {
      latest.current = { ...latest.current, ...some };
      setValues(latest.current);
      const next = searchFromValues(latest.current);
      if (textOf(next) === written.current) return;
      written.current = textOf(next);
      void navigate({
        to: '.',
        search: ({ check }) => ({ ...next, check }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const leave = useCallback(
    (field: keyof AssignValues) =>
      setLeft((known) => (known.has(field) ? known : new Set([...known, field]))),
    [],
  );

  const beginWith = useCallback(
    (some: Partial<AssignValues>) => {
      setLeft(NONE_LEFT);
      change(some);
    },
    [change],
  );

  const arrived = textOf(search);
  useEffect(() => {
    if (arrived === written.current) return;
    written.current = arrived;
    const read = valuesFromSearch(search);
    setDropped(read.dropped);
    latest.current = read.values;
    setValues(read.values);
    setLeft(NONE_LEFT);
    // `arrived` is `search` by value.
  }, [arrived, search]);

  const form = useMemo(
    () => ({ values, now: () => latest.current, change, left, leave, beginWith }),
    [values, change, left, leave, beginWith],
  );
  return { form, dropped };
}

const NONE_LEFT: ReadonlySet<keyof AssignValues> = new Set();

/** What the address says of the form; who is looked at beside it is none of it. */
function textOf(search: AssignSearch): string {
  const own = Object.entries(search).filter(([name]) => name !== 'check');
  return JSON.stringify(own.toSorted(([a], [b]) => compareCodes(a, b)));
}
