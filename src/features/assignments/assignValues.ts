import type { FilterUse } from '#domain/assignment/assignment.ts';
import { type Intent, UNSAID_INTENT } from '#domain/assignment/intent.ts';
import type { Run } from '#domain/assignment/payload.ts';
import { type ScheduleTexts, USUAL_TEXTS } from '#domain/assignment/payloadTexts.ts';
import { type KnownTargetKind, USUAL_TARGET_KIND } from '#domain/assignment/target.ts';

/** The form's values mirror the screen; `draftFromValues` translates. */
export interface AssignValues extends ScheduleTexts {
  readonly via: string;
  readonly target: KnownTargetKind;
  readonly groupId: string;
  readonly collectionId: string;
  readonly filterMode: FilterUse['mode'];
  readonly filterId: string;
  readonly intent: Intent;
  readonly run: Run;
  /** Settings of an app that are not as usual: `settingsText.ts`. */
  readonly settings: string;
  /** Of the other assignments, where the admin said something of them. */
  readonly othersRun: '' | Run;
}

export const DEFAULT_VALUES: AssignValues = {
  via: '',
  target: USUAL_TARGET_KIND,
  groupId: '',
  collectionId: '',
  filterMode: 'none',
  filterId: '',
  intent: UNSAID_INTENT,
  run: 'remediate',
  ...USUAL_TEXTS,
  settings: '',
  othersRun: '',
};
