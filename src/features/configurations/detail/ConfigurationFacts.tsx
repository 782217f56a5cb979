import { familyOf, graphIdOf } from '#domain/family/configurationKey.ts';
import { Fragment } from 'react';
import { graphType, typeLabel } from '#domain/family/types.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { adminCenterAddress } from '#domain/family/adminCenter.ts';
import { ScopeTags } from '#features/configurations/detail/ScopeTags.tsx';
import { useAdminCenterUrl } from '#queries/graphContext.ts';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';

/** What Graph says about a configuration; what it does not say is said to be so. */
export function ConfigurationFacts({ configuration }: { readonly configuration: Configuration }) {
  const { id, type, description, createdAt, lastModifiedAt, version, roleScopeTagIds } =
    configuration;
  const adminCenterUrl = useAdminCenterUrl();
  return (
    <Section title="About">
      <KeyValueList
        items={[
          { label: 'Family', value: familyOf(id).singular },
          { label: 'Type', value: typeLabel(type) },
          {
            label: 'Graph type',
            value: graphType(type) === '' ? 'not stated' : <GraphType name={graphType(type)} />,
          },
          ...familyOf(id)
            .factsOf(type)
            .map(({ label, value, isMoment }) => ({
              label,
              value: isMoment === true ? <RelativeTime iso={value} /> : value,
            })),
          {
            label: 'Description',
            value: description === undefined || description === '' ? 'None' : description,
          },
          { label: 'Last modified', value: timeOr(lastModifiedAt) },
          { label: 'Created', value: timeOr(createdAt) },
          // most families have none
          ...(version === undefined ? [] : [{ label: 'Version', value: version }]),
          {
            label: 'Scope tags',
            value: <ScopeTags ids={roleScopeTagIds} />,
          },
          {
            label: 'Id',
            value: <ShortId id={graphIdOf(id)} label="configuration id" length={13} />,
          },
          {
            label: 'Admin center',
            value: (
              <ExternalLink href={adminCenterAddress(adminCenterUrl, configuration)}>
                Open in the Intune admin center
              </ExternalLink>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Breaks between the words of the name, and stays whole when copied. */
function GraphType({ name }: { readonly name: string }) {
  return (
    <code>
      {name.split(/(?=[A-Z][a-z])/).map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one text
        <Fragment key={index}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </code>
  );
}

function timeOr(iso: string | undefined) {
  return iso === undefined ? 'not stated' : <RelativeTime iso={iso} />;
}
