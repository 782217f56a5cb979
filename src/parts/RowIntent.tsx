import type { Assignment } from '#domain/assignment/assignment.ts';
import { intentFacts, intentOf, isSaid } from '#domain/assignment/intent.ts';
import { IntentChip } from '#ui/chip/IntentChip.tsx';

/** The intent of a row as a chip, where it is worth a word; a word that is not known as it came. */
export function RowIntent({ row }: { readonly row: Pick<Assignment, 'intent'> }) {
  return isSaid(row) ? <IntentOf row={row} /> : null;
}

/** The intent of a row, also the usual one: for a column of its own. */
export function IntentOf({ row }: { readonly row: Pick<Assignment, 'intent'> }) {
  if (row.intent === undefined) return 'not stated';
  const intent = intentOf(row);
  if (intent === undefined) return row.intent;
  const { chip, loss } = intentFacts(intent);
  return <IntentChip label={chip} isLoss={loss !== undefined} />;
}
