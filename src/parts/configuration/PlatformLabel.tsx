import {
  Bot,
  BriefcaseBusiness,
  CircleQuestionMark,
  Grid2x2,
  Laptop,
  Layers,
  ScanLine,
  Smartphone,
  TabletSmartphone,
  Terminal,
  Tv,
  Glasses,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { type ConfigurationType, platformsOf } from '#domain/configuration/configurationType.ts';
import { type Platform, platformWords } from '#domain/configuration/platform.ts';

/** Generic shapes, no brand marks: the words, of the domain's table, say whose platform it is. */
const ICONS: Record<Platform, LucideIcon> = {
  windows: Grid2x2,
  windowsPhone: Smartphone,
  iOS: TabletSmartphone,
  macOS: Laptop,
  android: Bot,
  androidEnterprise: BriefcaseBusiness,
  androidAOSP: ScanLine,
  androidAny: Bot,
  linux: Terminal,
  visionOS: Glasses,
  tvOS: Tv,
  several: Layers,
  unknown: CircleQuestionMark,
};

/** The platforms of a configuration as icon and words, the same everywhere. */
export function PlatformLabel({
  type,
}: {
  readonly type: Pick<ConfigurationType, 'platform' | 'platforms'>;
}) {
  const Icon = ICONS[type.platform];
  const words = platformWords(platformsOf(type));
  return (
    <span className="platform-label" title={words}>
      <Icon size={15} strokeWidth={1.75} />
      <span>{words}</span>
    </span>
  );
}
