/** What scrolls rows: the page, or a box in it. */
export interface Scroller {
  readonly top: () => number;
  /** The height of what is seen at once. */
  readonly height: () => number;
  readonly maximum: () => number;
  readonly scrollTo: (top: number) => void;
  /** @returns what ends it */
  readonly listen: (onChange: () => void) => () => void;
}

/** Where nothing is drawn yet, nothing is seen. */
export const NO_SCROLLER: Scroller = {
  top: () => 0,
  height: () => 0,
  maximum: () => 0,
  scrollTo: () => undefined,
  listen: () => () => undefined,
};

const PASSIVE = { passive: true };

export const PAGE_SCROLLER: Scroller = {
  top: () => window.scrollY,
  height: () => window.innerHeight,
  maximum: () => document.documentElement.scrollHeight - window.innerHeight,
  scrollTo: (top) => window.scrollTo({ top }),
  listen(onChange) {
    window.addEventListener('scroll', onChange, PASSIVE);
    window.addEventListener('resize', onChange, PASSIVE);
    return () => {
      window.removeEventListener('scroll', onChange);
      window.removeEventListener('resize', onChange);
    };
  },
};

export function boxScroller(box: HTMLElement): Scroller {
  return {
    top: () => box.scrollTop,
    height: () => box.clientHeight,
    maximum: () => box.scrollHeight - box.clientHeight,
    scrollTo: (top) => box.scrollTo({ top }),
    listen(onChange) {
      const observer = new ResizeObserver(onChange);
      observer.observe(box);
      box.addEventListener('scroll', onChange, PASSIVE);
      return () => {
        observer.disconnect();
        box.removeEventListener('scroll', onChange);
      };
    },
  };
}
