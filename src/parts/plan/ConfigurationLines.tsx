import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { Name } from '#ui/text/Name.tsx';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { numberText } from '#lib/locale.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { ROW_LINK } from '#ui/table/dataColumn.ts';

/** One line: a mark, what is or was wanted as a sentence, and why it came or comes to nothing. */
export interface GroupLine {
  readonly key: string;
  readonly mark: ReactNode;
  readonly sentence: string;
  /** It asks devices to take something off. */
  readonly isLoss: boolean;
  readonly why: ReactNode;
  /** What can be done with the line, at its end. */
  readonly action?: ReactNode;
}

interface ConfigurationLinesProps {
  readonly configurationId: ConfigurationKey;
  readonly displayName: string;
  readonly aside: ReactNode;
  readonly note?: string | undefined;
  readonly lines: readonly GroupLine[];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/**
 * More lines than these are folded: a plan for twenty groups would hide every other configuration.
 */
export const FEW_LINES = 8;

/** One configuration with its lines. */
export function ConfigurationLines({
  configurationId,
  displayName,
  aside,
  note,
  lines,
  isOpen,
  onOpen,
}: ConfigurationLinesProps) {
  const isFolded = !isOpen && lines.length > FEW_LINES;
  const shown = isFolded ? lines.slice(0, FEW_LINES) : lines;
  return (
    <Card>
      <div className="head">
        <AppLink to="/configurations/$id" params={{ id: configurationId }} className={ROW_LINK}>
          <Name of={displayName} />
        </AppLink>
        <div className="aside">{aside}</div>
      </div>
      <ul>
        {shown.map(({ key, mark, sentence, isLoss, why, action }) => (
          <li key={key}>
            {mark}
            <div>
              {isLoss ? <span className="loss">{sentence}</span> : sentence}
              {why !== undefined && <div className="why">{why}</div>}
            </div>
            {action}
          </li>
        ))}
      </ul>
      {note !== undefined && <div className="note">{note}</div>}
      {isFolded && (
        <Button size="small" onClick={onOpen}>
          Show {numberText(lines.length - FEW_LINES)} more
        </Button>
      )}
    </Card>
  );
}

// `styled`, and one for all that is in it: hundreds of lines are drawn as one scrolls.
const Card = styled('div')(({ theme }) => {
  const { palette } = theme.vars;
  return {
    border: `1px solid ${palette.divider}`,
    borderRadius: theme.vars.shape.borderRadius,
    backgroundColor: palette.background.paper,
    overflowWrap: 'anywhere',
    '& > .head': {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: 16,
      rowGap: 2,
      alignItems: 'baseline',
      justifyContent: 'space-between',
      padding: '8px 16px',
      borderBottom: `1px solid ${palette.divider}`,
    },
    [`& > .head > .${ROW_LINK}`]: {
      fontWeight: 600,
      color: palette.text.primary,
      textDecorationColor: 'transparent',
      '&:hover': { textDecorationColor: 'inherit' },
    },
    '& > .head > .aside': { color: palette.text.secondary, fontSize: '0.8125rem' },
    '& > ul': { margin: 0, padding: '4px 16px', listStyle: 'none' },
    '& > ul > li': {
      display: 'grid',
      gridTemplateColumns: '176px minmax(0, 1fr) auto',
      alignItems: 'start',
      columnGap: 12,
      padding: '5px 0',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        // The mark; `:first-of-type` alone would be the words and what can be done with them, too.
        '& > span:first-of-type': { gridColumn: '1 / -1' },
      },
    },
    '& .loss': { color: palette.error.main },
    '& .why': { color: palette.text.secondary },
    '& > .note': { color: palette.text.secondary, padding: '0 16px 8px' },
    '& > button': { margin: '0 8px 6px' },
  };
});
