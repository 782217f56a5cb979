import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { TEXTS } from '#parts/texts.ts';
import { Notice } from '#ui/feedback/Notice.tsx';

interface RemoveRecordProps {
  /** The question. */
  readonly title: string;
  /** The button that removes. */
  readonly action: string;
  /** What is lost, and what stays. */
  readonly children: ReactNode;
  /** Takes it out of this browser, and whoever looks at it elsewhere. */
  readonly remove: () => Promise<void>;
  readonly onKeep: () => void;
}

/** Asks before something is taken out of this browser, and takes it out. The tenant is not touched. */
export function RemoveRecord({ title, action, children, remove, onKeep }: RemoveRecordProps) {
  const { mutate, isPending, error } = useMutation({ mutationFn: remove });
  return (
    <>
      <Notice
        level="warning"
        title={title}
        actions={
          <>
            <Button variant="contained" color="error" loading={isPending} onClick={() => mutate()}>
              {action}
            </Button>
            <Button onClick={onKeep}>{TEXTS.keepIt}</Button>
          </>
        }
      >
        {children}
      </Notice>
      {error !== null && <FailurePanel failure={toFailure(error)} />}
    </>
  );
}
