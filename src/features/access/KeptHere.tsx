import { MOST_KEPT_DAYS } from '#domain/configuration/keptList.ts';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { Section } from '#ui/shell/Section.tsx';

/** What signing out takes away, and what it leaves. */
export function KeptHere() {
  return (
    <Section title="What this browser keeps">
      <KeyValueList
        items={[
          {
            label: 'Until you sign out',
            value: `Sign-in and tokens, in this tab alone. What was read from the tenant, in memory alone, but for the list of configurations: names, descriptions, types, and how many groups each has, to be shown at once at your next visit. It is apart for each tenant and person, and goes at sign-out or after ${MOST_KEPT_DAYS} days.`,
          },
          {
            label: 'After it',
            value:
              'The journal, plans in the making, plan runs and starred configurations, apart for each tenant and person; your choices of look.',
          },
          {
            label: 'Not touched',
            value: 'Other tabs, and whoever else is signed in at Microsoft in this browser.',
          },
        ]}
      />
    </Section>
  );
}
