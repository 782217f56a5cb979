import { useEffect, useState } from 'react';
import { standingBlock, isBlocked } from '#domain/guardrails/guardrail.ts';
import { expectedOf } from '#domain/delivery/expected.ts';
import { isWrongInItself, othersOf } from '#features/assignments/assignForm.ts';
import { type AssignState, textOf } from '#features/assignments/desk/useAssignState.ts';
import { focusField } from '#features/assignments/useGuardrailActions.ts';

/** Sending what is chosen, once nothing stands in its way. */
export function useAssignSubmit(state: AssignState) {
  const { configuration, form, values, read, seen, sending, change, changeOf } = state;
  const { preflight, justification, findings, overrides, counted, asking } = state;
  const { isSent, isJustCreated, isThere, isJustAsked } = state;
  const { clear } = state.actions;
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isJustCreated) return;
    preflight.prove();
    clear();
    setAsked(false);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it was written
  }, [isJustCreated]);

  const [endedWith, setEndedWith] = useState<string>();
  const refuse = () => {
    setAsked(true);
    // What was missing is only shown from now on.
    requestAnimationFrame(() => focusField(standingBlock(findings, overrides)?.field));
  };
  const submit = () => {
    if (isWrongInItself(form.now(), configuration) || isBlocked(findings, overrides)) {
      refuse();
      return;
    }
    setAsked(true);
    const mayGo =
      preflight.reason === undefined &&
      !isJustCreated &&
      !isThere &&
      !isJustAsked &&
      asking.reason === undefined &&
      justification.reason === undefined &&
      !read.isReadingList &&
      read.reads.groups.known;
    if (change === undefined || !mayGo) return;
    sending.send(
      {
        change,
        seen,
        others: othersOf(values),
        configurationName: configuration?.displayName ?? '',
        overrides,
        expectedDevices: expectedOf(change, counted.devices),
        justification: justification.always,
      },
      () => setEndedWith(textOf(changeOf(form.now()))),
    );
  };
  return {
    /**
     * What was sent last is what the form says, or the form is not complete again, or it was changed
     * already when the sending ended and not since.
     */
    isLastOfForm:
      isSent || change === undefined || sending.error !== null || textOf(change) === endedWith,
    isAsked,
    refuse,
    submit,
  };
}
