import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { assignNeedOf } from '#domain/family/assignNeeds.ts';
import type { Change } from '#domain/change/change.ts';
import type { DeviceCount } from '#domain/change/confirmation.ts';
import { type ApplyOutcome, isOurs } from '#domain/change/end.ts';
import type { AddChange, WantedRow } from '#domain/assignment/assignment.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isBlocked, standingBlock } from '#domain/guardrails/guardrail.ts';
import { routeFromVia } from '#domain/configuration/route.ts';
import { AssignFields } from '#features/assignments/AssignFields.tsx';
import { draftFromValues, findingsOfValues, shownDraft } from '#features/assignments/assignForm.ts';
import { searchFromValues } from '#features/assignments/assignSearch.ts';
import { useAssignCount } from '#features/assignments/AssignImpact.tsx';
import { AssignSide } from '#features/assignments/AssignSide.tsx';
import { OutcomePanel } from '#features/assignments/outcome/OutcomePanel.tsx';
import { Settlements } from '#parts/settle/Settlements.tsx';
import { useStores } from '#stores/storesContext.ts';
import { SubmitRow } from '#features/assignments/SubmitRow.tsx';
import { useAssignForm } from '#features/assignments/useAssignForm.ts';
import { useCreateAssignment } from '#features/assignments/outcome/useCreateAssignment.ts';
import { focusField, useGuardrailActions } from '#features/assignments/useGuardrailActions.ts';
import { useReadFacts, useRouteEntries } from '#features/assignments/useReadFacts.ts';
import { PreflightNotice } from '#parts/access/PreflightNotice.tsx';
import { usePreflight } from '#parts/access/usePreflight.ts';
import { useConfirmation } from '#parts/review/useConfirmation.ts';
import { CertificateCheck } from '#parts/CertificateCheck.tsx';
import { ConfigurationCrumbs } from '#parts/ConfigurationCrumbs.tsx';
import { DroppedNotice } from '#parts/DroppedNotice.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';

function isAdded(outcome: ApplyOutcome): boolean {
  return outcome.kind === 'applied' && outcome.ends.every(({ result }) => isOurs(result));
}

/** Of a list that cannot be read nobody can count anything: that counts as many. */
const NOT_COUNTED: DeviceCount = {
  gained: { kind: 'unknown', because: [] },
  lost: { kind: 'unknown', because: [] },
  inTenant: undefined,
};

function changesOf(draft: string | undefined): readonly Change[] {
  return draft === undefined ? [] : [{ kind: 'add', draft: JSON.parse(draft) as WantedRow }];
}

interface AssignDeskProps {
  /** Undefined while it is still to be picked. */
  readonly configuration: Configuration | undefined;
}

/**
 * The main job: choose on the left, see on the right what will happen, send once, see how it ended.
 */
