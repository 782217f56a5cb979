import Box from '@mui/material/Box';
import { Fragment } from 'react';
import { Skeleton } from '#ui/feedback/Skeleton.tsx';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { PresentReach } from '#domain/impact/rowReach.ts';
import {
  devicesReachedWords,
  effectReachWords,
  isNobody,
  usersTargetedWords,
} from '#domain/impact/words.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { TEXTS } from '#features/configurations/detail/texts.ts';

/**
 * "12 devices have to install it, 40 are offered it": a device may be in both. What takes something
 * from devices is red, here as everywhere.
 */
export function Effects({ of: effects }: { readonly of: PresentReach['effects'] }) {
  return effects.map(({ devices, effect }, index) => {
    const words = effectReachWords(devices, effect, index === 0);
    const isLoss = effect.loss === 'gained' && !isNobody(devices);
    return (
      <Fragment key={words}>
        {index > 0 && ', '}
        {isLoss ? (
          <Box component="span" sx={{ color: 'error.main' }}>
            {words}
          </Box>
        ) : (
          words
        )}
      </Fragment>
    );
  });
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
        {effects.length === 0 ? devicesReachedWords(devices) : <Effects of={effects} />}
      </AppLink>
      {' · '}
      <AppLink to="/configurations/$id/assign/who" params={{ id }} search={{ unit: 'users' }}>
        {usersTargetedWords({ now: users, after: users })}
      </AppLink>
    </span>
  );
}
