import { Skeleton } from '#ui/feedback/Skeleton.tsx';
import { Ban, Check, CircleQuestionMark } from 'lucide-react';
import { Tag } from '#ui/chip/Tag.tsx';
import { TEXTS } from '#features/access/texts.ts';

interface AccessMarkProps {
  /** Undefined where it is not known. */
  readonly isAllowed: boolean | undefined;
  readonly yes: string;
  readonly no: string;
}

/** Keeps the place of a mark that is on its way. */
export function AccessMarkSkeleton() {
  return <Skeleton variant="rounded" width={78} height={24} />;
}

/** Yes, no, or not known: three words and three icons. */
export function AccessMark({ isAllowed, yes, no }: AccessMarkProps) {
  if (isAllowed === undefined) return <Tag icon={CircleQuestionMark}>{TEXTS.notKnown}</Tag>;
  return isAllowed ? (
    <Tag icon={Check} tone="success">
      {yes}
    </Tag>
  ) : (
    <Tag icon={Ban} tone="warning" dashed>
      {no}
    </Tag>
  );
}
