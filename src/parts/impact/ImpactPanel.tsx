import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import type { EffectReach } from '#domain/impact/effect/changeImpact.ts';
import type { View } from '#domain/impact/crowd/reach.ts';
import { platformOrSeveral } from '#domain/configuration/configurationType.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { deviceWords } from '#domain/configuration/platform.ts';
import {
  deviceChangeWords,
  isReading as isReachReading,
  reachWords,
  usersTargetedWords,
} from '#domain/impact/words.ts';
import { DeviceReach } from '#parts/impact/DeviceReach.tsx';
import type { WhoUnit } from '#parts/impact/who/whoChoice.ts';
import { ImpactDoubts } from '#parts/impact/ImpactDoubts.tsx';
import { UsersTargeted } from '#parts/impact/UsersTargeted.tsx';
import type { ImpactState } from '#parts/impact/reading/useImpact.ts';
import { Section } from '#ui/shell/Section.tsx';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { TEXTS } from '#parts/impact/texts.ts';

/** Which list a number leads to. */
export interface ImpactListChoice {
  readonly unit: WhoUnit;
  readonly view: View;
  /** Of the devices, which effect: `ChangeImpact.effects`. */
  readonly at: number;
}

interface ImpactPanelProps {
  readonly configuration: Pick<CertificateConfiguration, 'id' | 'type'>;
  /**
   * Every assignment the configuration has; undefined while they are read. Keep the lists' identity
   * while nothing changes.
   */
  readonly before: readonly ImpactAssignment[] | undefined;
  /** Every assignment it will have. */
  readonly after: readonly ImpactAssignment[] | undefined;
  /** The assignments themselves could not be read: nobody can say whom they reach. */
  readonly isUnreadable?: boolean;
  readonly state: ImpactState;
  /** What the numbers leave out. */
  readonly note?: string | undefined;
  /** Makes the numbers links to their lists. */
  readonly renderWho?: (list: ImpactListChoice, children: ReactNode) => ReactNode;
}

/**
 * Impact: how many devices receive a configuration before and after a change, live; below them the
 * users whom its targets name.
 */
export function ImpactPanel({
  configuration,
  before,
  after,
  isUnreadable = false,
  note,
  renderWho,
  state,
}: ImpactPanelProps) {
  const words = deviceWords(platformOrSeveral(configuration.type));
  const { notCounted } = familyOf(configuration.id);
  const { impact, retry, isReading } = state;
  const isKnown = before !== undefined && after !== undefined && !isUnreadable;
  const { users, effects, hasChange } = impact;
  const areUsersKnown = isKnown && !isReachReading(users.now) && !isReachReading(users.after);
  // Before anything is chosen it is no answer about what is to be chosen.
  const isOfNow = !hasChange && reachWords(users.after) !== 'unknown';
  const targeted = usersTargetedWords(users);
  const usersLine = isOfNow ? TEXTS.usersNow(targeted) : targeted;
  return (
    <Section
      title={TEXTS.impact}
      action={isKnown && renderWho?.({ unit: 'devices', view: 'after', at: 0 }, TEXTS.seeDevices)}
    >
      {isUnreadable ? (
        <Box sx={{ color: 'text.secondary' }}>{TEXTS.unreadable}</Box>
      ) : (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          {effects.map(({ effect, devices, unchanged }, at) => (
            <DeviceReach
              key={effect.gained[1]}
              meaning={TEXTS.thoseThat(
                words.replace(/^managed/, 'Managed'),
                `${effect.gained[1]} it`,
              )}
              reach={isKnown ? devices : undefined}
              hasChange={hasChange}
              effect={effect}
              unchanged={unchanged}
              renderWho={
                renderWho &&
                ((view, children) => renderWho({ unit: 'devices', view, at }, children))
              }
            />
          ))}
          {notCounted !== undefined && (
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{notCounted}</Box>
          )}
          {note !== undefined && (
            <Box sx={{ fontSize: '0.8125rem', color: 'warning.main' }}>{note}</Box>
          )}
          <UsersTargeted>
            {areUsersKnown
              ? users.after.kind === 'unknown' || renderWho === undefined
                ? usersLine
                : renderWho({ unit: 'users', view: 'after', at: 0 }, usersLine)
              : undefined}
          </UsersTargeted>
          {isKnown && <ImpactDoubts impact={impact} onRetry={retry} isReading={isReading} />}
          {/* Said once it is known, not at every step on the way. */}
          <VisuallyHidden as="output">
            {isKnown &&
              !isReading &&
              [
                ...effects.map((each) =>
                  hasChange ? changeSentence(each) : TEXTS.devicesNow(reachWords(each.devices.now)),
                ),
                `${usersLine}.`,
              ].join(' ')}
          </VisuallyHidden>
        </Box>
      )}
    </Section>
  );
}

function changeSentence({ devices, unchanged, effect }: EffectReach): string {
  const change = unchanged ?? `${deviceChangeWords(devices, effect)}.`;
  return TEXTS.devicesChange(reachWords(devices.now), reachWords(devices.after), change);
}
