import { ListCrumb } from '#parts/configuration/ListCrumb.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { getRouteApi } from '@tanstack/react-router';
import { ArrowRightLeft, SearchX, UsersRound } from 'lucide-react';
import { useMemo } from 'react';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { familyKeyOf, familyOf } from '#domain/family/configurationKey.ts';
import { namesGroup } from '#domain/directory/groupLens.ts';
import { GroupFacts } from '#features/groups/GroupFacts.tsx';
import { GroupGaps } from '#features/groups/GroupGaps.tsx';
import { type GroupSearch, sortOf } from '#features/groups/groupSearch.ts';
import { BY_FAMILY } from '#parts/lens/lensSearch.ts';
import { lensColumns, Ways, whyWords } from '#features/groups/lensColumns.tsx';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { useGroupLens } from '#features/groups/useGroupLens.ts';
import { useStartPlan } from '#features/groups/useStartPlan.ts';
import { numberText } from '#lib/locale.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { CompareWith } from '#parts/lens/CompareWith.tsx';
import { FamilySelect } from '#parts/lens/FamilySelect.tsx';
import { VerdictTag } from '#parts/lens/VerdictTag.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { NotLookedAtLine } from '#parts/access/NotLookedAt.tsx';
import { OtherTenants } from '#parts/OtherTenants.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';
import { containsWords, searchWords } from '#lib/text/comparable.ts';
import { TEXTS } from '#features/groups/texts.ts';

const route = getRouteApi('/groups/$id');

/**
 * What does this group receive, and what is it kept from? Itself, through groups that hold it, and
 * with everybody.
 */
