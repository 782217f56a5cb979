import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { CsvConfigurations } from '#domain/plan/csv/csvDirectory.ts';
import type { NamedConfiguration } from '#domain/plan/csv/csvShape.ts';

/**
 * Which replacements cannot be trusted to be whole, since a line that may belong to them is left
 * out.
 */
export interface CsvDoubts {
  /** @param configuration as written; undefined where nobody can tell */
  add(line: number, configuration: NamedConfiguration | undefined): void;
  /** The first line left out that may be about this configuration. */
  lineAbout(configurationId: ConfigurationKey): number | undefined;
  /** May the line be about any configuration? */
  isAboutAll(line: number): boolean;
}

/**
 * A name that nothing has is a misspelt one, of whichever configuration; one that several have is
 * of each of them.
 */
export function csvDoubts(configurations: CsvConfigurations): CsvDoubts {
  const about = new Map<string, number>();
  const aboutAll = new Set<number>();
  let firstAboutAll: number | undefined;
  return {
    add(line, configuration) {
      const named = configuration && configurations.find(configuration.text, configuration.family);
      if (named === undefined || named.kind === 'none' || named.kind === 'unread') {
        aboutAll.add(line);
        firstAboutAll = Math.min(firstAboutAll ?? line, line);
        return;
      }
      const meant = named.kind === 'one' ? [named.item] : named.candidates;
      for (const { id } of meant) about.set(id, Math.min(about.get(id) ?? line, line));
    },
    lineAbout: (configurationId) => about.get(configurationId) ?? firstAboutAll,
    isAboutAll: (line) => aboutAll.has(line),
  };
}
