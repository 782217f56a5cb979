import { z } from 'zod/mini';
import { searchSchema } from '#lib/text/searchSchema.ts';
import type { View } from '#domain/impact/crowd/reach.ts';
import { assignSearchSchema } from '#features/assignments/assignSearch.ts';
import type { WhoChoice } from '#parts/impact/who/whoChoice.ts';
import { sortFromWord, sortToWord } from '#ui/table/sortInAddress.ts';

const SHOWN = ['gained', 'lost', 'after', 'now'] as const satisfies readonly View[];
const SORTS = ['name', '-name', 'account', '-account', 'os', '-os', 'id', '-id'] as const;

/** The form's own values, and what is shown of the list. */
export const whoSearchSchema = z.extend(assignSearchSchema, {
  unit: z.catch(z.optional(z.enum(['devices', 'users'])), undefined),
  view: z.catch(z.optional(z.enum(SHOWN)), undefined),
  q: searchSchema,
  sort: z.catch(z.optional(z.enum(SORTS)), undefined),
});

export type WhoSearch = z.infer<typeof whoSearchSchema>;

export function choiceFromSearch({
  unit = 'devices',
  view = 'after',
  q = '',
  sort = 'name',
}: WhoSearch): WhoChoice {
  return {
    unit,
    view,
    text: q,
    sort: sortFromWord(sort),
  };
}

/** Only what was changed; defaults stay out of the address. */
export function searchFromChoice({
  unit,
  view,
  text,
  sort,
}: Partial<WhoChoice>): Partial<WhoSearch> {
  return {
    ...(unit === undefined ? {} : { unit: unit === 'devices' ? undefined : unit }),
    ...(view === undefined ? {} : { view: view === 'after' || view === 'kept' ? undefined : view }),
    ...(text === undefined ? {} : { q: text === '' ? undefined : text }),
    ...(sort === undefined ? {} : { sort: sortToWord(sort, SORTS, 'name') }),
  };
}
