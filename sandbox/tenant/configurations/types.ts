import { androidTypes } from './types.android.ts';
import { appleTypes } from './types.apple.ts';
import { windowsTypes } from './types.windows.ts';

/** [name, base, platform, ...certificate navigations] */
export type TypeRow = readonly [
  name: string,
  base: string,
  platform: string,
  ...navigations: string[],
];

export interface Navigation {
  readonly name: string;
  /** the declared type of what it points to */
  readonly target: string;
  readonly collection: boolean;
}

export interface ConfigurationType {
  readonly name: string;
  readonly base: string | undefined;
  readonly abstract: boolean;
  /** devicePlatformType of the assignment filters that fit; undefined when none does */
  readonly platform: string | undefined;
  readonly navigations: readonly Navigation[];
}

function parseRow([name, base, platform, ...navigations]: TypeRow): ConfigurationType {
  return {
    name: name.replace('*', ''),
    base: base === '' ? undefined : base,
    abstract: name.endsWith('*'),
    platform: platform === '' ? undefined : platform,
    navigations: navigations.map((text) => {
      const [navigation = '', target = ''] = text.split(':');
      return {
        name: navigation,
        target: target.replace('[]', ''),
        collection: target.endsWith('[]'),
      };
    }),
  };
}

/** All 139 types derived from deviceConfiguration, by name. */
export const configurationTypes: ReadonlyMap<string, ConfigurationType> = new Map(
  [...androidTypes, ...appleTypes, ...windowsTypes].map(parseRow).map((type) => [type.name, type]),
);

/** The type and its bases, nearest first. */
export function lineage(name: string): readonly ConfigurationType[] {
  const type = configurationTypes.get(name);
  if (type === undefined) return [];
  return type.base === undefined ? [type] : [type, ...lineage(type.base)];
}

/** Is a configuration of type `name` also a `base`? */
export function isKindOf(name: string, base: string): boolean {
  return base === 'deviceConfiguration' || lineage(name).some((type) => type.name === base);
}

/** The certificate navigation of a type, inherited ones included. */
export function navigationOf(type: string, navigation: string): Navigation | undefined {
  return lineage(type)
    .flatMap((each) => each.navigations)
    .find((each) => each.name === navigation);
}
