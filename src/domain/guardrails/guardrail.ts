import type { Intent } from '#domain/assignment/intent.ts';
import type { ConfigurationType } from '#domain/configuration/configurationType.ts';
import type { RelatedRead } from '#domain/configuration/related.ts';
import type { Family } from '#domain/family/family.ts';
import type { Assignment, FilterUse } from '#domain/assignment/assignment.ts';
import type { Payload } from '#domain/assignment/payload.ts';
import type { GroupNature } from '#domain/directory/groupNature.ts';
import type { Override } from '#domain/journal/journal.ts';
import type { KnownTargetKind, TargetKind } from '#domain/assignment/target.ts';

/** The fields of the form, by the name their labels have. */
export type GuardrailField =
  | 'configuration'
  | 'via'
  | 'target'
  | 'group'
  | 'collection'
  | 'filterMode'
  | 'filter'
  | 'intent'
  | 'schedule'
  | 'settings';

/**
 * Something that was read, or the word that it is not known: an unread list is never an empty one.
 */
export type Known<T> = { readonly known: true; readonly value: T } | { readonly known: false };

export const UNKNOWN = { known: false } as const;

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

export interface FilterFacts {
  readonly displayName: string;
  /** `devicePlatformType` */
  readonly platform: string;
  /** `assignmentFilterManagementType`: `devices` or `apps`. */
  readonly managementType: string | undefined;
  readonly rule?: string | undefined;
}

export interface GroupFacts {
  readonly displayName: string;
  readonly securityEnabled: boolean | undefined;
  readonly isMicrosoft365?: boolean;
}

/** The filters that the admin may see. */
export interface FilterListFacts {
  readonly count: number;
  /** Is the chosen filter among them? */
  readonly hasChosen: boolean;
}

/** What is done to a row of a list. */
export type ChangeKind = 'add' | 'edit' | 'remove';

/** Does a device lose the configuration, as far as impact can tell? */
export type DevicesLose = 'yes' | 'maybe' | 'no';

/** All that a guardrail may look at: what is chosen so far, and what was read about it. */
export interface GuardrailFacts {
  /** An addition, if not said. */
  readonly change?: ChangeKind;
  /** The row that is edited or removed. */
  readonly row?: Assignment | undefined;
  readonly configuration:
    | {
        readonly displayName: string;
        readonly type: ConfigurationType;
        readonly family: Family;
      }
    | undefined;
  readonly targetKind: TargetKind;
  readonly groupId: string;
  readonly group: Known<GroupFacts>;
  /** Graph was asked for the chosen group, and has no such group or could not be read. */
  readonly isGroupGone?: boolean;
  readonly collectionId: string;
  readonly filterMode: FilterUse['mode'];
  readonly filterId: string;
  readonly filter: Known<FilterFacts>;
  readonly filterList?: Known<FilterListFacts>;
  readonly intent: Intent;
  /** Names of the other configurations of the family that have this target, as far as they were read. */
  readonly havingIt?: readonly string[];
  /** Names of those that get it by the same plan, before this one. */
  readonly gettingIt?: readonly string[];
  /** Those that Graph relates to the configuration; not read, if not said. */
  readonly related?: RelatedRead | undefined;
  /** By this change; undefined until it was counted, and then nothing is said of it. */
  readonly devicesLose?: DevicesLose | undefined;
  /** What is wanted of run and schedule. */
  readonly payload?: Payload | undefined;
  /**
   * The assignments of what the route leads to, as the tenant has them now: the configuration, or
   * the certificate.
   */
  readonly existing: Known<readonly Assignment[]>;
  /**
   * The chosen group and those of `existing`, by lower-case id. Known once reading has ended, well
   * or not: a group that is missing then could not be read.
   */
  readonly groups?: Known<ReadonlyMap<string, GroupNature>>;
}

export type GuardrailLevel = 'block' | 'warn' | 'inform';

export interface Source {
  readonly label: string;
  readonly url: string;
}

/** New values for what the admin chose; what is not named stays as it is. */
export interface FixChange {
  readonly target?: KnownTargetKind;
  readonly groupId?: string;
  readonly filterMode?: FilterUse['mode'];
  readonly filterId?: string;
  readonly intent?: Intent;
}

/** A way out in one click, as data. */
export interface Fix {
  readonly label: string;
  readonly change: FixChange;
  /**
   * The id of the existing assignment that the change is for; without it, the change is for what is
   * being chosen.
   */
  readonly row?: string;
  /** That assignment is to go. */
  readonly isRemoval?: true;
}

/**
 * A rule of assigning, as data: when it holds, what it says, how to get out, and Microsoft's page
 * for it.
 */
export interface Guardrail {
  readonly id: string;
  /** Numbers in the field's list of rules; none for what is merely missing. */
  readonly rules: readonly number[];
  readonly level: GuardrailLevel;
  /** A block that the admin may override by giving a reason. */
  readonly isOverridable?: true;
  readonly field: GuardrailField;
  /** Microsoft's page for it; asked of the facts where only some families have one. */
  readonly source?: Source | ((facts: GuardrailFacts) => Source | undefined);
  /** Is what it says inferred, and not Microsoft's word? Never, if not said. */
  readonly isInferred?: (facts: GuardrailFacts) => boolean;
  /** Does the field itself say it, so that a form need not say it again? No, if not said. */
  readonly isToldAtField?: (facts: GuardrailFacts) => boolean;
  /** The changes it speaks about: adding and editing, if not said. */
  readonly on?: readonly ChangeKind[];
  /** The reason in the admin's words, or undefined when the rule has nothing to say. */
  readonly test: (facts: GuardrailFacts) => string | undefined;
  /** Asked only where the test has spoken. */
  readonly fixes?: (facts: GuardrailFacts) => readonly Fix[];
}

