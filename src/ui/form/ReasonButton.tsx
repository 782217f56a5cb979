import Button from '@mui/material/Button';
import type { ButtonProps } from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Tooltip from '@mui/material/Tooltip';
import { useId } from 'react';
import type { MouseEvent, ReactNode } from 'react';

import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';

interface ReasonButtonProps {
  readonly children: ReactNode;
  /** For whoever gives it the focus again. */
  readonly id?: string;
  /** Why the button can do nothing now; left out, or `undefined`, when it can. */
  readonly disabledReason?: string | undefined;
  /** Work is under way: the button keeps its words and its place, and does nothing. */
  readonly busy?: boolean;
  readonly onClick?: () => void;
  /** Somebody tried while it was disabled, by click or by Enter in a field of the form. */
  readonly onRefused?: () => void;
  readonly type?: 'button' | 'submit';
  readonly variant?: NonNullable<ButtonProps['variant']>;
  readonly color?: NonNullable<ButtonProps['color']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly icon?: ReactNode;
  readonly fullWidth?: boolean;
  /** The reason stands beside the button as well: a tooltip would only cover what is around it. */
  readonly isReasonInView?: boolean;
  /** Keys that press it, as `aria-keyshortcuts` names them. */
  readonly keys?: string;
}

/**
 * A button that says why it is disabled. It stays in the tab order, so that the reason can be read
 * and heard. A blocked submit button prevents its own click; a form must still check on Enter in a
 * field.
 */
export function ReasonButton({
  children,
  disabledReason,
  busy = false,
  onClick,
  onRefused,
  type = 'button',
  icon,
  isReasonInView = false,
  keys,
  ...look
}: ReasonButtonProps) {
  const reasonId = useId();
  const isBlocked = busy || disabledReason !== undefined;
  const handleClick = (event: MouseEvent) => {
    if (!isBlocked) return onClick?.();
    event.preventDefault();
    if (!busy) onRefused?.();
  };
  return (
    <>
      <Tooltip title={busy || isReasonInView ? '' : (disabledReason ?? '')}>
        <Button
          {...look}
          type={type}
          onClick={handleClick}
          startIcon={busy ? <CircularProgress size={14} color="inherit" aria-hidden /> : icon}
          title={undefined}
          aria-disabled={isBlocked}
          aria-busy={busy}
          aria-keyshortcuts={keys}
          aria-describedby={disabledReason === undefined ? undefined : reasonId}
        >
          {children}
        </Button>
      </Tooltip>
      {disabledReason !== undefined && (
        <VisuallyHidden id={reasonId}>{disabledReason}</VisuallyHidden>
      )}
    </>
  );
}
