import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { ConfigurationType } from '#domain/configuration/configurationType.ts';

/** A device configuration as the tenant has it. Dates are ISO 8601. */
export interface Configuration {
  readonly id: ConfigurationKey;
  readonly displayName: string;
  readonly description: string | undefined;
  readonly type: ConfigurationType;
  readonly createdAt: string | undefined;
  readonly lastModifiedAt: string | undefined;
  readonly version: number | undefined;
  /** Undefined where Graph does not tell them, as of apps in a list: not known, which is not none. */
  readonly roleScopeTagIds: readonly string[] | undefined;
  /** Undefined when the read did not bring them: not known, which is not none. */
  readonly assignments: readonly Assignment[] | undefined;
}

/** A certificate that a configuration refers to: enough to name it and to assign to it. */
export type CertificateConfiguration = Pick<Configuration, 'id' | 'displayName' | 'type'>;
