import { explain } from '#domain/failure/explain.ts';
import type { Verified } from '#domain/change/end.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { StatusMark } from '#ui/feedback/StatusMark.tsx';

interface AfterWriteProps {
  readonly configurationId: ConfigurationKey;
  /** The entry of the journal that can be undone; undefined where there is nothing to undo. */
  readonly undoable: string | undefined;
}

/** Where one goes after a write: to the configuration, or back by undo. */
export function AfterWrite({ configurationId, undoable }: AfterWriteProps) {
  return (
    <>
      <LinkButton
        size="small"
        variant="outlined"
        to="/configurations/$id"
        params={{ id: configurationId }}
      >
        Show the configuration
      </LinkButton>
      {undoable !== undefined && (
        <LinkButton
          size="small"
          variant="outlined"
          to="/history/$id/undo"
          params={{ id: undoable }}
        >
          Undo
        </LinkButton>
      )}
    </>
  );
}

/** How far an accepted change is known to be in the tenant. */
export function VerifiedMark({ verified }: { readonly verified: Verified | undefined }) {
  switch (verified?.kind) {
    case undefined:
      return <StatusMark status="accepted" word="Accepted, reading back…" />;
    case 'verified':
      return <StatusMark status="verified" />;
    case 'notSeenYet':
      return <StatusMark status="waiting" word="Accepted; the tenant does not show it yet" />;
    case 'couldNotRead':
      return (
        <StatusMark
          status="unknown"
          word={`Accepted; could not be read back (${explain(verified.failure).title})`}
        />
      );
  }
}
