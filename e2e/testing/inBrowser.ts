// Runs in the browser, so that every function has to bring all it needs.
/* oxlint-disable unicorn/consistent-function-scoping */

/** What a narrow page cuts off or makes one scroll sideways for. Empty is good. */
export function cutOff(): string[] {
  const found = new Set<string>();
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    found.add(`the page scrolls sideways: ${root.scrollWidth} > ${root.clientWidth} px`);
  const isHeldIn = (element: Element | null): boolean => {
    for (let next = element; next !== null; next = next.parentElement) {
      const { overflowX } = getComputedStyle(next);
      if (/auto|scroll/.test(overflowX)) return true;
      // What it hides is its own fault, and told of it.
      if (
        /hidden|clip/.test(overflowX) &&
        next.getBoundingClientRect().right <= root.clientWidth + 1
      )
        return true;
    }
    return false;
  };
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 60)}”`;
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    // What only a screen reader reads, and what is not there.
    const isShown =
      box.width > 1 &&
      box.height > 1 &&
      style.visibility === 'visible' &&
      !style.clipPath.startsWith('inset') &&
      element.closest('[aria-hidden="true"], svg, [hidden]') === null;
    if (!isShown) continue;
    if (box.right > root.clientWidth + 1 && !isHeldIn(element.parentElement))
      found.add(
        `reaches ${Math.round(box.right - root.clientWidth)} px past the edge: ${name(element)}`,
      );
    // The round of a switch reaches past its track, and holds no word; a button within a line has
    // 4 px around its words.
    const hides =
      element.closest('.MuiSwitch-root') === null &&
      /hidden|clip/.test(style.overflowX) &&
      element.scrollWidth > element.clientWidth + 4;
    // An ellipsis says that more is there, and its title what.
    if (
      hides &&
      !(
        style.textOverflow === 'ellipsis' &&
        (element.closest('[title]') ?? element.querySelector('[title]')) !== null
      ) &&
      element.tagName !== 'INPUT'
    )
      found.add(`is cut by ${element.scrollWidth - element.clientWidth} px: ${name(element)}`);
  }
  return [...found].slice(0, 8);
}

/** What can have the focus and would be wholly under something that sticks (WCAG 2.4.11). */
export function coveredFocus(): string[] {
  const before = document.activeElement;
  const found: string[] = [];
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      '#main a[href], #main button, #main input, #main textarea, #main summary, #main [tabindex="0"]',
    ),
  ];
  // Some of a long list stand for all of it.
  for (const element of all.filter((_, index) => index < 20 || index % 5 === 0).slice(0, 50)) {
    if (element.tabIndex < 0 || element.matches(':disabled')) continue;
    element.focus();
    const target =
      element instanceof HTMLInputElement && /checkbox|radio/.test(element.type)
        ? (element.closest('label') ?? element.parentElement ?? element)
        : element;
    const box = target.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || document.activeElement !== element) continue;
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
    );
    const isSeen = points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      // A label stretched over its card lies on its own radio.
      return (
        top !== null &&
        (target.contains(top) ||
          top.contains(target) ||
          (top instanceof HTMLLabelElement && top.control !== null && target.contains(top.control)))
      );
    });
    if (!isSeen)
      found.push(
        `${element.tagName.toLowerCase()} ` +
          `“${element.getAttribute('aria-label') ?? element.textContent ?? ''}” ` +
          `at ${Math.round(box.top)}`,
      );
  }
  if (before instanceof HTMLElement) before.focus();
  window.scrollTo(0, 0);
  return found.slice(0, 8);
}

/**
 * Chosen things that differ from their neighbours by a background alone, which forced colours take
 * away.
 */
export function chosenAlike(): string[] {
  const looks = (element: Element) =>
    JSON.stringify(
      [null, '::before', '::after'].map((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        return [
          style.color,
          style.backgroundColor,
          style.borderColor,
          style.borderWidth,
          style.borderStyle,
          style.outlineStyle,
          style.fontWeight,
          style.textDecorationLine,
          style.content,
          style.forcedColorAdjust,
        ];
      }),
    );
  const chosen = document.querySelectorAll(
    '[aria-pressed="true"], [aria-selected="true"][role="tab"], nav [aria-current]',
  );
  return [...chosen]
    .filter((element) =>
      [...(element.parentElement?.children ?? [])].some(
        (other) =>
          other !== element &&
          other.tagName === element.tagName &&
          looks(other) === looks(element) &&
          other.innerHTML.length > 0,
      ),
    )
    .map((element) => `${element.tagName.toLowerCase()} “${element.textContent ?? ''}”`);
}
