import type { Family } from './family.ts';
import { settingsCatalog } from './settingsCatalog.ts';

/** Every family but device configurations, which have routes of their own. */
export const FAMILIES: readonly Family[] = [settingsCatalog];
