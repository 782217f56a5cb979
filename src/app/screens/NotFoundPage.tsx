import { LinkButton } from '#parts/LinkButton.tsx';
import { MissingPage } from '#parts/MissingPage.tsx';
import { TEXTS } from '#app/screens/texts.ts';

/** An address that this app does not have. */
export function NotFoundPage() {
  return (
    <MissingPage
      title={TEXTS.pageNotFound}
      says={TEXTS.pageNotFound}
      action={
        <LinkButton variant="contained" to="/configurations">
          {TEXTS.allConfigurations}
        </LinkButton>
      }
    >
      {TEXTS.pageNotFoundHint}
    </MissingPage>
  );
}
