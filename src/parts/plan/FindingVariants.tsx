import { Name } from '#ui/text/Name.tsx';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { namedThings } from '#domain/configuration/countedThings.ts';
import type { KnownTarget } from '#domain/assignment/target.ts';
import {
  aboutWords,
  type FindingVariant,
  type PlanFinding,
} from '#domain/plan/review/planFindings.ts';
import { numberText } from '#lib/locale.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { TEXTS } from '#parts/plan/texts.ts';

/** More names than these are no list to read; the review's own list is searched. */
const MOST_NAMES = 100;

/** The configurations that a guardrail speaks about, unfolded by their words. */
export function FindingVariants({
  finding: { variants, configurations },
  nameOf,
}: {
  readonly finding: PlanFinding;
  readonly nameOf: (target: KnownTarget) => string;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (configurations === 1) return null;
  const things = namedThings(
    variants.flatMap((variant) =>
      variant.configurations.map(({ configurationId }) => configurationId),
    ),
  );
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  return (
    <>
      <Button
        size="small"
        variant="text"
        sx={{ ml: -1 }}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        endIcon={<Chevron size={14} aria-hidden />}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? TEXTS.hide(things) : TEXTS.show(things)}
      </Button>
      {isOpen && (
        <Box id={id} sx={{ flexBasis: '100%', order: 1, display: 'grid', gap: 1.5, mt: 0.5 }}>
          {variants.map((variant) => (
            <Variant
              key={variant.words}
              variant={variant}
              lead={variants.length > 1 ? `${aboutWords(variant, nameOf)}: ` : undefined}
            />
          ))}
        </Box>
      )}
    </>
  );
}

function Variant({
  variant: { words, configurations },
  lead,
}: {
  readonly variant: FindingVariant;
  /** Before its words, where there are several to tell apart. */
  readonly lead: string | undefined;
}) {
  const shown = configurations.slice(0, MOST_NAMES);
  return (
    <div>
      {lead !== undefined && (
        <Box sx={{ color: 'text.secondary', mb: 0.5 }}>
          {lead}
          {words}
        </Box>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2, columns: '260px auto', columnGap: 3 }}>
        {shown.map(({ configurationId, displayName }) => (
          <Box
            component="li"
            key={configurationId}
            sx={{ overflowWrap: 'anywhere', breakInside: 'avoid' }}
          >
            <AppLink to="/configurations/$id" params={{ id: configurationId }}>
              <Name of={displayName} />
            </AppLink>
          </Box>
        ))}
      </Box>
      {configurations.length > shown.length && (
        <Box sx={{ color: 'text.secondary' }}>
          and {numberText(configurations.length - shown.length)} more
        </Box>
      )}
    </div>
  );
}
