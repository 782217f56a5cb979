/** An element of markup as React writes it: well-formed, attributes quoted. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (HtmlElement | string)[];
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const TOKEN =
  /<!--.*?-->|<style\b.*?<\/style>|<script\b.*?<\/script>|<(\/?)([\w-]+)((?:\s[^\s=>]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gs;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** For tests: reads markup that React rendered, without styles and scripts, below a root without a tag. */
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

/** Elements with this role and, if given, this accessible name, in the order of the page. */
export function allByRole(root: HtmlElement, role: string, name?: string): HtmlElement[] {
  const all = descendants(root);
  return all.filter(
    (element) => roleOf(element) === role && (name === undefined || nameOf(all, element) === name),
  );
}

/** The only one. @throws Error where there is none, or another */
export function byRole(root: HtmlElement, role: string, name: string): HtmlElement {
  const [found, ...others] = allByRole(root, role, name);
  if (found === undefined || others.length > 0)
    throw new Error(`${found === undefined ? 'No' : 'More than one'} ${role} is named “${name}”`);
  return found;
}

const ROLES: Readonly<Record<string, string>> = {
  a: 'link',
  aside: 'complementary',
  button: 'button',
  code: 'code',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  li: 'listitem',
  ol: 'list',
  output: 'status',
  p: 'paragraph',
  fieldset: 'group',
  section: 'region',
  table: 'table',
  th: 'columnheader',
  tr: 'row',
  ul: 'list',
};

function roleOf({ tag, attributes }: HtmlElement): string | undefined {
  const own = attributes.get('role');
  if (own !== undefined) return own;
  if (tag !== 'input') return ROLES[tag];
  const type = attributes.get('type') ?? 'textbox';
  return type === 'search' ? 'searchbox' : type;
}

/** What assistive technology says of an element besides its name. */
export function descriptionOf(root: HtmlElement, element: HtmlElement): string {
  return textOfIds(descendants(root), element.attributes.get('aria-describedby'));
}

const NAMED_BY_WORDS = new Set(['a', 'button', 'h1', 'h2', 'h3', 'tr']);

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
  return NAMED_BY_WORDS.has(tag) ? textOf(element) : undefined;
}

function textOfIds(all: readonly HtmlElement[], ids = ''): string {
  return ids
    .split(' ')
    .flatMap((id) => all.find(({ attributes }) => attributes.get('id') === id) ?? [])
    .map((element) => textOf(element))
    .join(' ');
}
