import type { PayloadKey } from '#domain/assignment/payload.ts';
import type { Intent } from '#domain/assignment/intent.ts';
import type { Offers } from '#domain/assignment/offers.ts';
import type { SettingsType } from '#domain/assignment/settings/settings.ts';
import type { KnownTargetKind, TargetKind } from '#domain/assignment/target.ts';
import type { DeliveryKind } from '#domain/delivery/deliveryWords.ts';
import type { ConfigurationType } from '#domain/configuration/configurationType.ts';
import type { RelatedCount, RelatedRead } from '#domain/configuration/related.ts';

/**
 * How the rows of a family are written:
 * - `rows`: one row by POST or DELETE, several by `/assign`, which replaces the list.
 * - `replace`: by `/assign` only. Every change takes the whole list, an addition too.
 * - `single`: one row by POST or DELETE, and nothing else.
 * - `shown`: not written by this app.
 */
export type WriteShape = 'rows' | 'replace' | 'single' | 'shown';

/** Which of Intune's delegated permissions a family needs: `DeviceManagement….Read.All`. */
export type PermissionArea = 'Configuration' | 'Scripts' | 'ServiceConfig' | 'Apps';

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
  /** What to know of a configuration before it is assigned, as a sentence. */
  readonly warning?: string;
}

/** What matters of a configuration of one family, for its page. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** What a list of the family shows of it in a column of that label; nothing where it is left out. */
  readonly inList?: string;
  /** The value is a moment, in ISO 8601. */
  readonly isMoment?: true;
}

/** A page of Microsoft's, for what it says. */
export interface Page {
  readonly label: string;
  readonly url: string;
}

/** Something to mind about one configuration, whatever target it gets. */
export interface Caution {
  /** `block`: it cannot be assigned. */
  readonly level: 'block' | 'warn' | 'inform';
  /** One or two sentences. */
  readonly words: string;
  readonly page?: Page;
}

/** What a caution may lean on beside the configuration itself. */
export interface CautionFacts {
  readonly intent: Intent;
  readonly target: TargetKind;
  readonly hasFilter: boolean;
  readonly related: RelatedRead;
}

/** What configurations of one type take of the family's intents. */
export interface IntentRules {
  /** Why an intent is not taken for a target, as a sentence; undefined where it is. */
  readonly whyNot: (intent: Intent, target: TargetKind) => string | undefined;
  /** What is not documented of an intent, as a sentence; undefined where it is. */
  readonly notDocumented: (intent: Intent) => string | undefined;
  /** Why a group of devices gets nothing of what is only offered; undefined where it does. */
  readonly offerToDevices: string | undefined;
  /** To whom it gives what is only offered: the sentences above say no other thing. */
  readonly offers: Offers;
  readonly page: Page;
}

/** What losing a configuration of a family means. */
export interface Loss {
  /** For a device, as a sentence; undefined where it follows from the platform. */
  readonly ofOne: string | undefined;
  /** For everybody, once it is assigned to nobody; undefined where nothing more is to be said. */
  readonly ofAll?: string;
  /** For a device that an intent takes it from, where that is not the same. */
  readonly byIntent?: string;
  /** Without one the sentence is inferred, and marked so where an admin acts on it. */
  readonly page?: Page;
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
  /** Other words that a search finds one of the type by: Graph's, the trade's, who made it. */
  readonly alsoCalled?: (type: ConfigurationType) => string;
  /**
   * Type and platforms behind the text that `graph/families` makes of what Graph says. The text is
   * kept in the browser; what it means is the business of the app's version.
   */
  readonly typeOf: (text: string) => ConfigurationType;
  readonly limitsOf: (type: ConfigurationType) => Limits;
  /**
   * What its list leaves out unless somebody asks for all: configurations that nobody has assigned
   * and nobody made. In the plural, after "Show".
   */
  readonly leftOut?: string;
  /** Is it one of a type that the list leaves out so? */
  readonly mayBeLeftOut?: (type: ConfigurationType) => boolean;
  /** A page of its own lists it as well, beside the list of all configurations. */
  readonly page?: 'apps';
  /** Targets that one configuration of the tenant may have at a time. */
  readonly onlyOne?: Readonly<Partial<Record<KnownTargetKind, true>>>;
  /** What the page of a configuration says beside what all families have. */
  readonly factsOf: (type: ConfigurationType) => readonly Fact[];
  readonly loss: Loss;
  /** It comes to people only: no group of devices brings it or keeps it. */
  readonly isForPeople?: true;
  /** Whom a count of devices leaves out, as a sentence; undefined where it leaves out nobody. */
  readonly notCounted?: string;
  /** What its rows may ask for, the usual one first; none where they do not say. */
  readonly intents: readonly Intent[];
  /** Where not every intent is taken by every type and for every target. */
  readonly intentsOf?: (type: ConfigurationType) => IntentRules;
  readonly cautionsOf?: (type: ConfigurationType, facts: CautionFacts) => readonly Caution[];
  /** How many others it counts as related to it; those of which there is none are left out. */
  readonly relatedOf?: (type: ConfigurationType) => readonly RelatedCount[];
  /** What a row holds besides target, filter and intent, and an admin may set. */
  readonly payload: readonly PayloadKey[];
  /** The settings that a new row takes, where `payload` has them; undefined where they have no editor. */
  readonly settingsTypeOf?: (type: ConfigurationType) => SettingsType | undefined;
  readonly writes: WriteShape;
  /** Why it is not written, as a sentence, where `writes` is `shown`. */
  readonly whyShown?: string;
  /** Microsoft says so. What is not is inferred, and marked where an admin acts on it. */
  readonly isWhyShownDocumented?: true;
  /** The action that an Intune role needs to assign it, without `Microsoft.Intune_`. */
  readonly assignActionOf: (type: ConfigurationType) => string;
  readonly permission: PermissionArea;
  /** The type of an assignment in Intune's audit log, where it is known. */
  readonly auditType: string;
  /**
   * Where the admin center shows it, below `#view/`. Observed in public tools, not documented; where
   * it no longer holds, the admin center opens on its start page.
   */
  readonly adminCenterView: (id: string, type: ConfigurationType, name: string) => string;
  /** How Intune's reports speak of who has it; `none` where no report of it is known. */
  readonly delivery: DeliveryKind;
}
