import Box from '@mui/material/Box';
import type { JournalEntry, SentRequest } from '#domain/journal/journal.ts';
import { pluralOf } from '#lib/locale.ts';
import { CopyButton } from '#ui/text/CopyButton.tsx';
import { JsonText } from '#ui/text/JsonText.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';
import { TEXTS } from '#features/history/entry/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

/** What was prepared for sending, and Graph's id of each request that left. */
export function EntryRequests({ entry: { requests, end } }: { readonly entry: JournalEntry }) {
  const traces = end?.traces ?? [];
  return (
    <>
      <Section title={TEXTS.requestIds} subtitle={TEXTS.forMicrosoftSupport}>
        {traces.length === 0 ? (
          <Box sx={{ color: 'text.secondary' }}>
            {end === undefined ? TEXTS.idsLost : TEXTS.idsNone}
          </Box>
        ) : (
          <Box component="ul" sx={{ ...BARE_LIST, display: 'grid', gap: 1 }}>
            {traces.map(({ method, url, requestId }, index) => (
              <Box
                component="li"
                key={index}
                sx={{
                  display: 'grid',
                  justifyItems: 'start',
                  gap: 0.5,
                  overflowWrap: 'anywhere',
                  fontSize: '0.8125rem',
                }}
              >
                {requestId === undefined ? (
                  TEXTS.noId
                ) : (
                  <ShortId id={requestId} label={TEXTS.requestId} length={36} />
                )}
                <Box
                  component="code"
                  sx={{ color: 'text.secondary' }}
                >{`${method} ${new URL(url).pathname}`}</Box>
              </Box>
            ))}
          </Box>
        )}
      </Section>
      {requests.map((request, index) => (
        <Sent
          key={index}
          title={pluralOf(
            requests.length,
            TEXTS.request,
            TEXTS.requestOf(index + 1, requests.length),
          )}
          request={request}
        />
      ))}
    </>
  );
}

/** A request as it was written down before it left; never a token. */
function Sent({
  title,
  request: { method, url, body },
}: {
  readonly title: string;
  readonly request: SentRequest;
}) {
  const json = body === undefined || body === null ? undefined : JSON.stringify(body, null, 2);
  return (
    <Section
      title={title}
      action={
        <CopyButton
          text={json === undefined ? `${method} ${url}` : `${method} ${url}\n\n${json}`}
          label={TEXTS.copyRequest}
        />
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        <code>
          <strong>{method}</strong> {url}
        </code>
        {json !== undefined && <JsonText json={json} />}
      </Box>
    </Section>
  );
}
