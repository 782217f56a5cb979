import Box from '@mui/material/Box';
import { useSession } from '#auth/useSession.ts';
import { CodeText } from '#ui/text/CodeText.tsx';
import { CopyButton } from '#ui/text/CopyButton.tsx';
import { Section } from '#ui/shell/Section.tsx';

/** For whom the app may not ask themselves: the link that an administrator opens. */
export function ConsentLink() {
  const { adminConsentUrl } = useSession();
  if (adminConsentUrl === undefined) return null;
  return (
    <Section
      title="Hand this to an administrator"
      subtitle="Grants everything in the registration, for everyone in the tenant."
      action={<CopyButton text={adminConsentUrl} label="Copy consent link" />}
    >
      <Box>
        <CodeText text={adminConsentUrl} />
      </Box>
    </Section>
  );
}
