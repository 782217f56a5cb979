import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { TEXTS } from '#pickers/texts.ts';

interface AdvancedProps {
  /** What is in it says something unusual: open until somebody closes it. */
  readonly matters: boolean;
  readonly children: ReactNode;
}

/** Fields that most assignments leave as they are, below the others. */
export function Advanced({ matters, children }: AdvancedProps) {
  const [chosen, setChosen] = useState<boolean>();
  const id = useId();
  const isOpen = chosen ?? matters;
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <Box component="section" aria-label={TEXTS.advanced} sx={{ display: 'grid', gap: 2 }}>
      <Button
        variant="text"
        color="secondary"
        size="small"
        startIcon={<Icon size={16} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setChosen(!isOpen)}
        sx={{ justifySelf: 'start', ml: -1 }}
      >
        {TEXTS.advanced}
      </Button>
      {isOpen && (
        <Box id={id} sx={{ display: 'grid', gap: 3 }}>
          {children}
        </Box>
      )}
    </Box>
  );
}
