import Button from '@mui/material/Button';
import { Equal, SearchX } from 'lucide-react';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';

interface NoDifferencesProps {
  /** There are some, and what is asked for leaves them all out. */
  readonly isFiltered: boolean;
  readonly onShowAll: () => void;
}

/** No difference to show. */
export function NoDifferences({ isFiltered, onShowAll }: NoDifferencesProps) {
  return isFiltered ? (
    <EmptyState
      icon={SearchX}
      title={TEXTS.noMatch}
      action={<Button onClick={onShowAll}>{TEXTS.showAll}</Button>}
    >
      {TEXTS.noMatchHint}
    </EmptyState>
  ) : (
    <EmptyState icon={Equal} title={TEXTS.nothing}>
      {TEXTS.nothingHint}
    </EmptyState>
  );
}
