import { type ApprovalRequest, isOver } from '#domain/approval/approvalRequest.ts';
import { TEXTS } from '#features/approvals/texts.ts';
import { toldText } from '#lib/text/shownName.ts';
import { Approvers } from '#parts/approval/Approvers.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { useMinute } from '#ui/time/useMinute.ts';

interface RequestFactsProps {
  readonly id: string;
  readonly request: ApprovalRequest | undefined;
  readonly justification: string;
  /** ISO 8601 */
  readonly expiresAt: string | undefined;
  /** Asked for by the signed-in person. */
  readonly isOwn?: boolean;
}

/** Number, reason, who decides or decided, until when. */
export function RequestFacts({
  id,
  request,
  justification,
  expiresAt,
  isOwn = false,
}: RequestFactsProps) {
  const now = useMinute();
  const decidedBy = request?.approver.name ?? request?.approver.id;
  const isEnded = request !== undefined && isOver(request.status);
  const isPast = expiresAt !== undefined && Date.parse(expiresAt) <= now;
  return (
    <KeyValueList
      items={[
        ...(isOwn ? [] : [{ label: TEXTS.by, value: toldText(request?.requestor.name ?? '') }]),
        { label: TEXTS.why, value: toldText(justification) },
        // What has ended otherwise does not expire any more.
        ...(expiresAt === undefined || (isEnded && request?.status !== 'expired')
          ? []
          : [
              {
                label: isPast ? TEXTS.expired : TEXTS.expires,
                value: <RelativeTime iso={expiresAt} />,
              },
            ]),
        ...(decidedBy !== undefined
          ? [{ label: TEXTS.decidedBy, value: toldText(decidedBy) }]
          : isEnded
            ? []
            : [{ label: TEXTS.who, value: <Approvers request={request} /> }]),
        ...(request === undefined || request.approvalJustification === ''
          ? []
          : [{ label: TEXTS.reason, value: toldText(request.approvalJustification) }]),
        { label: TEXTS.number, value: <ShortId id={id} label={TEXTS.numberLabel} /> },
      ]}
    />
  );
}
