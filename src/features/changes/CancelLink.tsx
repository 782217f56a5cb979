import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { TEXTS } from '#features/changes/texts.ts';

/** Beside the button of an edit or a removal: back to the configuration, nothing sent. */
export function CancelLink({ configurationId }: { readonly configurationId: ConfigurationKey }) {
  return (
    <LinkButton
      variant="text"
      color="secondary"
      to="/configurations/$id"
      params={{ id: configurationId }}
    >
      {TEXTS.cancel}
    </LinkButton>
  );
}
