import { useEffect, useRef } from 'react';
import type { MouseEvent } from 'react';

interface RowCheckboxProps {
  readonly label: string;
  readonly isChecked: boolean;
  /** Some of what it stands for is selected. */
  readonly isPartly?: boolean;
  /** Why it cannot be changed now. It keeps its place in the order of the Tab key, and says why. */
  readonly disabledReason?: string | undefined;
  /**
   * Of a disabled box, too: somebody tried.
   * @param isRange Shift was held: everything from the row before
   */
  readonly onToggle: (isRange: boolean) => void;
}

/**
 * Selects a row, or all of them. The browser's own box: a table draws hundreds, and it looks right
 * in forced colours.
 */
export function RowCheckbox({
  label,
  isChecked,
  isPartly = false,
  disabledReason,
  onToggle,
}: RowCheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  const isDisabled = disabledReason !== undefined;
  return (
    <label className="row-box" data-disabled={isDisabled}>
      <input
        type="checkbox"
        ref={box}
        aria-label={label}
        aria-disabled={isDisabled}
        title={disabledReason}
        checked={isChecked}
        onChange={() => undefined}
        onClick={(event: MouseEvent) => {
          if (isDisabled) event.preventDefault();
          onToggle(event.shiftKey);
        }}
      />
    </label>
  );
}
