import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useEffect, useState } from 'react';
import { loadsAgain } from '#lib/browser/loadsAgain.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#ui/texts.ts';

interface LoadedLayerProps<Module> {
  /** The same function at every render, `() => import('…')`. */
  readonly load: () => Promise<Module>;
  /** Somebody does without it. */
  readonly onClose: () => void;
  readonly children: (module: Module) => ReactNode;
}

/**
 * A menu or dialog of the frame whose code is fetched when it is opened. Where that does not come,
 * because a newer deployment has replaced it or the network is gone, that is said above the page,
 * and nothing of the page is taken along, as an error of `lazy` would.
 */
export function LoadedLayer<Module>({ load, onClose, children }: LoadedLayerProps<Module>) {
  const [module, setModule] = useState<Module>();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (isLost || module !== undefined) return undefined;
    let isOver = false;
    load().then(
      (loaded) => !isOver && setModule(loaded),
      () => !isOver && setLost(true),
    );
    return () => {
      isOver = true;
    };
  }, [load, isLost, module]);
  if (module !== undefined) return children(module);
  return (
    isLost && (
      <Box
        sx={{
          position: 'fixed',
          zIndex: 'snackbar',
          insetInline: 16,
          bottom: { xs: 80, md: 16 },
          maxWidth: 560,
          bgcolor: 'background.paper',
        }}
      >
        <Notice
          level="warning"
          title={TEXTS.notLoaded}
          actions={
            <>
              <Button size="small" variant="outlined" onClick={() => window.location.reload()}>
                {TEXTS.reload}
              </Button>
              {loadsAgain() && (
                <Button size="small" variant="outlined" onClick={() => setLost(false)}>
                  {TEXTS.tryAgain}
                </Button>
              )}
              <Button size="small" onClick={onClose}>
                {TEXTS.close}
              </Button>
            </>
          }
        >
          {TEXTS.notLoadedHint}
        </Notice>
      </Box>
    )
  );
}
