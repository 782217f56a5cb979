import { PLACES } from '#app/pages.ts';
import { type GoTo, goTo } from '#features/palette/shortcuts.ts';
import { TEXTS } from '#app/shell/texts.ts';

/** The places that two keys go to. */
export const GO_TO: readonly GoTo[] = PLACES.flatMap(({ goKey, href, label }) =>
  goKey === undefined ? [] : [goTo(goKey, href, TEXTS.goTo(label))],
);
