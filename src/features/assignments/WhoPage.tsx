import { familyOf } from '#domain/family/configurationKey.ts';
import { ListCrumb } from '#parts/configuration/ListCrumb.tsx';
import { Name } from '#ui/text/Name.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { recipientsOf } from '#domain/impact/crowd/recipients.ts';
import { describeDraft } from '#domain/assignment/describe.ts';
import { toFailure } from '#domain/failure/failure.ts';
import {
  FILTER_TO_COME,
  heldBy,
  isRefusedInItself,
  shownDraft,
} from '#features/assignments/assignForm.ts';
import { searchFromValues, valuesFromSearch } from '#features/assignments/assignSearch.ts';
import { TEXTS } from '#features/assignments/texts.ts';
import { useAfterAdding } from '#features/assignments/outcome/useAfterAdding.ts';
import { useRouteEntries } from '#features/assignments/useReadFacts.ts';
import { choiceFromSearch, searchFromChoice } from '#features/assignments/whoSearch.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { WhoList } from '#parts/impact/who/WhoList.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { useVpnName } from '#queries/useVpnConfigurations.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { configurationQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';

const route = getRouteApi('/configurations/$id/assign/who');

/**
 * Devices and users of the assignment that the address describes, as lists. The same address without
 * `/who` is its form.
 */
export function WhoPage() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const graph = useGraph();
  const { data: configuration } = useSuspenseQuery(configurationQuery(graph, id));
  const { values } = valuesFromSearch(search);
  const { draft, lacksFilter } = shownDraft(values, heldBy(configuration));
  const certificate = useRouteEntries(configuration).find(
    (entry) => values.via !== '' && entry.route.via === values.via,
  )?.certificate;
  const assigned = certificate ?? configuration;
  const { data: before, error, refetch } = useQuery(assignmentsQuery(graph, id, values.via));
  // As in the form: what cannot be made changes nothing.
  const isRefused = isRefusedInItself(values, assigned);
  const after = useAfterAdding(before, isRefused ? undefined : draft);
  const names = useTargetNames(draft === undefined ? [] : [draft.target]);
  const vpn = useVpnName([draft?.payload]);
  const form = { params: { id }, search: searchFromValues(values) };
  const sentence =
    draft === undefined
      ? TEXTS.reachedNow(nameInText(assigned.displayName))
      : describeDraft(draft, {
          configuration: assigned.displayName,
          target: names.target(draft.target).label,
          filter: names.filter(draft.filter)?.label ?? '',
          isForApps: names.filter(draft.filter)?.isForApps,
          vpn,
        });
  return (
    <>
      <PageTitle title={`${TEXTS.impact} · ${nameInText(assigned.displayName)}`} />
      <PageHeader
        breadcrumb={
          <>
            <ListCrumb list={familyOf(id).page} /> /{' '}
            <AppLink to="/configurations/$id" params={{ id }}>
              <Name of={configuration.displayName} />
            </AppLink>{' '}
            /{' '}
            <AppLink to="/configurations/$id/assign" {...form}>
              {TEXTS.assign}
            </AppLink>
          </>
        }
        title={TEXTS.impact}
        subtitle={[
          sentence,
          ...(lacksFilter ? [FILTER_TO_COME] : []),
          ...(isRefused && draft !== undefined ? [TEXTS.nothingWhileBlocked] : []),
        ].join(' ')}
        action={
          <LinkButton variant="contained" to="/configurations/$id/assign" {...form}>
            {TEXTS.backToForm}
          </LinkButton>
        }
      />
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />}
      {error === null && (before === undefined || after === undefined) && (
        <SkeletonRows label={TEXTS.readingAssignments} />
      )}
      {error === null && before !== undefined && after !== undefined && (
        <WhoList
          recipients={recipientsOf(assigned)}
          before={before}
          after={after}
          exportName={assigned.displayName}
          choice={choiceFromSearch(search)}
          onChange={(change) =>
            void navigate({
              search: (previous) => ({ ...previous, ...searchFromChoice(change) }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      )}
    </>
  );
}
