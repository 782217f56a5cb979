import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { openDialog } from '#ui/form/openLayer.ts';

/** What a person may have in hand: a field that the next page shows again keeps the focus. */
const FIELD = 'data-field';

/**
 * The focus goes where the eye goes: on another page to its heading, and where what had it is gone,
 * to what stands there now. Never to the top of the document, where a keyboard would have to begin
 * anew.
 */
export function useFocus(): void {
  const router = useRouter();
  useEffect(() => {
    let last:
      | {
          readonly element: Element;
          readonly around: readonly Element[];
          readonly field: string | undefined;
        }
      | undefined;
    let lost: Element | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = {
        element: target,
        around: ancestorsOf(target),
        field: target.closest(`[${FIELD}]`)?.getAttribute(FIELD) ?? undefined,
      };
    };
    const keep = new MutationObserver(() => {
      if (
        document.activeElement !== document.body ||
        last === undefined ||
        last.element.isConnected ||
        last.element === lost
      )
        return;
      const { around, element: gone } = last;
      lost = gone;
      // A dialog that closes gives the focus back by itself, a moment later.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        // What was read has a heading of its own, in the place of that of the reading.
        const heading = gone.matches('h1') ? document.querySelector('#main h1') : null;
        focusOn(heading ?? around.find((element) => element.isConnected) ?? mainOf());
      });
    });
    document.addEventListener('focusin', remember);
    keep.observe(document.body, { childList: true, subtree: true });
    // A dialog that was opened while the page was on its way is what the person has in hand now:
    // the focus stays in it. The one that led to the page closes behind it.
    let dialogBefore: Element | null = null;
    const look = router.subscribe('onBeforeNavigate', () => {
      dialogBefore = openDialog();
    });
    const forget = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      if (fromLocation === undefined || !pathChanged) return;
      const dialog = openDialog();
      if (dialog !== null && dialog !== dialogBefore) return;
      const field =
        last?.field === undefined
          ? null
          : document.querySelector(`#main [${FIELD}="${CSS.escape(last.field)}"] input`);
      focusOn(field ?? document.querySelector('#main h1') ?? mainOf());
    });
    return () => {
      document.removeEventListener('focusin', remember);
      keep.disconnect();
      look();
      forget();
    };
  }, [router]);
}

function mainOf(): Element | null {
  return document.getElementById('main');
}

/** The landmarks, regions and forms around an element, the nearest first. */
function ancestorsOf(element: Element): readonly Element[] {
  const around: Element[] = [];
  for (
    let next = element.parentElement?.closest(AROUND);
    next != null;
    next = next.parentElement?.closest(AROUND)
  )
    around.push(next);
  return around;
}

const AROUND = 'section, aside, form, main, [role="region"], [role="dialog"]';

function focusOn(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  // Not in the tab order: it is only where the next Tab starts from.
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
