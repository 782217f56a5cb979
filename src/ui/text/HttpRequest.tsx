import Box from '@mui/material/Box';
import { Fragment } from 'react';

import { prettyBody, type WordedRequest } from '#lib/request/wordedRequest.ts';
import { JsonText } from '#ui/text/JsonText.tsx';

interface HttpRequestProps {
  readonly request: WordedRequest;
  /** Its place among several. */
  readonly number?: number | undefined;
}

/**
 * Method, address and body of one request. Long addresses break after a slash and stay whole when
 * copied.
 */
export function HttpRequest({ request, number }: HttpRequestProps) {
  const json = prettyBody(request);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, fontSize: '0.8125rem', lineHeight: 1.6 }}>
      <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
        {number !== undefined && (
          <Box component="span" sx={{ color: 'text.secondary' }}>{`${number}. `}</Box>
        )}
        <Box component="strong" sx={{ color: 'primary.main' }}>
          {request.method}
        </Box>{' '}
        <Address url={request.url} />
      </Box>
      {json !== undefined && <JsonText json={json} />}
    </Box>
  );
}

function Address({ url }: { readonly url: string }) {
  return url.split(/(?<=[^/:]\/)/).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts of one text
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}
