import { Name } from '#ui/text/Name.tsx';
import { useQuery } from '@tanstack/react-query';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { OutcomeMark } from '#features/history/OutcomeMark.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { undosQuery } from '#queries/journal.ts';
import { useStores } from '#stores/storesContext.ts';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';

const VERIFIED_WORDS = {
  verified: 'The tenant shows it',
  notSeenYet: 'The tenant did not show it yet',
  couldNotRead: 'The tenant could not be read back',
} as const;

/** When, by whom, where, and what became of it. */
export function EntryFacts({ entry }: { readonly entry: JournalEntry }) {
  const { id, configuration, via, username, sentAt, end, undoes } = entry;
  const { journal } = useStores();
  const { data: undoneBy = [] } = useQuery(undosQuery(journal, [id]));
  return (
    <Section title="About">
      <KeyValueList
        items={[
          { label: 'Outcome', value: <OutcomeMark entry={entry} /> },
          {
            label: 'Read back',
            value:
              end === undefined
                ? 'Not yet'
                : end.verified === undefined
                  ? 'Not noted'
                  : VERIFIED_WORDS[end.verified],
          },
          {
            label: 'Configuration',
            value: (
              <AppLink to="/configurations/$id" params={{ id: configuration.id }}>
                <Name of={configuration.displayName} />
              </AppLink>
            ),
          },
          ...(via === '' ? [] : [{ label: 'Through', value: <code>{via}</code> }]),
          { label: 'By', value: username },
          { label: 'Sent', value: <RelativeTime iso={sentAt} /> },
          {
            label: 'Ended',
            value: end === undefined ? 'not known' : <RelativeTime iso={end.at} />,
          },
          ...(undoes === undefined ? [] : [{ label: 'Undo of', value: <EntryLink id={undoes} /> }]),
          ...(undoneBy.length === 0
            ? []
            : [
                {
                  label: 'Undone by',
                  value: undoneBy.map((other) => <EntryLink key={other.id} id={other.id} />),
                },
              ]),
          { label: 'Entry', value: <ShortId id={id} label="entry id" length={13} /> },
        ]}
      />
    </Section>
  );
}

function EntryLink({ id }: { readonly id: string }) {
  return (
    <AppLink to="/history/$id" params={{ id }}>
      Entry {id.slice(0, 8)}
    </AppLink>
  );
}
