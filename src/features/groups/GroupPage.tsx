import { ListCrumb } from '#parts/configuration/ListCrumb.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { getRouteApi } from '@tanstack/react-router';
import { ArrowRightLeft, UsersRound } from 'lucide-react';
import { useMemo } from 'react';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { namesGroup } from '#domain/lens/namingGroup.ts';
import { GroupFacts } from '#features/groups/GroupFacts.tsx';
import { GroupGaps } from '#features/groups/GroupGaps.tsx';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { useGroupLens } from '#features/groups/useGroupLens.ts';
import { useStartPlan } from '#features/groups/useStartPlan.ts';
import { CompareWith } from '#parts/lens/CompareWith.tsx';
import { LinkButton } from '#parts/LinkButton.tsx';
import { OtherTenants } from '#parts/OtherTenants.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import type { LensRow } from '#domain/lens/lensRows.ts';
import { groupWording } from '#parts/lens/groupWording.ts';
import { LensBody } from '#parts/lens/LensBody.tsx';
import { progressOf } from '#parts/lens/progressOf.ts';
import { TEXTS } from '#features/groups/texts.ts';
import { useBetween } from '#parts/lens/reading/useBetween.ts';
import { useSearchChange } from '#parts/useSearchChange.ts';

const route = getRouteApi('/groups/$id');

/**
 * What does this group receive, and what is it kept from? Itself, through groups that hold it, and
 * with everybody.
 */
export function GroupPage() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const read = useGroupLens(id);
  const { group, parents, lens, naming, shownOnly } = read;
  const { configurations, names } = lens;
  const isGone = group.error !== null && toFailure(group.error).kind === 'notFound';
  const name =
    group.data === undefined ? (isGone ? TEXTS.goneTitle : id) : nameInText(group.data.displayName);
  const between = useBetween(configurations.isReading ? undefined : lens.rows, {
    kind: 'group',
    id,
  });
  const wording = useMemo(() => groupWording(id, name, names, between), [id, name, names, between]);
  const forEverybody = useMemo(() => lens.rows.filter(isForEverybody), [lens.rows]);
  const shown = useMemo(
    () =>
      search.everybody === 'yes' ? lens.rows : lens.rows.filter((row) => !isForEverybody(row)),
    [lens.rows, search.everybody],
  );
  const plan = useStartPlan(
    id,
    useMemo(() => naming.map((each) => each.id), [naming]),
  );
  const update = useSearchChange(route.useNavigate());

  const isReading = configurations.isReading || parents.isFetching;
  const noPlan = isReading
    ? TEXTS.stillReading
    : naming.length === 0
      ? shownOnly.length > 0
        ? TEXTS.onlyShown
        : TEXTS.notNamed
      : undefined;
  // As many as the list below has, so that the two are one number.
  const count = countedThings(shown.map(({ configuration }) => configuration.id));
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
      {plan.isAsking && (
        <PlanReplaceNotice key={plan.asks} onReplace={plan.replace} onKeep={plan.keep} />
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        {/* On a phone what it receives comes first. */}
        <Box component="aside" aria-label={TEXTS.aboutThisGroup} sx={{ order: { xs: 1, sm: 0 } }}>
          <GroupFacts id={id} group={group.data} counts={read.counts} parents={parents} />
        </Box>
        {isGone && <OtherTenants />}
        <GroupGaps group={group} parents={parents} shownOnly={shownOnly} />
        <LensBody
          kind="group"
          id={id}
          name={name}
          label={TEXTS.tableLabel}
          fileName={TEXTS.exportName(name)}
          lens={{ ...lens, rows: shown }}
          wording={wording}
          missingMeans={TEXTS.leavesOut}
          search={search}
          onSearch={update}
          progress={progressOf(lens, { isReadingGroups: read.subject === undefined })}
          isWaiting={
            read.subject === undefined ||
            (configurations.data === undefined && configurations.notRead.length === 0)
          }
          beside={
            <FormControlLabel
              control={
                <Switch
                  checked={search.everybody === 'yes'}
                  onChange={(_, isOn) => update({ everybody: isOn ? 'yes' : undefined })}
                />
              }
              label={TEXTS.withEveryone(forEverybody.length)}
              sx={{ m: 0, gap: 1 }}
            />
          }
          empty={
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
          }
        />
      </Box>
    </>
  );
}

/** Neither the group nor one that holds it is named, and none could be that was not read. */
function isForEverybody(row: LensRow): boolean {
  return !namesGroup(row) && !row.standing.reasons.some(({ kind }) => kind === 'groupOpen');
}
