import { Ban, Check, CircleQuestionMark } from 'lucide-react';
import { Tag } from '#ui/Tag.tsx';

interface AccessMarkProps {
  /** Undefined where it is not known. */
  readonly isAllowed: boolean | undefined;
  readonly yes: string;
  readonly no: string;
}

/** Yes, no, or not known: three words and three icons. */
export function AccessMark({ isAllowed, yes, no }: AccessMarkProps) {
  if (isAllowed === undefined) return <Tag icon={CircleQuestionMark}>Not known</Tag>;
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
