import Box from '@mui/material/Box';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isOurs } from '#domain/change/end.ts';
import { onlyTakesAway } from '#domain/delivery/mayFail.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { PlanRun, RunItem } from '#domain/plan/run/run.ts';
import { numberText } from '#lib/locale.ts';
import { deliveryText } from '#parts/delivery/DeliveryCell.tsx';
import { RunDeliveryCell } from '#features/runs/delivery/RunDeliveryCell.tsx';
import { useInError } from '#features/runs/delivery/useInError.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import type { DataColumn } from '#ui/table/dataColumn.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Name } from '#ui/text/Name.tsx';
import { TEXTS } from '#features/runs/delivery/texts.ts';

/** The configurations that a run changed, each with what devices report of it. */
export function RunDeliveryTable({ run }: { readonly run: PlanRun }) {
  const client = useQueryClient();
  const since = run.state.kind === 'ended' ? run.state.at : run.createdAt;
  const columns = useMemo(() => columnsOf(client, since), [client, since]);
  const rows = useMemo(
    () =>
      run.items.filter(({ lines }) => lines.some(({ end }) => end !== undefined && isOurs(end))),
    [run.items],
  );
  const inError = useInError(rows);
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {TEXTS.age}
        {rows.some(isLeaving) && ` ${TEXTS.leaving}`}
      </Box>
      {inError.devices > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <span>{TEXTS.inError(inError)}</span>
          <LinkButton
            size="small"
            variant="outlined"
            to="/plan/runs/$id"
            params={{ id: run.id }}
            search={{ undo: 'yes', errors: String(inError.devices) }}
          >
            {TEXTS.rollBack}
          </LinkButton>
        </Box>
      )}
      <DataTable
        label={TEXTS.table}
        exportName={`${TEXTS.title} ${run.name}`}
        columns={columns}
        rows={rows}
        getKey={({ configurationId }) => configurationId}
        renderCard={(item) => (
          <>
            <RunDeliveryCell item={item} since={since} />
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {TEXTS.expectedOf(expectedText(item))}
            </Box>
          </>
        )}
        empty={<EmptyState title={TEXTS.none} />}
      />
    </Box>
  );
}

/** How many devices should report it, by the review of the run. */
function expectedText(item: RunItem): string {
  const { expectedDevices: expected } = item;
  if (expected === undefined) return TEXTS.notKnown;
  return isLeaving(item) ? TEXTS.left(expected) : numberText(expected);
}

/** Was it only taken from devices? */
function isLeaving({ lines, expectedDevices }: RunItem): boolean {
  return onlyTakesAway(
    lines.flatMap(({ change, end }) =>
      change !== undefined && end !== undefined && isOurs(end) ? [change] : [],
    ),
    expectedDevices,
  );
}

function columnsOf(client: QueryClient, since: string): readonly DataColumn<RunItem>[] {
  return [
    {
      key: 'name',
      header: TEXTS.name,
      cell: ({ configurationId, displayName }) => (
        <AppLink
          to="/configurations/$id"
          params={{ id: configurationId }}
          search={{ delivery: 'open' }}
        >
          <Name of={displayName} />
        </AppLink>
      ),
      text: ({ displayName }) => displayName,
    },
    {
      key: 'kind',
      header: TEXTS.kind,
      cell: ({ configurationId }) => familyOf(configurationId).singular,
      text: ({ configurationId }) => familyOf(configurationId).singular,
      hideBelow: 'lg',
    },
    {
      key: 'expected',
      header: TEXTS.expected,
      width: '160px',
      align: 'end',
      cell: expectedText,
      text: expectedText,
    },
    {
      key: 'delivery',
      header: TEXTS.title,
      cell: (item) => <RunDeliveryCell item={item} since={since} />,
      text: ({ configurationId }) => deliveryText(client, configurationId),
    },
  ];
}
