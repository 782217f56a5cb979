import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { Name } from '#ui/text/Name.tsx';
import { AppLink } from '#parts/AppLink.tsx';
import { ListCrumb } from '#parts/configuration/ListCrumb.tsx';

/** The way back from a page about one configuration. */
export function ConfigurationCrumbs({
  configuration,
}: {
  readonly configuration:
    | { readonly id: ConfigurationKey; readonly displayName: string }
    | undefined;
}) {
  return (
    <>
      <ListCrumb list={configuration && familyOf(configuration.id).page} />
      {configuration !== undefined && (
        <>
          {' / '}
          <AppLink to="/configurations/$id" params={{ id: configuration.id }}>
            <Name of={configuration.displayName} />
          </AppLink>
        </>
      )}
    </>
  );
}
