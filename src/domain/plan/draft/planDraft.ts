import { UNSAID_INTENT } from '#domain/assignment/intent.ts';
import type { Intent } from '#domain/assignment/intent.ts';
import type { ScheduleTexts } from '#domain/assignment/payloadTexts.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { FilterUse, WantedRow } from '#domain/assignment/assignment.ts';
import type { PlanAction } from '#domain/plan/draft/expand.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import type { TakenOut } from '#domain/plan/draft/takenOut.ts';
import type { StageOfRun } from '#domain/plan/stages/stagedPlan.ts';
import type { PlanTiming } from '#domain/plan/stages/timing.ts';
import { targetRoleKey } from '#domain/assignment/rowIdentity.ts';
import {
  type KnownTargetKind,
  targetNaming,
  USUAL_TARGET_KIND,
} from '#domain/assignment/target.ts';

/**
 * A target that is being chosen and was not added yet, as the form has it; ids are empty until
 * picked.
 */
export interface TargetChoice {
  readonly targetKind: KnownTargetKind;
  readonly groupId: string;
  readonly collectionId: string;
  readonly filterMode: FilterUse['mode'];
  readonly filterId: string;
  readonly intent: Intent;
  /** Of a schedule that says not yet when; it is in no row. */
  readonly schedule?: ScheduleTexts | undefined;
}

export const NO_TARGET: TargetChoice = {
  targetKind: USUAL_TARGET_KIND,
  groupId: '',
  collectionId: '',
  filterMode: 'none',
  filterId: '',
  intent: UNSAID_INTENT,
};

/**
 * What the admin chose so far, as the screen shows it: changing the kind of action loses nothing of
 * the rest.
 */
export interface PlanChoices {
  readonly kind: PlanAction['kind'];
  /** For `add` and `replace`; `remove` takes their targets. */
  readonly rows: readonly WantedRow[];
  /** For `replace`: no rows are meant, not forgotten. */
  readonly isEmptied: boolean;
  /** For `copy` and `strip`; empty until picked. */
  readonly fromGroupId: string;
  /** For `copy`; empty until picked. */
  readonly toGroupId: string;
  readonly isMove: boolean;
  /**
   * For `add` and `replace` of apps beside other configurations: what is asked of the apps by rows
   * that ask for nothing an app takes. Undefined until chosen.
   */
  readonly intentApart?: Intent | undefined;
  /** For `add` and `replace`: the row of which something is half chosen, see {@link halfChosen}. */
  readonly next: TargetChoice;
}

export const NO_CHOICES: PlanChoices = {
  kind: 'add',
  rows: [],
  isEmptied: false,
  fromGroupId: '',
  toGroupId: '',
  isMove: false,
  next: NO_TARGET,
};

/** A plan in the making, one for each tenant in this browser. */
export interface PlanDraft {
  readonly name: string;
  /** What is selected; empty where the plan came as a whole. */
  readonly configurationIds: readonly ConfigurationKey[];
  readonly choices: PlanChoices;
  /**
   * It was begun at a group, with all configurations that name it: they are no selection of the
   * list.
   */
  readonly isOfGroup?: true | undefined;
  /**
   * A plan that came as a whole: from a CSV file, a plan file or a link, or one that undoes or
   * retries a run.
   */
  readonly plan: Plan | undefined;
  /** What was taken out of it in the review, see `withoutTakenOut`. */
  readonly takenOut: readonly TakenOut[];
  readonly undoes: string | undefined;
  readonly retries: string | undefined;
  /** Of what was chosen here; `plan` has its own. */
  readonly timing?: PlanTiming | undefined;
  /** `plan` is a stage of a plan. */
  readonly stage?: StageOfRun | undefined;
}

export const EMPTY_DRAFT: PlanDraft = {
  name: '',
  configurationIds: [],
  choices: NO_CHOICES,
  plan: undefined,
  takenOut: [],
  undoes: undefined,
  retries: undefined,
};

/** Nothing would be missed if it were replaced. */
export function isEmptyDraft({ configurationIds, choices, plan }: PlanDraft): boolean {
  return (
    plan === undefined &&
    configurationIds.length === 0 &&
    choices.rows.length === 0 &&
    choices.fromGroupId === '' &&
    choices.toGroupId === '' &&
    choices.next.groupId === '' &&
    choices.next.collectionId === ''
  );
}

