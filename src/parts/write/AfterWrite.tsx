import { explain } from '#domain/failure/explain.ts';
import type { Verified } from '#domain/change/end.ts';
import { type ConfigurationKey, nounOf } from '#domain/family/configurationKey.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { TEXTS } from '#parts/write/texts.ts';
import { UndoLink } from '#parts/write/UndoLink.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { StatusMark } from '#ui/feedback/StatusMark.tsx';

interface AfterWriteProps {
  readonly configurationId: ConfigurationKey;
  /** The entry of the journal that can be undone; undefined where there is nothing to undo. */
  readonly undoable: string | undefined;
  /** Devices in error since the write: the reason why it is taken back then. */
  readonly failed?: number | undefined;
  /** An entry to be looked at, where nobody can tell whose doing it was. */
  readonly entry?: string | undefined;
}

/** Where one goes after a write: to the configuration, back by undo, or to its entry. */
export function AfterWrite({ configurationId, undoable, failed, entry }: AfterWriteProps) {
  return (
    <>
      <LinkButton
        size="small"
        variant="outlined"
        to="/configurations/$id"
        params={{ id: configurationId }}
      >
        {TEXTS.show(nounOf(configurationId))}
      </LinkButton>
      {undoable !== undefined && (
        <UndoLink id={undoable} failed={failed} size="small" variant="outlined" />
      )}
      {entry !== undefined && (
        <LinkButton size="small" variant="outlined" to="/history/$id" params={{ id: entry }}>
          {TEXTS.whoDidIt}
        </LinkButton>
      )}
    </>
  );
}

/** How far an accepted change is known to be in the tenant. */
export function VerifiedMark({ verified }: { readonly verified: Verified | undefined }) {
  switch (verified?.kind) {
    case undefined:
      return <StatusMark status="accepted" word={TEXTS.readingBack} />;
    case 'verified':
      return <StatusMark status="verified" />;
    case 'notSeenYet':
      return <StatusMark status="waiting" word={TEXTS.notShownYet} />;
    case 'couldNotRead':
      return (
        <StatusMark
          status="unknown"
          word={TEXTS.couldNotReadBack(explain(verified.failure).title)}
        />
      );
  }
}

interface OtherRowsProps {
  readonly verified: Verified | undefined;
}

/** Rows nobody wanted to change: that reading back found each as it was. */
export function OthersKept({ verified }: OtherRowsProps) {
  if (verified?.kind !== 'verified' || verified.collateral.length > 0) return null;
  return <span>{TEXTS.othersUnchanged}</span>;
}

/**
 * The same, loudly, where one is not as it was: somebody changed it meanwhile, or the request did.
 * What `/assign` does to rows of a policy set is not documented.
 */
export function OthersChanged({ verified }: OtherRowsProps) {
  if (verified === undefined || verified.kind === 'couldNotRead') return null;
  const { collateral = [] } = verified;
  const gone = collateral.filter(({ theirs }) => theirs === undefined).length;
  const changed = collateral.length - gone;
  return (
    <>
      {gone > 0 && (
        <Notice level="error" title={TEXTS.othersGone(gone)}>
          {TEXTS.othersCause} {TEXTS.historyShowsBefore}
        </Notice>
      )}
      {changed > 0 && (
        <Notice level="warning" title={TEXTS.othersNotAsBefore(changed)}>
          {TEXTS.othersCause} {TEXTS.checkList}
        </Notice>
      )}
    </>
  );
}
