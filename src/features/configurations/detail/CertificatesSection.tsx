import { Name } from '#ui/text/Name.tsx';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import { typeLabel } from '#domain/family/types.ts';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { type RouteTemplate, routeTemplates } from '#domain/configuration/route.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { certificatesQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/configurations/detail/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

/** The certificates a configuration refers to, and theirs. Nothing for types that refer to none. */
export function CertificatesSection({ configuration }: { readonly configuration: Configuration }) {
  const templates = singleSteps(configuration);
  if (templates.length === 0) return null;
  return (
    <Section title={TEXTS.certificates} subtitle={TEXTS.certificatesHint}>
      <Box component="ul" sx={{ ...BARE_LIST, display: 'grid', gap: 1.5 }}>
        {templates.map((template) => (
          <CertificateItem key={template.via} owner={configuration} template={template} depth={0} />
        ))}
      </Box>
    </Section>
  );
}

interface CertificateItemProps {
  readonly owner: CertificateConfiguration;
  readonly template: RouteTemplate;
  /** How many references lie between this one and the page's configuration. */
  readonly depth: number;
}

function CertificateItem({ owner, template, depth }: CertificateItemProps) {
  const { data, error } = useQuery(certificatesQuery(useGraph(), owner.id, template.via));
  let content: ReactNode = TEXTS.reading;
  if (error !== null) content = TEXTS.couldNotBeRead(explain(toFailure(error)).title);
  else if (data?.length === 0) content = TEXTS.noneSet;
  else if (data !== undefined)
    content = data.map((certificate) => (
      <Certificate key={certificate.id} certificate={certificate} depth={depth} />
    ));
  return (
    <li>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {template.label}
      </Box>
      <Box>{content}</Box>
    </li>
  );
}

/** Certificate chains end with a root; a longer chain than this would be a circle. */
const DEEPEST = 3;

function Certificate({
  certificate,
  depth,
}: {
  readonly certificate: CertificateConfiguration;
  readonly depth: number;
}) {
  const next = depth < DEEPEST ? singleSteps(certificate) : [];
  return (
    <Box>
      <AppLink to="/configurations/$id" params={{ id: certificate.id }}>
        <Name of={certificate.displayName} />
      </AppLink>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {` · ${typeLabel(certificate.type)}`}
      </Box>
      {next.length > 0 && (
        <Box
          component="ul"
          sx={{ m: 0, mt: 0.75, pl: 2, listStyle: 'none', borderLeft: 1, borderColor: 'divider' }}
        >
          {next.map((template) => (
            <CertificateItem
              key={template.via}
              owner={certificate}
              template={template}
              depth={depth + 1}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}

/**
 * One template for each reference: chains are walked step by step, and the second address of the
 * same one is left out.
 */
function singleSteps({ type }: CertificateConfiguration): RouteTemplate[] {
  const seen = new Set<string>();
  return routeTemplates(type.name).filter(({ navigations }) => {
    const [first] = navigations;
    if (navigations.length !== 1 || first === undefined || seen.has(first)) return false;
    seen.add(first);
    return true;
  });
}
