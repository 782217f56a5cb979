import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { type LockReason, lockReason } from '#domain/change/change.ts';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { useGraph } from '#queries/graphContext.ts';
import { policySetNameQuery } from '#queries/targeting.ts';
import { ROW_LINK } from '#ui/table/dataColumn.ts';
import { IntentChip } from '#ui/chip/IntentChip.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';
import { isKnownTarget } from '#domain/assignment/target.ts';

interface AssignmentRowProps {
  readonly configurationId: ConfigurationKey;
  readonly assignment: Assignment;
  readonly names: TargetNames;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
}

const LOCK_WORDS: Record<LockReason, string> = {
  notDirect: 'Changed in its policy set',
  unknownSource: 'Read-only: unknown source',
  unknownTarget: 'Read-only: unknown target',
  unknownFilter: 'Read-only: its filter is not understood',
  unknownIntent: 'Read-only: its intent is not understood',
};

/** Above what Graph sent of a row that the app does not understand. */
const NOT_UNDERSTOOD: Partial<Record<LockReason, string>> = {
  unknownSource: 'This app does not know the source of this assignment.',
  unknownTarget: 'This app does not know this target type.',
  unknownFilter: 'This app does not understand the filter of this assignment.',
  unknownIntent: 'This app does not understand the intent of this assignment.',
};

/** One assignment. A locked one says why instead of offering what the app will not do. */
export function AssignmentRow({
  configurationId,
  assignment,
  names,
  isSelected,
  onToggle,
}: AssignmentRowProps) {
  const { id, target, intent } = assignment;
  const lock = lockReason(assignment);
  const { label } = names.target(target);
  return (
    <TableRow selected={isSelected}>
      <TableCell padding="checkbox">
        {lock === undefined && (
          <Checkbox
            size="small"
            checked={isSelected}
            onChange={onToggle}
            slotProps={{ input: { 'aria-label': `Select ${nameInText(label)}` } }}
          />
        )}
      </TableCell>
      <TableCell>
        <AssignmentTarget assignment={assignment} names={names} />
        {lock !== undefined && NOT_UNDERSTOOD[lock] !== undefined && (
          <Box component="details" sx={{ mt: 0.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
            <summary>{`${NOT_UNDERSTOOD[lock]} It is left as it is.`}</summary>
            <Box
              component="pre"
              sx={{
                m: 0,
                mt: 0.5,
                whiteSpace: 'pre-wrap',
                overflowWrap: 'anywhere',
                fontSize: '0.75rem',
              }}
            >
              {JSON.stringify(isKnownTarget(target) ? assignment.raw : target.raw, null, 2)}
            </Box>
          </Box>
        )}
      </TableCell>
      {familyOf(configurationId).hasIntent && (
        <TableCell>
          {intent === 'apply' || intent === 'remove' ? (
            <IntentChip intent={intent} />
          ) : (
            (intent ?? 'not stated')
          )}
        </TableCell>
      )}
      <TableCell>
        <AssignmentSource assignment={assignment} />
      </TableCell>
      <TableCell>
        {lock === undefined ? (
          <Box
            sx={{
              display: 'flex',
              justifyContent: { sm: 'flex-end' },
              gap: 0.5,
              ml: { xs: -1.5, sm: 0 },
            }}
          >
            <LinkButton
              size="small"
              variant="text"
              to="/configurations/$id/edit"
              params={{ id: configurationId }}
              search={{ assignment: id }}
              className={ROW_LINK}
              aria-label={`Edit ${nameInText(label)}`}
            >
              Edit
            </LinkButton>
            <LinkButton
              size="small"
              variant="text"
              color="error"
              to="/configurations/$id/remove"
              params={{ id: configurationId }}
              search={{ assignments: id }}
              aria-label={`Remove ${nameInText(label)}`}
            >
              Remove
            </LinkButton>
          </Box>
        ) : (
          <Box
            sx={{
              display: 'flex',
              justifyContent: { sm: 'flex-end' },
              alignItems: 'center',
              gap: 0.5,
              color: 'text.secondary',
              fontSize: '0.8125rem',
            }}
          >
            <Lock size={14} aria-hidden />
            {LOCK_WORDS[lock]}
          </Box>
        )}
      </TableCell>
    </TableRow>
  );
}

function AssignmentSource({
  assignment: { source, sourceId },
}: {
  readonly assignment: Assignment;
}) {
  const isPolicySet = source === 'policySets' && sourceId !== undefined;
  const { data: name } = useQuery({
    ...policySetNameQuery(useGraph(), sourceId ?? ''),
    enabled: isPolicySet,
  });
  const words =
    source === 'direct'
      ? 'Direct'
      : source === 'policySets'
        ? `Policy set ${name == null ? '' : `“${nameInText(name)}”`}`
        : (source ?? 'not stated');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {words}
      {/* The id of a direct one is the configuration's own. */}
      {source !== 'direct' && sourceId !== undefined && <ShortId id={sourceId} label="source id" />}
    </Box>
  );
}
