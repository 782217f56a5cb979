import type { SignedInSession } from '#auth/session.ts';
import type { KeptListStore } from '#stores/keptList.ts';

/** Signing out does not wait longer than this for the browser's store. */
const PATIENCE_MS = 1000;

/**
 * The session whose end takes along what was kept of the tenant: of everybody in this browser, as
 * it ends for everybody in this tab.
 */
export function forgetAtSignOut(
  session: SignedInSession,
  kept: Pick<KeptListStore, 'forgetAll'>,
): SignedInSession {
  return {
    ...session,
    signOut: async () => {
      await Promise.race([
        kept.forgetAll(),
        new Promise<void>((resolve) => void setTimeout(resolve, PATIENCE_MS)),
      ]);
      return session.signOut();
    },
  };
}
