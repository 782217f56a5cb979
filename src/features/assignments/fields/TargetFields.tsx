import Box from '@mui/material/Box';
import {
  KNOWN_TARGET_KINDS,
  needsCollection,
  needsGroup,
  targetFacts,
} from '#domain/assignment/target.ts';
import { TEXTS } from '#features/assignments/fields/texts.ts';
import type { FieldProps } from '#features/assignments/fields/fieldProps.ts';
import { useTargetKind } from '#features/assignments/fields/useTargetKind.ts';
import { CollectionPicker } from '#pickers/CollectionPicker.tsx';
import { GroupPicker } from '#pickers/GroupPicker.tsx';
import { TARGET_LOOKS } from '#ui/chip/targetLooks.ts';
import { RadioCards } from '#ui/form/RadioCards.tsx';

/** Whom it is for: the kind of target, and the group or collection of it. */
export function TargetFields({ form, values, choices, problemAt }: FieldProps) {
  const setKind = useTargetKind(form);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <div data-field="target">
        <RadioCards
          label={TEXTS.target}
          value={values.target}
          onChange={setKind}
          minWidth={190}
          options={KNOWN_TARGET_KINDS.map((kind) => ({
            value: kind,
            label: targetFacts(kind).label,
            description: targetFacts(kind).meaning,
            icon: TARGET_LOOKS[kind].Icon,
            disabledReason: choices.targets[kind],
          }))}
          problem={problemAt('target').problem}
        />
      </div>
      {needsGroup(values.target) && (
        <div data-field="group">
          <GroupPicker
            value={values.groupId}
            onChange={(groupId) => form.change({ groupId })}
            onBlur={() => form.leave('groupId')}
            {...problemAt('group')}
          />
        </div>
      )}
      {needsCollection(values.target) && (
        <div data-field="collection">
          <CollectionPicker
            value={values.collectionId}
            onChange={(collectionId) => form.change({ collectionId })}
            onBlur={() => form.leave('collectionId')}
            {...problemAt('collection')}
          />
        </div>
      )}
    </Box>
  );
}
