import { useState } from 'react';
import type { Owner } from '#stores/owner.ts';
import { keepTyped, typedOf } from '#stores/places.ts';

/**
 * What somebody types into a field that stands in no address; it is there again when the page was
 * loaded anew in this tab.
 * @param what names the field, as in `keepTyped`
 */
export function useTyped(owner: Owner, what: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => typedOf(owner, what));
  const type = (next: string) => {
    setText(next);
    keepTyped(owner, what, next);
  };
  return [text, type];
}
