import { everyoneOf, type TargetKind } from '#domain/assignment/target.ts';

/** How a sentence about an assignment with the intent goes: verb, name, preposition, target. */
interface Verbs {
  readonly asked: string;
  readonly done: string;
  /** Before a group, a collection or all users. */
  readonly before: string;
  /** Before all devices. */
  readonly beforeDevices: string;
  /** What an excluded group is kept from, before the name; empty where it is the thing itself. */
  readonly keptFrom: string;
}

/** What becomes of a device by it, each as the verb after one and after several, before "it". */
export interface EffectWords {
  /** What `it` is, where it was not named. */
  readonly what: string;
  readonly gained: readonly [one: string, several: string];
  readonly lost: readonly [one: string, several: string];
  /**
   * Which of the two takes something from a device: the configuration, that somebody keeps an app
   * there and up to date, that its user may have an app, or the app itself.
   */
  readonly loss: 'gained' | 'lost';
  /** What is said of it where a change comes to nothing. */
  readonly without: {
    /** No device has it after the change. */
    readonly nobody: string;
    /** No device that did not have it before has it after. */
    readonly nobodyMore: string;
    /** Every device that had it still has it. */
    readonly nobodyLess: string;
    readonly theSame: string;
    /** Why a further row gives nothing to those whom it reaches. */
    readonly already: string;
  };
}

const RECEIVED: EffectWords = {
  what: 'a configuration',
  gained: ['receives', 'receive'],
  lost: ['loses', 'lose'],
  loss: 'lost',
  without: {
    nobody: 'No device receives this',
    nobodyMore: 'No new device receives this',
    nobodyLess: 'No device loses this',
    theSame: 'No device receives or loses this: the same devices receive it as before',
    already: 'they have it already',
  },
};
const AN_APP = 'an app';
const OFFERED: EffectWords = {
  what: AN_APP,
  gained: ['is offered', 'are offered'],
  lost: ['is no longer offered', 'are no longer offered'],
  loss: 'lost',
  without: {
    nobody: 'No device is offered this',
    nobodyMore: 'No new device is offered this',
    nobodyLess: 'Every device that is offered this still is',
    theSame: 'The same devices are offered this as before',
    already: 'they are offered it already',
  },
};

interface IntentFacts {
  /** In choices, columns and sentences. */
  readonly label: string;
  /** On a chip: short, and not "Remove", which could be taken for removing the assignment. */
  readonly chip: string;
  /** Microsoft's meaning, where one chooses. */
  readonly meaning: string;
  readonly verbs: Verbs;
  readonly effect: EffectWords;
  /** What devices are asked to do, where they lose something by it. */
  readonly loss: string | undefined;
  /** A row that says nothing else is not worth a word: nobody expects another intent. */
  readonly isUnsaid: boolean;
  /**
   * A target has a row of its own for each of these intents; where it is false, a list holds one row
   * for each target, whatever its intent.
   */
  readonly livesBeside: boolean;
}

/**
 * The intents, one row each; all that differs by intent is asked of this table. Which of them a
 * family has is `Family.intents`. Sources: `deviceConfigAssignmentIntent` in
 * https://learn.microsoft.com/graph/api/resources/intune-deviceconfig-deviceconfigurationassignment?view=graph-rest-beta
 * and `installIntent` in
 * https://learn.microsoft.com/graph/api/resources/intune-apps-mobileappassignment?view=graph-rest-beta
 * with its meanings in https://learn.microsoft.com/intune/app-management/deployment/assign-groups
 * (read 2026-11).
 */
const TABLE = {
  apply: {
    label: 'Apply',
    chip: 'Apply',
    meaning: 'Ensure that the configuration profile is applied to the devices in the assignment.',
    verbs: { asked: 'Apply', done: 'Applied', before: 'to', beforeDevices: 'to', keptFrom: '' },
    effect: RECEIVED,
    loss: undefined,
    isUnsaid: true,
    livesBeside: false,
  },
  remove: {
    label: 'Remove',
    chip: 'Remove from devices',
    meaning:
      'Ensure that the configuration profile is removed from devices that have ' +
      'previously installed the configuration profile.',
    verbs: {
      asked: 'Remove',
      done: 'Removed',
      before: 'from devices of',
      beforeDevices: 'from',
      keptFrom: 'the removal of ',
    },
    effect: RECEIVED,
    loss: 'remove a configuration',
    isUnsaid: false,
    livesBeside: false,
  },
  required: {
    label: 'Required',
    chip: 'Required',
    meaning: 'The app is installed on the devices, and users cannot keep it off.',
    verbs: {
      asked: 'Require',
      done: 'Required',
      before: 'on devices of',
      beforeDevices: 'on',
      keptFrom: 'the required installation of ',
    },
    effect: {
      what: AN_APP,
      gained: ['has to install', 'have to install'],
      lost: ['no longer has to install', 'no longer have to install'],
      loss: 'lost',
      without: {
        nobody: 'No device has to install this',
        nobodyMore: 'No new device has to install this',
        nobodyLess: 'Every device that has to install this still has to',
        theSame: 'The same devices have to install this as before',
        already: 'they have to already',
      },
    },
    loss: undefined,
    isUnsaid: false,
    livesBeside: true,
  },
  available: {
    label: 'Available for enrolled devices',
    chip: 'Available',
    meaning: 'Users of enrolled devices may install it from the Company Portal.',
    verbs: {
      asked: 'Make',
      done: 'Made',
      before: 'available for enrolled devices of',
      beforeDevices: 'available for',
      keptFrom: 'the availability for enrolled devices of ',
    },
    effect: OFFERED,
    loss: undefined,
    isUnsaid: false,
    livesBeside: true,
  },
  availableWithoutEnrollment: {
    label: 'Available with or without enrollment',
    chip: 'Available, enrolled or not',
    meaning: 'Users may install it, whether their device is enrolled or not.',
    verbs: {
      asked: 'Make',
      done: 'Made',
      before: 'available with or without enrollment for',
      beforeDevices: 'available with or without enrollment for',
      keptFrom: 'the availability with or without enrollment of ',
    },
    effect: OFFERED,
    loss: undefined,
    isUnsaid: false,
    livesBeside: true,
  },
  uninstall: {
    label: 'Uninstall',
    chip: 'Uninstall',
    meaning: 'The app is uninstalled from devices that Intune installed it on.',
    verbs: {
      asked: 'Uninstall',
      done: 'Uninstalled',
      before: 'from devices of',
      beforeDevices: 'from',
      keptFrom: 'the uninstallation of ',
    },
    effect: {
      what: AN_APP,
      gained: ['is asked to uninstall', 'are asked to uninstall'],
      lost: ['is no longer asked to uninstall', 'are no longer asked to uninstall'],
      loss: 'gained',
      without: {
        nobody: 'No device is asked to uninstall this',
        nobodyMore: 'No new device is asked to uninstall this',
        nobodyLess: 'Every device that is asked to uninstall this still is',
        theSame: 'The same devices are asked to uninstall this as before',
        already: 'they are asked to already',
      },
    },
    loss: 'uninstall an app',
    isUnsaid: false,
    livesBeside: true,
  },
} as const satisfies Record<string, IntentFacts>;

