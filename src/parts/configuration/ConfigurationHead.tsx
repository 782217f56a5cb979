import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { ListCrumb } from '#parts/configuration/ListCrumb.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { Name } from '#ui/text/Name.tsx';

interface ConfigurationHeadProps {
  readonly configuration:
    | { readonly id: ConfigurationKey; readonly displayName: string }
    | undefined;
  readonly title: string;
}

/** The title of a page that changes what a configuration is assigned to, and the way back to it. */
export function ConfigurationHead({ configuration, title }: ConfigurationHeadProps) {
  return (
    <>
      <PageTitle title={title} />
      <PageHeader
        breadcrumb={
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
        }
        title={title}
      />
    </>
  );
}
