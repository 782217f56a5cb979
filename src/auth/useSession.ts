import { createContext, useContext } from 'react';
import type { Account, Session } from '#auth/session.ts';

/** A session in which somebody is signed in: what every page behind the first has. */
export type SignedInSession = Session & { readonly account: Account };

export const SessionContext = createContext<SignedInSession | undefined>(undefined);

/** The session of whoever is signed in. Pages are only rendered for somebody. */
export function useSession(): SignedInSession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession outside of SessionContext');
  return session;
}
