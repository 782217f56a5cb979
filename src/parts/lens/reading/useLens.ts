import { useMemo } from 'react';
import type { Group } from '#domain/directory/directory.ts';
import { type Lens, lensBy, remembering, targetsOf, withFilters } from '#domain/lens/lensRows.ts';
import type { DeviceSubject, Subject } from '#domain/lens/subject.ts';
import { type TargetGround, useTargetGround } from '#parts/lens/reading/useTargetGround.ts';
import { type Configurations, useConfigurations } from '#queries/useConfigurations.ts';

export interface LensReading extends Lens, TargetGround {
  readonly configurations: Configurations;
  /** When the oldest of the families that were read came, ISO 8601; undefined before any. */
  readonly readAt: string | undefined;
}

const NONE: Lens = { rows: [], notRead: 0 };

/** The names of what all configurations are assigned to, once all is read. */
export function useLensGround(known: readonly Group[]) {
  const configurations = useConfigurations();
  const { data, isReading, families } = configurations;
  const targets = useMemo(() => (isReading ? [] : targetsOf(data ?? [])), [data, isReading]);
  const { names, hiding, isReadingHiding } = useTargetGround(targets, known);
  const oldest = families.reduce(
    (at, { readAt, rows }) => (rows === undefined ? at : Math.min(at, readAt)),
    Infinity,
  );
  const readAt = Number.isFinite(oldest) ? new Date(oldest).toISOString() : undefined;
  return { configurations, names, hiding, isReadingHiding, readAt };
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
  const standingOf = useMemo(() => subject && remembering(subject, hiding), [subject, hiding]);
  const lens = useMemo(
    () => (standingOf === undefined || data === undefined ? NONE : lensBy(standingOf, data)),
    [standingOf, data],
  );
  return { ...ground, ...lens };
}

/**
 * The lens of a device once filters were evaluated for it.
 * @param lens of the same device without them
 */
export function useFilteredLens(
  lens: LensReading,
  subject: DeviceSubject | undefined,
): LensReading {
  const { hiding, rows, notRead } = lens;
  const standingOf = useMemo(
    () => (subject && subject.filters.size > 0 ? remembering(subject, hiding) : undefined),
    [subject, hiding],
  );
  const filtered = useMemo(
    () => standingOf && withFilters({ rows, notRead }, standingOf),
    [rows, notRead, standingOf],
  );
  return { ...lens, ...filtered };
}
