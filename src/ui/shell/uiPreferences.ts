import { createContext, useContext } from 'react';

/** How close together rows and fields stand. */
export type Density = 'comfortable' | 'compact';

/**
 * Whether a column is shown, by its key; a column that is missing is as the table has it from the
 * start.
 */
export type ColumnChoice = Readonly<Record<string, boolean>>;

/** What the person at this browser likes, as far as pieces of `ui` follow it. */
export interface UiPreferences {
  readonly density: Density;
  /** Single keys such as `/` are shortcuts; WCAG 2.1.4 asks that they can be turned off. */
  readonly hasSingleKeys: boolean;
  /** By the name of the table. */
  readonly columns: Readonly<Record<string, ColumnChoice>>;
  readonly setColumns: (table: string, choice: ColumnChoice) => void;
}

/** Without anybody who keeps them: everything as from the start. */
export const UiPreferencesContext = createContext<UiPreferences>({
  density: 'comfortable',
  hasSingleKeys: true,
  columns: {},
  setColumns: () => undefined,
});

export function useUiPreferences(): UiPreferences {
  return useContext(UiPreferencesContext);
}
