import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

export type CopyState = 'idle' | 'copied' | 'selected';

/**
 * Copies text and says for two seconds how it went. Where the clipboard is blocked (policy, an
 * insecure address) the text of `fallback` is selected instead, so that Ctrl+C does the rest.
 */
export function useCopy(
  text: string,
  fallback: RefObject<HTMLElement | null>,
): { state: CopyState; copy: () => void } {
  const [state, setState] = useState<CopyState>('idle');
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const settle = (outcome: CopyState) => {
    setState(outcome);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setState('idle'), 2000);
  };
  const copy = () => {
    // Absent on insecure origins, where the types say it is always there.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    const written = clipboard
      ? clipboard.writeText(text)
      : Promise.reject(new Error('No clipboard'));
    written.then(
      () => settle('copied'),
      () => {
        if (fallback.current) window.getSelection()?.selectAllChildren(fallback.current);
        settle('selected');
      },
    );
  };
  return { state, copy };
}
