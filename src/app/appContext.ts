import { createContext, useContext } from 'react';
import type { AppConfig } from '#app/boot/config.ts';
import type { SignInResult } from '#auth/session.ts';

/** What boot found out, for the shell. */
export interface AppFacts {
  readonly config: AppConfig;
  readonly signInResult: SignInResult;
}

export const AppContext = createContext<AppFacts | undefined>(undefined);

export function useApp(): AppFacts {
  const facts = useContext(AppContext);
  if (facts === undefined) throw new Error('useApp outside of AppContext');
  return facts;
}
