import Box from '@mui/material/Box';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import {
  CERTIFICATE_SOURCE,
  directReferences,
  isMissing,
  needsCertificates,
  reachOf,
} from '#domain/configuration/certificateCheck.ts';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import { known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import { groupIdOf } from '#domain/assignment/target.ts';
import { CertificateReach } from '#parts/configuration/CertificateReach.tsx';
import { TEXTS } from '#parts/configuration/texts.ts';
import { useGroupNatures } from '#parts/useGroupNatures.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { certificateChainQuery } from '#queries/certificates.ts';
import { useGraph } from '#queries/graphContext.ts';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { BARE_LIST } from '#ui/bareList.ts';

interface CertificateCheckProps {
  /** What is to be assigned. */
  readonly configuration: CertificateConfiguration;
  readonly draft: WantedRow;
}

/**
 * The certificates that must reach the same target, which of them do, and the way to assign those
 * that do not.
 */
export function CertificateCheck({ configuration, draft }: CertificateCheckProps) {
  if (!needsCertificates(draft) || directReferences(configuration.type.name).length === 0)
    return null;
  return <Check configuration={configuration} draft={draft} />;
}

function Check({ configuration, draft }: CertificateCheckProps) {
  const graph = useGraph();
  const { data: chain } = useQuery(certificateChainQuery(graph, configuration));
  const links = chain?.links ?? [];
  const lists = useQueries({
    queries: links.map(({ certificate }) => assignmentsQuery(graph, certificate.id, '')),
  });
  const targets = lists.flatMap(({ data }) => (data ?? []).map(({ target }) => target));
  const groups = useGroupNatures(targets, [groupIdOf(draft.target) ?? []].flat());
  if (chain === undefined || (links.length === 0 && chain.unread.length === 0)) return null;
  const isReading = !groups.known || lists.some(({ isPending }) => isPending);
  const rows = links.map((link, index) => {
    const data = lists[index]?.isError === true ? undefined : lists[index]?.data;
    return {
      ...link,
      reach: reachOf({ draft, assignments: data === undefined ? UNKNOWN : known(data), groups }),
    };
  });
  const missing = rows.filter(({ reach }) => isMissing(reach)).length;
  return (
    <Section
      title={TEXTS.certificates}
      subtitle={isReading ? TEXTS.readingReach : summary(missing, rows.length, chain.unread.length)}
      flush
    >
      <Box component="ul" aria-label={TEXTS.certificates} sx={BARE_LIST}>
        {rows.map(({ certificate, label, reach }) => (
          <CertificateReach
            key={certificate.id}
            certificate={certificate}
            label={label}
            reach={isReading ? undefined : reach}
            draft={draft}
          />
        ))}
      </Box>
      <Box
        sx={{
          px: 2,
          py: 1.25,
          borderTop: 1,
          borderColor: 'divider',
          fontSize: '0.8125rem',
          color: 'text.secondary',
        }}
      >
        {chain.unread.length > 0 && TEXTS.certificatesNotRead(chain.unread.join(', '))}
        {TEXTS.sameKind}{' '}
        <ExternalLink href={CERTIFICATE_SOURCE.url}>{CERTIFICATE_SOURCE.label}</ExternalLink>
      </Box>
    </Section>
  );
}

function summary(missing: number, all: number, unread: number): string {
  if (missing === 0 && unread > 0) return TEXTS.notAllRead;
  if (missing === 0) return TEXTS.nothingToAdd;
  return missing === all ? TEXTS.noneReaches : TEXTS.someMayNotReach(missing, all);
}
