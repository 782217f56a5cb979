import Button from '@mui/material/Button';
import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Section } from '#ui/shell/Section.tsx';

interface FoldedSectionProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** What the button beside the title says. */
  readonly show: string;
  readonly hide: string;
  /** It comes in the place of the one whose button was pressed, and has its focus. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** A section that shows its title alone until somebody opens it. */
export function FoldedSection({
  title,
  subtitle,
  isOpen,
  onOpen,
  show,
  hide,
  takesFocus = false,
  children,
}: FoldedSectionProps) {
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  return (
    <Section
      title={title}
      subtitle={subtitle}
      action={
        <Button
          ref={takesFocus ? focusOn : undefined}
          size="small"
          variant="text"
          aria-expanded={isOpen}
          endIcon={<Chevron size={14} aria-hidden />}
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? hide : show}
        </Button>
      }
    >
      {isOpen && children}
    </Section>
  );
}

function focusOn(button: HTMLElement | null): void {
  button?.focus({ preventScroll: true });
}
