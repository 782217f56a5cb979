import { useState } from 'react';
import {
  type Justification,
  justificationOf,
  justificationProblem,
} from '#domain/approval/approval.ts';
import type { KeptText } from '#parts/review/useOverrides.ts';
import { TEXTS } from '#parts/write/texts.ts';

/** As much of what this browser keeps of a tenant as asking needs. */
export interface JustificationSettings {
  readonly isAlways: boolean;
  readonly last: string;
  /** What was begun for this change and not said yet. */
  readonly kept: KeptText;
  readonly change: (change: { readonly last: string; readonly isUsed: true }) => void;
}

export type JustificationState = ReturnType<typeof useJustification>;

/**
 * Why changes are asked for: in a tenant that is set so, before each; else where Intune asks.
 */
export function useJustification({ isAlways, last, change, kept }: JustificationSettings) {
  const [text, setText] = useState(last);
  const said = isAlways ? justificationOf(text) : undefined;
  const problem = justificationProblem(text);
  return {
    isAlways,
    text,
    setText(typed: string) {
      setText(typed);
      // Said with every change: the next one begins with it.
      if (isAlways) change({ last: typed, isUsed: true });
    },
    /** Why nothing can be sent yet. */
    reason: isAlways && problem !== undefined ? TEXTS.justificationProblems[problem] : undefined,
    /** What is said with every change; undefined where Intune has to ask first. */
    always: said === undefined ? undefined : ({ text: said, isAlways: true } as const),
    /** What the field holds at first where Intune asks. */
    begun: () => kept.read() || last,
    /** For each letter in that field. */
    type: kept.keep,
    /** Keeps what was said for the next change. */
    say(justification: string): Justification {
      kept.keep('');
      change({ last: justification, isUsed: true });
      return { text: justification, isAlways: true };
    },
  };
}
