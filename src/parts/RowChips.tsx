import type { TargetNames } from '#parts/useTargetNames.ts';
import { IntentChip } from '#ui/chip/IntentChip.tsx';
import { TargetChip } from '#ui/chip/TargetChip.tsx';
import type { WantedRow } from '#domain/assignment/assignment.ts';

/** A row as it is or shall be: target, filter and, where it is not the usual one, intent. */
export function RowChips({
  row,
  names,
}: {
  readonly row: Pick<WantedRow, 'filter'> & {
    readonly target: Parameters<TargetNames['target']>[0];
    readonly intent: string | undefined;
  };
  readonly names: TargetNames;
}) {
  const { label, detail } = names.target(row.target);
  return (
    <>
      <TargetChip
        kind={row.target.kind}
        label={label}
        detail={detail}
        filter={names.filter(row.filter)}
      />
      {row.intent === 'remove' && <IntentChip intent="remove" />}
    </>
  );
}
