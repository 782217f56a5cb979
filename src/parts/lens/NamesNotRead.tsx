import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { WaysOn } from '#parts/failure/WaysOn.tsx';
import { TEXTS } from '#parts/lens/texts.ts';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

/** Names that could not be read: ids stand in for them. */
export function NamesNotRead({ names }: { readonly names: TargetNames }) {
  if (names.error === null) return null;
  const failure = toFailure(names.error);
  return (
    <Notice
      level="warning"
      title={TEXTS.namesNotRead}
      actions={<WaysOn isOfLine failure={failure} onRetry={names.retry} />}
    >
      {TEXTS.namesNotReadHint(explain(failure).title)}
    </Notice>
  );
}
