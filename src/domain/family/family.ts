import type { KnownTargetKind } from '#domain/assignment/target.ts';
import type { ConfigurationType } from '#domain/configuration/configurationType.ts';

/**
 * How the rows of a family are written:
 * - `rows`: one row by POST or DELETE, several by `/assign`, which replaces the list.
 * - `replace`: by `/assign` only. Every change takes the whole list, an addition too.
 * - `single`: one row by POST or DELETE, and nothing else.
 * - `shown`: not written by this app.
 */
export type WriteShape = 'rows' | 'replace' | 'single' | 'shown';

/** Which of Intune's delegated permissions a family needs: `DeviceManagement….Read.All`. */
export type PermissionArea = 'Configuration' | 'Scripts' | 'ServiceConfig';

/** What is not taken, with the reason as a sentence. */
export interface NotTaken {
  readonly whyNot: string;
}

/** Which assignment filters fit: those for managed devices or for managed apps. */
export type FilterRule = { readonly managed: 'devices' | 'apps' } | NotTaken;

/** What configurations of one type take. */
export interface Limits {
  /** Kinds of targets that are not taken; all others are. */
  readonly notTargets: Readonly<Partial<Record<KnownTargetKind, NotTaken>>>;
  readonly filters: FilterRule;
}

/**
 * All that tells one family from another, on our side of Graph; `graph/families` has the other
 * side. The rest of the app asks a family, and no screen and no engine names one.
 */
export interface Family {
  /** Microsoft's name for one configuration of the family, and for several. */
  readonly singular: string;
  readonly plural: string;
  /** The labels of its types, by the word that stands in addresses. */
  readonly kinds: Readonly<Record<string, string>>;
  /**
   * Type and platforms behind the text that `graph/families` makes of what Graph says. The text is
   * kept in the browser; what it means is the business of the app's version.
   */
  readonly typeOf: (text: string) => ConfigurationType;
  readonly limitsOf: (type: ConfigurationType) => Limits;
  /** Do its rows say whether a configuration is applied or removed? */
  readonly hasIntent: boolean;
  /** What a row holds besides target, filter and intent, and an admin may set. */
  readonly payload: readonly ('run' | 'schedule')[];
  readonly writes: WriteShape;
  /** The action that an Intune role needs to assign it, without `Microsoft.Intune_`. */
  readonly assignActionOf: (type: ConfigurationType) => string;
  readonly permission: PermissionArea;
  /** The type of an assignment in Intune's audit log, where it is known. */
  readonly auditType: string;
  /**
   * Where the admin center shows it, below `#view/`. Observed in public tools, not documented; where
   * it no longer holds, the admin center opens on its start page.
   */
  readonly adminCenterView: (id: string, type: ConfigurationType) => string;
  /** What tells how many devices have it: a property of the configuration, or a report. */
  readonly delivery: { readonly by: 'overview' } | { readonly by: 'report'; readonly type: string };
}
