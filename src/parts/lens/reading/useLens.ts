import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Group } from '#domain/directory/directory.ts';
import { groupIdOf } from '#domain/assignment/target.ts';
import { groupsNamed, type Lens, lensOf, targetsOf } from '#domain/lens/lensRows.ts';
import type { Subject } from '#domain/lens/subject.ts';
import { shownName } from '#lib/text/shownName.ts';
import { type TargetNames, useTargetNames } from '#parts/useTargetNames.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupNamesQuery } from '#queries/groups.ts';
import { type Configurations, useConfigurations } from '#queries/useConfigurations.ts';

export interface LensReading extends Lens {
  readonly configurations: Configurations;
  readonly names: TargetNames;
  /** Groups that do not tell who is in them, in lower case. */
  readonly hiding: ReadonlySet<string>;
  /** When the oldest of the families that were read came, ISO 8601; undefined before any. */
  readonly readAt: string | undefined;
}

const NONE: Lens = { rows: [], notRead: 0 };

/**
 * The names of what all configurations are assigned to, and which groups hide their members: one
 * request for a thousand groups, once all is read.
 */
export function useLensGround(known: readonly Group[]) {
  const configurations = useConfigurations();
  const { data, isReading, families } = configurations;
  const targets = useMemo(() => (isReading ? [] : targetsOf(data ?? [])), [data, isReading]);
  const read = useTargetNames(targets);
  const ids = useMemo(() => groupsNamed(targets), [targets]);
  const groups = useQuery(groupNamesQuery(useGraph(), ids)).data;
  const names = useMemo(() => withKnown(read, known), [read, known]);
  const hiding = useMemo(
    () =>
      new Set([...(groups ?? [])].flatMap(([id, { hidesMembers }]) => (hidesMembers ? id : []))),
    [groups],
  );
  const oldest = families.reduce(
    (at, { readAt, rows }) => (rows === undefined ? at : Math.min(at, readAt)),
    Infinity,
  );
  const readAt = Number.isFinite(oldest) ? new Date(oldest).toISOString() : undefined;
  return { configurations, names, hiding, readAt };
}

/**
 * What a subject gets, from the one read of the tenant that all pages share.
 * @param subject undefined while what decides is still read
 */
export function useLens(
  subject: Subject | undefined,
  ground: ReturnType<typeof useLensGround>,
): LensReading {
  const { configurations, hiding } = ground;
  const { data } = configurations;
  const lens = useMemo(
    () => (subject === undefined || data === undefined ? NONE : lensOf(subject, data, hiding)),
    [subject, data, hiding],
  );
  return { ...ground, ...lens };
}

/** Groups whose names are known already are not waited for. */
function withKnown(read: TargetNames, known: readonly Group[]): TargetNames {
  const labels = new Map(known.map(({ id, displayName }) => [id.toLowerCase(), displayName]));
  return {
    ...read,
    target(target) {
      const found = labels.get(groupIdOf(target)?.toLowerCase() ?? '');
      if (found === undefined) return read.target(target);
      const label = shownName(found);
      return label === found ? { label } : { label, exact: found };
    },
  };
}
