import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  type Agreement,
  type Compared,
  compareWithReport,
  type DeviceReport,
} from '#domain/delivery/deviceReport.ts';
import { stateWords } from '#domain/delivery/deliveryWords.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { familyFacts } from '#domain/family/families.ts';
import { toFailure } from '#domain/failure/failure.ts';
import type { ManagedDevice } from '#domain/impact/audience.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { appsOfDeviceQuery, policiesOfDeviceQuery } from '#queries/delivery/delivery.ts';
import { useGraph } from '#queries/graphContext.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import type { DataColumn, DataSort } from '#ui/table/dataColumn.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Name } from '#ui/text/Name.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { TEXTS } from '#features/lens/reported/texts.ts';

interface ReportedPartProps {
  readonly device: ManagedDevice;
  /** What should reach it, as far as it was read. */
  readonly rows: readonly LensRow[];
  readonly isReading: boolean;
}

/** Policies and apps that Intune reports of a device, beside what should reach it. */
export function ReportedPart({ device, rows, isReading }: ReportedPartProps) {
  const graph = useGraph();
  const policies = useQuery(policiesOfDeviceQuery(graph, device.id));
  const apps = useQuery(appsOfDeviceQuery(graph, device.id, device.userId));
  const report = useMemo(
    () => [policies.data, apps.data].reduce(together, NOTHING),
    [policies.data, apps.data],
  );
  const compared = useMemo(() => compareWithReport(rows, report), [rows, report]);
  if (policies.error !== null)
    return (
      <FailurePanel failure={toFailure(policies.error)} onRetry={() => void policies.refetch()} />
    );
  if (policies.data === undefined || apps.isLoading) return <ProgressLine label={TEXTS.reading} />;
  if (isReading) return <ProgressLine label={TEXTS.comparing} />;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {apps.error !== null && (
        <Notice level="warning" title={TEXTS.appsNotRead} quiet>
          <FailurePanel failure={toFailure(apps.error)} onRetry={() => void apps.refetch()} />
        </Notice>
      )}
      {report.cutOff.length > 0 && (
        <Notice level="warning" title={TEXTS.cutOff} quiet>
          {TEXTS.cutOffHint}
        </Notice>
      )}
      <Comparison compared={compared} name={device.name} />
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {TEXTS.delays} {TEXTS.notAll}
        {report.families.map((family) => familyFacts(family).plural).join(', ')}.{' '}
        {device.userId === undefined && TEXTS.noUser}
      </Box>
    </Box>
  );
}

const NOTHING: DeviceReport = { items: [], families: [], cutOff: [] };

function together(one: DeviceReport, other: DeviceReport = NOTHING): DeviceReport {
  return {
    items: [...one.items, ...other.items],
    families: [...one.families, ...other.families],
    cutOff: [...one.cutOff, ...other.cutOff],
  };
}

function Comparison({
  compared,
  name,
}: {
  readonly compared: readonly Compared[];
  readonly name: string;
}) {
  const [sort, setSort] = useState<DataSort>({ key: 'comparison', direction: 'asc' });
  return (
    <>
      <span>{TEXTS.summary(countsOf(compared))}</span>
      <DataTable
        label={TEXTS.table}
        exportName={`${TEXTS.table} ${name}`}
        columns={COLUMNS}
        rows={compared}
        getKey={({ key }) => key}
        sort={sort}
        onSortChange={setSort}
        renderCard={(row) => <Card row={row} />}
        empty={<EmptyState title={TEXTS.nothing} />}
      />
    </>
  );
}

function countsOf(compared: readonly Compared[]): Record<Agreement, number> {
  const counts = { both: 0, maybe: 0, missing: 0, unexpected: 0, staying: 0, removed: 0 };
  for (const { agreement } of compared) counts[agreement] += 1;
  return counts;
}

function stateOf({ key, state }: Compared): string {
  return state === undefined ? TEXTS.none : stateWords(familyOf(key).delivery, state);
}

/** What needs a look comes first. */
const ORDER: readonly Agreement[] = [
  'unexpected',
  'missing',
  'staying',
  'maybe',
  'removed',
  'both',
];

const COLUMNS: readonly DataColumn<Compared>[] = [
  {
    key: 'name',
    header: TEXTS.name,
    cell: ({ key, name }) => (
      <AppLink to="/configurations/$id" params={{ id: key }}>
        <Name of={name} />
      </AppLink>
    ),
    sortValue: ({ name }) => name,
  },
  {
    key: 'kind',
    header: TEXTS.kind,
    cell: ({ key }) => familyOf(key).singular,
    sortValue: ({ key }) => familyOf(key).singular,
    hideBelow: 'lg',
  },
  {
    key: 'comparison',
    header: TEXTS.comparison,
    cell: ({ agreement }) => TEXTS.agreement[agreement],
    sortValue: ({ agreement }) => ORDER.indexOf(agreement),
    text: ({ agreement }) => TEXTS.agreement[agreement],
  },
  { key: 'state', header: TEXTS.state, cell: stateOf, sortValue: stateOf },
  {
    key: 'at',
    header: TEXTS.at,
    cell: ({ at }) => (at === undefined ? TEXTS.noTime : <RelativeTime iso={at} />),
    sortValue: ({ at }) => at,
    hideBelow: 'lg',
  },
];

function Card({ row }: { readonly row: Compared }) {
  return (
    <Box sx={{ display: 'grid' }}>
      <span>{TEXTS.agreement[row.agreement]}</span>
      <span>{stateOf(row)}</span>
    </Box>
  );
}
