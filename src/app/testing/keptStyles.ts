/** What is asked of every element that has a name, each time one is looked for by its role. */
const ASKED: ReadonlySet<string> = new Set(['display', 'visibility']);

/** A rule, as Emotion writes it, that says something of what is asked. */
const MENTIONED = /[{;](?:display|visibility):/;

const DECLARATION = /([\w-]+):[^;{}]*;/g;

const ATTRIBUTES = ['class', 'style', 'hidden'];

/**
 * Style sheets hold what is asked of them here, and nothing of what is drawn: happy-dom tries each
 * rule on each element that it is asked for, and on all that it is in.
 */
function keepRulesThatHide(): void {
  const insert = CSSStyleSheet.prototype.insertRule;
  CSSStyleSheet.prototype.insertRule = function insertRule(rule, index) {
    if (!MENTIONED.test(rule)) return this.cssRules.length;
    const asked = rule.replaceAll(DECLARATION, (all, name: string) => (ASKED.has(name) ? all : ''));
    return insert.call(this, asked, index);
  };
}

/**
 * For tests: whether an element is hidden, worked out once for all elements of its kind in a place
 * of this kind. happy-dom tries all rules of all style sheets on the element and on each that it is
 * in, which took half of the time of a story; classes are named by what their rules hold.
 */
export function keepStyles(): void {
  keepRulesThatHide();
  const known = new Map<string, string>();
  const original = window.getComputedStyle.bind(window);
  window.getComputedStyle = (element, pseudo) => {
    const style = original(element, pseudo);
    if (typeof pseudo === 'string' || !element.isConnected) return style;
    return new Proxy(style, {
      get(target, property) {
        if (property !== 'getPropertyValue') return Reflect.get(target, property) as unknown;
        return (name: string): string => {
          if (!ASKED.has(name)) return target.getPropertyValue(name);
          const key = `${name} ${placeOf(element)}`;
          const value = known.get(key) ?? target.getPropertyValue(name);
          known.set(key, value);
          return value;
        };
      },
    });
  };
}

/** The element and those that it is in, as rules see them. */
function placeOf(element: Element): string {
  let place = '';
  for (let one: Element | null = element; one !== null; one = one.parentElement)
    place += `${one.localName}${ATTRIBUTES.map((name) => one.getAttribute(name)).join('|')}>`;
  return place;
}
