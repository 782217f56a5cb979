import { beginningOf } from '#lib/text/bounded.ts';
import { withInvisibleShown } from '#lib/text/invisible.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

/** A value of the address that made no sense, and was left out. */
export interface DroppedValue {
  readonly name: string;
  readonly value: string;
}

interface DroppedNoticeProps {
  readonly dropped: readonly DroppedValue[];
  /** What to do about it. */
  readonly next: string;
}

/**
 * Says which values of the address made no sense, so that nobody takes what is shown for the whole
 * of a link.
 */
export function DroppedNotice({ dropped, next }: DroppedNoticeProps) {
  if (dropped.length === 0) return null;
  return (
    <Notice isApart level="warning" title="A part of the address was left out">
      {dropped
        .map(({ name, value }) => `${name}=${withInvisibleShown(beginningOf(value, 60))}`)
        .join(', ')}{' '}
      makes no sense here. {next}
    </Notice>
  );
}
