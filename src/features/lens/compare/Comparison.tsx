import { useCallback, useMemo, useState } from 'react';
import { compareLenses } from '#domain/lens/compare.ts';
import { ComparedList } from '#features/lens/compare/ComparedList.tsx';
import type { CompareSearch } from '#features/lens/compare/compareSearch.ts';
import { GivePanel } from '#features/lens/compare/GivePanel.tsx';
import type { Side } from '#features/lens/compare/side.ts';
import { TEXTS } from '#features/lens/compare/texts.ts';
import { useDeviceSide, useGroupSide, useUserSide } from '#features/lens/compare/useSides.ts';
import { NotReadPanel } from '#features/lens/NotReadPanel.tsx';
import { NotLookedAtLine } from '#parts/access/NotLookedAt.tsx';
import { LensGaps } from '#parts/lens/LensGaps.tsx';
import type { SubjectRef } from '#parts/lens/subjectRef.ts';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';

interface OfKindProps {
  /** Ids of two of one kind. */
  readonly one: string;
  readonly other: string;
  readonly search: CompareSearch;
  readonly onSearch: (change: Partial<CompareSearch>) => void;
}

/** Two of a kind, each with what decides what it gets. */
export function Comparison({
  kind,
  ...props
}: OfKindProps & { readonly kind: SubjectRef['kind'] }) {
  const OfKind = { group: OfGroups, user: OfUsers, device: OfDevices }[kind];
  return <OfKind {...props} />;
}

function OfGroups({ one, other, ...list }: OfKindProps) {
  return <TwoSides one={useGroupSide(one)} other={useGroupSide(other)} {...list} />;
}

function OfUsers({ one, other, ...list }: OfKindProps) {
  return <TwoSides one={useUserSide(one)} other={useUserSide(other)} {...list} />;
}

function OfDevices({ one, other, ...list }: OfKindProps) {
  return <TwoSides one={useDeviceSide(one)} other={useDeviceSide(other)} {...list} />;
}

interface TwoSidesProps extends Pick<OfKindProps, 'search' | 'onSearch'> {
  readonly one: Side;
  readonly other: Side;
}

function TwoSides({ one, other, search, onSearch }: TwoSidesProps) {
  const { kind } = one;
  const rowsOfOne = one.lens.rows;
  const rowsOfOther = other.lens.rows;
  const rows = useMemo(
    () => compareLenses({ kind, rows: rowsOfOne }, { kind, rows: rowsOfOther }),
    [kind, rowsOfOne, rowsOfOther],
  );
  const [selected, onSelect, onClear] = useSelected();
  const gone = [one, other].filter(({ isGone }) => isGone);
  if (gone.length > 0)
    return gone.map(({ id }) => (
      <Notice key={id} level="warning" title={TEXTS.gone[kind]} quiet>
        {TEXTS.goneHint(id)}
      </Notice>
    ));
  return (
    <>
      <PageTitle title={TEXTS.titleOf(one.name, other.name)} />
      {[one, other].map(({ id, reads }) =>
        reads.map((read, at) => <NotReadPanel key={`${id} ${at}`} {...read} />),
      )}
      <LensGaps lens={one.lens} />
      <NotLookedAtLine />
      <GivePanel
        one={one}
        other={other}
        rows={rows}
        selected={selected}
        onClear={onClear}
        to={search.to}
        onTo={(to) => onSearch({ to })}
      />
      <ComparedList
        one={one}
        other={other}
        rows={rows}
        search={search}
        onSearch={onSearch}
        selected={selected}
        onSelect={onSelect}
      />
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

function useSelected() {
  const [selected, setSelected] = useState(NONE);
  const onSelect = useCallback((keys: readonly string[], isSelected: boolean) => {
    setSelected((before) => {
      if (isSelected) return new Set([...before, ...keys]);
      const gone = new Set(keys);
      return new Set([...before].filter((key) => !gone.has(key)));
    });
  }, []);
  return [selected, onSelect, () => setSelected(NONE)] as const;
}
