import { intentWord } from '#domain/assignment/intent.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import type { Refusal } from '#domain/change/end.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import type { ConfigurationDiff, PlanDiff, Verdict } from '#domain/plan/diff/diff.ts';
import { counted } from '#lib/locale.ts';
import { changeLabel } from '#domain/assignment/describe.ts';

const WOULD_LOSE = 'The list could not be changed without losing what the app does not understand.';

/** Why a line of a plan is not carried out, and what to do about it, in a sentence or two. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'locked':
      return refusal.lock === 'notDirect'
        ? 'The assignment belongs to a policy set. Change the policy set in the admin center.'
        : 'The assignment holds a value this app does not know. Change it in the admin center.';
    case 'includedAndExcluded':
      return 'The plan includes and excludes the same group. Remove one of the two from the plan.';
    case 'wantedTwoWays':
      return 'The plan wants this target in two ways: another filter, intent, run or schedule. Keep one of them.';
    case 'includedTwoWays':
      return 'The plan includes this group with two intents, and a group is included with one only. Keep one of them.';
    case 'intentNotTaken':
      return 'It does not take the intent. Choose another for it.';
    case 'includedOtherwise':
      return (
        `The group has the intent ${intentWord(refusal.row.intent)} here, and a group is ` +
        'included with one intent only. Remove that assignment first, or in the same ' +
        'plan.'
      );
    case 'addedAndRemoved':
      return 'The plan both adds and removes the target. Keep one of the two.';
    case 'replacedAndChanged':
      return 'The plan replaces the assignments and also changes one of them. Keep one of the two.';
    case 'excludedAlready':
      return 'The group is excluded here. Remove the exclusion first, or in the same plan.';
    case 'includedAlready':
      return 'The group is included here. Remove that assignment first, or in the same plan.';
    case 'filteredExclusion':
      return 'This target takes no filter. Remove the filter.';
    case 'replacementRefused':
      return 'Its replacement is blocked, so this assignment stays.';
    case 'listedTwice':
      return 'Graph lists this target twice, so the app cannot tell which one to change. Check it in the admin center.';
    case 'configurationGone':
      return 'It is not in this tenant, or not visible to you.';
    case 'listNotRead':
      return 'Its assignments could not be read; that does not mean there are none. Refresh the review.';
    case 'notSafe':
      return `${refusal.failure.trace.message ?? WOULD_LOSE} Nothing was sent.`;
  }
}

/** A verdict as far as its mark goes: who blocks a line makes no difference. */
export type ShownVerdict =
  | Exclude<Verdict, { kind: 'refused' }>
  | Pick<Extract<Verdict, { kind: 'refused' }>, 'kind'>;

/** What a line of a review comes to, in a word. */
export function verdictLabel(verdict: ShownVerdict): string {
  if (verdict.kind !== 'change') return verdict.kind === 'refused' ? 'Blocked' : 'No change needed';
  return changeLabel(verdict.change.kind);
}

/**
 * How the changes of one configuration are sent, and why so where it is not plain; undefined where
 * nothing is sent.
 */
export function writePathWords({
  configurationId,
  path,
  writes,
}: Pick<ConfigurationDiff, 'configurationId' | 'path' | 'writes'>):
  | { readonly short: string; readonly why: string }
  | undefined {
  switch (path) {
    case 'none':
      return undefined;
    case 'post':
      return { short: '1 request', why: 'POST: one row is added; the others are not touched.' };
    case 'delete':
      return { short: '1 request', why: 'DELETE: one row is removed; the others are not touched.' };
    case 'assign':
      return {
        short: '1 request',
        why: 'POST /assign: the list is read again and written as a whole, one request for all changes.',
      };
    case 'oneByOne':
      return {
        short: `${counted(writes, 'request')}, one by one`,
        why:
          familyOf(configurationId).writes === 'single'
            ? 'DELETE and POST, row by row: Graph has no usable request for the whole list here.'
            : 'A row of a policy set, or one that the app does not understand, would be ' +
              'damaged if the list were written as a whole: DELETE and POST, row by row.',
      };
  }
}

/** What a plan changes, counted: "3 configurations and 2 apps". */
export function changedThings({ configurations }: Pick<PlanDiff, 'configurations'>): string {
  return countedThings(
    configurations.flatMap(({ configurationId, changes }) =>
      changes.length === 0 ? [] : configurationId,
    ),
  );
}

/** Of a plan that a link or a file brought from elsewhere. */
export const OF_ANOTHER_TENANT =
  'It was made in another tenant: its ids mean nothing, or something else, in this one.';
