import { CircleArrowDown, Eraser } from 'lucide-react';

import { Tag } from '#ui/chip/Tag.tsx';

interface IntentChipProps {
  readonly label: string;
  /** Devices lose something by it: another icon, and a colour that agrees. */
  readonly isLoss: boolean;
}

/** What an assignment asks for. */
export function IntentChip({ label, isLoss }: IntentChipProps) {
  return isLoss ? (
    <Tag icon={Eraser} tone="warning">
      {label}
    </Tag>
  ) : (
    <Tag icon={CircleArrowDown}>{label}</Tag>
  );
}
