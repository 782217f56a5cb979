import Box from '@mui/material/Box';
import { useSession } from '#auth/useSession.ts';
import { familyWords } from '#domain/family/familiesNotRead.ts';
import { NOT_ASKED_FOR } from '#domain/family/notReadWords.ts';
import { reasonsOf, type Snapshot, type SnapshotHead } from '#domain/snapshot/snapshot.ts';
import type { KeptSnapshot } from '#domain/snapshot/snapshots.ts';
import { snapshotName } from '#features/snapshots/snapshotName.ts';
import { TEXTS } from '#features/snapshots/texts.ts';
import { dateText, numberText } from '#lib/locale.ts';
import { nameInText, toldText } from '#lib/text/shownName.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { LongList } from '#ui/rows/LongList.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { BARE_LIST } from '#ui/bareList.ts';

interface SnapshotFactsProps {
  readonly snapshot: Snapshot;
  readonly head: SnapshotHead;
  /** Other snapshots that this one can be compared with. */
  readonly others: readonly KeptSnapshot[];
}

/** When it was taken, by whom and of which tenant; and what is not in it. */
export function SnapshotFacts({ snapshot, head, others }: SnapshotFactsProps) {
  const { account } = useSession();
  const { tenantId, tenantName } = snapshot;
  const isOwn = tenantId === account.tenantId;
  return (
    <>
      <Section title={TEXTS.inIt}>
        <KeyValueList
          isWide
          items={[
            {
              label: TEXTS.taken,
              value: dateText(Date.parse(head.takenAt), 'dateAndTime'),
            },
            { label: TEXTS.by, value: toldText(head.takenBy) },
            {
              label: TEXTS.tenant,
              value: isOwn ? TEXTS.thisTenant(tenantName) : nameInText(tenantName || tenantId),
            },
            { label: TEXTS.configurations, value: numberText(head.configurations) },
            { label: TEXTS.assignments, value: numberText(head.assignments) },
            ...(others.length === 0
              ? []
              : [{ label: TEXTS.compareWith, value: <Others id={snapshot.id} others={others} /> }]),
          ]}
        />
      </Section>
      <NotRead snapshot={snapshot} />
    </>
  );
}

function Others({ id, others }: { readonly id: string; readonly others: readonly KeptSnapshot[] }) {
  return (
    <Box component="ul" sx={BARE_LIST}>
      {others.map((other) => (
        <li key={other.id}>
          <AppLink to="/snapshots/$id/compare" params={{ id }} search={{ with: other.id }}>
            {other.name === ''
              ? snapshotName(other)
              : `${nameInText(other.name)}, ${dateText(Date.parse(other.takenAt), 'dayAndTime')}`}
          </AppLink>
        </li>
      ))}
    </Box>
  );
}

/** What a snapshot cannot say: it is not known, which is not none. */
function NotRead({ snapshot }: Pick<SnapshotFactsProps, 'snapshot'>) {
  const { families } = snapshot;
  const lines = reasonsOf(families).map(([why, keys]) => TEXTS.notReadOf(familyWords(keys), why));
  const lists = families
    .flatMap(({ items }) => items)
    .filter(({ assignments }) => assignments === undefined).length;
  if (lines.length === 0 && lists === 0) return null;
  const hasFailed =
    lists > 0 || families.some(({ notRead }) => notRead !== undefined && notRead !== NOT_ASKED_FOR);
  return (
    <Notice quiet level={hasFailed ? 'warning' : 'info'} title={TEXTS.notReadTitle}>
      {lists > 0 && <p>{TEXTS.listsNotRead(lists)}</p>}
      {lines.length > 0 && (
        <LongList
          label={TEXTS.notReadTitle}
          count={lines.length}
          renderItem={(index) => lines[index]}
        />
      )}
    </Notice>
  );
}