export interface Finding {
  readonly id: string;
  readonly rules: readonly number[];
  readonly level: GuardrailLevel;
  readonly isOverridable: boolean;
  readonly field: GuardrailField;
  readonly words: string;
  readonly source: Source | undefined;
  /** Microsoft does not document it. */
  readonly isInferred?: true;
  /** Its field says the same in a form. */
  readonly isToldAtField?: true;
  readonly fixes: readonly Fix[];
}

const EVERYWHERE_BUT_REMOVAL: readonly ChangeKind[] = ['add', 'edit'];

/** What a row is for. */
const OF_TARGET: ReadonlySet<GuardrailField> = new Set(['target', 'group', 'collection']);

/**
 * Without what is said of a target beside a block that refuses it for good: a warning of what the
 * assignment would bring contradicts that nothing of it can be assigned.
 */
function withoutMoot(findings: readonly Finding[]): readonly Finding[] {
  const isRefused = findings.some(
    ({ level, isOverridable, field }) => level === 'block' && !isOverridable && field === 'target',
  );
  return isRefused
    ? findings.filter(({ level, field }) => level === 'block' || !OF_TARGET.has(field))
    : findings;
}

/** What the guardrails say about these facts, blocks first, otherwise in the order of the table. */
export function checkGuardrails(
  guardrails: readonly Guardrail[],
  facts: GuardrailFacts,
): Finding[] {
  const change = facts.change ?? 'add';
  const findings = guardrails.flatMap(
    ({
      id,
      rules,
      level,
      field,
      source,
      isInferred,
      isToldAtField,
      test,
      fixes,
      on,
      isOverridable,
    }): Finding[] => {
      if (!(on ?? EVERYWHERE_BUT_REMOVAL).includes(change)) return [];
      const words = test(facts);
      if (words === undefined) return [];
      const offered = (fixes?.(facts) ?? []).filter((fix) => canApply(fix, change));
      return [
        {
          id,
          rules,
          level,
          field,
          words,
          source: typeof source === 'function' ? source(facts) : source,
          ...(isInferred?.(facts) === true && { isInferred: true as const }),
          ...(isToldAtField?.(facts) === true && { isToldAtField: true as const }),
          isOverridable: isOverridable === true,
          fixes: offered,
        },
      ];
    },
  );
  return blocksFirst(withoutMoot(findings));
}

const RANK: Record<GuardrailLevel, number> = { block: 0, warn: 1, inform: 2 };

/** Blocks before warnings before what is good to know; otherwise in the order they came in. */
export function blocksFirst<F extends Pick<Finding, 'level'>>(findings: readonly F[]): F[] {
  return findings.toSorted((a, b) => RANK[a.level] - RANK[b.level]);
}

/**
 * Editing keeps the target, and a filter until there is another; a removal has nothing to choose.
 */
function canApply({ change, row }: Fix, kind: ChangeKind): boolean {
  if (row !== undefined || kind === 'add') return true;
  return (
    kind === 'edit' &&
    change.target === undefined &&
    change.groupId === undefined &&
    (change.filterId !== '' || change.filterMode === 'none')
  );
}

/** A reason is a few words that somebody else can follow later, not a dot to get past the field. */
export function isReason(text: string): boolean {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length >= 3;
}

/** What of a finding decides whether it stands in the way. */
type Weight = Pick<Finding, 'id' | 'level' | 'isOverridable'>;

/** The blocks that stand: those that cannot be overridden, or were not, or without a proper reason. */
export function standingBlocks<F extends Weight>(
  findings: readonly F[],
  overrides: readonly Override[] = [],
): F[] {
  return findings.filter(
    ({ id, level, isOverridable }) =>
      level === 'block' &&
      !(
        isOverridable &&
        overrides.some(({ guardrailId, reason }) => guardrailId === id && isReason(reason))
      ),
  );
}

/** The first of {@link standingBlocks}. */
export function standingBlock<F extends Weight>(
  findings: readonly F[],
  overrides: readonly Override[] = [],
): F | undefined {
  return standingBlocks(findings, overrides)[0];
}

/** What is set beside an assignment: it is mended in its field, and reaches the same devices then. */
const BESIDE: ReadonlySet<GuardrailField> = new Set(['settings', 'schedule']);

/**
 * Does a block that nobody can override speak against the assignment itself? Then nothing will be
 * sent, and nothing changes.
 */
export function cannotBeMade(findings: readonly (Weight & Pick<Finding, 'field'>)[]): boolean {
  return findings.some(
    ({ level, isOverridable, field }) => level === 'block' && !isOverridable && !BESIDE.has(field),
  );
}

export function isBlocked(
  findings: readonly Weight[],
  overrides: readonly Override[] = [],
): boolean {
  return standingBlock(findings, overrides) !== undefined;
}

/** The overrides that carried weight: those of blocks that are there, with the reason trimmed. */
export function overridesInForce(
  findings: readonly Weight[],
  overrides: readonly Override[],
): Override[] {
  return findings.flatMap(({ id, level, isOverridable }) => {
    const given = overrides.find(({ guardrailId }) => guardrailId === id);
    return level === 'block' && isOverridable && given !== undefined && isReason(given.reason)
      ? [{ guardrailId: id, reason: given.reason.trim() }]
      : [];
  });
}
