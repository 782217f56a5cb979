import { beginningOf, quoted } from '#lib/text/bounded.ts';
import { withInvisibleShown } from '#lib/text/invisible.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#parts/texts.ts';

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
  const [first, ...others] = dropped;
  if (first === undefined) return null;
  const title =
    others.length === 0
      ? TEXTS.oneDropped(WORDS[first.name] ?? quoted(first.name))
      : TEXTS.dropped(dropped.length);
  return (
    <Notice isApart level="warning" title={title}>
      {dropped
        .map(({ name, value }) => `${name}=${withInvisibleShown(beginningOf(value, 60))}`)
        .join(', ')}
      {`. ${next}`}
    </Notice>
  );
}

/** What parameters are called on the screen, where that is not their name. */
const WORDS: Readonly<Record<string, string>> = {
  configurationId: 'configuration',
  groupId: 'group',
  collectionId: 'collection',
  filterId: 'filter',
  filterMode: 'filter mode',
  via: 'route',
};
