import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { kindLabel } from '#domain/configuration/configurationType.ts';
import { findPasted, nameIndex } from '#domain/directory/nameIndex.ts';
import { platformLabel } from '#domain/configuration/platform.ts';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface PasteNamesProps {
  readonly configurations: readonly Configuration[];
  /** More are still being read: what is not found may yet come. */
  readonly isReading: boolean;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/**
 * Selects what a list from elsewhere names: a ticket, a spreadsheet. What it does not find stays to
 * be mended.
 */
export function PasteNames({ configurations, isReading, onSelect, onClose }: PasteNamesProps) {
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const index = useMemo(() => nameIndex(configurations), [configurations]);
  const { found, several, none } = useMemo(() => findPasted(text, index), [text, index]);
  const chosen = several.flatMap((each) => picked.get(each.text) ?? []);
  const ids = [...new Set([...found.map(({ id }) => id), ...chosen])];
  const open = several.length - chosen.length;
  const add = () => {
    onSelect(ids);
    if (open === 0 && none.length === 0) onClose();
    // What was not found is left in the field, to be mended.
    else
      setText(
        [
          ...several.filter((each) => !picked.has(each.text)).map((each) => each.text),
          ...none,
        ].join('\n'),
      );
  };
  return (
    <Box sx={{ mb: 2 }}>
      <Section title="Select by names" action={<Button onClick={onClose}>Close</Button>}>
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <TextField
            label="Names or ids, one a line"
            multiline
            minRows={4}
            maxRows={12}
            value={text}
            onChange={(event) => setText(event.target.value)}
            helperText="From a spreadsheet, the first column counts. Whole names; upper and lower case are the same."
          />
          <Box component="output" sx={{ display: 'grid', gap: 1 }}>
            {text.trim() !== '' && (
              <span>
                {found.length.toLocaleString()} found
                {several.length > 0 && `, ${several.length} with several of that name`}
                {none.length > 0 &&
                  `, ${none.length} not found${isReading ? ' so far: the list is still being read' : ''}`}
              </span>
            )}
            {none.length > 0 && (
              <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                Not found:{' '}
                {none
                  .slice(0, 8)
                  .map((name) => `“${name}”`)
                  .join(', ')}
                {none.length > 8 && ` and ${none.length - 8} more`}
              </Box>
            )}
          </Box>
          {several.map(({ text: name, candidates }) => (
            <TextField
              key={name}
              select
              label={`Which “${name}”?`}
              value={picked.get(name) ?? ''}
              onChange={(event) => setPicked(new Map(picked).set(name, event.target.value))}
              slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
            >
              <option value="">None of them</option>
              {candidates.map(({ id, displayName, type }) => (
                <option key={id} value={id}>
                  {displayName} · {platformLabel(type.platform)} · {kindLabel(type.kind)} · {id}
                </option>
              ))}
            </TextField>
          ))}
          <div>
            <ReasonButton
              variant="contained"
              disabledReason={ids.length === 0 ? 'Nothing of the list was found yet.' : undefined}
              onClick={add}
            >
              {`Select ${ids.length.toLocaleString()} ${ids.length === 1 ? 'configuration' : 'configurations'}`}
            </ReasonButton>
          </div>
        </Box>
      </Section>
    </Box>
  );
}
