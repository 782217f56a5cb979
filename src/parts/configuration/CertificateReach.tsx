import { Name } from '#ui/text/Name.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import { Check, CircleQuestionMark, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { formSearch } from '#domain/configuration/formSearch.ts';
import { isMissing, type Reach, REACH_WORDS } from '#domain/configuration/certificateCheck.ts';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import { typeLabel } from '#domain/family/types.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { TEXTS } from '#parts/configuration/texts.ts';
import { LinkButton } from '#parts/LinkButton.tsx';

interface CertificateReachProps {
  readonly certificate: CertificateConfiguration;
  /** What it is to the configuration that needs it. */
  readonly label: string;
  /** Undefined while it is being read. */
  readonly reach: Reach | undefined;
  readonly draft: WantedRow;
}

const LOOKS: Record<Reach, { readonly icon: LucideIcon; readonly color: string }> = {
  reached: { icon: Check, color: 'success.main' },
  inPart: { icon: TriangleAlert, color: 'warning.main' },
  nobody: { icon: TriangleAlert, color: 'warning.main' },
  excluded: { icon: TriangleAlert, color: 'warning.main' },
  otherKind: { icon: TriangleAlert, color: 'warning.main' },
  elsewhere: { icon: CircleQuestionMark, color: 'warning.main' },
  unknown: { icon: CircleQuestionMark, color: 'text.secondary' },
};

/** One certificate, how it stands to the target, and the way to assign it to the same. */
export function CertificateReach({ certificate, label, reach, draft }: CertificateReachProps) {
  const { icon: Icon, color } = LOOKS[reach ?? 'unknown'];
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 1.25,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Box
          component="span"
          sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem' }}
        >
          {label}
        </Box>
        <AppLink to="/configurations/$id" params={{ id: certificate.id }}>
          <Name of={certificate.displayName} />
        </AppLink>
        <Box
          component="span"
          sx={{ color: 'text.secondary' }}
        >{` · ${typeLabel(certificate.type)}`}</Box>
        {reach !== undefined && (
          <Box
            component="span"
            sx={{
              display: 'flex',
              alignItems: 'flex-start',
              gap: 0.75,
              mt: 0.25,
              color,
              fontSize: '0.8125rem',
              '& > svg': { flex: 'none', mt: '3px' },
            }}
          >
            <Icon size={14} aria-hidden />
            {REACH_WORDS[reach]}
          </Box>
        )}
      </Box>
      {reach !== undefined && isMissing(reach) && (
        // The form one comes from is in the address: Back brings it as it was.
        <LinkButton
          size="small"
          variant="outlined"
          to="/configurations/$id/assign"
          params={{ id: certificate.id }}
          search={formSearch(draft)}
          aria-label={TEXTS.assignThisToo(nameInText(certificate.displayName))}
        >
          {TEXTS.assignToo}
        </LinkButton>
      )}
    </Box>
  );
}
