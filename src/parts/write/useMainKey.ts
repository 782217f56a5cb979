import { useEffect, useRef } from 'react';
import { hasOpenLayer } from '#ui/form/openLayer.ts';

/**
 * Ctrl+Enter and Cmd+Enter press the button inside the element with this ref, wherever the focus
 * is; not while a dialog or a menu is open, which waits for its own answer.
 */
export function useMainKey() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      if (hasOpenLayer()) return;
      event.preventDefault();
      box.current?.querySelector('button')?.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return box;
}
