import Box from '@mui/material/Box';
import { Users } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { type Counterpart, FOUND_WORDS } from '#domain/snapshot/counterparts.ts';
import { ChooseCounterpart } from '#features/snapshots/compare/ChooseCounterpart.tsx';
import {
  ChooseButton,
  counterpartColumns,
} from '#features/snapshots/compare/counterpartColumns.tsx';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import type { Mending } from '#features/snapshots/compare/useMends.ts';
import { useOurNames } from '#features/snapshots/compare/useOurNames.ts';
import { snapshotName } from '#features/snapshots/snapshotName.ts';
import type { Compared } from '#queries/snapshots/compare.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { FocusOnArrival } from '#ui/feedback/FocusOnArrival.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';

interface CounterpartsProps {
  readonly compared: Compared;
  readonly mending: Mending;
}

const NONE: readonly Counterpart[] = [];

/** What stands here for each group and filter of another tenant; another can be chosen. */
export function Counterparts({ compared, mending }: CounterpartsProps) {
  const { snapshot, other, foreign } = compared;
  const counterparts = foreign?.counterparts ?? NONE;
  const [choosing, setChoosing] = useState<string>();
  const ourNameOf = useOurNames(counterparts, other);
  const chosen = counterparts.find(({ key }) => key === choosing);
  const reason = other === undefined ? undefined : TEXTS.cannotChoose;
  const columns = useMemo(
    () => counterpartColumns(ourNameOf, reason, setChoosing),
    [ourNameOf, reason],
  );
  const close = useCallback(() => {
    setChoosing(undefined);
    // The list has the focus again where somebody left it.
    if (choosing !== undefined) document.getElementById(`choose-${choosing}`)?.focus();
  }, [choosing]);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
      {!mending.isKept && <Notice level="warning" title={TEXTS.notKept} />}
      {chosen !== undefined && (
        <FocusOnArrival key={chosen.key}>
          <ChooseCounterpart
            counterpart={chosen}
            isMended={mending.mends.has(chosen.key)}
            onChoose={(ourId) => {
              mending.choose(chosen.key, ourId);
              close();
            }}
            onCancel={close}
          />
        </FocusOnArrival>
      )}
      <DataTable
        label={TEXTS.counterparts}
        name="counterparts"
        exportName={TEXTS.counterpartsExport(snapshotName(snapshot))}
        columns={columns}
        rows={counterparts}
        getKey={keyOf}
        renderCard={(one) => (
          <Box sx={{ display: 'grid', gap: 0.5, mt: 0.5, fontSize: '0.8125rem' }}>
            <Box>{`${TEXTS.ours}: ${ourNameOf(one)}`}</Box>
            <Box sx={{ color: 'text.secondary' }}>{FOUND_WORDS[one.found]}</Box>
            <Box>
              <ChooseButton counterpart={one} reason={reason} onChoose={setChoosing} />
            </Box>
          </Box>
        )}
        empty={
          <EmptyState icon={Users} title={TEXTS.noCounterparts}>
            {TEXTS.noCounterpartsHint}
          </EmptyState>
        }
      />
    </Box>
  );
}

function keyOf({ key }: Counterpart): string {
  return key;
}
