import { groupKindWords } from '#domain/directory/groupWords.ts';
import type { Group } from '#domain/directory/directory.ts';
import { TEXTS } from '#features/lens/texts.ts';
import { compareNames } from '#lib/text/comparable.ts';
import { shownName } from '#lib/text/shownName.ts';
import { ComboBox } from '#ui/form/ComboBox.tsx';

interface LeavePickerProps {
  readonly label: string;
  /** The groups it is in, itself or through others. */
  readonly groups: readonly Group[];
  readonly value: string | undefined;
  readonly onChange: (groupId: string | undefined) => void;
}

/** Chooses one of the groups that something is in: it can leave no other. */
export function LeavePicker({ label, groups, value, onChange }: LeavePickerProps) {
  const options = groups
    .toSorted((a, b) => compareNames(a.displayName, b.displayName))
    .map((group) => ({
      key: group.id.toLowerCase(),
      label: shownName(group.displayName),
      detail: groupKindWords(group),
    }));
  const key = value?.toLowerCase();
  const picked = options.find((option) => option.key === key);
  return (
    <ComboBox
      label={label}
      options={options}
      value={picked ?? (value === undefined ? null : { key: value, label: value })}
      onChange={(option) => onChange(option?.key)}
      noOptionsText={options.length === 0 ? TEXTS.inNoGroup : TEXTS.notIts}
      helperText={value !== undefined && picked === undefined ? TEXTS.notIts : picked?.detail}
    />
  );
}
