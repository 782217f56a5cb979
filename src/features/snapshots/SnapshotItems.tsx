import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { getRouteApi } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { platformWords } from '#domain/configuration/platform.ts';
import { familyKeyOf, familyOf } from '#domain/family/configurationKey.ts';
import type { Snapshot, SnapshotItem } from '#domain/snapshot/snapshot.ts';
import { WordsAndFamily } from '#parts/configuration/WordsAndFamily.tsx';
import { snapshotName } from '#features/snapshots/snapshotName.ts';
import { TEXTS } from '#features/snapshots/texts.ts';
import { numberText } from '#lib/locale.ts';
import { containsWords, searchWords } from '#lib/text/comparable.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Name } from '#ui/text/Name.tsx';
import { useSearchChange } from '#parts/useSearchChange.ts';

const route = getRouteApi('/snapshots/$id');

const COLUMNS: readonly DataColumn<SnapshotItem>[] = [
  {
    key: 'name',
    header: TEXTS.configuration,
    width: 'minmax(220px, 2fr)',
    cell: ({ displayName }) => <Name of={displayName} isCut />,
    text: ({ displayName }) => displayName,
  },
  {
    key: 'family',
    header: TEXTS.family,
    width: 'minmax(150px, 1fr)',
    cell: ({ id }) => <span>{familyOf(id).singular}</span>,
    text: ({ id }) => familyOf(id).singular,
  },
  {
    key: 'platform',
    header: TEXTS.platform,
    width: 'minmax(120px, 0.8fr)',
    cell: ({ type }) => <span>{platformWords(platformsOf(type))}</span>,
    text: ({ type }) => platformWords(platformsOf(type)),
    hideBelow: 'lg',
  },
  {
    key: 'assignments',
    header: TEXTS.assignments,
    width: '120px',
    align: 'end',
    cell: (item) => <span>{countWords(item)}</span>,
    text: countWords,
  },
];

const keyOf = ({ id }: SnapshotItem) => id;

function countWords({ assignments }: SnapshotItem): string {
  return assignments === undefined ? TEXTS.notRead : numberText(assignments.length);
}

/** The configurations of a snapshot, as they were. */
export function SnapshotItems({ snapshot }: { readonly snapshot: Snapshot }) {
  const { q = '', family } = route.useSearch();
  const items = useMemo(() => snapshot.families.flatMap((each) => each.items), [snapshot]);
  const found = useMemo(() => {
    const words = searchWords(q);
    return items.filter(({ displayName }) => containsWords(displayName, words));
  }, [items, q]);
  const rows = useMemo(
    () => (family === undefined ? found : found.filter(({ id }) => familyKeyOf(id) === family)),
    [found, family],
  );
  const update = useSearchChange(route.useNavigate());
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 1.5 }}>
        <WordsAndFamily
          label={TEXTS.search}
          q={q}
          family={family}
          rows={found}
          keyOf={keyOf}
          onChange={update}
        />
      </Box>
      <DataTable
        label={TEXTS.inIt}
        name="snapshot"
        exportName={TEXTS.exportName(snapshotName(snapshot))}
        columns={COLUMNS}
        rows={rows}
        getKey={({ id }) => id}
        renderCard={(item) => (
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>
            {`${familyOf(item.id).singular} · ${TEXTS.assignments}: ${countWords(item)}`}
          </Box>
        )}
        empty={
          <EmptyState
            icon={SearchX}
            title={TEXTS.noMatch}
            action={
              <Button onClick={() => update({ q: undefined, family: undefined })}>
                {TEXTS.showAll}
              </Button>
            }
          >
            {TEXTS.noMatchHint}
          </EmptyState>
        }
      />
    </Box>
  );
}