/** What stores keep of it. A draft that this version cannot read is none. */
export interface PlanDrafts {
  get(): Promise<PlanDraft | undefined>;
  set(draft: PlanDraft | undefined): Promise<void>;
  /**
   * For a page that goes before `set` has ended: kept before this returns, for `getLeft`.
   * @param isOnto it was made of an empty draft, since what is kept had not been read: see
   *   `onto`
   */
  setAtOnce(draft: PlanDraft, isOnto?: boolean): void;
  /**
   * What the page before this one left in its tab, until it is `set`; undefined where what is kept
   * is newer.
   */
  getLeft(): Promise<PlanDraft | undefined>;
}

export type ChosenAction =
  | { readonly ok: true; readonly action: PlanAction }
  | { readonly ok: false; readonly missing: string };

/** A row of which something is only half chosen, and what is to be done about it. */
export interface HalfChosen {
  readonly row: WantedRow;
  readonly missing: string;
}

/**
 * The row that `next` holds a half of: the mode of a filter that is not picked, or a schedule that
 * is not complete. Undefined where all is chosen, and where `next` is of no row: earlier versions
 * kept a target there that was not added.
 */
export function halfChosen({ kind, rows, next }: PlanChoices): HalfChosen | undefined {
  const lacksFilter = next.filterMode !== 'none' && next.filterId === '';
  if (kind === 'remove' || (!lacksFilter && next.schedule === undefined)) return undefined;
  const target = targetNaming(next.targetKind, {
    groupId: next.groupId || undefined,
    collectionId: next.collectionId || undefined,
  });
  const own = target && rows.filter((each) => targetRoleKey(each.target) === targetRoleKey(target));
  const row = own?.find(({ intent }) => intent === next.intent) ?? own?.[0];
  return (
    row && {
      row,
      missing: lacksFilter
        ? 'Choose the filter of the target or No filter.'
        : 'Complete the schedule of the target.',
    }
  );
}

/**
 * The action that was chosen, or what is missing in words.
 * @param apart the intents of apps that stand beside other configurations
 */
export function chosenAction(choices: PlanChoices, apart: readonly Intent[] = []): ChosenAction {
  const { kind, rows, isEmptied, fromGroupId, toGroupId, isMove, intentApart } = choices;
  const half = kind === 'add' || kind === 'replace' ? halfChosen(choices) : undefined;
  if (half !== undefined) return missing(half.missing);
  const isChosen = intentApart !== undefined && apart.includes(intentApart);
  const lacksIntent =
    apart.length > 0 && !isChosen && rows.some(({ intent }) => !apart.includes(intent));
  const ofApps = isChosen ? { intentApart } : {};
  switch (kind) {
    case 'add':
      return rows.length === 0
        ? missing('Choose the groups to assign to.')
        : lacksIntent
          ? missing(CHOOSE_APART)
          : { ok: true, action: { kind, rows, ...ofApps } };
    case 'remove':
      return rows.length === 0
        ? missing('Choose the targets to remove.')
        : { ok: true, action: { kind, targets: rows.map(({ target }) => target) } };
    case 'replace':
      return rows.length === 0 && !isEmptied
        ? missing('Choose the targets that replace all others.')
        : lacksIntent
          ? missing(CHOOSE_APART)
          : { ok: true, action: { kind, rows, ...ofApps } };
    case 'copy':
      if (fromGroupId === '' || toGroupId === '')
        return missing('Choose the group to copy from and the group to copy to.');
      if (fromGroupId.toLowerCase() === toGroupId.toLowerCase())
        return missing('Choose two different groups.');
      return { ok: true, action: { kind, fromGroupId, toGroupId, isMove } };
    case 'strip':
      return fromGroupId === ''
        ? missing('Choose the group to remove everywhere.')
        : { ok: true, action: { kind, groupId: fromGroupId } };
  }
}

/** Nobody knows which: to require an app is another thing than to offer it. */
const CHOOSE_APART = 'Choose the intent for apps.';

function missing(words: string): ChosenAction {
  return { ok: false, missing: words };
}
