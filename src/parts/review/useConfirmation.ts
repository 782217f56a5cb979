import { useMemo, useState } from 'react';
import type { Change } from '#domain/change/change.ts';
import {
  type Confirmation,
  confirmationFor,
  type DeviceCount,
  isConfirmed,
} from '#domain/change/confirmation.ts';
import { TEXTS } from '#parts/review/texts.ts';

/** What stands between a review and its button: the count of devices, and what is to be typed. */
export interface Asking {
  /** Undefined where a click will do, and while it is not known yet. */
  readonly confirmation: Confirmation | undefined;
  readonly isCounting: boolean;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Does not wait for the count: what is not known counts as many. */
  readonly onImpatient: () => void;
  /** Why it cannot be sent yet; undefined when it can. */
  readonly reason: string | undefined;
}

/**
 * Asks for typed words where changes are large ({@link confirmationFor}).
 * @param changes keep their identity while nothing changes
 * @param about what is typed holds for this only; of another choice it is asked anew
 * @param devices undefined while they are counted; keep their identity likewise
 */
export function useConfirmation(
  changes: readonly Change[],
  devices: DeviceCount | undefined,
  about = '',
): Asking {
  const [answer, setAnswer] = useState({ about, typed: '', isImpatient: false });
  const { typed, isImpatient } =
    answer.about === about ? answer : { typed: '', isImpatient: false };
  const isCounting = devices === undefined && !isImpatient && changes.length > 0;
  // Not at each letter that is typed: it looks at every change. A question that may go away by
  // itself is not asked yet.
  const confirmation = useMemo(
    () => (isCounting ? undefined : confirmationFor(changes, devices)),
    [changes, devices, isCounting],
  );
  const isMissing = confirmation !== undefined && !isConfirmed(confirmation, typed);
  return {
    confirmation,
    isCounting,
    typed,
    onType: (next) => setAnswer({ about, typed: next, isImpatient }),
    onImpatient: () => setAnswer({ about, typed, isImpatient: true }),
    reason: isCounting ? TEXTS.stillCounting : isMissing ? TEXTS.confirmFirst : undefined,
  };
}