export function GroupPage() {
  const { id } = route.useParams();
  const { q = '', everybody, family, sort = BY_FAMILY } = route.useSearch();
  const navigate = route.useNavigate();
  const { group, parents, counts, configurations, lens } = useGroupLens(id);
  const named = useMemo(() => lens.rows.filter(namesGroup), [lens]);
  const names = useTargetNames(
    useMemo(
      () => [...lens.rows].flatMap(({ ways }) => ways.map(({ assignment }) => assignment.target)),
      [lens],
    ),
  );
  const columns = useMemo(() => lensColumns(names), [names]);
  const plan = useStartPlan(
    id,
    useMemo(() => lens.naming.map((each) => each.id), [lens]),
  );
  const found = useMemo(() => {
    const words = searchWords(q);
    return (everybody === 'yes' ? lens.rows : named).filter(({ configuration }) =>
      containsWords(configuration.displayName, words),
    );
  }, [lens, named, q, everybody]);
  const rows = useMemo(
    () =>
      family === undefined
        ? found
        : found.filter(({ configuration: { id: key } }) => familyKeyOf(key) === family),
    [found, family],
  );
  const update = (change: Partial<GroupSearch>) =>
    void navigate({
      search: (previous) => ({ ...previous, ...change }),
      replace: true,
      resetScroll: false,
    });

  const isGone = group.error !== null && toFailure(group.error).kind === 'notFound';
  const name =
    group.data === undefined ? (isGone ? TEXTS.goneTitle : id) : nameInText(group.data.displayName);
  const isReading = configurations.isReading || parents.isFetching;
  const forEverybody = lens.rows.filter((row) => !namesGroup(row));
  const noPlan = isReading
    ? TEXTS.stillReading
    : lens.naming.length === 0
      ? lens.shownOnly.length > 0
        ? TEXTS.onlyShown
        : TEXTS.notNamed
      : undefined;
  const count = countedThings(named.map(({ configuration }) => configuration.id));
  return (
    <>
      <PageTitle title={name} />
      <PageHeader
        breadcrumb={<ListCrumb list="groups" />}
        title={
          configurations.data === undefined
            ? name
            : `${name} · ${count}${isReading ? TEXTS.soFar : ''}`
        }
        subtitle={TEXTS.subtitle}
        action={
          <>
            <CompareWith one={{ kind: 'group', id }} />
            <ReasonButton disabledReason={noPlan} onClick={() => plan.start('strip')}>
              {TEXTS.removeGroupEverywhere}
            </ReasonButton>
            <ReasonButton disabledReason={noPlan} onClick={() => plan.start('move')}>
              {TEXTS.planMove}
            </ReasonButton>
            <ReasonButton
              variant="contained"
              icon={<ArrowRightLeft size={16} aria-hidden />}
              disabledReason={noPlan}
              onClick={() => plan.start('copy')}
            >
              {TEXTS.planCopy}
            </ReasonButton>
          </>
        }
      />
      {plan.isAsking && <PlanReplaceNotice onReplace={plan.replace} onKeep={plan.keep} />}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        {/* On a phone what it receives comes first. */}
        <Box component="aside" aria-label={TEXTS.aboutThisGroup} sx={{ order: { xs: 1, sm: 0 } }}>
          <GroupFacts id={id} group={group.data} counts={counts} parents={parents} />
        </Box>
        {isGone && <OtherTenants />}
        <GroupGaps
          group={group}
          parents={parents}
          configurations={configurations}
          names={names}
          notRead={lens.notRead}
          shownOnly={lens.shownOnly}
        />
        <NotLookedAtLine />
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'end',
            justifyContent: 'space-between',
            gap: 1.5,
          }}
        >
          <Box sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}>
            <SearchBox
              label={TEXTS.search}
              value={q}
              onChange={(text) => update({ q: text === '' ? undefined : text })}
              takesSlash
            />
          </Box>
          <FamilySelect rows={found} value={family} onChange={(next) => update({ family: next })} />
          <Box
            sx={{
              flex: '0 1 280px',
              minHeight: 26,
              display: { xs: isReading ? 'block' : 'none', sm: 'block' },
            }}
          >
            {isReading && (
              <ProgressLine
                label={TEXTS.readingWith(
                  configurations.data === undefined
                    ? ''
                    : ` · ${numberText(configurations.data.length)} so far`,
                )}
              />
            )}
          </Box>
          <FormControlLabel
            control={
              <Switch
                checked={everybody === 'yes'}
                onChange={(_, isOn) => update({ everybody: isOn ? 'yes' : undefined })}
              />
            }
            label={TEXTS.withEveryone(forEverybody.length)}
            sx={{ ml: 0, mr: 0, gap: 1 }}
          />
        </Box>
        {configurations.data === undefined && configurations.notRead.length === 0 && (
          <SkeletonRows rows={8} />
        )}
        {configurations.data !== undefined && (
          <DataTable
            label={TEXTS.tableLabel}
            name="group"
            columns={columns}
            rows={rows}
            getKey={({ configuration }) => configuration.id}
            sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
            onSortChange={({ key, direction }) => update({ sort: sortOf(key, direction) })}
            renderLink={({ configuration }, link) => (
              <AppLink to="/configurations/$id" params={{ id: configuration.id }} {...link} />
            )}
            renderCard={(row) => (
              <Box sx={{ display: 'grid', gap: 0.75, mt: 0.5, justifyItems: 'start' }}>
                <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                  {familyOf(row.configuration.id).singular}
                </Box>
                <VerdictTag standing={row.standing} />
                <span>{whyWords(row.standing, names)}</span>
                <Ways row={row} names={names} />
              </Box>
            )}
            isLoading={isReading}
            exportName={TEXTS.exportName(name)}
            empty={
              named.length > 0 || q !== '' || family !== undefined ? (
                <EmptyState
                  icon={SearchX}
                  title={TEXTS.noConfigurationMatches}
                  action={
                    <Button onClick={() => update({ q: undefined, family: undefined })}>
                      {TEXTS.showAll}
                    </Button>
                  }
                >
                  {TEXTS.searchHint}
                </EmptyState>
              ) : (
                <EmptyState
                  icon={UsersRound}
                  title={parents.isError ? TEXTS.nothingDirect : TEXTS.nothingAtAll}
                  action={
                    <>
                      <LinkButton variant="contained" to="/assign" search={{ groupId: id }}>
                        {TEXTS.assignToIt}
                      </LinkButton>
                      {forEverybody.length > 0 && (
                        <Button onClick={() => update({ everybody: 'yes' })}>
                          {TEXTS.showEveryone}
                        </Button>
                      )}
                    </>
                  }
                >
                  {TEXTS.listHint}
                  {forEverybody.length > 0 &&
                    TEXTS.everyoneHint(
                      countedThings(forEverybody.map(({ configuration }) => configuration.id)),
                    )}
                </EmptyState>
              )
            }
          />
        )}
      </Box>
    </>
  );
}
