import { Name } from '#ui/text/Name.tsx';
import { nameInText } from '#lib/text/shownName.ts';
import Box from '@mui/material/Box';
import { isNobody, loseWords, receiveWords } from '#domain/impact/words.ts';
import { SIDES } from '#domain/impact/crowd/together.ts';
import type { Reach } from '#domain/impact/crowd/reach.ts';
import type { ConfigurationImpact } from '#domain/plan/review/planImpact.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { sideColor } from '#parts/impact/sideLooks.ts';
import { TEXTS } from '#parts/impact/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

/** So many are a glance; the others are in the list of changes. */
const MOST_SHOWN = 5;

/** The configurations of a plan that the most devices receive or lose, with their numbers. */
export function MostHit({
  configurations,
}: {
  readonly configurations: readonly ConfigurationImpact[];
}) {
  if (configurations.length < 2) return null;
  const hit = configurations.filter(
    ({ devices }) => !isNobody(devices.gained) || !isNobody(devices.lost),
  );
  const shown = hit.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_SHOWN);
  if (shown.length === 0) return null;
  const unknown = configurations.filter(({ devices }) =>
    SIDES.some((side) => devices[side].kind === 'unknown'),
  ).length;
  return (
    <Box component="section" aria-label={TEXTS.mostDevices} sx={{ display: 'grid', gap: 0.75 }}>
      <Box component="h3" sx={{ m: 0, font: 'inherit', fontWeight: 600 }}>
        {TEXTS.mostDevices}
      </Box>
      <Box component="ul" sx={{ display: 'grid', gap: 0.5, ...BARE_LIST, fontSize: '0.8125rem' }}>
        {shown.map(({ configurationId, displayName, devices, effect }, index) => (
          <Box
            component="li"
            key={`${configurationId} ${index}`}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 1.5,
              justifyContent: 'space-between',
              alignItems: 'baseline',
            }}
          >
            <Box
              component="span"
              sx={{
                minWidth: 0,
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
              }}
              title={nameInText(displayName)}
            >
              <AppLink to="/configurations/$id" params={{ id: configurationId }}>
                <Name of={displayName} />
              </AppLink>
            </Box>
            <Box
              component="span"
              className="tabular"
              sx={{ flex: 'none', display: 'inline-flex', gap: 1.5, fontWeight: 600 }}
            >
              {!isNobody(devices.gained) && (
                <Box component="span" sx={{ color: sideColor('gained', effect, devices.gained) }}>
                  {receiveWords(devices.gained, effect)}
                </Box>
              )}
              {!isNobody(devices.lost) && (
                <Box component="span" sx={{ color: sideColor('lost', effect, devices.lost) }}>
                  {loseWords(devices.lost, effect)}
                </Box>
              )}
            </Box>
          </Box>
        ))}
      </Box>
      {hit.length > shown.length && (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {TEXTS.moreConfigurations(hit.length - shown.length)}
        </Box>
      )}
      {unknown > 0 && unknown < configurations.length && (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {TEXTS.unknownFor(unknown, configurations.length)}
        </Box>
      )}
    </Box>
  );
}

/** What is not known comes first: it may be many. */
function weightOf({ devices: { gained, lost } }: ConfigurationImpact): number {
  return atMost(gained) + atMost(lost);
}

function atMost(reach: Reach): number {
  if (reach.kind === 'unknown') return Number.MAX_SAFE_INTEGER;
  return reach.kind === 'exact' ? reach.count : (reach.most ?? Number.MAX_SAFE_INTEGER);
}
