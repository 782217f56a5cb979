import Box from '@mui/material/Box';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { openFilters, targetsNamed } from '#domain/lens/lensRows.ts';
import type { Subject } from '#domain/lens/subject.ts';
import { type Prospect, prospectsOf, type UnsavedChange } from '#domain/lens/unsaved.ts';
import { toFailure } from '#domain/failure/failure.ts';
import type { Group } from '#domain/directory/directory.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { NamesNotRead } from '#parts/lens/NamesNotRead.tsx';
import { deviceWording, useDeviceReads } from '#parts/lens/reading/useDeviceReads.ts';
import { useFilteredDevice } from '#parts/lens/reading/useFilteredDevice.ts';
import { useUserReads, useUserWording } from '#parts/lens/reading/useUserReads.ts';
import { type TargetGround, useTargetGround } from '#parts/lens/reading/useTargetGround.ts';
import type { Wording } from '#parts/lens/standingWords.ts';
import { TEXTS } from '#parts/wouldGet/answer/texts.ts';
import type { WouldGetProps } from '#parts/wouldGet/WouldGetSection.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';

/** An answer, with what its words need. */
export interface Answered {
  readonly name: string;
  readonly prospects: readonly Prospect[];
  readonly wording: Wording;
}

interface WouldGetAnswerProps extends WouldGetProps {
  readonly children: (answered: Answered) => ReactNode;
}

type Kind = 'user' | 'device';

/** Picks a device or a user, and has the answer for it drawn. */
export function WouldGet({
  changes = NO_CHANGES,
  picker: Picker,
  picked,
  onPick,
  children,
}: WouldGetAnswerProps) {
  const [kind, setKind] = useState<Kind>(picked?.kind === 'user' ? 'user' : 'device');
  const [ids, setIds] = useState({
    user: '',
    device: '',
    ...(picked && { [picked.kind]: picked.id }),
  });
  const show = (next: Kind, found: string) => {
    setKind(next);
    setIds({ ...ids, [next]: found });
    onPick(found === '' ? undefined : { kind: next, id: found });
  };
  const id = ids[kind];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 1.5 }}>
        <SegmentedChoice
          label={TEXTS.unit}
          value={kind}
          onChange={(next) => show(next, ids[next])}
          options={[
            { value: 'device', label: TEXTS.device },
            { value: 'user', label: TEXTS.user },
          ]}
        />
        {/* Enter picks; the form around it is not sent by it. */}
        <Box
          sx={{ flex: '1 1 220px', maxWidth: { sm: 420 } }}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        >
          <Picker
            key={kind}
            kind={kind}
            label={TEXTS[kind]}
            value={id}
            onChange={(found) => show(kind, found)}
          />
        </Box>
      </Box>
      {id === '' ? (
        <Box sx={{ color: 'text.secondary' }}>{TEXTS.pick}</Box>
      ) : (
        <AnswerFor kind={kind} id={id} changes={changes}>
          {children}
        </AnswerFor>
      )}
    </Box>
  );
}

interface AnswerForProps extends ReadingProps {
  readonly kind: Kind;
}

/** Reads what decides for one device or user, and has the answer drawn. */
export function AnswerFor({ kind, id, ...reading }: AnswerForProps) {
  const Reading = kind === 'user' ? UserAnswer : DeviceAnswer;
  return <Reading key={id} id={id} {...reading} />;
}

const NO_CHANGES: readonly UnsavedChange[] = [];

interface ReadingProps extends Pick<WouldGetAnswerProps, 'children'> {
  readonly id: string;
  readonly changes: readonly UnsavedChange[];
  /** Its own page has what it gets beside the answer. */
  readonly isOnItsPage?: boolean;
}

function DeviceAnswer({ id, changes, isOnItsPage, children }: ReadingProps) {
  const read = useDeviceReads(id);
  const { device, deviceGroups, userGroups, name } = read;
  const ground = useGroundOf(changes, read.known);
  const unfiltered = ground.isReadingHiding ? undefined : read.unfiltered;
  const open = useProspects(unfiltered, changes, ground);
  const { subject, toCome } = useFilteredDevice(
    unfiltered,
    useMemo(
      () =>
        openFilters(
          open.flatMap(({ before, after }) => [{ standing: before }, { standing: after }]),
        ),
      [open],
    ),
  );
  const prospects = useProspects(subject, changes, ground);
  const wording = useMemo(
    () => deviceWording(ground.names, device.data, name),
    [ground.names, device.data, name],
  );
  const reads = [device, deviceGroups, userGroups];
  return (
    <>
      <NotRead reads={reads} hasAnswer={subject !== undefined} />
      <NamesNotRead names={ground.names} />
      {subject === undefined && reads.every(({ error }) => error === null) && (
        <ProgressLine label={TEXTS.reading} />
      )}
      {toCome > 0 && <ProgressLine label={TEXTS.evaluating(toCome)} />}
      {subject !== undefined && children({ name, prospects, wording })}
      {subject !== undefined && isOnItsPage !== true && (
        <AppLink to="/devices/$id" params={{ id }}>
          {TEXTS.seeAll(name)}
        </AppLink>
      )}
    </>
  );
}

function UserAnswer({ id, changes, isOnItsPage, children }: ReadingProps) {
  const { user, groups, known, subject: found } = useUserReads(id);
  const ground = useGroundOf(changes, known);
  const subject = ground.isReadingHiding ? undefined : found;
  const prospects = useProspects(subject, changes, ground);
  const name = user.data === undefined ? id : nameInText(user.data.displayName);
  const wording = useUserWording(ground.names, id, name);
  return (
    <>
      <NotRead reads={[groups]} hasAnswer={subject !== undefined} />
      <NamesNotRead names={ground.names} />
      {subject === undefined && <ProgressLine label={TEXTS.reading} />}
      {subject !== undefined && children({ name, prospects, wording })}
      {isOnItsPage !== true && (
        <AppLink to="/users/$id" params={{ id }}>
          {TEXTS.seeAll(name)}
        </AppLink>
      )}
    </>
  );
}

function NotRead({
  reads,
  hasAnswer,
}: {
  readonly reads: readonly Pick<UseQueryResult, 'error' | 'refetch'>[];
  readonly hasAnswer: boolean;
}) {
  const failed = reads.filter(({ error }) => error !== null);
  const [first] = failed;
  if (first === undefined) return null;
  return (
    <div>
      <FailurePanel
        failure={toFailure(first.error)}
        onRetry={() => failed.forEach(({ refetch }) => void refetch())}
      />
      {hasAnswer && <p>{TEXTS.groupsNotRead}</p>}
    </div>
  );
}

function useGroundOf(changes: readonly UnsavedChange[], known: readonly Group[]) {
  const targets = useMemo(
    () => targetsNamed(changes.flatMap(({ before, after }) => [...before, ...after])),
    [changes],
  );
  return useTargetGround(targets, known);
}

const NONE: readonly Prospect[] = [];

function useProspects(
  subject: Subject | undefined,
  changes: readonly UnsavedChange[],
  { hiding }: TargetGround,
): readonly Prospect[] {
  return useMemo(
    () => (subject === undefined ? NONE : prospectsOf(subject, changes, hiding)),
    [subject, changes, hiding],
  );
}
