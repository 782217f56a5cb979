import { familyOf, graphIdOf, nounOf } from '#domain/family/configurationKey.ts';
import { Fragment } from 'react';
import { graphType, typeLabel } from '#domain/family/types.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { adminCenterAddress } from '#domain/family/adminCenter.ts';
import { ScopeTags } from '#features/configurations/detail/facts/ScopeTags.tsx';
import { useRelatedFacts } from '#features/configurations/detail/facts/useRelatedFacts.tsx';
import { useAdminCenterUrl } from '#queries/graphContext.ts';
import { NotDocumented } from '#ui/feedback/NotDocumented.tsx';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';
import { TEXTS } from '#features/configurations/detail/texts.ts';
import { toldText } from '#lib/text/shownName.ts';

/** What Graph says about a configuration; what it does not say has no row. */
export function ConfigurationFacts({ configuration }: { readonly configuration: Configuration }) {
  const { id, type, description, createdAt, lastModifiedAt, version, roleScopeTagIds } =
    configuration;
  const adminCenterUrl = useAdminCenterUrl();
  const related = useRelatedFacts(configuration);
  return (
    <Section title={TEXTS.about}>
      <KeyValueList
        items={[
          { label: TEXTS.family, value: familyOf(id).singular },
          { label: TEXTS.type, value: typeLabel(type) },
          ...(graphType(type) === ''
            ? []
            : [{ label: TEXTS.graphType, value: <GraphType name={graphType(type)} /> }]),
          ...familyOf(id)
            .factsOf(type)
            .map(({ label, value, isMoment }) => ({
              label,
              value: isMoment === true ? <RelativeTime iso={value} /> : toldText(value),
            })),
          ...related,
          {
            label: TEXTS.description,
            value:
              description === undefined || description === '' ? TEXTS.none : toldText(description),
          },
          // A family that does not tell one of these has no row for it.
          ...timeIn(TEXTS.lastModified, lastModifiedAt),
          ...timeIn(TEXTS.created, createdAt),
          ...(version === undefined ? [] : [{ label: TEXTS.version, value: version }]),
          ...(roleScopeTagIds === undefined
            ? []
            : [{ label: TEXTS.scopeTags, value: <ScopeTags ids={roleScopeTagIds} /> }]),
          {
            label: TEXTS.id,
            value: <ShortId id={graphIdOf(id)} label={TEXTS.idOf(nounOf(id))} />,
          },
          {
            label: TEXTS.adminCenter,
            value: (
              <>
                <ExternalLink href={adminCenterAddress(adminCenterUrl, configuration)}>
                  {TEXTS.openInAdminCenter}
                </ExternalLink>
                <NotDocumented />
              </>
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

function timeIn(label: string, iso: string | undefined) {
  return iso === undefined ? [] : [{ label, value: <RelativeTime iso={iso} /> }];
}
