import Box from '@mui/material/Box';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { AssignFields } from '#features/assignments/AssignFields.tsx';
import { AssignSide } from '#features/assignments/AssignSide.tsx';
import { AnotherGroup } from '#features/assignments/outcome/AnotherGroup.tsx';
import { OutcomePanel } from '#features/assignments/outcome/OutcomePanel.tsx';
import { SubmitRow } from '#features/assignments/SubmitRow.tsx';
import { TEXTS } from '#features/assignments/texts.ts';
import { type AssignDeskState, useAssignDesk } from '#features/assignments/desk/useAssignDesk.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { usePreferences } from '#stores/preferences.ts';
import { PreflightNotice } from '#parts/access/PreflightNotice.tsx';
import { ConfigurationHead } from '#parts/configuration/ConfigurationHead.tsx';
import { DroppedNotice } from '#parts/DroppedNotice.tsx';
import { Settlements } from '#parts/settle/Settlements.tsx';
import { useStores } from '#stores/storesContext.ts';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';

interface AssignDeskProps {
  /** Undefined while it is still to be picked. */
  readonly configuration: Configuration | undefined;
}

/**
 * The main job: choose on the left, see on the right what will happen, send once, see how it ended.
 */
export function AssignDesk({ configuration }: AssignDeskProps) {
  const desk = useAssignDesk(configuration);
  const title =
    configuration === undefined
      ? TEXTS.assignOne
      : TEXTS.assignThis(nameInText(configuration.displayName));
  return (
    <>
      <ConfigurationHead configuration={configuration} title={title} />
      <DeskNotices desk={desk} />
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          desk.submit();
        }}
        aria-label={TEXTS.newAssignment}
      >
        <TwoColumns
          sideLabel={desk.isJustCreated || desk.isThere ? TEXTS.whatHappened : TEXTS.whatWillHappen}
          side={
            <AssignSide desk={desk}>
              <SubmitRow desk={desk} />
              {desk.isLastOfForm && (
                <OutcomePanel
                  sending={desk.sending}
                  configuration={configuration}
                  entries={desk.entries}
                  values={desk.values}
                  justification={desk.justification}
                  another={<AnotherGroup desk={desk} />}
                />
              )}
            </AssignSide>
          }
        >
          <AssignFields
            form={desk.form}
            values={desk.values}
            configuration={configuration}
            onPick={desk.pick}
            entries={desk.entries}
            read={desk.read}
            findings={desk.findings}
            actions={desk.actions}
            isAsked={desk.isAsked}
          />
        </TwoColumns>
      </Box>
    </>
  );
}

/** Above the form: what keeps it from being sent, what the address said in vain, what is open. */
function DeskNotices({ desk }: { readonly desk: AssignDeskState }) {
  const { journal } = useStores();
  const { hidesUnknownRole } = usePreferences();
  const { configuration, preflight, dropped, sending } = desk;
  return (
    <>
      <PreflightNotice preflight={preflight} hidesUnknownRole={hidesUnknownRole} />
      <DroppedNotice dropped={dropped} next={TEXTS.checkForm} />
      {configuration !== undefined && (
        <Settlements
          journal={journal}
          configurationId={configuration.id}
          hasLeftOvers
          isSending={sending.isSending}
        />
      )}
    </>
  );
}
