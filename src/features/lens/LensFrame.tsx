import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { TEXTS } from '#features/lens/texts.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';

interface LensFrameProps {
  readonly title: string;
  readonly subtitle: string;
  readonly action?: ReactNode;
  /** Its parts name the tab themselves. */
  readonly isNamed?: boolean;
  readonly children: ReactNode;
}

/** The page of one user or device: its name, the way back to the search, its parts below. */
export function LensFrame({ title, subtitle, action, isNamed = false, children }: LensFrameProps) {
  return (
    <>
      {!isNamed && <PageTitle title={title} />}
      <PageHeader
        breadcrumb={<AppLink to="/lens">{TEXTS.title}</AppLink>}
        title={title}
        subtitle={subtitle}
        action={action}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>{children}</Box>
    </>
  );
}
