import { KeyValueList } from '#ui/KeyValueList.tsx';
import { Section } from '#ui/Section.tsx';

/** What signing out takes away, and what it leaves. */
export function KeptHere() {
  return (
    <Section title="What this browser keeps">
      <KeyValueList
        items={[
          { label: 'Until you sign out', value: 'Sign-in and tokens, in this tab alone; what was read from the tenant, in memory alone.' },
          { label: 'After it', value: 'The journal, plans in the making, plan runs and starred configurations, apart for each tenant and person; your choices of look.' },
          { label: 'Not touched', value: 'Other tabs, and whoever else is signed in at Microsoft in this browser.' },
        ]}
      />
    </Section>
  );
}
