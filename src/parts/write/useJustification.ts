import { useState } from 'react';
import {
  type Justification,
  justificationOf,
  justificationProblem,
} from '#domain/approval/approval.ts';
import { TEXTS } from '#parts/write/texts.ts';

/** As much of what this browser keeps of a tenant as asking needs. */
export interface JustificationSettings {
  readonly isAlways: boolean;
  readonly last: string;
  readonly change: (change: { readonly last: string; readonly isUsed: true }) => void;
}

export type JustificationState = ReturnType<typeof useJustification>;

/** Why changes are asked for: in a tenant that is set so, before each; else where Intune asks. */
export function useJustification({ isAlways, last, change }: JustificationSettings) {
  const [text, setText] = useState(last);
  const said = isAlways ? justificationOf(text) : undefined;
  const problem = justificationProblem(text);
  return {
    isAlways,
    last,
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
    /** Keeps what was said for the next change. */
    say(justification: string): Justification {
      change({ last: justification, isUsed: true });
      return { text: justification, isAlways: true };
    },
  };
}
