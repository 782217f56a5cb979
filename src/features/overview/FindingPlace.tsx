import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FindingItem } from '#domain/findings/finding.ts';
import type { SetAside } from '#domain/findings/setAside.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { TEXTS } from '#features/overview/texts.ts';
import { dateText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { AssignmentTarget } from '#parts/AssignmentTarget.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { Name } from '#ui/text/Name.tsx';

interface FindingPlaceProps {
  readonly item: FindingItem;
  readonly names: TargetNames;
  /** Why and since when it is aside; undefined where it is not. */
  readonly aside: SetAside | undefined;
  readonly onSetAside: () => void;
  readonly onTakeBack: () => void;
}

/** One place that a finding is about, with the way there. */
export function FindingPlace({ item, names, aside, onSetAside, onTakeBack }: FindingPlaceProps) {
  const { configuration, group, rows, words } = item;
  const what = nameInText(group?.displayName ?? configuration.displayName);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, py: 0.5, alignItems: 'start' }}>
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        {group !== undefined && (
          <Box>
            <AppLink to="/groups/$id" params={{ id: group.id }}>
              <Name of={group.displayName} />
            </AppLink>
          </Box>
        )}
        <Box sx={{ overflowWrap: 'anywhere' }}>
          <AppLink to="/configurations/$id" params={{ id: configuration.id }}>
            <Name of={configuration.displayName} />
          </AppLink>{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {familyOf(configuration.id).singular}
          </Box>
        </Box>
        {rows.length > 0 && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, my: 0.25 }}>
            {rows.map((row, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- two rows may share an id
              <AssignmentTarget key={`${row.id} ${at}`} assignment={row} names={names} />
            ))}
          </Box>
        )}
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {words}
          {aside !== undefined && <Box>{asideWords(aside)}</Box>}
        </Box>
      </Box>
      <Button
        size="small"
        variant="text"
        aria-label={aside === undefined ? TEXTS.setAsideOf(what) : TEXTS.takeBackOf(what)}
        onClick={aside === undefined ? onSetAside : onTakeBack}
      >
        {aside === undefined ? TEXTS.setAside : TEXTS.takeBack}
      </Button>
    </Box>
  );
}

function asideWords({ reason, at, until }: SetAside): string {
  const since = dateText(Date.parse(at), 'dateAndTime');
  return until === undefined
    ? TEXTS.asideSince(since, reason)
    : TEXTS.asideUntil(since, until, reason);
}
