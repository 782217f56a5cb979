import { nameInText, toldText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import { endedUnapproved } from '#domain/change/end.ts';
import { isRefusedInTwo } from '#domain/approval/twoSteps.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { type EntryOutcome, entryOutcome, undoableChanges } from '#domain/journal/entryOutcome.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { undoneEntry } from '#domain/journal/undone.ts';
import { AuditSection } from '#features/history/entry/AuditSection.tsx';
import { changeNames } from '#parts/review/changeNames.ts';
import { EntryBase } from '#features/history/entry/EntryBase.tsx';
import { EntryChanges } from '#features/history/entry/EntryChanges.tsx';
import { EntryFacts } from '#features/history/entry/EntryFacts.tsx';
import { EntryRequests } from '#features/history/entry/EntryRequests.tsx';
import { ExportMenu } from '#features/history/receipts/ExportMenu.tsx';
import { exportReceipts } from '#features/history/receipts/exportReceipts.ts';
import { targetsOf } from '#features/history/historyRows.ts';
import { counted } from '#lib/locale.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { MissingPage } from '#parts/MissingPage.tsx';
import { DeliveryAfter } from '#parts/write/DeliveryAfter.tsx';
import { UndoLink } from '#parts/write/UndoLink.tsx';
import { SettlementNotice } from '#parts/settle/SettlementNotice.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { journalEntryQuery, undosQuery } from '#queries/journal.ts';
import { useStores } from '#stores/storesContext.ts';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';
import { TEXTS } from '#features/history/entry/texts.ts';

const route = getRouteApi('/history/$id');
const loadTwoSteps = () => import('#features/history/entry/TwoSteps.tsx');
const loadRequestAgain = () => import('#features/history/entry/RequestAgain.tsx');

/** One entry of the journal, whole. */
export function EntryPage() {
  const { id } = route.useParams();
  const { journal } = useStores();
  const { data: entry } = useSuspenseQuery(journalEntryQuery(journal, id));
  return entry === null ? <NoSuchEntry /> : <Entry entry={entry} />;
}

/** Of these, devices are to report. */
const DONE: ReadonlySet<EntryOutcome> = new Set(['verified', 'accepted', 'partly']);

function Entry({ entry }: { readonly entry: JournalEntry }) {
  const { id, configuration, base, changes, overrides, end } = entry;
  const { journal } = useStores();
  const { account } = useSession();
  const { data: undos = [] } = useQuery(undosQuery(journal, [id]));
  const undone = undoneEntry(entry, undos);
  const [failed, setFailed] = useState(0);
  const names = useTargetNames([...targetsOf([entry]), ...base.map(({ target }) => target)]);
  const title = `${nameInText(configuration.displayName)} · ${counted(changes.length, 'change')}`;
  return (
    <>
      <PageTitle title={title} />
      <PageHeader
        breadcrumb={<AppLink to="/history">{TEXTS.history}</AppLink>}
        title={title}
        action={
          <>
            <ExportMenu
              label={TEXTS.exportReceipt}
              onExport={(format) =>
                exportReceipts(format, [entry], account.tenantId, changeNames(names))
              }
            />
            {undoableChanges(entry).length > 0 && undone?.isWhole !== true && (
              <UndoLink
                id={id}
                failed={failed}
                variant="contained"
                startIcon={<Undo2 size={16} aria-hidden />}
              />
            )}
          </>
        }
      />
      {end === undefined && (
        <Box sx={{ mb: 2.5 }}>
          <SettlementNotice entry={entry} journal={journal} isAutomatic={false} />
        </Box>
      )}
      <TwoColumns
        sideLabel={TEXTS.aboutThisEntry}
        side={
          <>
            <EntryFacts entry={entry} />
            <AuditSection entry={entry} />
          </>
        }
      >
        <EntryChanges entry={entry} names={names} />
        {isRefusedInTwo(entry) && entry.via === '' && (
          <LoadedPart load={loadTwoSteps} label={TEXTS.readingSteps}>
            {({ TwoSteps }) => <TwoSteps entry={entry} />}
          </LoadedPart>
        )}
        {end?.ends.every(({ result }) => endedUnapproved(result)) && (
          <LoadedPart load={loadRequestAgain} label={TEXTS.readingSteps}>
            {({ RequestAgain }) => <RequestAgain entry={entry} />}
          </LoadedPart>
        )}
        {DONE.has(entryOutcome(entry)) && familyOf(configuration.id).delivery !== 'none' && (
          <Section title={TEXTS.delivery}>
            <DeliveryAfter
              configurationId={configuration.id}
              via={entry.via}
              journal={journal}
              entryId={id}
              onFailed={setFailed}
            />
          </Section>
        )}
        {overrides.length > 0 && (
          <Section title={TEXTS.overrides}>
            {overrides.map(({ guardrailId, reason }) => (
              <Box key={guardrailId}>
                <strong>{guardrailId}</strong>: {toldText(reason)}
              </Box>
            ))}
          </Section>
        )}
        <EntryBase base={base} names={names} />
        <EntryRequests entry={entry} />
      </TwoColumns>
    </>
  );
}

function NoSuchEntry() {
  return (
    <MissingPage
      title={TEXTS.notFound}
      breadcrumb={<AppLink to="/history">{TEXTS.history}</AppLink>}
      says={TEXTS.notInThisBrowser}
      action={
        <LinkButton variant="contained" to="/history">
          {TEXTS.showTheHistory}
        </LinkButton>
      }
    >
      {TEXTS.whereEntriesAre}
    </MissingPage>
  );
}
