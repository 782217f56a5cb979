import { useMemo } from 'react';
import { effectOf } from '#domain/assignment/intent.ts';
import type { AddChange, WantedRow } from '#domain/assignment/assignment.ts';
import { additionOf, type Change } from '#domain/change/change.ts';
import type { DeviceCount } from '#domain/change/confirmation.ts';
import { type ApplyOutcome, isOurs } from '#domain/change/end.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { routeFromVia } from '#domain/configuration/route.ts';
import { assignNeedOf } from '#domain/family/assignNeeds.ts';
import {
  draftFromValues,
  findingsOfValues,
  heldBy,
  isRefused,
  othersOf,
  shownDraft,
} from '#features/assignments/assignForm.ts';
import type { AssignValues } from '#features/assignments/assignValues.ts';
import { useAssignCount } from '#features/assignments/AssignImpact.tsx';
import { useCreateAssignment } from '#features/assignments/outcome/useCreateAssignment.ts';
import { useAssignForm } from '#features/assignments/useAssignForm.ts';
import { useGuardrailActions } from '#features/assignments/useGuardrailActions.ts';
import { useReadFacts, useRouteEntries } from '#features/assignments/useReadFacts.ts';
import { useSession } from '#auth/useSession.ts';
import { isAboutApproval } from '#parts/approval/ApprovalOutcome.tsx';
import { useJustification } from '#parts/write/useJustification.ts';
import { useAskingWhy } from '#stores/approvalSettings.ts';
import { usePreflight } from '#parts/access/usePreflight.ts';
import { useConfirmation } from '#parts/review/useConfirmation.ts';

export type AssignState = ReturnType<typeof useAssignState>;

/**
 * What is chosen, what was read about it, what the guardrails say, and what was sent last.
 * @param configuration undefined while it is still to be picked
 */
export function useAssignState(configuration: Configuration | undefined) {
  const { form, dropped } = useAssignForm();
  const watched = form.values;
  // An address through a certificate this type does not have is dropped like any other value that
  // makes no sense.
  const isViaKnown =
    configuration === undefined || routeFromVia(configuration.type.name, watched.via) !== undefined;
  const values = isViaKnown ? watched : { ...watched, via: '' };
  const entries = useRouteEntries(configuration);
  const read = useReadFacts(configuration, values, entries);
  const sending = useCreateAssignment();
  const justification = useJustification(
    useAskingWhy(useSession().account, configuration?.id ?? ''),
  );
  const preflight = usePreflight(
    configuration === undefined ? undefined : [assignNeedOf(configuration)],
  );

  const held = heldBy(configuration);
  const changeOf = (of: AssignValues): AddChange | undefined => {
    const wanted = draftFromValues(of, held);
    return configuration === undefined || wanted === undefined
      ? undefined
      : { configurationId: configuration.id, via: of.via, draft: wanted };
  };
  const change = changeOf(values);
  const draft = change?.draft ?? draftFromValues(values, held);
  const shown = shownDraft(values, held);
  const seen = read.existing.known ? read.existing.value : undefined;
  const isSent = sending.last !== undefined && textOf(sending.last.change) === textOf(change);
  const isJustCreated = isSent && sending.last !== undefined && isAdded(sending.last.outcome);
  const isThere = isSent && sending.last !== undefined && wasThere(sending.last.outcome);
  const isJustAsked = isSent && sending.last !== undefined && needsApproval(sending.last.outcome);
  const judge = (of?: DeviceCount['effects']) =>
    findingsOfValues(values, read, of).filter(
      // The row that was just created, or is there already, is not a mistake of the admin.
      ({ id }) => !((isJustCreated || isThere) && id === 'already-assigned'),
    );

  const certificate =
    values.via === ''
      ? undefined
      : entries.find(({ route }) => route.via === values.via)?.certificate;
  const assigned = values.via === '' ? configuration : certificate;
  const actions = useGuardrailActions(form, assigned?.id);
  // What will not be sent is not counted as if it were.
  const refused = isRefused(judge(), shown);
  const counted = useAssignCount(
    configuration,
    certificate,
    values.via,
    refused ? undefined : shown.draft,
  );
  const devices = counted.isUnreadable ? NOT_COUNTED : counted.devices;
  const findings = judge(devices?.effects);
  return {
    configuration,
    form,
    dropped: isViaKnown ? dropped : [...dropped, { name: 'via', value: watched.via }],
    values,
    entries,
    read,
    seen,
    sending,
    isSent,
    isJustCreated,
    /** It was found there: sent once more it would be refused. */
    isThere,
    /** It is asked for in another way now, or waits: sent as before it would be refused again. */
    isJustAsked,
    preflight,
    justification,
    shown,
    change,
    changeOf,
    /** As it will be sent. */
    set: change && additionOf(change, seen, othersOf(values)),
    certificate,
    assigned,
    findings,
    /** A block stands that nobody can override: impact is what is now. */
    isRefused: refused,
    actions,
    overrides: actions.inForce(findings),
    counted,
    asking: useAsking(draft, devices),
  };
}

/** Of a list that cannot be read nobody can count anything: that counts as many. */
const NOT_COUNTED: DeviceCount = {
  effects: [
    {
      effect: effectOf([]),
      devices: {
        gained: { kind: 'unknown', because: [] },
        lost: { kind: 'unknown', because: [] },
      },
    },
  ],
  inTenant: undefined,
};

function useAsking(draft: WantedRow | undefined, devices: DeviceCount | undefined) {
  const text = JSON.stringify(draft);
  const changes = useMemo(
    (): readonly Change[] =>
      text === undefined ? [] : [{ kind: 'add', draft: JSON.parse(text) as WantedRow }],
    [text],
  );
  return useConfirmation(changes, devices, text);
}

function isAdded(outcome: ApplyOutcome): boolean {
  return outcome.kind === 'applied' && outcome.ends.every(({ result }) => isOurs(result));
}

function wasThere(outcome: ApplyOutcome): boolean {
  return (
    outcome.kind === 'applied' && outcome.ends.some(({ result }) => result.kind === 'alreadySo')
  );
}

function needsApproval(outcome: ApplyOutcome): boolean {
  return outcome.kind === 'applied' && outcome.ends.some(({ result }) => isAboutApproval(result));
}

/** Two changes of the same text are the same. */
export function textOf(change: AddChange | undefined): string | undefined {
  return JSON.stringify(change);
}
