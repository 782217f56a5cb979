import {
  Boxes,
  CircleQuestionMark,
  type LucideIcon,
  MonitorSmartphone,
  UserRound,
  UserRoundMinus,
  UsersRound,
} from 'lucide-react';

/** The kinds of targets as `domain/assignment/target.ts` has them; `ui` does not know the domain. */
export type TargetKind =
  | 'group'
  | 'exclusionGroup'
  | 'allDevices'
  | 'allLicensedUsers'
  | 'collection'
  | 'unknown';

interface TargetLook {
  readonly Icon: LucideIcon;
  /** What a screen reader hears before the name, where the name alone does not tell the kind. */
  readonly spoken: string;
  /** A word in front of the name that everybody sees. */
  readonly badge: string;
  readonly isDashed: boolean;
}

/** How each kind looks, in every picture of a target; one row each. */
export const TARGET_LOOKS: Record<TargetKind, TargetLook> = {
  group: { Icon: UsersRound, spoken: 'Group ', badge: '', isDashed: false },
  exclusionGroup: { Icon: UserRoundMinus, spoken: '', badge: 'Excluded ', isDashed: true },
  allDevices: { Icon: MonitorSmartphone, spoken: '', badge: '', isDashed: false },
  allLicensedUsers: { Icon: UserRound, spoken: '', badge: '', isDashed: false },
  collection: { Icon: Boxes, spoken: 'ConfigMgr collection ', badge: '', isDashed: false },
  unknown: { Icon: CircleQuestionMark, spoken: 'Unknown target ', badge: '', isDashed: true },
};
