import { liveBeside, placeIntentOf } from '#domain/assignment/intent.ts';
import Box from '@mui/material/Box';
import type { FilterUse, WantedRow } from '#domain/assignment/assignment.ts';
import {
  excludes,
  groupInRole,
  isGroupTarget,
  takesFilter,
  targetFacts,
} from '#domain/assignment/target.ts';
import { NO_TARGET, type TargetChoice } from '#domain/plan/draft/planDraft.ts';
import type { OfferedByFamilies } from '#domain/plan/draft/draftFamilies.ts';
import { TargetPayload } from '#features/plan/targets/TargetPayload.tsx';
import { FilterModeField } from '#pickers/FilterModeField.tsx';
import { FilterPicker } from '#pickers/FilterPicker.tsx';
import { IntentField } from '#pickers/IntentField.tsx';
import { RadioCards } from '#ui/form/RadioCards.tsx';
import { TEXTS } from '#features/plan/targets/texts.ts';

interface TargetOptionsProps {
  readonly row: WantedRow;
  /** What is only half chosen of the row. */
  readonly half: TargetChoice | undefined;
  readonly offered: OfferedByFamilies;
  readonly isTargetOnly: boolean;
  /** @param next what is only half chosen of the row */
  readonly onChange: (row: WantedRow, next?: TargetChoice) => void;
}

/** Whether a target of the plan is included or excluded, what narrows it and what is asked for. */
export function TargetOptions({ row, half, offered, isTargetOnly, onChange }: TargetOptionsProps) {
  const { target, filter, intent } = row;
  const { intents, usual } = offered.intents;
  // Of apps, a group is excluded with an intent.
  const isIntentOffered =
    !isTargetOnly && intents.length > 0 && (liveBeside(intents) || !excludes(target.kind));
  const halfMode = half === undefined || half.filterMode === 'none' ? undefined : half.filterMode;
  const mode = halfMode ?? filter.mode;
  // What is half chosen stays so while something else is changed.
  const open: TargetChoice = { ...NO_TARGET, ...half, ...namedBy(row) };
  const change = (changed: WantedRow, next = open) =>
    onChange(
      changed,
      next.filterMode === 'none' && next.schedule === undefined
        ? NO_TARGET
        : { ...next, intent: changed.intent },
    );
  const canFilter = !isTargetOnly && takesFilter(target.kind);
  const whole: TargetChoice = { ...open, filterMode: 'none', filterId: '' };
  const setMode = (filterMode: FilterUse['mode']) => {
    if (filterMode === 'none') change({ ...row, filter: { mode: 'none' } }, whole);
    else if (filter.mode !== 'none')
      change({ ...row, filter: { ...filter, mode: filterMode } }, whole);
    else change(row, { ...open, filterMode });
  };
  return (
    <Box
      component="fieldset"
      aria-label={TEXTS.options}
      sx={{
        border: 0,
        p: 0,
        mx: 0,
        minWidth: 0,
        display: 'grid',
        gap: 1.5,
        my: 1,
        pl: 1.5,
        borderLeft: 2,
        borderColor: 'divider',
      }}
    >
      {isGroupTarget(target) && (
        <RadioCards
          label={TEXTS.mode}
          value={targetFacts(target.kind).role}
          minWidth={140}
          options={[
            { value: 'includes', label: TEXTS.includeGroup },
            { value: 'excludes', label: TEXTS.excludeGroup },
          ]}
          onChange={(role) =>
            // What an exclusion cannot have goes with the role.
            onChange({
              target: groupInRole(target.groupId, role),
              filter: { mode: 'none' },
              intent: placeIntentOf(row) ?? usual,
            })
          }
        />
      )}
      {canFilter && <FilterModeField value={mode} onChange={setMode} />}
      {canFilter && mode !== 'none' && (
        <FilterPicker
          value={filter.mode === 'none' ? '' : filter.filterId}
          onChange={(filterId) =>
            filterId === ''
              ? change({ ...row, filter: { mode: 'none' } }, { ...open, filterMode: mode })
              : change({ ...row, filter: { mode, filterId } }, whole)
          }
          configuration={undefined}
        />
      )}
      {isIntentOffered && (
        <IntentField
          value={intent}
          intents={intents}
          onChange={(picked) => change({ ...row, intent: picked })}
        />
      )}
      {!isTargetOnly && !excludes(target.kind) && (
        <TargetPayload
          row={row}
          held={offered.payload}
          halfSchedule={half?.schedule}
          onChange={change}
          onSchedule={(changed, schedule) => change(changed, { ...open, schedule })}
        />
      )}
    </Box>
  );
}

/** The row's target as a form has it. */
function namedBy({ target, intent }: WantedRow): Partial<TargetChoice> {
  return {
    intent,
    targetKind: target.kind,
    ...('groupId' in target && { groupId: target.groupId }),
    ...('collectionId' in target && { collectionId: target.collectionId }),
  };
}
