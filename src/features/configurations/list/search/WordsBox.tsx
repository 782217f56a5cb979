import { startTransition, useOptimistic } from 'react';
import { SearchBox } from '#ui/form/SearchBox.tsx';
import { TEXTS } from '#features/configurations/list/texts.ts';

interface WordsBoxProps {
  readonly noun: string;
  readonly words: string;
  readonly onType: (words: string) => void;
  readonly onLeave: () => void;
}

/**
 * The search field. A letter is there with the next frame; the list follows when it can, and gives
 * way to the next letter.
 */
export function WordsBox({ noun, words, onType, onLeave }: WordsBoxProps) {
  const [shown, show] = useOptimistic(words);
  const type = (next: string) => {
    startTransition(() => {
      show(next);
      onType(next);
    });
  };
  return (
    <SearchBox
      label={TEXTS.search(noun)}
      value={shown}
      onChange={type}
      onLeave={onLeave}
      takesSlash
    />
  );
}
