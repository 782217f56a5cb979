import Box from '@mui/material/Box';
import { useSession } from '#auth/useSession.ts';
import { CodeText } from '#ui/text/CodeText.tsx';
import { CopyButton } from '#ui/text/CopyButton.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/access/texts.ts';

/** For whom the app may not ask themselves: the link that an administrator opens. */
export function ConsentLink() {
  const { adminConsentUrl } = useSession();
  if (adminConsentUrl === undefined) return null;
  return (
    <Section
      title={TEXTS.consentTitle}
      subtitle={TEXTS.consentHint}
      action={<CopyButton text={adminConsentUrl} label={TEXTS.copyConsentLink} />}
    >
      <Box>
        <CodeText text={adminConsentUrl} />
      </Box>
    </Section>
  );
}
