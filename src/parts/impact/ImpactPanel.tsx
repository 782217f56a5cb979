import Box from '@mui/material/Box';
import { MonitorSmartphone, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import type { View } from '#domain/impact/impact.ts';
import { platformLabel } from '#domain/configuration/platform.ts';
import { ImpactDoubts } from '#parts/impact/ImpactDoubts.tsx';
import { ReachRow } from '#parts/impact/ReachRow.tsx';
import { useImpact } from '#parts/impact/useImpact.ts';
import { Section } from '#ui/shell/Section.tsx';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { reachWords } from '#domain/impact/words.ts';

interface ImpactPanelProps {
  readonly configuration: CertificateConfiguration;
  /**
   * Every assignment the configuration has; undefined while they are read. Keep the lists' identity
   * while nothing changes.
   */
  readonly before: readonly ImpactAssignment[] | undefined;
  /** Every assignment it will have. */
  readonly after: readonly ImpactAssignment[] | undefined;
  /** The assignments themselves could not be read: nobody can say whom they reach. */
  readonly isUnreadable?: boolean;
  /** Makes the numbers links to their lists. */
  readonly renderWho?: (view: View, children: ReactNode) => ReactNode;
}

/**
 * Who is hit: devices and users reached now and after a change, as numbers and as a picture, live.
 */
export function ImpactPanel({
  configuration,
  before,
  after,
  isUnreadable = false,
  renderWho,
}: ImpactPanelProps) {
  const { platform } = configuration.type;
  const { impact, retry, isReading } = useImpact(platform, before, after);
  const isKnown = before !== undefined && after !== undefined && !isUnreadable;
  const { users, devices } = impact;
  const deviceWord =
    platform === 'unknown'
      ? 'Managed devices that get it'
      : `${platformLabel(platform)} devices that get it`;
  return (
    <Section title="Who is hit" action={isKnown && renderWho?.('after', 'Who?')}>
      {isUnreadable ? (
        <Box sx={{ color: 'text.secondary' }}>
          Unknown: the assignments of this configuration could not be read.
        </Box>
      ) : (
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <ReachRow
            icon={MonitorSmartphone}
            title="Devices"
            meaning={deviceWord}
            reach={isKnown ? devices : undefined}
            renderWho={renderWho}
          />
          <ReachRow
            icon={UserRound}
            title="Users"
            meaning="Named by the targets"
            reach={isKnown ? users : undefined}
            renderWho={renderWho}
          />
          {isKnown && <ImpactDoubts impact={impact} onRetry={retry} isReading={isReading} />}
          {/* Said once it is known, not at every step on the way. */}
          <VisuallyHidden as="output">
            {isKnown &&
              !isReading &&
              `Devices: ${reachWords(devices.now)} now, ${reachWords(devices.after)} after. Users: ${reachWords(users.now)} now, ${reachWords(users.after)} after.`}
          </VisuallyHidden>
        </Box>
      )}
    </Section>
  );
}
