import type { Configuration } from '#domain/configuration/configuration.ts';
import type { TargetKind } from '#domain/assignment/target.ts';

/** As much of an assignment as a list shows. */
export interface ListedAssignment {
  readonly target: { readonly kind: TargetKind };
  readonly intent: string | undefined;
}

/**
 * As much of a configuration as a list shows: of its assignments only how many of each kind and
 * intent there are. What is kept in the browser comes back as this and not as a {@link Configuration}, so that
 * no rule, plan or export can be given it: it does not say which group.
 */
export type ListedConfiguration = Omit<Configuration, 'assignments'> & {
  /** Undefined when they were not read: not known, which is not none. */
  readonly assignments: readonly ListedAssignment[] | undefined;
};

/** Does not compile when a kept row could pass for one that was read. */
true satisfies ListedConfiguration extends Configuration ? never : true;
