import Button from '@mui/material/Button';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { TEXTS } from '#parts/lens/texts.ts';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

/** Names that could not be read: ids stand in for them. */
export function NamesNotRead({ names }: { readonly names: TargetNames }) {
  if (names.error === null) return null;
  return (
    <Notice
      level="warning"
      title={TEXTS.namesNotRead}
      actions={
        <Button size="small" onClick={names.retry}>
          {TEXTS.tryAgain}
        </Button>
      }
    >
      {TEXTS.namesNotReadHint(explain(toFailure(names.error)).title)}
    </Notice>
  );
}
