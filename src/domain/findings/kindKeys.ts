/**
 * The kinds of findings by their keys, in the order of the list: what is wrong first. The address of
 * the overview is understood by them before its page is loaded, so what they say is elsewhere, in
 * `kinds.ts`.
 */
export const FINDING_KINDS = [
  'deletedGroup',
  'includedAndExcluded',
  'sameTargetTwice',
  'twoIntents',
  'onlyOneMay',
  'otherPlatform',
  'filterGone',
  'filterNotTaken',
  'unsupportedMix',
  'intentNotTaken',
  'targetNotTaken',
  'onlyExclusions',
  'emptyGroup',
  'pausedGroup',
  'filterMatchesNothing',
  'certificateApart',
  'intentsMeet',
  'mixedGroup',
  'bothKinds',
  'dynamicExclusion',
  'notSecurityEnabled',
  'everybodyGroup',
  'slowGroup',
  'oldProperty',
  'withoutEffect',
  'unfilteredForAll',
  'assignedToNobody',
  'groupUsedOnce',
] as const;

export type FindingKindKey = (typeof FINDING_KINDS)[number];
