import { useLayoutEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { changePreferences, preferences, usePreferences } from '#stores/preferences.ts';
import { UiPreferencesContext } from '#ui/shell/uiPreferences.ts';

/** Hands what this browser keeps to the pieces of `ui`, and density to the style sheet. */
export function Preferences({ children }: { readonly children: ReactNode }) {
  const { density, hasSingleKeys, columns } = usePreferences();
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
  const value = useMemo(
    () => ({ density, hasSingleKeys, columns, setColumns }),
    [density, hasSingleKeys, columns],
  );
  return <UiPreferencesContext value={value}>{children}</UiPreferencesContext>;
}

const setColumns = (table: string, choice: Readonly<Record<string, boolean>>): void => {
  changePreferences({ columns: { ...preferences.get().columns, [table]: choice } });
};
