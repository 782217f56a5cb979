import { notFound } from '@tanstack/react-router';
import { toConfigurationKey } from '#domain/family/configurationKey.ts';

/** `$id` in the addresses of a configuration; at what is no key there is no page. */
export const configurationParams = {
  parse: ({ id }: { readonly id: string }) => {
    const key = toConfigurationKey(id);
    if (key === undefined) throw notFound();
    return { id: key };
  },
};
