import { LinkButton } from '#parts/LinkButton.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { TEXTS } from '#app/screens/texts.ts';

/** An address that this app does not have. */
export function NotFoundPage() {
  return (
    <>
      <PageTitle title={TEXTS.pageNotFound} />
      <PageHeader title={TEXTS.pageNotFound} />
      <EmptyState
        title={TEXTS.pageNotFound}
        action={
          <LinkButton variant="contained" to="/configurations">
            {TEXTS.allConfigurations}
          </LinkButton>
        }
      >
        {TEXTS.pageNotFoundHint}
      </EmptyState>
    </>
  );
}
