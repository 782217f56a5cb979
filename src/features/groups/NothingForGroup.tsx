import Button from '@mui/material/Button';
import { UsersRound } from 'lucide-react';
import { countedThings } from '#domain/configuration/countedThings.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { TEXTS } from '#features/groups/texts.ts';

interface NothingForGroupProps {
  readonly id: string;
  /** All assignments of the tenant were read. */
  readonly isWhole: boolean;
  /** Groups that hold it could not be read. */
  readonly areParentsUnread: boolean;
  readonly forEverybody: readonly LensRow[];
  readonly onShowEverybody: () => void;
}

/** Nothing names the group; what is for everybody may reach it all the same. */
export function NothingForGroup({
  id,
  isWhole,
  areParentsUnread,
  forEverybody,
  onShowEverybody,
}: NothingForGroupProps) {
  return (
    <EmptyState
      icon={UsersRound}
      title={(areParentsUnread ? TEXTS.nothingDirect : TEXTS.nothingAtAll)(isWhole)}
      action={
        <>
          <LinkButton variant="contained" to="/assign" search={{ groupId: id }}>
            {TEXTS.assignToIt}
          </LinkButton>
          {forEverybody.length > 0 && (
            <Button onClick={onShowEverybody}>{TEXTS.showEveryone}</Button>
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
  );
}
