import Box from '@mui/material/Box';
import type { AddChange } from '#domain/assignment.ts';
import type { Finding } from '#domain/guardrail.ts';
import { useUnsettled } from '#features/assignments/useUnsettled.ts';
import { ReasonButton } from '#ui/ReasonButton.tsx';

interface SubmitRowProps {
  readonly findings: readonly Finding[];
  readonly change: AddChange | undefined;
  readonly isSending: boolean;
  readonly isJustCreated: boolean;
  /** The admin tried to send what cannot be sent yet. */
  readonly onRefused: () => void;
}

/** The one button that writes. While it cannot, it says why, in view as well as in its tooltip. */
export function SubmitRow({ findings, change, isSending, isJustCreated, onRefused }: SubmitRowProps) {
  const unsettled = useUnsettled(change?.configurationId);
  const block = findings.find(({ level }) => level === 'block');
  const reason = isJustCreated
    ? 'Created. Choose another target to create one more.'
    : (block?.words ?? (isSending ? undefined : unsettled));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <ReasonButton type="submit" variant="contained" disabledReason={reason} busy={isSending} onRefused={onRefused}>
        Create assignment
      </ReasonButton>
      <Box component="span" aria-hidden={reason !== undefined} sx={{ color: 'text.secondary', fontSize: '0.875rem', flex: '1 1 200px' }}>
        {isSending ? 'Sending…' : reason}
      </Box>
    </Box>
  );
}
