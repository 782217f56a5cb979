import type { UseQueryResult } from '@tanstack/react-query';
import type { Group } from '#domain/directory/directory.ts';
import type { Subject } from '#domain/lens/subject.ts';
import type { Wording } from '#parts/lens/standingWords.ts';
import type { SubjectRef } from '#parts/lens/subjectRef.ts';
import type { LensReading } from '#parts/lens/reading/useLens.ts';

/** A group that holds a device itself or its primary user, or a user. */
export interface Membership {
  readonly group: Group;
  readonly through: 'user' | 'device';
}

/** One of two who are compared, as far as it was read. */
export interface Side extends SubjectRef {
  readonly name: string;
  readonly lens: LensReading;
  /** Undefined while what decides is still read. */
  readonly subject: Subject | undefined;
  readonly wording: Wording;
  /** What is still read, in words; undefined where all is there. */
  readonly progress: string | undefined;
  /** Graph knows nobody by this id: there is nothing to compare. */
  readonly isGone: boolean;
  /** What decides and could not be read, and what that means for the answer. */
  readonly reads: readonly {
    readonly query: Pick<UseQueryResult, 'error' | 'refetch'>;
    readonly means?: string;
  }[];
  /** The groups that hold it, as far as read; undefined of a group, which assignments name itself. */
  readonly memberships?: readonly Membership[] | undefined;
}
