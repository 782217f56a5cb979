import Box from '@mui/material/Box';
import type { AddChange } from '#domain/assignment/assignment.ts';
import { type Finding, standingBlock } from '#domain/guardrails/guardrail.ts';
import type { Override } from '#domain/journal/journal.ts';
import { ConfirmationField } from '#parts/review/ConfirmationField.tsx';
import type { Asking } from '#parts/review/useConfirmation.ts';
import { useUnsettled } from '#parts/settle/useUnsettled.ts';
import { useStores } from '#stores/storesContext.ts';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';

interface SubmitRowProps {
  /** Known beforehand: this person may not assign. */
  readonly refusal: string | undefined;
  readonly findings: readonly Finding[];
  /** Blocks that the admin goes past, each with a reason. */
  readonly overrides: readonly Override[];
  readonly change: AddChange | undefined;
  /** What the guardrails need about groups is still being read. */
  readonly isChecking: boolean;
  readonly asking: Asking;
  readonly isSending: boolean;
  readonly isJustCreated: boolean;
  /** The admin tried to send what cannot be sent yet. */
  readonly onRefused: () => void;
}

/** The one button that writes. While it cannot, it says why, in view as well as in its tooltip. */
export function SubmitRow({
  refusal,
  findings,
  overrides,
  change,
  isChecking,
  asking,
  isSending,
  isJustCreated,
  onRefused,
}: SubmitRowProps) {
  const unsettled = useUnsettled(useStores().journal, change?.configurationId);
  const block = standingBlock(findings, overrides);
  const reason = isJustCreated
    ? 'Created. Choose another target to create one more.'
    : (refusal ??
      block?.words ??
      (isSending
        ? undefined
        : (unsettled ?? (isChecking ? 'Checking what the groups hold…' : asking.reason))));
  return (
    <>
      {!isJustCreated && block === undefined && <ConfirmationField asking={asking} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <ReasonButton
          type="submit"
          variant="contained"
          disabledReason={reason}
          busy={isSending}
          onRefused={onRefused}
        >
          Create assignment
        </ReasonButton>
        <Box
          component="span"
          aria-hidden={reason !== undefined}
          sx={{ color: 'text.secondary', fontSize: '0.875rem', flex: '1 1 200px' }}
        >
          {isSending ? 'Sending…' : (reason ?? overrideWords(overrides.length))}
        </Box>
      </Box>
    </>
  );
}

function overrideWords(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1
    ? 'One rule is overridden; your reason goes into the receipt.'
    : `${count} rules are overridden; your reasons go into the receipt.`;
}
