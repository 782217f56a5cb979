import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import { asCurl } from '#lib/request/curl.ts';
import { asHttp } from '#lib/request/http.ts';
import { asPowerShell } from '#lib/request/powerShell.ts';
import { asTypeScript } from '#lib/request/typeScript.ts';
import type { WordedRequest } from '#lib/request/wordedRequest.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { ExplorerLinks } from '#ui/ExplorerLinks.tsx';
import { HttpRequest } from '#ui/HttpRequest.tsx';
import { Section } from '#ui/Section.tsx';

interface RequestPreviewProps {
  readonly method?: string;
  /** The full address, host included. */
  readonly url?: string;
  /** The JSON body; `undefined` when the request has none. */
  readonly body?: unknown;
  /** In place of method, address and body: several requests, in the order in which they are sent. */
  readonly requests?: readonly WordedRequest[];
  /** Instead of a request, while there is none yet: what is still missing. */
  readonly missing?: ReactNode;
}

type Language = 'http' | 'curl' | 'powerShell' | 'typeScript';

const LANGUAGES: Record<Language, { readonly label: string; readonly write: (requests: readonly WordedRequest[]) => string }> = {
  http: { label: 'HTTP', write: asHttp },
  curl: { label: 'curl', write: asCurl },
  powerShell: { label: 'PowerShell', write: asPowerShell },
  typeScript: { label: 'TypeScript', write: asTypeScript },
};

/** The requests exactly as they would be sent, in the language one likes, to be copied or opened elsewhere. Never a token in them. */
export function RequestPreview({ method = 'POST', url = '', body, requests = [{ method, url, body }], missing }: RequestPreviewProps) {
  const [language, setLanguage] = useState<Language>('http');
  if (missing) {
    return (
      <Section title="Request preview">
        <Box sx={{ color: 'text.secondary' }}>{missing}</Box>
      </Section>
    );
  }
  const text = LANGUAGES[language].write(requests);
  return (
    <Section title="Request preview" subtitle={requests.length > 1 ? `${requests.length} requests, one after the other` : undefined} action={<CopyButton text={text} label="Copy request" />}>
      <Languages language={language} onChange={setLanguage}>
        {language === 'http' ? requests.map((request, index) => <HttpRequest key={`${index} ${request.url}`} request={request} number={requests.length > 1 ? index + 1 : undefined} />) : <Code text={text} />}
      </Languages>
      <ExplorerLinks requests={requests} />
    </Section>
  );
}

interface LanguagesProps {
  readonly language: Language;
  readonly onChange: (language: Language) => void;
  readonly children: ReactNode;
}

function Languages({ language, onChange, children }: LanguagesProps) {
  const id = useId();
  return (
    <>
      <Tabs
        value={language}
        onChange={(_, picked: Language) => onChange(picked)}
        aria-label="Language of the request"
        variant="scrollable"
        scrollButtons={false}
        sx={{ minHeight: 32, mt: -1, mb: 1.5, borderBottom: 1, borderColor: 'divider' }}
      >
        {(Object.keys(LANGUAGES) as Language[]).map((each) => (
          <Tab
            key={each}
            value={each}
            label={LANGUAGES[each].label}
            id={`${id}-${each}`}
            // Only the open panel is on the page.
            {...(each === language && { 'aria-controls': `${id}-panel` })}
            sx={{ minWidth: 0, minHeight: 32, px: 1.25, py: 0.5 }}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${language}`} sx={{ display: 'grid', gap: 2.5 }}>
        {children}
      </Box>
    </>
  );
}

/** A script to be read and copied; long lines break rather than scroll. */
function Code({ text }: { readonly text: string }) {
  return (
    <Box component="pre" sx={{ m: 0, p: 1.5, borderRadius: 1, bgcolor: 'background.sunken', fontSize: '0.75rem', lineHeight: 1.65, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text}
    </Box>
  );
}
