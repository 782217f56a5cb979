import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Platforms } from '#domain/configuration/platform.ts';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { resultOf } from '#domain/lens/result.ts';
import { evaluatorOf, type Standing } from '#domain/lens/standing.ts';
import { fitsSubject, type HidingGroups, type Subject } from '#domain/lens/subject.ts';
import { isSameOutcome } from '#domain/lens/whatIf.ts';

/** A change of the assignments of one configuration that nobody has sent. */
export interface UnsavedChange {
  readonly configuration: Pick<CertificateConfiguration, 'id' | 'displayName' | 'type'>;
  /** All its assignments now, and with the change. */
  readonly before: readonly ImpactAssignment[];
  readonly after: readonly ImpactAssignment[];
}

/**
 * What becomes of one subject by a change. `removed`: it is asked to take it off. `otherwise`: it
 * gets the configuration before and after, by another intent. `depends`: nobody knows whether it
 * gets it after.
 */
export type Turn = 'gains' | 'loses' | 'removed' | 'otherwise' | 'depends' | 'keeps' | 'without';

/** In the order in which they matter. */
export const TURNS: readonly Turn[] = [
  'loses',
  'removed',
  'gains',
  'otherwise',
  'depends',
  'keeps',
  'without',
];

export interface Prospect {
  readonly configuration: UnsavedChange['configuration'];
  readonly before: Standing;
  readonly after: Standing;
  readonly turn: Turn;
  /** What it is for, where that is certainly not the subject: no assignment brings it then. */
  readonly otherPlatform?: Platforms;
}

/** What a user or a device would get by changes, by the same evaluator as what they get now. */
export function prospectsOf(
  subject: Subject,
  changes: readonly UnsavedChange[],
  hiding?: HidingGroups,
): readonly Prospect[] {
  const standingOf = evaluatorOf(subject, hiding);
  return changes.map(({ configuration, ...rows }) => {
    const of = recipientsOf(configuration);
    const before = standingOf(rows.before.map(asSaved), of);
    const after = standingOf(rows.after.map(asSaved), of);
    const isMisfit = fitsSubject(subject, of.platform) === 'n';
    return {
      configuration,
      before,
      after,
      turn: turnOf(before, after),
      ...(isMisfit && { otherPlatform: of.platform }),
    };
  });
}

/** A row as if the tenant had it; only what Graph gives it is missing. */
function asSaved(row: ImpactAssignment): Assignment {
  if (isSaved(row)) return row;
  const { target, filter, intent } = row;
  return { id: '', target, filter, intent, source: 'direct', sourceId: undefined, raw: {} };
}

function isSaved(row: ImpactAssignment): row is Assignment {
  return 'raw' in row;
}

function turnOf(before: Standing, after: Standing): Turn {
  const [was, is] = [resultOf(before), resultOf(after)];
  if (is === 'depends' || is === 'removed') return is;
  if (is === 'gets') {
    if (was !== 'gets') return 'gains';
    return isSameOutcome(before, after) ? 'keeps' : 'otherwise';
  }
  return was === 'gets' || was === 'depends' ? 'loses' : 'without';
}
