import { MOST_KEPT_DAYS } from '#domain/configuration/keptList.ts';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/access/texts.ts';

/** What signing out takes away, and what it leaves. */
export function KeptHere() {
  return (
    <Section title={TEXTS.keptTitle}>
      <KeyValueList
        items={[
          {
            label: TEXTS.untilSignOut,
            value: TEXTS.untilSignOutHint(MOST_KEPT_DAYS),
          },
          {
            label: TEXTS.afterSignOut,
            value: TEXTS.afterSignOutHint,
          },
          {
            label: TEXTS.notAffected,
            value: TEXTS.notAffectedHint,
          },
        ]}
      />
    </Section>
  );
}
