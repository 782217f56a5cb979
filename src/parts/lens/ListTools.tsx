import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { FamilyKey } from '#domain/family/families.ts';
import { WordsAndFamily } from '#parts/configuration/WordsAndFamily.tsx';
import { JsonButton } from '#parts/lens/JsonButton.tsx';
import { TEXTS } from '#parts/lens/texts.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';

interface Found {
  readonly configuration: Pick<Configuration, 'id'>;
}

interface ListToolsProps {
  /** The accessible name of the search. */
  readonly searchLabel: string;
  readonly q: string;
  readonly family: FamilyKey | undefined;
  readonly onSearch: (change: {
    readonly q?: string | undefined;
    readonly family?: FamilyKey | undefined;
  }) => void;
  /** What the search finds, of all families. */
  readonly found: readonly Found[];
  /** What else narrows the list. */
  readonly children: ReactNode;
  /** What is still read, in words; undefined where all is there. */
  readonly progress: string | undefined;
  readonly readAt: string | undefined;
  readonly onReadAgain: () => void;
  readonly fileName: string;
  /** The rows as they are shown, as JSON. */
  readonly json: () => string;
}

const keyOf = ({ configuration }: Found) => configuration.id;

/** Above the list of a lens: what narrows it, how old it is, and its file. */
export function ListTools({
  searchLabel,
  q,
  family,
  onSearch,
  found,
  children,
  progress,
  readAt,
  onReadAgain,
  fileName,
  json,
}: ListToolsProps) {
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 1.5 }}>
        <WordsAndFamily
          label={searchLabel}
          q={q}
          family={family}
          rows={found}
          keyOf={keyOf}
          onChange={onSearch}
        />
        {/* As high as a field: what stands beside one is in its middle. */}
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 2,
            rowGap: 1,
            minHeight: 'var(--desk-field)',
          }}
        >
          {children}
        </Box>
      </Box>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 32 }}
      >
        {progress === undefined ? (
          readAt !== undefined && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {TEXTS.read} <RelativeTime iso={readAt} />
            </Box>
          )
        ) : (
          <Box sx={{ flex: '0 1 320px' }}>
            <ProgressLine label={progress} />
          </Box>
        )}
        <Button size="small" disabled={progress !== undefined} onClick={onReadAgain}>
          {TEXTS.readAgain}
        </Button>
        <JsonButton fileName={fileName} json={json} />
      </Box>
    </>
  );
}
