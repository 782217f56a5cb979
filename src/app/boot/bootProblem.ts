import { toFailure } from '#domain/failure/failure.ts';
import { TEXTS } from '#app/boot/texts.ts';

/** What keeps the app from starting: one sentence or two, and what is wrong, if it is a list. */
export interface BootProblem {
  readonly next: string;
  readonly items?: readonly string[];
}

/** Browsers give no cryptography to an address that is not secure, and sign-in needs it. */
export function insecureAddress({ host, pathname, search }: Location): BootProblem {
  return {
    next: TEXTS.insecure(`https://${host}${pathname}${search}`),
  };
}

/** `config.json` was asked for, and nobody answered. */
export function serverUnreachable(host: string): BootProblem {
  return {
    next: TEXTS.noAnswer(host),
  };
}

/** Whatever else was thrown while the app started. */
export function bootProblemOf(error: unknown): BootProblem {
  const { kind, trace } = toFailure(error);
  const items = trace.message === undefined ? [] : [trace.message];
  return kind === 'newerVersion'
    ? {
        next: TEXTS.fileNotLoaded,
        items,
      }
    : {
        next: TEXTS.unexpected,
        items,
      };
}
