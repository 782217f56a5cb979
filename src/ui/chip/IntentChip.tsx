import { CircleArrowDown, Eraser } from 'lucide-react';

import { Tag } from '#ui/chip/Tag.tsx';

/**
 * What an assignment asks for. Remove differs from Apply by icon and word; the colour only agrees.
 * It says from what, since a row's button removes the assignment.
 */
export function IntentChip({ intent }: { readonly intent: 'apply' | 'remove' }) {
  return intent === 'apply' ? (
    <Tag icon={CircleArrowDown}>Apply</Tag>
  ) : (
    <Tag icon={Eraser} tone="warning">
      Remove from devices
    </Tag>
  );
}
