import { Preformatted } from '#ui/text/Preformatted.tsx';

/** A script to be read and copied; long lines break rather than scroll. */
export function CodeText({ text }: { readonly text: string }) {
  return <Preformatted>{text}</Preformatted>;
}
