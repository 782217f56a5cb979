import { TARGET_KINDS, targetFacts } from '#domain/assignment/target.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { platformLabel } from '#domain/configuration/platform.ts';
import { familyKeyOf } from '#domain/family/configurationKey.ts';
import { FAMILY_KEYS, familyFacts } from '#domain/family/families.ts';
import {
  type Picture,
  type PictureRow,
  sumOf,
  tally,
  withoutEmptySeries,
} from '#domain/overview/picture.ts';

const ASSIGNED = ['Assigned', 'Not assigned', 'Assignments not read'] as const;

/** Which of the {@link ASSIGNED} a configuration counts to. */
function placeOf({ assignments }: Configuration): 0 | 1 | 2 {
  if (assignments === undefined) return 2;
  return assignments.length > 0 ? 0 : 1;
}

/** How many configurations of each family are assigned; a family without any is left out. */
export function familyPicture(configurations: readonly Configuration[]): Picture {
  const counts = tally(ASSIGNED.length);
  for (const configuration of configurations)
    counts.add(familyKeyOf(configuration.id), placeOf(configuration));
  return withoutEmptySeries({
    key: 'families',
    title: 'Assigned, by family',
    about: 'Configurations and apps that have at least one assignment, an exclusion included.',
    rowLabel: 'Family',
    series: ASSIGNED,
    rows: bySize(
      FAMILY_KEYS.flatMap((key) => {
        const values = counts.of(key);
        return values === undefined ? [] : [{ key, label: familyFacts(key).plural, values }];
      }),
    ),
  });
}

/** The same by platform: what is for several platforms counts in each of them. */
export function platformPicture(configurations: readonly Configuration[]): Picture {
  const counts = tally(ASSIGNED.length);
  for (const configuration of configurations)
    for (const platform of new Set(platformsOf(configuration.type).map(platformLabel)))
      counts.add(platform, placeOf(configuration));
  return withoutEmptySeries({
    key: 'platforms',
    title: 'Assigned, by platform',
    about: 'What is for several platforms counts in each of them.',
    rowLabel: 'Platform',
    series: ASSIGNED,
    rows: bySize(counts.entries().map(([label, values]) => ({ key: label, label, values }))),
  });
}

/** How many assignments go to each kind of target, with a filter and without. */
export function targetPicture(configurations: readonly Configuration[]): Picture {
  const counts = tally(2);
  for (const { assignments = [] } of configurations)
    for (const { target, filter } of assignments)
      counts.add(target.kind, filter.mode === 'none' ? 0 : 1);
  return withoutEmptySeries({
    key: 'targets',
    title: 'Where assignments go',
    about: 'Assignments by their target, of all configurations and apps that were read.',
    rowLabel: 'Target',
    series: ['Without filter', 'With filter'],
    rows: TARGET_KINDS.flatMap((key) => {
      const values = counts.of(key);
      return values === undefined ? [] : [{ key, label: targetFacts(key).label, values }];
    }),
  });
}

function bySize(rows: readonly PictureRow[]): PictureRow[] {
  return rows.toSorted((a, b) => sumOf(b) - sumOf(a));
}
