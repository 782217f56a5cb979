import Box from '@mui/material/Box';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { explain } from '#domain/failure/explain.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { LastWrite } from '#features/history/notices/LastWrite.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useBackOnline } from '#parts/failure/useBackOnline.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { OtherTenants } from '#parts/OtherTenants.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { TEXTS } from '#app/screens/texts.ts';

/**
 * What stands in place of a page that could not be read: what happened, what to do, and the way
 * back.
 */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const failure = toFailure(error);
  const { title } = explain(failure);
  const retry = () => {
    reset();
    void router.invalidate();
  };
  useBackOnline(failure, retry);
  return (
    <>
      <PageTitle title={title} />
      <PageHeader title={TEXTS.notRead} />
      <FailurePanel
        failure={failure}
        onRetry={retry}
        actions={
          <LinkButton size="small" to="/configurations">
            {TEXTS.allConfigurations}
          </LinkButton>
        }
      />
      <Box sx={{ mt: 2 }}>
        <LastWrite />
      </Box>
      {failure.kind === 'notFound' && (
        <Box sx={{ mt: 2 }}>
          <OtherTenants />
        </Box>
      )}
    </>
  );
}
