import { sentenceCase } from '#lib/text/sentenceCase.ts';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { describeSchedule, holdsRun, runLabel } from '#domain/assignment/payload.ts';
import { excludes, isKnownTarget } from '#domain/assignment/target.ts';
import { type LockReason, lockReason } from '#domain/change/change.ts';
import { type ConfigurationKey, whyShownOnly } from '#domain/family/configurationKey.ts';
import type {
  ColumnKey,
  TableRowFacts,
} from '#features/configurations/detail/assignmentColumns.ts';
import { AssignmentSource } from '#features/configurations/detail/AssignmentSource.tsx';
import { RowActions } from '#features/configurations/detail/RowActions.tsx';
import { RawDetails } from '#ui/text/RawDetails.tsx';
import { RowSettings } from '#features/configurations/detail/RowSettings.tsx';
import { RowDevices } from '#features/configurations/detail/RowDevices.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import { AssignmentTarget, filterLink } from '#parts/AssignmentTarget.tsx';

import type { TargetNames } from '#parts/useTargetNames.ts';
import { FilterChip } from '#ui/chip/FilterChip.tsx';
import { IntentOf } from '#parts/RowIntent.tsx';
import { TEXTS } from '#features/configurations/detail/texts.ts';

interface AssignmentRowProps {
  readonly configurationId: ConfigurationKey;
  readonly row: TableRowFacts;
  readonly columns: readonly { readonly key: ColumnKey }[];
  readonly names: TargetNames;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
}

/** Above what Graph sent of a row that the app does not understand. */
const NOT_UNDERSTOOD: Partial<Record<LockReason, string>> = {
  unknownSource: TEXTS.sourceUnknown,
  unknownTarget: TEXTS.targetUnknown,
  unknownFilter: TEXTS.filterUnknown,
  unknownIntent: TEXTS.intentUnknown,
};

/** One assignment. A locked one says why instead of offering what the app will not do. */
export function AssignmentRow({
  configurationId,
  row: { assignment, reach },
  columns,
  names,
  isSelected,
  onToggle,
}: AssignmentRowProps) {
  const { label } = names.target(assignment.target);
  const cells: Record<ColumnKey, ReactNode> = {
    target: (
      <>
        <AssignmentTarget
          assignment={{ target: assignment.target, filter: { mode: 'none' } }}
          names={names}
        />
        <NotUnderstood assignment={assignment} />
        <RowSettings settings={assignment.payload?.settings} />
      </>
    ),
    filter: <RowFilter assignment={assignment} names={names} />,
    devices: <RowDevices reach={reach} />,
    schedule: <RowSchedule assignment={assignment} />,
    intent: <IntentOf row={assignment} />,
    source: <AssignmentSource assignment={assignment} />,
  };
  return (
    <TableRow selected={isSelected}>
      <TableCell padding="checkbox">
        {lockReason(assignment) === undefined && whyShownOnly(configurationId) === undefined && (
          <Checkbox
            size="small"
            checked={isSelected}
            onChange={onToggle}
            slotProps={{ input: { 'aria-label': TEXTS.select(nameInText(label)) } }}
          />
        )}
      </TableCell>
      {columns.map(({ key }) => (
        <TableCell key={key} className={`of-${key}`}>
          {cells[key]}
        </TableCell>
      ))}
      <TableCell className="of-actions">
        <RowActions configurationId={configurationId} assignment={assignment} label={label} />
      </TableCell>
    </TableRow>
  );
}

function RowFilter({
  assignment: { filter, filterNotUnderstood },
  names,
}: {
  readonly assignment: Assignment;
  readonly names: TargetNames;
}) {
  const named = names.filter(filter);
  if (named !== undefined) return <FilterChip filter={named} link={filterLink(filter)} />;
  return (
    <Box component="span" className="no-filter" sx={{ color: 'text.secondary' }}>
      {filterNotUnderstood === true ? TEXTS.unknown : TEXTS.none}
    </Box>
  );
}

/** When it runs, and what of it Graph does not tell. */
function RowSchedule({ assignment: { payload, target } }: { readonly assignment: Assignment }) {
  if (!holdsRun(payload) || excludes(target.kind)) return null;
  const { schedule, scheduleNotUnderstood, run } = payload;
  return (
    <>
      {schedule === undefined
        ? scheduleNotUnderstood === true
          ? TEXTS.unknownSchedule
          : TEXTS.none
        : sentenceCase(describeSchedule(schedule))}
      <Box
        component="span"
        sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem' }}
      >
        {run === undefined ? TEXTS.runNotTold : TEXTS.run(runLabel(run))}
      </Box>
    </>
  );
}

/** What Graph sent, as it is, of a row that the app does not understand. */
function NotUnderstood({ assignment }: { readonly assignment: Assignment }) {
  const lock = lockReason(assignment);
  const words = lock === undefined ? undefined : NOT_UNDERSTOOD[lock];
  if (words === undefined) return null;
  const { target, raw } = assignment;
  return <RawDetails summary={words} raw={isKnownTarget(target) ? raw : target.raw} />;
}
