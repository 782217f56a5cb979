import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Component, createContext, type ReactNode, use } from 'react';
import { Notice } from '#ui/feedback/Notice.tsx';
import { TEXTS } from '#ui/texts.ts';

/**
 * What is shown below the message of a part that broke: how the last write ended, which the part
 * may have been about to say.
 */
export const BrokenRegionContext = createContext<ReactNode>(null);

interface RegionBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a part of the page that cannot be drawn from taking the rest of the page with it. */
export class RegionBoundary extends Component<RegionBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!isOfDrawing(error)) throw error;
    return (
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Notice
          level="error"
          title={TEXTS.notShown}
          actions={
            <Button size="small" onClick={() => this.setState({ error: undefined })}>
              {TEXTS.showAgain}
            </Button>
          }
        >
          {TEXTS.notShownHint}
        </Notice>
        <LastWriteHere />
      </Box>
    );
  }
}

function LastWriteHere() {
  return use(BrokenRegionContext);
}

/** A read that failed and code that could not be loaded are for the page, which has words for them. */
function isOfDrawing(error: unknown): boolean {
  return (
    error instanceof DOMException ||
    error instanceof RangeError ||
    (error instanceof TypeError && !/import|fetch|load/i.test(error.message))
  );
}
