import { createContext, useContext } from 'react';
import type { SignedInSession } from '#auth/session.ts';

export const SessionContext = createContext<SignedInSession | undefined>(undefined);

/** The session of whoever is signed in. Pages are only rendered for somebody. */
export function useSession(): SignedInSession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession outside of SessionContext');
  return session;
}
