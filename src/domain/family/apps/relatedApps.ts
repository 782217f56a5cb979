import { excludes } from '#domain/assignment/target.ts';
import {
  type Related,
  relatedBy,
  type RelatedCount,
  type RelatedRead,
  type Relation,
} from '#domain/configuration/related.ts';
import type { AppFacts } from '#domain/family/apps/appFacts.ts';
import type { Caution, CautionFacts } from '#domain/family/family.ts';
import { counted, listText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';

/** What superseding apps do, and that dependencies need no assignment: read 2026-11. */
const SUPERSEDENCE = {
  label: 'Supersedence of Win32 apps',
  url: 'https://learn.microsoft.com/intune/app-management/deployment/configure-win32-supersedence',
} as const;

type Counts = Pick<AppFacts, 'supersedes' | 'supersededBy' | 'dependsOn'>;

const COUNTED = ['supersedes', 'supersededBy', 'dependsOn'] as const;

/** As Graph counts them, indirect ones as well. */
export function relatedCounts(counts: Counts): RelatedCount[] {
  return COUNTED.map((relation) => ({ relation, count: Number(counts[relation]) })).filter(
    ({ count }) => count > 0,
  );
}

/** What is to be minded of an app that replaces others, is replaced, or depends on others. */
export function relatedCautions(
  counts: Counts,
  { intent, target, related }: CautionFacts,
): readonly Caution[] {
  const isInstalled = intent !== 'uninstall' && !excludes(target);
  const told: Told = [
    ['inform', replacedWords(namesOf(counts, related, 'supersededBy'))],
    ...(isInstalled ? [...replacing(counts, related), ...depending(counts, related)] : []),
  ];
  return told.flatMap(([level, words]) =>
    words === undefined ? [] : [{ level, words, page: SUPERSEDENCE }],
  );
}

type Told = readonly (readonly [Caution['level'], string | undefined])[];

function replacedWords(by: string | undefined): string | undefined {
  return (
    by &&
    `This app is replaced by ${by}. Each needs assignments of its own: those of one do ` +
      'not count for the other. Where both are available, the Company Portal shows only ' +
      'the one that replaces.'
  );
}

function replacing(counts: Counts, read: RelatedRead): Told {
  const gone = namesOf(counts, read, 'supersedes', (each) => each.isUninstalled === true);
  const rest = namesOf(counts, read, 'supersedes', (each) => each.isUninstalled !== true);
  return [
    [
      'warn',
      gone &&
        `Where this app is installed, Intune uninstalls what it replaces, whether that is assigned or not: ${gone}.`,
    ],
    [
      'inform',
      rest &&
        `This app takes the place of ${rest}, whether that is assigned or not. Its ` +
          'installer decides what becomes of the older one, unless the admin center says ' +
          'to uninstall it.',
    ],
  ];
}

function depending(counts: Counts, read: RelatedRead): Told {
  const along = namesOf(counts, read, 'dependsOn', (each) => each.isInstalledAlong === true);
  const rest = namesOf(counts, read, 'dependsOn', (each) => each.isInstalledAlong !== true);
  return [
    [
      'inform',
      along &&
        `Intune installs along with this app what it depends on, whether that is assigned or not: ${along}.`,
    ],
    ['inform', rest && `This app depends on ${rest}, and is installed only where that is.`],
  ];
}

/**
 * The names of those of one relation, within a sentence; undefined where there is none. Those that
 * are counted and not named stand with the ones that `isMeant` does not tell apart.
 */
function namesOf(
  counts: Counts,
  read: RelatedRead,
  relation: Relation & keyof Counts,
  isMeant: (one: Partial<Related>) => boolean = () => true,
): string | undefined {
  const all = relatedBy(read, relation);
  const untold = isMeant({}) ? Math.max(Number(counts[relation]) - all.length, 0) : 0;
  const names = all.filter(isMeant).map(({ displayName }) => `“${nameInText(displayName)}”`);
  const more = untold === 0 ? [] : [`${counted(untold, 'app')}${WHY_UNTOLD[whyOf(read)]}`];
  return names.length + more.length === 0 ? undefined : listText([...names, ...more]);
}

const WHY_UNTOLD = {
  unread: '',
  failed: ' whose name could not be read',
  read: ' that Graph does not name',
} as const;

function whyOf(read: RelatedRead): keyof typeof WHY_UNTOLD {
  return typeof read === 'string' ? read : 'read';
}
