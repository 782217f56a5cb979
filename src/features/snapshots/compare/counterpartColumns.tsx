import { type Counterpart, FOUND_WORDS } from '#domain/snapshot/counterparts.ts';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import { numberText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { Name } from '#ui/text/Name.tsx';

/** As the snapshot calls it; its id, where it does not. */
export function theirNameOf({ theirName, theirId }: Counterpart): string {
  return theirName === undefined ? theirId : `“${nameInText(theirName)}”`;
}

interface ChooseButtonProps {
  readonly counterpart: Counterpart;
  /** Why nothing can be chosen. */
  readonly reason: string | undefined;
  readonly onChoose: (key: string) => void;
}

export function ChooseButton({ counterpart, reason, onChoose }: ChooseButtonProps) {
  return (
    <ReasonButton
      id={`choose-${counterpart.key}`}
      size="small"
      disabledReason={reason}
      onClick={() => onChoose(counterpart.key)}
    >
      {TEXTS.choose}
      <VisuallyHidden>{TEXTS.chooseFor(theirNameOf(counterpart))}</VisuallyHidden>
    </ReasonButton>
  );
}

const kindOf = ({ kind }: Counterpart) => TEXTS.kinds[kind];

/** Theirs, ours, how it was found, and choosing another. */
export function counterpartColumns(
  ourNameOf: (counterpart: Counterpart) => string,
  reason: string | undefined,
  onChoose: (key: string) => void,
): readonly DataColumn<Counterpart>[] {
  return [
    {
      key: 'theirs',
      header: TEXTS.theirs,
      width: 'minmax(160px, 1.3fr)',
      cell: ({ theirName, theirId }) => <Name of={theirName ?? theirId} isCut />,
      text: ({ theirName, theirId }) => theirName ?? theirId,
    },
    {
      key: 'kind',
      header: TEXTS.kindOfThing,
      width: '80px',
      cell: (one) => <span>{kindOf(one)}</span>,
      text: kindOf,
    },
    {
      key: 'ours',
      header: TEXTS.ours,
      width: 'minmax(160px, 1.3fr)',
      cell: (one) => <span title={ourNameOf(one)}>{ourNameOf(one)}</span>,
      text: ourNameOf,
    },
    {
      key: 'found',
      header: TEXTS.found,
      width: 'minmax(200px, 1fr)',
      cell: ({ found }) => <span title={FOUND_WORDS[found]}>{FOUND_WORDS[found]}</span>,
      text: ({ found }) => FOUND_WORDS[found],
    },
    {
      key: 'rows',
      header: TEXTS.usedBy,
      width: '110px',
      align: 'end',
      cell: ({ rows }) => <span>{numberText(rows)}</span>,
      text: ({ rows }) => String(rows),
      hideBelow: 'md',
    },
    {
      key: 'choose',
      header: TEXTS.choose,
      isHeaderHidden: true,
      width: '100px',
      align: 'end',
      cell: (one) => <ChooseButton counterpart={one} reason={reason} onChoose={onChoose} />,
      text: () => '',
    },
  ];
}
