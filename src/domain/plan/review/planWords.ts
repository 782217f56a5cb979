import type { Refusal } from '#domain/change/end.ts';
import type { ConfigurationDiff, Verdict } from '#domain/plan/diff/diff.ts';
import { counted } from '#lib/locale.ts';
import { changeLabel } from '#domain/assignment/describe.ts';

/** Why a line of a plan is not carried out, and what to do about it, in a sentence or two. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'locked':
      return refusal.lock === 'notDirect'
        ? 'The row belongs to a policy set. Change the policy set in the admin center.'
        : 'The row says something this app does not know. Change it in the admin center.';
    case 'includedAndExcluded':
      return 'The plan wants the group included and excluded. Take one of the two out of the plan.';
    case 'wantedTwoWays':
      return 'The plan wants the target with two filters or two intents. Keep one of them.';
    case 'addedAndRemoved':
      return 'The plan both adds and removes the target. Keep one of the two.';
    case 'replacedAndChanged':
      return 'The plan wants exactly certain rows, and something else beside. Keep one of the two.';
    case 'excludedAlready':
      return 'The group is excluded here. Remove the exclusion first, or in the same plan.';
    case 'includedAlready':
      return 'The group is included here. Remove that assignment first, or in the same plan.';
    case 'filteredExclusion':
      return 'This target takes no filter. Take the filter off.';
    case 'replacementRefused':
      return 'What should come in its place is refused, so it stays.';
    case 'listedTwice':
      return 'Graph lists the target twice, so which row is meant cannot be told. Look at it in the admin center.';
    case 'configurationGone':
      return 'The configuration is not in this tenant, or not visible to you.';
    case 'listNotRead':
      return 'Its assignments could not be read, which is not the same as none. Read again.';
    case 'notSafe':
      return `${refusal.failure.trace.message ?? 'The list could not be changed without losing what the app does not understand.'} Nothing was sent.`;
  }
}

/** What a line of a review comes to, in a word. */
export function verdictLabel(verdict: Verdict): string {
  if (verdict.kind !== 'change') return verdict.kind === 'refused' ? 'Refused' : 'No change needed';
  return changeLabel(verdict.change.kind);
}

/**
 * How the changes of one configuration are sent, and why so where it is not plain; undefined where
 * nothing is sent.
 */
export function writePathWords({
  path,
  writes,
}: Pick<ConfigurationDiff, 'path' | 'writes'>):
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
        why: 'A row of a policy set, or one that the app does not understand, would be damaged if the list were written as a whole: DELETE and POST, row by row.',
      };
  }
}

/** Of a plan that a link or a file brought from elsewhere. */
export const OF_ANOTHER_TENANT =
  'It was made in another tenant: its ids mean nothing, or something else, in this one.';
