import Box from '@mui/material/Box';
import { Fragment } from 'react';
import type { ReactNode } from 'react';

import { CopyButton } from '#ui/CopyButton.tsx';
import { JsonText } from '#ui/JsonText.tsx';
import { Section } from '#ui/Section.tsx';

interface RequestPreviewProps {
  readonly method: string;
  /** The full address, host included. */
  readonly url: string;
  /** The JSON body; `undefined` when the request has none. */
  readonly body?: unknown;
  /** Instead of a request, while there is none yet: what is still missing. */
  readonly missing?: ReactNode;
}

/** The request exactly as it would be sent. Long addresses break after a slash and stay whole when copied. */
export function RequestPreview({ method, url, body, missing }: RequestPreviewProps) {
  const json = body === undefined ? undefined : JSON.stringify(body, null, 2);
  const whole = json === undefined ? `${method} ${url}` : `${method} ${url}\nContent-Type: application/json\n\n${json}`;
  return (
    <Section title="Request preview" action={missing ? undefined : <CopyButton text={whole} label="Copy request" />}>
      {missing ? (
        <Box sx={{ color: 'text.secondary' }}>{missing}</Box>
      ) : (
        <Box sx={{ display: 'grid', gap: 1.5, fontSize: '0.8125rem', lineHeight: 1.6 }}>
          <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
            <Box component="strong" sx={{ color: 'primary.main' }}>
              {method}
            </Box>{' '}
            <Address url={url} />
          </Box>
          {json !== undefined && (
            <JsonText json={json} />
          )}
        </Box>
      )}
    </Section>
  );
}

function Address({ url }: { readonly url: string }) {
  return url.split(/(?<=[^/:]\/)/).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts of one text, as above
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}
