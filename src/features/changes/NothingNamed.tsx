import type { ReactNode } from 'react';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { TEXTS } from '#features/changes/texts.ts';

interface NothingNamedProps {
  readonly configurationId: ConfigurationKey;
  readonly title: string;
  /** Why. */
  readonly children: ReactNode;
}

/** The address names no assignment that this can be done with; the way to those that there are. */
export function NothingNamed({ configurationId, title, children }: NothingNamedProps) {
  return (
    <EmptyState
      title={title}
      action={
        <LinkButton variant="contained" to="/configurations/$id" params={{ id: configurationId }}>
          {TEXTS.showAssignments}
        </LinkButton>
      }
    >
      {children}
    </EmptyState>
  );
}
