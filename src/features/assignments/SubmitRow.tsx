import { useIsFetching } from '@tanstack/react-query';
import { excludes } from '#domain/assignment/target.ts';
import { standingBlock } from '#domain/guardrails/guardrail.ts';
import { consequenceOf } from '#domain/impact/effect/consequence.ts';
import { AssignSentence } from '#features/assignments/AssignSentence.tsx';
import { TEXTS } from '#features/assignments/texts.ts';
import type { AssignDeskState } from '#features/assignments/desk/useAssignDesk.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { numberText, pluralOf } from '#lib/locale.ts';
import { JustificationIfAlways } from '#parts/approval/ApprovalOutcome.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { RoleNotAsked } from '#parts/access/PreflightNotice.tsx';
import { usePreferences } from '#stores/preferences.ts';
import { ConfirmationField } from '#parts/review/ConfirmationField.tsx';
import { useUnsettled } from '#parts/settle/useUnsettled.ts';
import { WriteBar } from '#parts/write/WriteBar.tsx';
import { verificationKey } from '#queries/write/applyChanges.ts';
import { useStores } from '#stores/storesContext.ts';

/**
 * The one button that writes. Once it has, what was created stands in its place until something
 * else is chosen.
 */
export function SubmitRow({ desk }: { readonly desk: AssignDeskState }) {
  const { configuration, shown, values, findings, overrides, asking, sending, counted } = desk;
  const { hidesUnknownRole } = usePreferences();
  const unsettled = useUnsettled(useStores().journal, configuration?.id);
  // What was created last may not be in the list yet.
  const isReadingBack = useIsFetching({ queryKey: verificationKey(sending.last?.entryId) }) > 0;
  if (desk.isJustCreated || desk.isThere || desk.isJustAsked) return null;
  const block = standingBlock(findings, overrides);
  const isChecking = !desk.read.reads.groups.known;
  const checking =
    desk.read.isReadingList || isReadingBack
      ? TEXTS.readingList
      : isChecking
        ? TEXTS.checkingGroups
        : undefined;
  const waiting = unsettled ?? checking ?? asking.reason ?? desk.justification.reason;
  const reason = desk.preflight.reason ?? block?.words ?? (sending.isSending ? undefined : waiting);
  return (
    <>
      {block === undefined && <ConfirmationField asking={asking} />}
      <JustificationIfAlways state={desk.justification} />
      <WriteBar
        configurationId={configuration?.id}
        action={excludes(values.target) ? TEXTS.exclude : TEXTS.create}
        type="submit"
        isSending={sending.isSending}
        reason={reason}
        isReasonSaid={reason === block?.words && isToChoose(desk)}
        onRefused={desk.refuse}
        cancel={<CancelAssigning id={configuration?.id} />}
        sentence={<AssignSentence desk={desk} />}
        consequence={
          counted.devices === undefined ||
          shown.draft === undefined ||
          shown.lacksFilter ||
          desk.isRefused
            ? undefined
            : consequenceOf(counted.devices.effects)
        }
        note={
          overrides.length === 0
            ? undefined
            : pluralOf(
                overrides.length,
                TEXTS.oneOverridden,
                TEXTS.overridden(numberText(overrides.length)),
              )
        }
      />
      <RoleNotAsked {...desk.preflight} isHidden={hidesUnknownRole} place="button" />
    </>
  );
}

/** The sentence says what is still to be chosen. */
function isToChoose({ configuration, shown }: AssignDeskState): boolean {
  return configuration === undefined || shown.draft === undefined;
}

function CancelAssigning({ id }: { readonly id: ConfigurationKey | undefined }) {
  if (id === undefined)
    return (
      <LinkButton variant="text" color="secondary" to="/configurations">
        {TEXTS.cancel}
      </LinkButton>
    );
  return (
    <LinkButton variant="text" color="secondary" to="/configurations/$id" params={{ id }}>
      {TEXTS.cancel}
    </LinkButton>
  );
}
