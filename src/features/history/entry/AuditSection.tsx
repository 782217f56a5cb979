import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import type { AuditEvent } from '#domain/journal/auditEvent.ts';
import { toFailure } from '#domain/failure/failure.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { auditMutation } from '#queries/audit.ts';
import { useGraph } from '#queries/graphContext.ts';
import { useStores } from '#stores/storesContext.ts';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';
import { TEXTS } from '#features/history/entry/texts.ts';
import { nameInText, toldText } from '#lib/text/shownName.ts';

/**
 * What Intune's own log says of a write: asked for on request, with a permission of its own, and
 * kept in the receipt.
 */
export function AuditSection({ entry }: { readonly entry: JournalEntry }) {
  const { journal } = useStores();
  const look = useMutation(auditMutation(useGraph(), journal));
  const events = entry.audit ?? [];
  return (
    <Section title={TEXTS.intuneAuditLog}>
      <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
        {events.map((event) => (
          <Event key={event.id} event={event} />
        ))}
        {events.length === 0 && look.isIdle && (
          <Box sx={{ color: 'text.secondary' }}>{TEXTS.auditHint}</Box>
        )}
        {look.isSuccess && look.data.length === 0 && <output>{TEXTS.notInAuditLogYet}</output>}
        {look.error !== null && <FailurePanel failure={toFailure(look.error)} />}
        <Button
          size="small"
          variant="outlined"
          startIcon={<ScrollText size={15} aria-hidden />}
          loading={look.isPending}
          onClick={() => look.mutate(entry)}
        >
          {events.length === 0 ? TEXTS.findInAuditLog : TEXTS.checkAgain}
        </Button>
      </Box>
    </Section>
  );
}

function Event({ event }: { readonly event: AuditEvent }) {
  const { displayName, activity, actor, at, result, correlationId } = event;
  return (
    <KeyValueList
      items={[
        { label: TEXTS.event, value: nameInText(displayName) },
        { label: TEXTS.activity, value: activity },
        { label: TEXTS.actor, value: toldText(actor) },
        { label: TEXTS.when, value: <RelativeTime iso={at} /> },
        { label: TEXTS.result, value: result },
        {
          label: TEXTS.correlation,
          value:
            correlationId === undefined ? (
              TEXTS.notStated
            ) : (
              <ShortId id={correlationId} label={TEXTS.correlationId} length={13} />
            ),
        },
      ]}
    />
  );
}
