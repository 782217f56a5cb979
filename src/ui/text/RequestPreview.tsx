import Box from '@mui/material/Box';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { asCurl } from '#lib/request/curl.ts';
import { asHttp } from '#lib/request/http.ts';
import { asPowerShell } from '#lib/request/powerShell.ts';
import { asTypeScript } from '#lib/request/typeScript.ts';
import type { WordedRequest } from '#lib/request/wordedRequest.ts';
import { CodeText } from '#ui/text/CodeText.tsx';
import { CopyButton } from '#ui/text/CopyButton.tsx';
import { ExplorerLinks } from '#ui/text/ExplorerLinks.tsx';
import { HttpRequest } from '#ui/text/HttpRequest.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';
import { TEXTS } from '#ui/texts.ts';

interface RequestPreviewProps {
  readonly method?: string;
  /** The full address, host included. */
  readonly url?: string;
  /** The JSON body; `undefined` when the request has none. */
  readonly body?: unknown;
  /**
   * In place of method, address and body: several requests, in the order in which they are sent.
   */
  readonly requests?: readonly WordedRequest[];
  /** Instead of a request, while there is none yet: what is still missing. */
  readonly missing?: ReactNode;
}

type Language = 'http' | 'curl' | 'powerShell' | 'typeScript';

const LANGUAGES: Record<
  Language,
  { readonly label: string; readonly write: (requests: readonly WordedRequest[]) => string }
> = {
  http: { label: 'HTTP', write: asHttp },
  curl: { label: 'curl', write: asCurl },
  powerShell: { label: 'PowerShell', write: asPowerShell },
  typeScript: { label: 'TypeScript', write: asTypeScript },
};

const OPTIONS = (Object.keys(LANGUAGES) as Language[]).map((value) => ({
  value,
  label: LANGUAGES[value].label,
}));

/**
 * The requests exactly as they would be sent, in the language one likes, to be copied or opened
 * elsewhere. Never a token in them.
 */
export function RequestPreview({
  method = 'POST',
  url = '',
  body,
  requests = [{ method, url, body }],
  missing,
}: RequestPreviewProps) {
  const [language, setLanguage] = useState<Language>('http');
  if (missing) {
    return (
      <Section title={TEXTS.requestPreview}>
        <Box sx={{ color: 'text.secondary' }}>{missing}</Box>
      </Section>
    );
  }
  const text = LANGUAGES[language].write(requests);
  return (
    <Section
      title={TEXTS.requestPreview}
      subtitle={requests.length > 1 ? TEXTS.requestsInTurn(requests.length) : undefined}
      action={<CopyButton text={text} label={TEXTS.copyRequest} />}
    >
      <SegmentedChoice
        label={TEXTS.requestLanguage}
        options={OPTIONS}
        value={language}
        onChange={setLanguage}
      />
      <Box sx={{ mt: 1.5 }}>
        {language === 'http' ? (
          requests.map((request, index) => (
            <HttpRequest
              key={`${index} ${request.url}`}
              request={request}
              number={requests.length > 1 ? index + 1 : undefined}
            />
          ))
        ) : (
          <CodeText text={text} />
        )}
      </Box>
      <ExplorerLinks requests={requests} />
    </Section>
  );
}
