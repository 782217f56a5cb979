import { toFailure } from '#domain/failure/failure.ts';

/** What keeps the app from starting: one sentence or two, and what is wrong, if it is a list. */
export interface BootProblem {
  readonly next: string;
  readonly items?: readonly string[];
}

/** Browsers give no cryptography to an address that is not secure, and sign-in needs it. */
export function insecureAddress({ host, pathname, search }: Location): BootProblem {
  return {
    next: `This address is not secure (http). Sign-in needs cryptography that browsers offer over https alone. Open https://${host}${pathname}${search}, or ask whoever hosts this app for its https address.`,
  };
}

/** `config.json` was asked for, and nobody answered. */
export function serverUnreachable(host: string): BootProblem {
  return {
    next: `${host} did not answer. The network was lost, or a proxy or VPN blocks it. Check the connection, then reload.`,
  };
}

/** Whatever else was thrown while the app started. */
export function bootProblemOf(error: unknown): BootProblem {
  const { kind, trace } = toFailure(error);
  const items = trace.message === undefined ? [] : [trace.message];
  return kind === 'newerVersion'
    ? {
        next: 'A file of the app could not be loaded: the network was lost, or the app was updated this moment. Reload; if it persists, tell whoever hosts this app.',
        items,
      }
    : {
        next: 'Something unexpected happened while the app started. Reload; if it persists, give the words below to whoever hosts this app.',
        items,
      };
}
