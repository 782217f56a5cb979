import { createContext, type ReactNode, use } from 'react';
import type { Failure } from '#domain/failure/failure.ts';

type DrawWaysOn = (of: { readonly failure: Failure; readonly onRetry: () => void }) => ReactNode;

/** What leads out of a failure: a picker does not know the session, so the app gives it. */
export const WaysOnContext = createContext<DrawWaysOn>(() => null);

export const useWaysOn = (): DrawWaysOn => use(WaysOnContext);
