import { numberFrom } from '../random.ts';

/**
 * Names as real tenants have them and screens do not expect them. Each shape makes such a name of
 * an ordinary one; the same name always becomes the same.
 */
const SHAPES = {
  /** 70 to 138 letters without a place to break the line. */
  unbroken: (name: string) => {
    const word = name.replaceAll(/[^\p{L}\p{N}]+/gu, '_');
    const length = 70 + numberFrom(`${name}:length`, 69);
    return `${word}_`.repeat(Math.ceil(length / (word.length + 1))).slice(0, length - 1) + 'Z';
  },
  /** 120 to 250 letters in words. */
  wordy: (name: string) =>
    `${name} `.repeat(20).slice(0, 120 + numberFrom(`${name}:length`, 130)) + 'end',
  /** Hebrew and a number at the end, which swims to the other side of what follows it. */
  rightToLeft: (name: string) => `הגדרות בסיס ${name} ${numberFrom(`${name}:digit`, 9) + 1}`,
  /** U+202E turns what follows it, to the end of the paragraph. */
  turned: (name: string) => `${name} \u202Egpj.exe`,
  blank: (name: string) => ' '.repeat(1 + numberFrom(`${name}:blanks`, 3)),
  zeroWidth: () => '\u200B\u2060\uFEFF',
  emoji: (name: string) => `👩‍💻 ${name} 🇦🇹❤️‍🔥`,
  doubledBlanks: (name: string) => ` ${name.replaceAll(' ', '  ')} `,
} as const satisfies Record<string, (name: string) => string>;

type Shape = keyof typeof SHAPES;

/** Which names the tenant's things have: as written, all of one shape, or each shape in turn. */
export type NameStyle = 'plain' | 'hostile' | Shape;

const ALL = Object.keys(SHAPES) as readonly Shape[];

/** What a {@link NameStyle} can be, for messages. */
export const NAME_STYLES: readonly NameStyle[] = ['plain', 'hostile', ...ALL];

/** The style that a text names; undefined where it names none. */
export function nameStyle(text: unknown): NameStyle | undefined {
  return NAME_STYLES.find((style) => style === text);
}

/**
 * The rows of a table with names of this style. Ids, and what was made by name, stay.
 * @param key the property that holds the name
 */
export function renamed<Key extends string, T extends Readonly<Record<Key, string>>>(
  rows: readonly T[],
  style: NameStyle,
  key: Key,
): readonly T[] {
  if (style === 'plain') return rows;
  return rows.map((row, index) => {
    const shape = style === 'hostile' ? ALL[index % ALL.length]! : style;
    return { ...row, [key]: SHAPES[shape](row[key]) };
  });
}
