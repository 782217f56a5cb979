import Box from '@mui/material/Box';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { undoableChanges } from '#domain/journal/entryOutcome.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { type Incomplete, type NotUndone, undoOf } from '#domain/change/undo.ts';
import { configurationTypeOf } from '#domain/configuration/configurationType.ts';
import { assignNeedOf } from '#domain/family/assignNeeds.ts';
import { ChangeDiff } from '#parts/write/ChangeDiff.tsx';
import { ChangeReview } from '#features/changes/ChangeReview.tsx';
import { useGuardrails } from '#features/changes/useGuardrails.ts';
import { usePreferences } from '#stores/preferences.ts';
import { PreflightNotice } from '#parts/access/PreflightNotice.tsx';
import { usePreflight } from '#parts/access/usePreflight.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { assignmentsQuery } from '#queries/assignments.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { undosQuery } from '#queries/journal.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { Findings } from '#parts/findings/Findings.tsx';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';
import { TEXTS } from '#features/changes/undo/texts.ts';

const REASONS: Record<NotUndone['reason'], string> = {
  changedSince: TEXTS.changedSince,
  alreadyBack: TEXTS.alreadyBack,
  notExpressible: TEXTS.notExpressible,
};

interface UndoReviewProps extends Pick<JournalEntry, 'rolledBackFor'> {
  readonly entry: JournalEntry;
}

/** What undoing would send, what it leaves alone and why. */
export function UndoReview({ entry, rolledBackFor }: UndoReviewProps) {
  const { configuration, via } = entry;
  const { data: rows } = useSuspenseQuery(assignmentsQuery(useGraph(), configuration.id, via));
  // What is reviewed is what was on screen when the page came, not what a later read brings.
  const [base] = useState(rows);
  const [done] = useState(() => undoableChanges(entry));
  const { changes, notUndone, incomplete } = undoOf(done, base);
  const assigned = useAssigned(entry);
  const guardrails = useGuardrails(configuration.id, assigned, base, changes);
  const findings = guardrails.judge(base, changes);
  const { hidesUnknownRole } = usePreferences();
  const preflight = usePreflight([assignNeedOf({ ...assigned, id: configuration.id })]);
  return (
    <>
      <PreflightNotice preflight={preflight} hidesUnknownRole={hidesUnknownRole} />
      <TwoColumns
        sideLabel={TEXTS.whatWillHappen}
        side={
          <ChangeReview
            configuration={{ ...assigned, id: configuration.id }}
            via={via}
            undoes={entry.id}
            rolledBackFor={rolledBackFor}
            base={base}
            changes={changes}
            action={TEXTS.undo(changes.length)}
            cancel={
              <LinkButton
                variant="text"
                color="secondary"
                to="/history/$id"
                params={{ id: entry.id }}
              >
                {TEXTS.cancel}
              </LinkButton>
            }
            disabledReason={changes.length === 0 ? TEXTS.cannotUndo : undefined}
            guardrails={guardrails}
            preflight={preflight}
          />
        }
      >
        <Section title={TEXTS.done} subtitle={<RelativeTime iso={entry.sentAt} />}>
          <ChangeDiff changes={done} tense="done" />
        </Section>
        <UndoneAlready entry={entry} />
        <NotUndoneRows notUndone={notUndone} of={done.length} />
        <Incompletes incomplete={incomplete} />
        {findings.length > 0 && (
          <Section title={TEXTS.guardrails}>
            <Findings findings={findings} actions={guardrails.actions} />
          </Section>
        )}
      </TwoColumns>
    </>
  );
}

/** What the undo leaves alone, each with the reason. */
function NotUndoneRows({
  notUndone,
  of,
}: {
  readonly notUndone: readonly NotUndone[];
  readonly of: number;
}) {
  if (notUndone.length === 0) return null;
  return (
    <Section
      title={notUndone.length === of ? TEXTS.notUndone : TEXTS.someNotUndone(notUndone.length, of)}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        {notUndone.map(({ change, reason }, index) => (
          <Box key={index} sx={{ display: 'grid', gap: 0.5 }}>
            <ChangeDiff changes={[change]} />
            <Box sx={{ color: 'text.secondary' }}>{REASONS[reason]}</Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

const UNKNOWN_TYPE = configurationTypeOf('');

/**
 * What the list belongs to. Of a certificate only the platform is known here, as it is that of the
 * configuration; of a configuration that cannot be read, nothing. The same type while nothing is
 * read anew: what is counted is kept by it.
 */
function useAssigned({ configuration: { id, displayName }, via }: JournalEntry) {
  const { data } = useQuery(configurationQuery(useGraph(), id));
  const type = useMemo(() => {
    if (data === undefined) return UNKNOWN_TYPE;
    const { name, kind } = via === '' ? data.type : UNKNOWN_TYPE;
    return { ...data.type, name, kind };
  }, [data, via]);
  return data === undefined || via !== '' ? { id, displayName, type } : data;
}

/** What comes back without some of the fields it had. */
function Incompletes({ incomplete }: { readonly incomplete: readonly Incomplete[] }) {
  if (incomplete.length === 0) return null;
  return (
    <Section title={TEXTS.incomplete}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {incomplete.map((each, index) => (
          <Box key={index} sx={{ display: 'grid', gap: 0.5 }}>
            <ChangeDiff changes={[each.change]} />
            {whatIsMissing(each).map((sentence) => (
              <Box key={sentence} sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {sentence}
              </Box>
            ))}
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function whatIsMissing({ fields, isRunNotTold }: Incomplete): string[] {
  if (fields === undefined) return [TEXTS.rowNotKept];
  return [
    ...(fields.length === 0 ? [] : [TEXTS.tooLarge(fields.join(', '))]),
    ...(isRunNotTold === true ? [TEXTS.runNotTold] : []),
  ];
}

/** An undo may be undone, but nobody should do it twice unawares. */
function UndoneAlready({ entry }: { readonly entry: JournalEntry }) {
  const { journal } = useStores();
  const { data: entries = [] } = useQuery(undosQuery(journal, [entry.id]));
  const [openedAt] = useState(Date.now);
  const earlier = entries.find(({ sentAt }) => Date.parse(sentAt) < openedAt);
  if (earlier === undefined) return null;
  return (
    <Notice level="info" title={TEXTS.undoneBefore} quiet>
      <AppLink to="/history/$id" params={{ id: earlier.id }}>
        {TEXTS.earlierUndo}
      </AppLink>{' '}
      {TEXTS.wasSent} <RelativeTime iso={earlier.sentAt} />. {TEXTS.computedNow}
    </Notice>
  );
}