export function AssignDesk({ configuration }: AssignDeskProps) {
  const navigate = useNavigate();
  const { form, dropped } = useAssignForm(configuration);
  const watched = useWatch({ control: form.control, compute: (values) => values });
  // An address through a certificate this type does not have is dropped like any other value that
  // makes no sense.
  const isViaKnown =
    configuration === undefined || routeFromVia(configuration.type.name, watched.via) !== undefined;
  const values = isViaKnown ? watched : { ...watched, via: '' };
  const entries = useRouteEntries(configuration);
  const read = useReadFacts(configuration, values, entries);
  const sending = useCreateAssignment();
  const [isAsked, setAsked] = useState(false);
  const preflight = usePreflight(
    configuration === undefined ? undefined : [assignNeedOf(configuration)],
  );

  const draft = draftFromValues(values);
  const shown = shownDraft(values);
  const change: AddChange | undefined =
    configuration === undefined || draft === undefined
      ? undefined
      : { configurationId: configuration.id, via: values.via, draft };
  const isJustCreated =
    sending.last !== undefined &&
    isAdded(sending.last.outcome) &&
    JSON.stringify(sending.last.change) === JSON.stringify(change);
  const findings = findingsOfValues(values, read).filter(
    // The row that was just created is not a mistake of the admin.
    ({ id }) => !(isJustCreated && id === 'already-assigned'),
  );

  const assigned =
    values.via === ''
      ? configuration
      : entries.find(({ route }) => route.via === values.via)?.certificate;
  const actions = useGuardrailActions(form, assigned?.id);
  const overrides = actions.inForce(findings);

  const certificate = values.via === '' ? undefined : assigned;
  const counted = useAssignCount(configuration, certificate, values.via, shown.draft);
  const text = JSON.stringify(draft);
  const changes = useMemo(() => changesOf(text), [text]);
  const asking = useConfirmation(
    changes,
    counted.isUnreadable ? NOT_COUNTED : counted.devices,
    text,
  );
  const { clear } = actions;
  useEffect(() => {
    if (isJustCreated) clear();
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it was written
  }, [isJustCreated]);

  const refuse = () => {
    setAsked(true);
    // What was missing is only shown from now on.
    requestAnimationFrame(() => focusField(standingBlock(findings, overrides)?.field));
  };
  const submit = form.handleSubmit(() => {
    if (isBlocked(findings, overrides)) return refuse();
    setAsked(true);
    if (
      change !== undefined &&
      preflight.reason === undefined &&
      !isJustCreated &&
      asking.reason === undefined &&
      read.reads.groups.known
    )
      sending.send({
        change,
        seen: read.existing.known ? read.existing.value : undefined,
        configurationName: configuration?.displayName ?? '',
        overrides,
      });
  }, refuse);
  const pick = (picked: Configuration | undefined) => {
    const search = { ...searchFromValues(values), via: undefined };
    if (picked === undefined) void navigate({ to: '/assign', search });
    else void navigate({ to: '/configurations/$id/assign', params: { id: picked.id }, search });
  };

  const { journal } = useStores();
  const title =
    configuration === undefined
      ? 'Assign a configuration'
      : `Assign ${nameInText(configuration.displayName)}`;
  return (
    <>
      <PageTitle title={title} />
      <PageHeader
        breadcrumb={<ConfigurationCrumbs configuration={configuration} />}
        title={title}
      />
      <PreflightNotice {...preflight} />
      <DroppedNotice
        dropped={isViaKnown ? dropped : [...dropped, { name: 'via', value: watched.via }]}
        next="Check the form before you send it."
      />
      {configuration !== undefined && (
        <Settlements
          journal={journal}
          configurationId={configuration.id}
          hasLeftOvers
          isSending={sending.isSending}
        />
      )}
      <Box
        component="form"
        noValidate
        onSubmit={(event) => void submit(event)}
        aria-label="New assignment"
      >
        <TwoColumns
          sideLabel="What will happen"
          side={
            <AssignSide
              configuration={configuration}
              change={change}
              shown={shown}
              values={values}
              entries={entries}
              read={read}
              counted={counted}
              certificates={
                assigned !== undefined &&
                shown.draft !== undefined && (
                  <CertificateCheck configuration={assigned} draft={shown.draft} />
                )
              }
            >
              <SubmitRow
                refusal={preflight.reason}
                findings={findings}
                overrides={overrides}
                change={change}
                isChecking={!read.reads.groups.known}
                asking={asking}
                isSending={sending.isSending}
                isJustCreated={isJustCreated}
                onRefused={refuse}
              />
              <OutcomePanel
                sending={sending}
                configuration={configuration}
                entries={entries}
                values={values}
              />
            </AssignSide>
          }
        >
          <AssignFields
            form={form}
            values={values}
            configuration={configuration}
            onPick={pick}
            entries={entries}
            read={read}
            findings={findings}
            actions={actions}
            isAsked={isAsked}
          />
        </TwoColumns>
      </Box>
    </>
  );
}
