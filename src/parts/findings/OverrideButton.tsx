import Button from '@mui/material/Button';
import { TEXTS } from '#parts/findings/texts.ts';

interface OverrideButtonProps {
  /** The reason typed so far, or undefined when nobody means to override. */
  readonly reason: string | undefined;
  readonly onReason: (reason: string | undefined) => void;
}

/** Begins to override a block with a reason, or takes that back. */
export function OverrideButton({ reason, onReason }: OverrideButtonProps) {
  return (
    <Button
      size="small"
      variant="text"
      color="secondary"
      onClick={() => onReason(reason === undefined ? '' : undefined)}
    >
      {reason === undefined ? TEXTS.override : TEXTS.doNotOverride}
    </Button>
  );
}
