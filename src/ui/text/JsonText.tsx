/* oxlint-disable react/no-array-index-key -- lines and words of one text: never reordered, cut anew each time */
import Box from '@mui/material/Box';

import { jsonTokens } from '#ui/text/jsonTokens.ts';
import type { JsonToken } from '#ui/text/jsonTokens.ts';
import { Preformatted } from '#ui/text/Preformatted.tsx';

const COLOURS: Record<JsonToken['kind'], string> = {
  key: 'text.primary',
  string: 'success.main',
  literal: 'warning.main',
  plain: 'text.secondary',
};

/**
 * Pretty-printed JSON with a few colours. A line that is too long goes on two characters further in
 * than it began.
 */
export function JsonText({ json }: { readonly json: string }) {
  return (
    <Preformatted>
      {json.split('\n').map((line, number) => {
        const text = line.trimStart();
        return (
          <Box
            key={number}
            component="span"
            sx={{ display: 'block', textIndent: '-2ch' }}
            style={{ paddingInlineStart: `${line.length - text.length + 2}ch` }}
          >
            {jsonTokens(text).map((token, place) => (
              <Box key={place} component="span" sx={{ color: COLOURS[token.kind] }}>
                {token.text}
              </Box>
            ))}
            {'\n'}
          </Box>
        );
      })}
    </Preformatted>
  );
}
