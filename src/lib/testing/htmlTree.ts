/** An element of markup as React writes it: well-formed, attributes quoted. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (HtmlElement | string)[];
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const TOKEN =
  /<!--.*?-->|<style\b.*?<\/style>|<(\/?)([\w-]+)((?:\s[^\s=>]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gs;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** For tests: reads markup that React rendered, without styles, below a root without a tag. */
export function htmlTree(markup: string): HtmlElement {
  const root = {
    tag: '',
    attributes: new Map<string, string>(),
    children: [] as HtmlElement['children'][number][],
  };
  const open = [root];
  for (const [, closing, tag, attributes = '', selfClosing, text] of markup.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(unescaped(text));
    else if (tag === undefined) continue;
    else if (closing === '/') open.pop();
    else {
      const element = { tag, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (selfClosing !== '/' && !VOID.has(tag)) open.push(element);
    }
  }
  return root;
}

function attributesOf(text: string): Map<string, string> {
  const found = text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** All that stands below an element, in the order of the page. */
export function descendants(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...descendants(child)],
  );
}

/** The words of an element, white space as a browser shows it. */
export function textOf(element: HtmlElement): string {
  return allTextOf(element).replaceAll(/\s+/g, ' ').trim();
}

function allTextOf({ children }: HtmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : allTextOf(child))).join('');
}

/** The one element with this accessible name, of the tags asked for. @throws Error where none is */
export function named(root: HtmlElement, name: string, tags?: readonly string[]): HtmlElement {
  const all = descendants(root);
  const found = all.filter(
    (element) => tags?.includes(element.tag) !== false && nameOf(all, element) === name,
  );
  if (found.length !== 1) throw new Error(`${found.length} elements are named “${name}”`);
  return found[0]!;
}

/** The accessible name: by an attribute, by a label, else by its own words where it is a control. */
function nameOf(all: readonly HtmlElement[], element: HtmlElement): string | undefined {
  const { attributes, tag } = element;
  const labelledBy = attributes.get('aria-labelledby');
  if (labelledBy !== undefined) return textOfIds(all, labelledBy);
  const label = attributes.get('aria-label');
  if (label !== undefined) return label;
  const id = attributes.get('id');
  const own = all.find(({ tag: of, attributes: at }) => of === 'label' && at.get('for') === id);
  if (tag === 'input' && id !== undefined && own !== undefined) return textOf(own);
  return tag === 'a' || tag === 'button' ? textOf(element) : undefined;
}

function textOfIds(all: readonly HtmlElement[], ids = ''): string {
  return ids
    .split(' ')
    .flatMap((id) => all.find(({ attributes }) => attributes.get('id') === id) ?? [])
    .map((element) => textOf(element))
    .join(' ');
}
