import { Name } from '#ui/text/Name.tsx';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useSession } from '#auth/useSession.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { typeLabel } from '#domain/family/types.ts';
import { configurationNames } from '#domain/directory/configurationNames.ts';
import { findPasted, type PastedNames } from '#domain/directory/nameIndex.ts';
import { platformWords } from '#domain/configuration/platform.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { quoted } from '#lib/text/bounded.ts';
import { useTyped } from '#stores/useTyped.ts';
import { NativeChoice } from '#ui/form/NativeChoice.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { TextBox } from '#ui/form/TextBox.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/configurations/list/texts.ts';

/** The name under which the tab keeps what is in the field. */
export const NAMES_FIELD = 'names';

interface PasteNamesProps {
  readonly configurations: readonly Configuration[];
  /** More are still being read: what is not found may yet come. */
  readonly isReading: boolean;
  readonly onSelect: (ids: readonly ConfigurationKey[]) => void;
  readonly onClose: () => void;
}

/** How many of those not found are told. */
const MOST_SHOWN = 8;

/**
 * Selects what a list from elsewhere names: a ticket, a spreadsheet. What it does not find stays to
 * be mended.
 */
export function PasteNames({ configurations, isReading, onSelect, onClose }: PasteNamesProps) {
  const { account } = useSession();
  const [text, setText] = useTyped(account, NAMES_FIELD);
  const [picked, setPicked] = useState<ReadonlyMap<string, ConfigurationKey>>(new Map());
  const index = useMemo(() => configurationNames(configurations), [configurations]);
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
          ...none.map((each) => each.text),
        ].join('\n'),
      );
  };
  return (
    <Box sx={{ mb: 2 }}>
      <Section
        title={TEXTS.selectByNames}
        action={<Button onClick={onClose}>{TEXTS.close}</Button>}
      >
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <TextBox
            label={TEXTS.namesOrIds}
            multiline
            minRows={4}
            maxRows={12}
            value={text}
            onChange={(event) => setText(event.target.value)}
            helperText={TEXTS.namesHint}
          />
          <Box component="output" sx={{ display: 'grid', gap: 1 }}>
            {text.trim() !== '' && (
              <span>
                {TEXTS.found(found.length)}
                {several.length > 0 && TEXTS.several(several.length)}
                {none.length > 0 && TEXTS.notFoundCount(none.length, isReading)}
              </span>
            )}
            {none.length > 0 && (
              <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {TEXTS.notFound(none.slice(0, MOST_SHOWN).map(notFoundWords).join(', '))}
                {none.length > MOST_SHOWN && TEXTS.more(none.length - MOST_SHOWN)}
              </Box>
            )}
          </Box>
          {several.map(({ text: name, candidates }) => (
            <NativeChoice
              key={name}
              label={TEXTS.which(quoted(name))}
              value={picked.get(name) ?? ''}
              onChange={(chosenId) => {
                const next = new Map(picked);
                const one = candidates.find(({ id }) => id === chosenId);
                if (one === undefined) next.delete(name);
                else next.set(name, one.id);
                setPicked(next);
              }}
            >
              <option value="">{TEXTS.noneOfThem}</option>
              {candidates.map(({ id, displayName, type }) => (
                <option key={id} value={id}>
                  <Name of={displayName} /> · {platformWords(platformsOf(type))} · {typeLabel(type)}{' '}
                  · {id}
                </option>
              ))}
            </NativeChoice>
          ))}
          <div>
            <ReasonButton
              variant="contained"
              disabledReason={ids.length === 0 ? TEXTS.nothingFound : undefined}
              onClick={add}
            >
              {TEXTS.select(countedThings(ids))}
            </ReasonButton>
          </div>
        </Box>
      </Section>
    </Box>
  );
}

function notFoundWords({ text, alike }: PastedNames<Configuration>['none'][number]): string {
  if (alike.length === 0) return quoted(text);
  const names = alike.map(({ displayName }) => quoted(displayName)).join(', ');
  return TEXTS.looksAlike(quoted(text), names);
}
