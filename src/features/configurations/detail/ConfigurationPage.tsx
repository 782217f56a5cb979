import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { familyOf, nounOf, whyShownOnly } from '#domain/family/configurationKey.ts';
import { ListCrumb } from '#parts/configuration/ListCrumb.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Download, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { counted } from '#lib/locale.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { AssignmentsSection } from '#features/configurations/detail/AssignmentsSection.tsx';
import { CertificatesSection } from '#features/configurations/detail/CertificatesSection.tsx';
import { ConfigurationStar } from '#features/configurations/detail/ConfigurationStar.tsx';
import { ConfigurationFacts } from '#features/configurations/detail/facts/ConfigurationFacts.tsx';
import { DeliverySection } from '#features/configurations/detail/delivery/DeliverySection.tsx';
import { PresentReachLine } from '#features/configurations/detail/PresentReachLine.tsx';
import { usePresentReach } from '#features/configurations/detail/usePresentReach.ts';
import { ExportOutcome } from '#features/configurations/export/ExportOutcome.tsx';
import { useAssignmentsExport } from '#features/configurations/export/useAssignmentsExport.ts';
import { useFavourites } from '#stores/favourites.ts';
import { NotDocumented } from '#ui/feedback/NotDocumented.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { PlatformLabel } from '#parts/configuration/PlatformLabel.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';
import { TEXTS } from '#features/configurations/detail/texts.ts';

const route = getRouteApi('/configurations/$id');

/** One configuration: who has it now, and the certificates it leans on. */
export function ConfigurationPage() {
  const { id } = route.useParams();
  const { data: configuration, refetch } = useSuspenseQuery(configurationQuery(useGraph(), id));
  const { visit } = useFavourites();
  useEffect(() => visit(configuration.id), [visit, configuration.id]);
  const { displayName, assignments } = configuration;
  const reach = usePresentReach(recipientsOf(configuration), assignments);
  const exported = useAssignmentsExport();
  const whyShown = whyShownOnly(id);
  const count = assignments?.length;
  const words = count === undefined ? TEXTS.assignmentsNotRead : counted(count, 'assignment');
  return (
    <>
      <PageTitle title={nameInText(displayName)} />
      <PageHeader
        breadcrumb={<ListCrumb list={familyOf(id).page ?? 'configurations'} />}
        title={`${nameInText(displayName)} · ${words}`}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center' }}>
            <PlatformLabel type={configuration.type} />
            {count !== undefined && count > 0 && <PresentReachLine id={id} reach={reach} />}
          </Box>
        }
        action={
          <>
            <ReasonButton
              icon={<Download size={15} aria-hidden />}
              busy={exported.isBusy}
              disabledReason={assignments === undefined ? TEXTS.assignmentsWereNotRead : undefined}
              onClick={() => exported.save([configuration], displayName)}
            >
              {TEXTS.exportAssignments}
            </ReasonButton>
            <ConfigurationStar configuration={configuration} />
            {whyShown === undefined && (
              <LinkButton
                variant="contained"
                to="/configurations/$id/assign"
                params={{ id }}
                startIcon={<Plus size={16} aria-hidden />}
              >
                {TEXTS.addAssignment}
              </LinkButton>
            )}
          </>
        }
      />
      {whyShown !== undefined && (
        <Notice level="info" title={TEXTS.shownOnly} quiet isApart>
          {TEXTS.shownOnlyHint(whyShown)}
          {familyOf(id).isWhyShownDocumented !== true && <NotDocumented />}
        </Notice>
      )}
      <ExportOutcome {...exported} />
      <TwoColumns
        side={<ConfigurationFacts configuration={configuration} />}
        sideLabel={TEXTS.aboutThis(nounOf(id))}
        isSideNarrow
      >
        {assignments === undefined ? (
          <Notice
            level="warning"
            title={TEXTS.notRead(nounOf(id))}
            actions={<Button onClick={() => void refetch()}>{TEXTS.refresh}</Button>}
            quiet
          >
            {TEXTS.notReadHint(nounOf(id))}
          </Notice>
        ) : (
          <AssignmentsSection
            configuration={configuration}
            assignments={assignments}
            reaches={reach?.rows}
          />
        )}
        <DeliverySection configuration={configuration} />
        <CertificatesSection configuration={configuration} />
      </TwoColumns>
    </>
  );
}
