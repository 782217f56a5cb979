import Box from '@mui/material/Box';
import { scaleBand, scaleLinear } from '@visx/scale';
import { BarStackHorizontal } from '@visx/shape';
import { type Picture, type PictureRow, sumOf } from '#domain/overview/picture.ts';
import { TEXTS } from '#features/overview/texts.ts';
import { numberText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { BARE_LIST } from '#ui/bareList.ts';

/** Rows that a picture draws; its table has all of them. */
export const MOST_DRAWN = 10;

const ROW = 34;
const BAR = 9;
/** From the top of a row to the baseline of its words, and to its bar. */
const WORDS = 13;
const BAR_TOP = 19;

/** What is cut from the end of a long name; the table has it in whole. */
const LABEL_WIDTH = '76%';

/**
 * Horizontal bars, a label above each. Widths are shares of the picture's own width, so that it is
 * drawn without being measured: on a phone, on paper, in a file. Colours come from the classes
 * `bar-0`, `bar-1`, …, which {@link PICTURE_STYLES} and the report give theirs.
 */
export function BarPicture({ picture }: { readonly picture: Picture }) {
  const rows = picture.rows.slice(0, MOST_DRAWN);
  const most = Math.max(1, ...rows.map(sumOf));
  const height = rows.length * ROW;
  return (
    <svg role="img" aria-label={spoken(picture, rows)} width="100%" height={height}>
      <BarStackHorizontal
        data={[...rows]}
        keys={picture.series.map((_, at) => String(at))}
        value={({ values }, at) => values[Number(at)] ?? 0}
        y={({ key }) => key}
        xScale={scaleLinear({ domain: [0, most], range: [0, 100] })}
        yScale={scaleBand({ domain: rows.map(({ key }) => key), range: [0, height] })}
        color={(at) => `bar-${at}`}
      >
        {(stacks) =>
          stacks.flatMap(({ bars }) =>
            bars
              .filter(({ width }) => width > 0)
              .map(({ x, y, width, color, key, index }) => (
                <rect
                  key={`${key} ${index}`}
                  className={color}
                  x={`${x}%`}
                  y={y + BAR_TOP}
                  width={`${width}%`}
                  height={BAR}
                />
              )),
          )
        }
      </BarStackHorizontal>
      {rows.map((row, at) => (
        <g key={row.key}>
          <svg y={at * ROW} width={LABEL_WIDTH} height={ROW}>
            <text className="label" y={WORDS}>
              {nameInText(row.label)}
            </text>
          </svg>
          <text className="value" x="100%" y={at * ROW + WORDS} textAnchor="end">
            {valueWords(row)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function valueWords({ values }: PictureRow): string {
  return values.map(numberText).join(' · ');
}

/** All that is drawn, for who does not see it. */
function spoken({ title, series }: Picture, rows: readonly PictureRow[]): string {
  const told = rows.map(
    ({ label, values }) =>
      `${nameInText(label)}: ` +
      values
        .map((value, at) => `${numberText(value)} ${(series[at] ?? '').toLowerCase()}`)
        .join(', '),
  );
  return TEXTS.spoken(title, told.join('; '));
}

/** Which part of the bars is which; nothing to tell where there is one. */
export function Legend({ series }: Pick<Picture, 'series'>) {
  if (series.length < 2) return null;
  return (
    <ul className="legend">
      {series.map((name, at) => (
        <li key={name}>
          <svg width={12} height={12} aria-hidden>
            <rect className={`bar-${at}`} x={1} y={1} width={10} height={10} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Gives pictures their colours on a page; where the system sets the colours, shapes stay apart. */
export function PictureColours({ children }: { readonly children: React.ReactNode }) {
  return (
    <Box
      sx={{
        '& .bar-0': { fill: 'var(--mui-palette-primary-main)' },
        '& .bar-1': {
          fill: 'var(--mui-palette-primary-line)',
          stroke: 'var(--mui-palette-control)',
        },
        '& .bar-2': {
          fill: 'var(--mui-palette-warning-soft)',
          stroke: 'var(--mui-palette-warning-main)',
          strokeDasharray: '3 2',
        },
        '& .label': { fill: 'var(--mui-palette-text-primary)' },
        '& .value': { fill: 'var(--mui-palette-text-secondary)' },
        '& svg text': { fontSize: '0.8125rem', unicodeBidi: 'plaintext' },
        '& svg': { display: 'block' },
        '& .legend': {
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2,
          ...BARE_LIST,
          mb: 1,
          fontSize: '0.8125rem',
          color: 'text.secondary',
          '& > li': { display: 'flex', alignItems: 'center', gap: 0.75 },
        },
        '@media (forced-colors: active)': {
          '& .bar-0': { fill: 'CanvasText' },
          '& .bar-1': { fill: 'Canvas', stroke: 'CanvasText' },
          '& .bar-2': { fill: 'Canvas', stroke: 'GrayText' },
          '& .label, & .value': { fill: 'CanvasText' },
        },
      }}
    >
      {children}
    </Box>
  );
}
