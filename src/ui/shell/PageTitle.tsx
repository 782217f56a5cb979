import { TEXTS } from '#ui/texts.ts';

/**
 * Names the tab after the page: "Corporate Wi-Fi · Assignment Desk". React moves `<title>` into the
 * head.
 */
export function PageTitle({ title }: { readonly title: string }) {
  return <title>{`${title} · ${TEXTS.product}`}</title>;
}
