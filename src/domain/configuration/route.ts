import { nameInText } from '#lib/text/shownName.ts';
import {
  certificateNavigationLabel,
  certificateNavigationsOf,
  type CertificateNavigationName,
  isCollectionNavigation,
} from '#domain/configuration/certificateNavigation.ts';

/**
 * A route is the address an assignment is posted to: the configuration itself, or a certificate it
 * refers to. The certificate navigations are references to other configurations, so an assignment
 * made through one belongs to that certificate, not to the configuration in the address
 * (docs/reference/routes.md). Source:
 * https://learn.microsoft.com/graph/api/intune-deviceconfig-deviceconfigurationassignment-create?view=graph-rest-beta
 */
export interface Route {
  /**
   * What stands between the configuration's id and `/assignments`; empty for the configuration
   * itself.
   */
  readonly via: string;
  readonly label: string;
  /**
   * The navigation to read for the referenced certificate; undefined for the configuration itself.
   */
  readonly certificate: CertificateReference | undefined;
}

export interface CertificateReference {
  /**
   * The navigation properties one after the other; the last leads to the certificate that is
   * assigned.
   */
  readonly navigations: readonly CertificateNavigationName[];
  /** For a collection: which of its certificates. */
  readonly certificateId: string | undefined;
}

/** A route before the certificate of a collection is chosen. */
export interface RouteTemplate {
  readonly via: string;
  readonly label: string;
  readonly navigations: readonly CertificateNavigationName[];
  /** The path has to be completed with the id of one of the referenced certificates. */
  readonly many: boolean;
}

export const DIRECT_ROUTE: Route = { via: '', label: 'This configuration', certificate: undefined };

/**
 * Documented without a type cast, so usable so on every type that has the property (routes 2, 3 and
 * 4).
 */
const UNCAST: Partial<
  Record<CertificateNavigationName, readonly (readonly CertificateNavigationName[])[]>
> = {
  rootCertificate: [['rootCertificate']],
  identityCertificate: [['identityCertificate'], ['identityCertificate', 'rootCertificate']],
};

/** Types whose uncast property is documented with a cast as well (routes 5 and 6). */
const ALSO_CAST = new Set(['iosScepCertificateProfile', 'windowsPhone81VpnConfiguration']);

/**
 * Every certificate route of a type, in the order an admin reads them: near certificates first,
 * cast doubles last.
 */
export function routeTemplates(typeName: string): RouteTemplate[] {
  const navigations = certificateNavigationsOf(typeName);
  const uncast = navigations.flatMap((name) => (UNCAST[name] ?? []).map(uncastTemplate));
  const cast = navigations
    .filter((name) => UNCAST[name] === undefined || ALSO_CAST.has(typeName))
    .map((name) => castTemplate(typeName, name, UNCAST[name] !== undefined));
  return [...uncast, ...cast];
}

/**
 * Completes a template. For a collection, one route for each referenced certificate.
 * @param certificates ids and names of what the navigation refers to, in Graph's order
 */
export function routesThrough(
  template: RouteTemplate,
  certificates: readonly { readonly id: string; readonly displayName: string }[],
): Route[] {
  const { via, label, navigations, many } = template;
  if (!many) return [{ via, label, certificate: { navigations, certificateId: undefined } }];
  return certificates.map(({ id, displayName }) => ({
    via: `${via}/${encodeURIComponent(id)}`,
    label: `${label}: ${nameInText(displayName)}`,
    certificate: { navigations, certificateId: id },
  }));
}

/**
 * The route that `via` names on a configuration of this type, or undefined when the type has no
 * such route.
 */
export function routeFromVia(typeName: string, via: string): Route | undefined {
  if (via === '') return DIRECT_ROUTE;
  for (const template of routeTemplates(typeName)) {
    if (!template.many && template.via === via) return routesThrough(template, [])[0];
    const id = via.startsWith(`${template.via}/`) ? via.slice(template.via.length + 1) : '';
    if (template.many && /^[\w-]+$/.test(id))
      return routesThrough(template, [{ id, displayName: id }])[0];
  }
  return undefined;
}

function uncastTemplate(navigations: readonly CertificateNavigationName[]): RouteTemplate {
  const label =
    navigations.length === 1
      ? certificateNavigationLabel(navigations[0]!)
      : 'Root of the identity certificate';
  return { via: navigations.join('/'), label, navigations, many: false };
}

function castTemplate(
  typeName: string,
  name: CertificateNavigationName,
  isDouble: boolean,
): RouteTemplate {
  const label = certificateNavigationLabel(name);
  return {
    via: `microsoft.graph.${typeName}/${name}`,
    label: isDouble ? `${label} (address with type)` : label,
    navigations: [name],
    many: isCollectionNavigation(name),
  };
}
