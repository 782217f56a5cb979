import { nameInText, toldText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FunnelX } from 'lucide-react';
import { useMemo } from 'react';
import type { AssignmentFilter } from '#domain/directory/directory.ts';
import { filterUses } from '#domain/directory/filterUses.ts';
import { platformLabel, platformOfFilter } from '#domain/configuration/platform.ts';
import { FilterDevices } from '#features/filters/FilterDevices.tsx';
import { FilterUses } from '#features/filters/FilterUses.tsx';
import { TEXTS } from '#features/filters/texts.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { OtherTenants } from '#parts/OtherTenants.tsx';
import { useFilterPreview } from '#parts/impact/reading/useFilterPreview.ts';
import { useGraph } from '#queries/graphContext.ts';
import { filtersQuery } from '#queries/targeting.ts';
import { useConfigurations } from '#queries/useConfigurations.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TabbedPanels } from '#ui/shell/TabbedPanels.tsx';

const route = getRouteApi('/filters/$id');

/** What a filter narrows: its rule, the devices that match it, and where it is used. */
export function FilterPage() {
  const { id } = route.useParams();
  const { data: filters } = useSuspenseQuery(filtersQuery(useGraph()));
  const filter = filters.find((each) => each.id.toLowerCase() === id.toLowerCase());
  return filter === undefined ? <FilterGone id={id} /> : <FilterKnown key={id} filter={filter} />;
}

function FilterGone({ id }: { readonly id: string }) {
  const { uses, configurations } = useFilterUses(id);
  return (
    <>
      <EmptyState
        icon={FunnelX}
        title={TEXTS.notThere}
        action={<LinkButton to="/configurations">{TEXTS.showConfigurations}</LinkButton>}
      >
        {TEXTS.notThereHint}
      </EmptyState>
      <OtherTenants />
      {uses.rows.length > 0 && (
        <Section title={TEXTS.whereUsed}>
          <FilterUses uses={uses} configurations={configurations} name={id} />
        </Section>
      )}
    </>
  );
}

function FilterKnown({ filter }: { readonly filter: AssignmentFilter }) {
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const preview = useFilterPreview(filter);
  const { uses, configurations } = useFilterUses(filter.id);
  const { matching, ofPlatform, isInApps } = preview;
  const label = platformLabel(platformOfFilter(filter.platform));
  const answer = isInApps
    ? TEXTS.ofApps(label)
    : matching === undefined
      ? TEXTS.matchingDevices
      : ofPlatform === undefined
        ? TEXTS.matching(matching, label)
        : TEXTS.matchingOf(matching, ofPlatform, label);
  const isCounting = configurations.isReading || configurations.data === undefined;
  return (
    <>
      <PageTitle title={TEXTS.title(filter.displayName)} />
      <PageHeader
        breadcrumb={TEXTS.filters}
        title={`${nameInText(filter.displayName)} · ${answer}`}
        subtitle={toldText(filter.description ?? '')}
      />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Section title={TEXTS.rule}>
          <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
            {filter.rule ?? TEXTS.notStated}
          </Box>
        </Section>
        <div>
          <TabbedPanels
            label={TEXTS.aboutFilter}
            tabs={[
              { value: 'devices', label: TEXTS.tableLabel },
              {
                value: 'uses',
                label: isCounting ? TEXTS.whereUsed : TEXTS.whereUsedCount(uses.rows.length),
              },
            ]}
            value={show ?? 'devices'}
            onChange={(tab) =>
              void navigate({
                search: tab === 'uses' ? { show: tab } : {},
                replace: true,
                resetScroll: false,
              })
            }
          >
            {show === 'uses' ? (
              <FilterUses uses={uses} configurations={configurations} name={filter.displayName} />
            ) : (
              <FilterDevices filter={filter} preview={preview} />
            )}
          </TabbedPanels>
        </div>
      </Box>
    </>
  );
}

function useFilterUses(id: string) {
  const configurations = useConfigurations();
  const uses = useMemo(() => filterUses(id, configurations.data ?? []), [id, configurations.data]);
  return { uses, configurations };
}
