import { shownName } from '#lib/text/shownName.ts';

interface NameProps {
  readonly of: string;
  /** Repeats the name as a tooltip, where its place may cut it. */
  readonly isCut?: boolean;
}

/**
 * The name of a thing of the tenant, in an element of its own: its direction moves nothing around
 * it, a translator leaves it as it is, and what is invisible in it is shown.
 */
export function Name({ of, isCut = false }: NameProps) {
  const shown = shownName(of);
  return (
    <bdi translate="no" {...(isCut && { title: shown })}>
      {shown}
    </bdi>
  );
}
