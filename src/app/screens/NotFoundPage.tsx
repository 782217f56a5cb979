import { LinkButton } from '#parts/LinkButton.tsx';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';

/** An address that this app does not have. */
export function NotFoundPage() {
  return (
    <>
      <PageTitle title="Page not found" />
      <PageHeader title="Page not found" />
      <EmptyState
        title="Page not found"
        action={
          <LinkButton variant="contained" to="/configurations">
            All configurations
          </LinkButton>
        }
      >
        The link may be mistyped or from another version of this app. Everything starts from the
        list of configurations.
      </EmptyState>
    </>
  );
}
