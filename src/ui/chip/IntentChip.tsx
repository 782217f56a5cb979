import { CircleArrowDown, Eraser } from 'lucide-react';

import { Tag } from '#ui/chip/Tag.tsx';

/**
 * What an assignment asks for. Remove differs from Apply by icon and word; the colour only agrees.
 */
export function IntentChip({ intent }: { readonly intent: 'apply' | 'remove' }) {
  return intent === 'apply' ? (
    <Tag icon={CircleArrowDown}>Apply</Tag>
  ) : (
    <Tag icon={Eraser} tone="warning">
      Remove
    </Tag>
  );
}
