import { type ReactNode, useEffect, useState } from 'react';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useBackOnline } from '#parts/failure/useBackOnline.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';

interface LoadedPartProps<Module> {
  /** The same function at every render, `() => import('…')`. */
  readonly load: () => Promise<Module>;
  /** Said until it is there. */
  readonly label: string;
  readonly children: (module: Module) => ReactNode;
}

/**
 * A part of a page whose code is fetched when the part is opened. Where it does not come, because a
 * newer deployment has replaced it or the network is gone, that is said in its place: what was
 * typed on the rest of the page is not taken along, as an error of `lazy` would. It is fetched again
 * once the connection is back.
 */
export function LoadedPart<Module>({ load, label, children }: LoadedPartProps<Module>) {
  const [module, setModule] = useState<Module>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    let isOver = false;
    load().then(
      (loaded) => !isOver && setModule(loaded),
      (error: unknown) => !isOver && setFailure(toFailure(error)),
    );
    return () => {
      isOver = true;
    };
  }, [load]);
  const fetchAgain = async () => {
    try {
      setModule(await load());
      setFailure(undefined);
    } catch (error) {
      setFailure(toFailure(error));
    }
  };
  useBackOnline(failure, () => void fetchAgain());
  if (failure !== undefined)
    return <FailurePanel failure={failure} onRetry={() => void fetchAgain()} />;
  return module === undefined ? <ProgressLine label={label} /> : children(module);
}
