import Skeleton from '@mui/material/Skeleton';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { PresentReach } from '#domain/impact/rowReach.ts';
import { devicesReachedWords, effectReachWords, usersTargetedWords } from '#domain/impact/words.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { TEXTS } from '#features/configurations/detail/texts.ts';

/** "12 devices have to install it, 40 are offered it": a device may be in both. */
function effectWords(effects: PresentReach['effects']): string {
  return effects
    .map(({ devices, effect }, index) => effectReachWords(devices, effect, index === 0))
    .join(', ');
}

/** Below the title: how many devices have it and how many users are targeted, each the way there. */
export function PresentReachLine({
  id,
  reach,
}: {
  readonly id: ConfigurationKey;
  /** Undefined while it is counted. */
  readonly reach: PresentReach | undefined;
}) {
  if (reach === undefined)
    return (
      <Skeleton
        variant="text"
        width={180}
        sx={{ display: 'inline-block' }}
        aria-label={TEXTS.countingDevices}
      />
    );
  const { devices, effects, users } = reach;
  return (
    <span className="tabular">
      <AppLink to="/configurations/$id/assign/who" params={{ id }} search={{}}>
        {effects.length === 0 ? devicesReachedWords(devices) : effectWords(effects)}
      </AppLink>
      {' · '}
      <AppLink to="/configurations/$id/assign/who" params={{ id }} search={{ unit: 'users' }}>
        {usersTargetedWords({ now: users, after: users })}
      </AppLink>
    </span>
  );
}
