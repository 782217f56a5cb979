import Box from '@mui/material/Box';
import { targetLabel } from '#domain/assignment/describe.ts';
import { targetOf } from '#domain/guardrails/facts.ts';
import type { TargetChoice } from '#domain/plan/draft/planDraft.ts';
import {
  KNOWN_TARGET_KINDS,
  needsCollection,
  needsGroup,
  takesFilter,
} from '#domain/assignment/target.ts';
import { CollectionPicker } from '#pickers/CollectionPicker.tsx';
import { FilterModeField } from '#pickers/FilterModeField.tsx';
import { FilterPicker } from '#pickers/FilterPicker.tsx';
import { GroupPicker } from '#pickers/GroupPicker.tsx';
import { IntentField } from '#pickers/IntentField.tsx';
import { RadioCards } from '#ui/form/RadioCards.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { TARGET_LOOKS } from '#ui/chip/targetLooks.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';

interface AddTargetProps {
  readonly choice: TargetChoice;
  /** Only the target counts: what is removed has the filter and intent it has. */
  readonly isTargetOnly: boolean;
  readonly onChange: (choice: TargetChoice) => void;
  readonly onAdd: (row: WantedRow) => void;
}

/** One more target for a plan, with its filter and intent. */
export function AddTarget({ choice, isTargetOnly, onChange, onAdd }: AddTargetProps) {
  const set = (change: Partial<TargetChoice>) => onChange({ ...choice, ...change });
  const { targetKind, groupId, collectionId, filterMode, filterId, intent } = choice;
  const target = targetOf({ targetKind, groupId, collectionId });
  const canFilter = !isTargetOnly && takesFilter(targetKind);
  const filter =
    !canFilter || filterMode === 'none'
      ? ({ mode: 'none' } as const)
      : filterId === ''
        ? undefined
        : { mode: filterMode, filterId };
  const reason =
    target === undefined
      ? 'Pick the group or collection first.'
      : filter === undefined
        ? 'Pick the filter, or choose No filter.'
        : undefined;
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <RadioCards
        label="Target"
        value={targetKind}
        onChange={(kind) => set({ targetKind: kind })}
        minWidth={170}
        options={KNOWN_TARGET_KINDS.map((kind) => ({
          value: kind,
          label: targetLabel(kind),
          icon: TARGET_LOOKS[kind].Icon,
        }))}
      />
      {needsGroup(targetKind) && (
        <GroupPicker value={groupId} onChange={(id) => set({ groupId: id })} />
      )}
      {needsCollection(targetKind) && (
        <CollectionPicker value={collectionId} onChange={(id) => set({ collectionId: id })} />
      )}
      {canFilter && (
        <FilterModeField value={filterMode} onChange={(mode) => set({ filterMode: mode })} />
      )}
      {canFilter && filterMode !== 'none' && (
        <FilterPicker value={filterId} onChange={(id) => set({ filterId: id })} type={undefined} />
      )}
      {!isTargetOnly && <IntentField value={intent} onChange={(next) => set({ intent: next })} />}
      <div>
        <ReasonButton
          variant="outlined"
          disabledReason={reason}
          onClick={() => {
            if (target === undefined || filter === undefined) return;
            onAdd({ target, filter, intent: isTargetOnly ? 'apply' : intent });
          }}
        >
          Add target
        </ReasonButton>
      </div>
    </Box>
  );
}
