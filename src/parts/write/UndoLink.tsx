import type { ComponentProps } from 'react';
import { LinkButton } from '#parts/LinkButton.tsx';
import { TEXTS } from '#parts/write/texts.ts';

interface UndoLinkProps extends Pick<
  ComponentProps<typeof LinkButton>,
  'size' | 'variant' | 'startIcon'
> {
  /** Its entry in the journal. */
  readonly id: string;
  /** Devices in error since the write: then that is why it is taken back. */
  readonly failed?: number | undefined;
}

/** The way back from a write: **Undo**, or **Roll back** where devices in error are its reason. */
export function UndoLink({ id, failed = 0, ...looks }: UndoLinkProps) {
  return (
    <LinkButton
      {...looks}
      to="/history/$id/undo"
      params={{ id }}
      search={failed > 0 ? { errors: String(failed) } : {}}
    >
      {failed > 0 ? TEXTS.rollBack : TEXTS.undo}
    </LinkButton>
  );
}
