import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type HeldWrite,
  justificationOf,
  justificationProblem,
} from '#domain/approval/approval.ts';
import { toldText } from '#lib/text/shownName.ts';
import { Approvers } from '#parts/approval/Approvers.tsx';
import { JustificationField } from '#parts/approval/JustificationField.tsx';
import { TEXTS } from '#parts/approval/texts.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { approvalRequestQuery } from '#queries/approvals/approvers.ts';
import { useGraph } from '#queries/graphContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';

interface AskApprovalProps {
  readonly isAsking: boolean;
  readonly onAsk: (justification: string) => void;
  /** What it begins with, and what is told of each letter. */
  readonly justification: {
    readonly begun: () => string;
    readonly type: (text: string) => void;
  };
}

/**
 * In place of an error, where Intune wants another admin's approval: why, and the asking. No form of
 * its own, since it may stand in one.
 */
export function AskApproval({ isAsking, onAsk, justification }: AskApprovalProps) {
  const [text, setText] = useState(justification.begun);
  const said = justificationOf(text);
  const problem = justificationProblem(text);
  return (
    <Section title={TEXTS.justification}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, maxWidth: 720 }}>
        <div>{TEXTS.justificationHint}</div>
        <JustificationField
          value={text}
          onChange={(typed) => {
            setText(typed);
            justification.type(typed);
          }}
        />
        <Box>
          <ReasonButton
            variant="contained"
            busy={isAsking}
            disabledReason={problem && TEXTS.justificationProblems[problem]}
            onClick={() => said !== undefined && onAsk(said)}
          >
            {isAsking ? TEXTS.asking : TEXTS.ask}
          </ReasonButton>
        </Box>
      </Box>
    </Section>
  );
}

/** That a change waits for another admin: its number, who may decide, until when. */
export function WaitingNotice({ held }: { readonly held: HeldWrite }) {
  return (
    <Notice
      level="info"
      title={TEXTS.waiting}
      actions={
        <LinkButton size="small" variant="outlined" to="/approvals">
          {TEXTS.toApprovals}
        </LinkButton>
      }
    >
      <Box sx={{ mb: 1 }}>{TEXTS.waitingHint}</Box>
      <KeyValueList
        items={[
          {
            label: TEXTS.number,
            value: <ShortId id={held.requestId} label={TEXTS.numberLabel} />,
          },
          { label: TEXTS.justification, value: toldText(held.justification) },
          { label: TEXTS.who, value: <ApproversOf requestId={held.requestId} /> },
          { label: TEXTS.expires, value: <RelativeTime iso={held.expiresAt} /> },
        ]}
      />
    </Notice>
  );
}

function ApproversOf({ requestId }: { readonly requestId: string }) {
  const { data, error } = useQuery(approvalRequestQuery(useGraph(), requestId));
  return <Approvers request={data} error={error} />;
}

interface AlwaysJustificationProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** The justification that this tenant is set to send with every change. */
export function AlwaysJustification({ text, onChange }: AlwaysJustificationProps) {
  return (
    <Section title={TEXTS.justification} subtitle={TEXTS.alwaysLabelHint}>
      <JustificationField value={text} onChange={onChange} />
    </Section>
  );
}
