import { sameValue } from '#domain/assignment/settings/sameSettings.ts';
import type {
  Settings,
  SettingsChanges,
  SettingsField,
  SettingsType,
  SettingsValues,
} from '#domain/assignment/settings/settings.ts';

/** What an editor of settings works on. */
export interface SettingsEditorProps {
  readonly type: SettingsType;
  /** What the row has; nothing for a new one. */
  readonly base: SettingsValues;
  readonly changes: SettingsChanges;
  /** Sets some of them. */
  readonly onChange: (more: SettingsChanges) => void;
  /** Fields of which a rule speaks. */
  readonly invalid: ReadonlyMap<SettingsField | undefined, string>;
}

export interface SettingsFieldsProps extends Omit<
  SettingsEditorProps,
  'base' | 'invalid' | 'onChange'
> {
  /** By what is said by then: two changes in one moment are both kept. */
  readonly onChange: (next: (latest: SettingsChanges) => SettingsChanges) => void;
  /** What the row has; undefined for a new one, and for one that has none. */
  readonly row: Settings | undefined;
  readonly intent: string;
}

/** What a field shows: what was changed, or else what the row has. */
export function shownValue<F extends SettingsField>(
  { base, changes }: Pick<SettingsEditorProps, 'base' | 'changes'>,
  field: F,
): SettingsValues[F] {
  const value = changes[field];
  return value === undefined ? base[field] : (value ?? undefined);
}

/** The changes with some of the fields set; what is as the row has it is no change. */
export function changed(
  { base, changes }: Pick<SettingsEditorProps, 'base' | 'changes'>,
  more: SettingsChanges,
): SettingsChanges {
  const all = Object.entries({ ...changes, ...more }) as [
    SettingsField,
    SettingsChanges[SettingsField],
  ][];
  return Object.fromEntries(
    all.filter(([field, value]) => value !== undefined && !sameValue(field, value, base[field])),
  );
}
