import { ListCrumb } from '#parts/configuration/ListCrumb.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { namesGroup } from '#domain/lens/namingGroup.ts';
import { GroupActions, whyNoPlan } from '#features/groups/GroupActions.tsx';
import { GroupFacts } from '#features/groups/GroupFacts.tsx';
import { GroupGaps } from '#features/groups/GroupGaps.tsx';
import { NothingForGroup } from '#features/groups/NothingForGroup.tsx';
import { PlanReplaceNotice } from '#parts/plan/PlanReplaceNotice.tsx';
import { useGroupLens } from '#features/groups/useGroupLens.ts';
import { useStartPlan } from '#features/groups/useStartPlan.ts';
import { OtherTenants } from '#parts/OtherTenants.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import type { LensRow } from '#domain/lens/lensRows.ts';
import { groupWording } from '#parts/lens/groupWording.ts';
import { isWhole } from '#parts/lens/reading/isWhole.ts';
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
          <GroupActions
            id={id}
            noPlan={isReading ? TEXTS.stillReading : whyNoPlan(read)}
            onStart={plan.start}
          />
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
            <EverybodySwitch
              count={forEverybody.length}
              isOn={search.everybody === 'yes'}
              onChange={(isOn) => update({ everybody: isOn ? 'yes' : undefined })}
            />
          }
          empty={
            <NothingForGroup
              id={id}
              isWhole={isWhole(lens)}
              areParentsUnread={parents.isError}
              forEverybody={forEverybody}
              onShowEverybody={() => update({ everybody: 'yes' })}
            />
          }
        />
      </Box>
    </>
  );
}

interface EverybodySwitchProps {
  readonly count: number;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Shows what is for everybody as well. */
function EverybodySwitch({ count, isOn, onChange }: EverybodySwitchProps) {
  return (
    <FormControlLabel
      control={<Switch checked={isOn} onChange={(_, next) => onChange(next)} />}
      label={TEXTS.withEveryone(count)}
      sx={{ m: 0, gap: 1 }}
    />
  );
}

/** Neither the group nor one that holds it is named, and none could be that was not read. */
function isForEverybody(row: LensRow): boolean {
  return !namesGroup(row) && !row.standing.reasons.some(({ kind }) => kind === 'groupOpen');
}
