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
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

export type PlatformKey =
  | 'windows'
  | 'windowsPhone'
  | 'iOS'
  | 'macOS'
  | 'android'
  | 'androidEnterprise'
  | 'androidAOSP'
  | 'multiple'
  | 'unknown';

/** Generic shapes, no brand marks: the word says whose platform it is. */
const PLATFORMS: Record<PlatformKey, { icon: LucideIcon; word: string }> = {
  windows: { icon: Grid2x2, word: 'Windows' },
  windowsPhone: { icon: Smartphone, word: 'Windows Phone' },
  iOS: { icon: TabletSmartphone, word: 'iOS/iPadOS' },
  macOS: { icon: Laptop, word: 'macOS' },
  android: { icon: Bot, word: 'Android' },
  androidEnterprise: { icon: BriefcaseBusiness, word: 'Android Enterprise' },
  androidAOSP: { icon: ScanLine, word: 'Android (AOSP)' },
  multiple: { icon: Layers, word: 'Several platforms' },
  unknown: { icon: CircleQuestionMark, word: 'Unknown platform' },
};

/** A platform as icon and word, the same everywhere. */
export function PlatformLabel({ platform }: { readonly platform: PlatformKey }) {
  const { icon: Icon, word } = PLATFORMS[platform];
  return (
    <span className="platform-label">
      <Icon size={15} strokeWidth={1.75} />
      {word}
    </span>
  );
}
