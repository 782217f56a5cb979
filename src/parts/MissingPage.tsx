import type { ReactNode } from 'react';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';

interface MissingPageProps {
  readonly title: string;
  readonly breadcrumb?: ReactNode;
  /** What is not there, as a fact. */
  readonly says: string;
  /** Where to go instead. */
  readonly action: ReactNode;
  /** Why it is not there. */
  readonly children: ReactNode;
}

/** An address at which there is nothing: no such page, no such entry, a plan of another browser. */
export function MissingPage({ title, breadcrumb, says, action, children }: MissingPageProps) {
  return (
    <>
      <PageTitle title={title} />
      <PageHeader breadcrumb={breadcrumb} title={title} />
      <EmptyState title={says} action={action}>
        {children}
      </EmptyState>
    </>
  );
}
