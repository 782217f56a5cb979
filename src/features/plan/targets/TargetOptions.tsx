import { liveBeside, placeIntentOf } from '#domain/assignment/intent.ts';
import type { IntentsOfAll } from '#domain/family/familyIntents.ts';
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
import { FilterModeField } from '#pickers/FilterModeField.tsx';
import { FilterPicker } from '#pickers/FilterPicker.tsx';
import { IntentField } from '#pickers/IntentField.tsx';
import { RadioCards } from '#ui/form/RadioCards.tsx';
import { TEXTS } from '#features/plan/targets/texts.ts';

interface TargetOptionsProps {
  readonly row: WantedRow;
  readonly intents: IntentsOfAll;
  /** The mode of a filter that is not picked yet. */
  readonly halfFilter: FilterUse['mode'] | undefined;
  readonly isTargetOnly: boolean;
  /** @param next what is only half chosen of the row */
  readonly onChange: (row: WantedRow, next?: TargetChoice) => void;
}

/** Whether a target of the plan is included or excluded, what narrows it and what is asked for. */
export function TargetOptions({
  row,
  intents: { intents, usual },
  halfFilter,
  isTargetOnly,
  onChange,
}: TargetOptionsProps) {
  const { target, filter, intent } = row;
  const mode = halfFilter ?? filter.mode;
  // Of apps, a group is excluded with an intent.
  const isIntentOffered =
    !isTargetOnly && intents.length > 0 && (liveBeside(intents) || !excludes(target.kind));
  const canFilter = !isTargetOnly && takesFilter(target.kind);
  const setMode = (filterMode: FilterUse['mode']) => {
    if (filterMode === 'none') onChange({ ...row, filter: { mode: 'none' } });
    else if (filter.mode !== 'none') onChange({ ...row, filter: { ...filter, mode: filterMode } });
    else onChange(row, { ...NO_TARGET, ...namedBy(row), filterMode });
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
              ? onChange(
                  { ...row, filter: { mode: 'none' } },
                  { ...NO_TARGET, ...namedBy(row), filterMode: mode },
                )
              : onChange({ ...row, filter: { mode, filterId } })
          }
          type={undefined}
        />
      )}
      {isIntentOffered && (
        <IntentField
          value={intent}
          intents={intents}
          onChange={(picked) => onChange({ ...row, intent: picked })}
        />
      )}
    </Box>
  );
}

/** The row's target as a form has it. */
function namedBy({ target }: WantedRow): Partial<TargetChoice> {
  return {
    targetKind: target.kind,
    ...('groupId' in target && { groupId: target.groupId }),
    ...('collectionId' in target && { collectionId: target.collectionId }),
  };
}
