import { nameInText } from '#lib/text/shownName.ts';
import { Star } from 'lucide-react';
import { TEXTS } from '#ui/texts.ts';

interface StarToggleProps {
  /** What the star belongs to; the button is "Star …". */
  readonly name: string;
  readonly isStarred: boolean;
  readonly onToggle: () => void;
}

/**
 * Puts a star on something, to find it again. Filled when it has one, so that colour alone does not
 * say it.
 */
export function StarToggle({ name, isStarred, onToggle }: StarToggleProps) {
  return (
    <button
      type="button"
      className="star-toggle"
      aria-label={TEXTS.star(nameInText(name))}
      aria-pressed={isStarred}
      title={isStarred ? TEXTS.removeStar : TEXTS.addStar}
      onClick={onToggle}
    >
      <Star size={16} strokeWidth={1.75} fill={isStarred ? 'currentColor' : 'none'} aria-hidden />
    </button>
  );
}
