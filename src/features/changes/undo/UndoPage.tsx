import { Name } from '#ui/text/Name.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { undoableChanges } from '#domain/journal/entryOutcome.ts';
import { UndoReview } from '#features/changes/undo/UndoReview.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { SettlementNotice } from '#parts/settle/SettlementNotice.tsx';
import { journalEntryQuery } from '#queries/journal.ts';
import { useStores } from '#stores/storesContext.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { TEXTS } from '#features/changes/undo/texts.ts';

const route = getRouteApi('/history/$id/undo');

/**
 * Taking back what one entry of the journal did: computed against the tenant as it is now, shown
 * before it is sent.
 */
export function UndoPage() {
  const { id } = route.useParams();
  const { errors } = route.useSearch();
  const { journal } = useStores();
  const { data: entry } = useSuspenseQuery(journalEntryQuery(journal, id));
  const title =
    entry === null ? TEXTS.undoPage : TEXTS.undoOf(nameInText(entry.configuration.displayName));
  const breadcrumb = (
    <>
      <AppLink to="/history">{TEXTS.history}</AppLink>
      {entry !== null && (
        <>
          {' / '}
          <AppLink to="/history/$id" params={{ id }}>
            <Name of={entry.configuration.displayName} />
          </AppLink>
        </>
      )}
    </>
  );
  return (
    <>
      <PageTitle title={title} />
      <PageHeader breadcrumb={breadcrumb} title={title} />
      {errors !== undefined && (
        <Notice level="info" title={TEXTS.reason(Number(errors))} quiet isApart>
          {TEXTS.reasonHint}
        </Notice>
      )}
      {entry === null && (
        <EmptyState title={TEXTS.notInThisBrowser} action={<ToHistory />}>
          {TEXTS.whereEntriesAre}
        </EmptyState>
      )}
      {entry?.end === undefined && entry !== null && (
        <SettlementNotice entry={entry} journal={journal} isAutomatic />
      )}
      {entry?.end !== undefined && undoableChanges(entry).length === 0 && (
        <EmptyState title={TEXTS.nothingToUndo} action={<ToHistory />}>
          {TEXTS.nothingAccepted}
        </EmptyState>
      )}
      {entry?.end !== undefined && undoableChanges(entry).length > 0 && (
        <UndoReview
          key={entry.id}
          entry={entry}
          rolledBackFor={errors === undefined ? undefined : Number(errors)}
        />
      )}
    </>
  );
}

function ToHistory() {
  return (
    <LinkButton variant="contained" to="/history">
      {TEXTS.showHistory}
    </LinkButton>
  );
}
