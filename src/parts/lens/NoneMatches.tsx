import Button from '@mui/material/Button';
import { SearchX } from 'lucide-react';
import { TEXTS } from '#parts/lens/texts.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';

/** There are rows, and none of them is what was asked for. */
export function NoneMatches({ onShowAll }: { readonly onShowAll: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title={TEXTS.noneMatches}
      action={<Button onClick={onShowAll}>{TEXTS.showAll}</Button>}
    >
      {TEXTS.searchHint}
    </EmptyState>
  );
}