/** What an assignment asks for, in Graph's words. Graph beta only. */
export type Intent = keyof typeof TABLE;

/** All intents, in the order of the form. */
export const INTENTS = Object.keys(TABLE) as Intent[];

/** What a row asks for that does not say it: Graph leaves it out at times, and so do most families. */
export const UNSAID_INTENT = 'apply' satisfies Intent;

/** All that the table says of an intent. */
export function intentFacts(intent: Intent): IntentFacts {
  return TABLE[intent];
}

/** The intent in one of Graph's words; undefined for a word that the app does not know. */
export function intentNamed(word: string): Intent | undefined {
  return Object.hasOwn(TABLE, word) ? (word as Intent) : undefined;
}

/** The intent a row has. A word the app does not know is no intent of ours. */
export function intentOf({ intent }: { readonly intent: string | undefined }): Intent | undefined {
  return intent === undefined ? UNSAID_INTENT : intentNamed(intent);
}

/** Does a row with this intent ask devices to take something off? False for an unknown word. */
export function takesAway(row: { readonly intent: string | undefined }): boolean {
  const intent = intentOf(row);
  return intent !== undefined && TABLE[intent].loss !== undefined;
}

/** Is the intent worth a word beside its row? One that the app does not know is. */
export function isSaid(row: { readonly intent: string | undefined }): boolean {
  const intent = intentOf(row);
  return intent === undefined || !TABLE[intent].isUnsaid;
}

/**
 * The intent where it is a part of a row's place, since rows of other intents stand beside it;
 * undefined where the target alone is the place.
 */
export function placeIntentOf(row: { readonly intent: string | undefined }): Intent | undefined {
  const intent = intentOf(row);
  return intent !== undefined && TABLE[intent].livesBeside ? intent : undefined;
}

/** The {@link placeIntentOf} a row, for a wish that names one of several places. */
export function placeIn(row: { readonly intent: string | undefined }): {
  readonly intent?: Intent;
} {
  const intent = placeIntentOf(row);
  return intent === undefined ? {} : { intent };
}

/**
 * The intent of a row of a family that nobody says otherwise of.
 * @param intents of the family
 */
export function usualIntent(intents: readonly Intent[]): Intent {
  return intents[0] ?? UNSAID_INTENT;
}

/**
 * What a form asks for that says so little: {@link UNSAID_INTENT} is the usual one of the family.
 * @param intents of the family
 */
export function intentMeant(said: Intent, intents: readonly Intent[]): Intent {
  return said === UNSAID_INTENT ? usualIntent(intents) : said;
}

/** Do rows of different intents stand side by side in lists of a family with these? */
export function liveBeside(intents: readonly Intent[]): boolean {
  return intents.some((intent) => TABLE[intent].livesBeside);
}

/** May a row of a family with these intents have this one? Without intents, none is said. */
export function isAmong(intent: Intent, intents: readonly Intent[]): boolean {
  return intents.length === 0 ? intent === UNSAID_INTENT : intents.includes(intent);
}

/**
 * What the column `intent` of a CSV file holds. None is the beginning of another: a file that is cut
 * off must not say another intent.
 */
export function intentInCsv(intent: Intent): string {
  return TABLE[intent].label.toLowerCase();
}

/** What becomes of devices by rows of an intent; without one, by those of any configuration. */
export function effectOf([intent]: readonly [] | readonly [Intent]): EffectWords {
  return intent === undefined ? RECEIVED : TABLE[intent].effect;
}

export function intentLabel(intent: Intent): string {
  return TABLE[intent].label;
}

/** The word for an intent as Graph has it; one that is left out is {@link UNSAID_INTENT}. */
export function intentWord(intent: string | undefined): string {
  const known = intentOf({ intent });
  return known === undefined ? intent! : TABLE[known].label;
}

/** What stands between name and target: "to", "from devices of". */
export function prepositionOf(intent: Intent, target: TargetKind): string {
  const { before, beforeDevices } = TABLE[intent].verbs;
  return everyoneOf(target) === 'device' ? beforeDevices : before;
}
