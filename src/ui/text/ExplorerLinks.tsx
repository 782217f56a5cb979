import Box from '@mui/material/Box';

import { graphExplorerUrl, isInReachOfExplorer } from '#lib/request/graphExplorer.ts';
import type { WordedRequest } from '#lib/request/wordedRequest.ts';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { TEXTS } from '#ui/texts.ts';

/** Graph Explorer with each request filled in and not sent; it signs in by itself. */
export function ExplorerLinks({ requests }: { readonly requests: readonly WordedRequest[] }) {
  const links = requests.flatMap((request, index) => {
    const href = graphExplorerUrl(request);
    return href === undefined
      ? []
      : [
          {
            href,
            label:
              requests.length === 1 ? TEXTS.openInExplorer : TEXTS.openRequestInExplorer(index + 1),
          },
        ];
  });
  if (links.length === 0) return null;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.5,
        mt: 1.5,
        fontSize: '0.8125rem',
      }}
    >
      {links.map(({ href, label }) => (
        <ExternalLink key={label} href={href}>
          {label}
        </ExternalLink>
      ))}
      {!requests.every(({ url }) => isInReachOfExplorer(url)) && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {TEXTS.globalCloudOnly}
        </Box>
      )}
    </Box>
  );
}
