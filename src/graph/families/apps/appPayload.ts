import { settingsOf, withSettings } from '#graph/families/apps/settings.ts';
import type { GraphPayload } from '#graph/families/graphFamily.ts';

/** A row of an app tells its settings itself. */
export const appPayload: GraphPayload = {
  read: (row) => ({ settings: settingsOf(row) ?? null }),
  write: (row, { settings }) => withSettings(row, settings),
};
