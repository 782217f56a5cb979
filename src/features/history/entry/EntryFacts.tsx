import { Name } from '#ui/text/Name.tsx';
import { useQuery } from '@tanstack/react-query';
import { nounOf } from '#domain/family/configurationKey.ts';
import { sentenceCase } from '#lib/text/sentenceCase.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { OutcomeMark } from '#features/history/OutcomeMark.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { undosQuery } from '#queries/journal.ts';
import { useStores } from '#stores/storesContext.ts';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';
import { TEXTS } from '#features/history/entry/texts.ts';
import { TEXTS as HISTORY } from '#features/history/texts.ts';

const VERIFIED_WORDS = {
  verified: TEXTS.verified,
  notSeenYet: TEXTS.notSeenYet,
  couldNotRead: TEXTS.couldNotRead,
} as const;

/** When, by whom, where, and what became of it. */
export function EntryFacts({ entry }: { readonly entry: JournalEntry }) {
  const { id, configuration, via, username, sentAt, end, undoes, rolledBackFor } = entry;
  const { journal } = useStores();
  const { data: undoneBy = [] } = useQuery(undosQuery(journal, [id]));
  return (
    <Section title={TEXTS.about}>
      <KeyValueList
        items={[
          { label: TEXTS.outcome, value: <OutcomeMark entry={entry} /> },
          {
            label: TEXTS.readBack,
            value:
              end === undefined
                ? TEXTS.notYet
                : end.verified === undefined
                  ? TEXTS.notRecorded
                  : VERIFIED_WORDS[end.verified],
          },
          {
            label: sentenceCase(nounOf(configuration.id)),
            value: (
              <AppLink to="/configurations/$id" params={{ id: configuration.id }}>
                <Name of={configuration.displayName} />
              </AppLink>
            ),
          },
          ...(via === '' ? [] : [{ label: TEXTS.through, value: <code>{via}</code> }]),
          { label: TEXTS.by, value: username },
          { label: TEXTS.sent, value: <RelativeTime iso={sentAt} /> },
          {
            label: TEXTS.ended,
            value: end === undefined ? TEXTS.notKnown : <RelativeTime iso={end.at} />,
          },
          ...(undoes === undefined
            ? []
            : [{ label: TEXTS.undoOf, value: <EntryLink id={undoes} /> }]),
          ...(rolledBackFor === undefined
            ? []
            : [{ label: TEXTS.reason, value: HISTORY.rolledBackFor(rolledBackFor) }]),
          ...(undoneBy.length === 0
            ? []
            : [
                {
                  label: TEXTS.undoneBy,
                  value: undoneBy.map((other) => <EntryLink key={other.id} id={other.id} />),
                },
              ]),
          { label: TEXTS.entry, value: <ShortId id={id} label={TEXTS.entryId} length={13} /> },
        ]}
      />
    </Section>
  );
}

function EntryLink({ id }: { readonly id: string }) {
  return (
    <AppLink to="/history/$id" params={{ id }}>
      {TEXTS.entryNumber(id.slice(0, 8))}
    </AppLink>
  );
}
