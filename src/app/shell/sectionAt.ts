import type { PageRow } from '#app/pageRow.ts';
import { pageAt, PAGES } from '#app/pages.ts';
import { familyOf, toConfigurationKey } from '#domain/family/configurationKey.ts';

/** The place of the rail at a path: a configuration is where the list of its family is. */
export function sectionAt(path: string): PageRow['section'] {
  const { section } = pageAt(path) ?? PAGES.configurations;
  if (section !== PAGES.configuration.section) return section;
  const key = toConfigurationKey(decodeURIComponent(path.split('/')[2] ?? ''));
  return (key && familyOf(key).page) ?? section;
}
