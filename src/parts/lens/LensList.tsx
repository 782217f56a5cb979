import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { SearchX, UsersRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { familyKeyOf, familyOf } from '#domain/family/configurationKey.ts';
import type { LensRow } from '#domain/lens/lensRows.ts';
import { containsWords, searchWords } from '#lib/text/comparable.ts';
import { numberText } from '#lib/locale.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FamilySelect } from '#parts/lens/FamilySelect.tsx';
import { lensColumns, Why } from '#parts/lens/lensColumns.tsx';
import { VerdictTag } from '#parts/lens/VerdictTag.tsx';
import { BY_FAMILY, type LensSearch, SHOWN, sortOf } from '#parts/lens/lensSearch.ts';
import { verdictWord, type Wording } from '#parts/lens/standingWords.ts';
import { TEXTS } from '#parts/lens/texts.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { SearchBox } from '#ui/form/SearchBox.tsx';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';

interface LensListProps {
  /** The table's accessible name: "What PC-7 gets". */
  readonly label: string;
  /** Of the files, without ending. */
  readonly fileName: string;
  readonly rows: readonly LensRow[];
  readonly wording: Wording;
  readonly search: LensSearch;
  readonly onSearch: (change: Partial<LensSearch>) => void;
  /** What is still read, in words; undefined where all is there. */
  readonly progress: string | undefined;
  /** Nothing can be said yet. */
  readonly isWaiting: boolean;
  readonly readAt: string | undefined;
  readonly onReadAgain: () => void;
  /** The rows as they are shown, as JSON. */
  readonly json: (rows: readonly LensRow[]) => string;
}

/** What a subject gets, is kept from, or may get: searched, narrowed, sorted, saved. */
export function LensList({
  label,
  fileName,
  rows,
  wording,
  search: { q = '', show, family, sort = BY_FAMILY },
  onSearch,
  progress,
  isWaiting,
  readAt,
  onReadAgain,
  json,
}: LensListProps) {
  const columns = useMemo(() => lensColumns(wording), [wording]);
  const named = useMemo(() => {
    const words = searchWords(q);
    return rows.filter(({ configuration }) => containsWords(configuration.displayName, words));
  }, [rows, q]);
  const ofFamily = useMemo(
    () =>
      family === undefined
        ? named
        : named.filter(({ configuration }) => familyKeyOf(configuration.id) === family),
    [named, family],
  );
  const shown = useMemo(
    () =>
      show === undefined ? ofFamily : ofFamily.filter(({ standing }) => standing.verdict === show),
    [ofFamily, show],
  );
  const countOf = (verdict: string) =>
    ofFamily.filter(({ standing }) => standing.verdict === verdict).length;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 1.5 }}>
        <Box sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}>
          <SearchBox
            label={TEXTS.search}
            value={q}
            onChange={(text) => onSearch({ q: text === '' ? undefined : text })}
            takesSlash
          />
        </Box>
        <FamilySelect rows={named} value={family} onChange={(next) => onSearch({ family: next })} />
        <SegmentedChoice
          label={TEXTS.show}
          value={show ?? 'all'}
          onChange={(next) => onSearch({ show: next === 'all' ? undefined : next })}
          options={[
            { value: 'all', label: TEXTS.all(ofFamily.length) },
            ...SHOWN.map((value) => ({
              value,
              label: `${verdictWord(value)} ${numberText(countOf(value))}`,
            })),
          ]}
        />
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
        <JsonButton fileName={fileName} json={() => json(shown)} />
      </Box>
      {isWaiting ? (
        <SkeletonRows rows={8} />
      ) : (
        <DataTable
          label={label}
          name="lens"
          exportName={fileName}
          columns={columns}
          rows={shown}
          getKey={({ configuration }) => configuration.id}
          sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
          onSortChange={({ key, direction }) => onSearch({ sort: sortOf(key, direction) })}
          renderLink={({ configuration }, link) => (
            <AppLink to="/configurations/$id" params={{ id: configuration.id }} {...link} />
          )}
          renderCard={(row) => (
            <Box sx={{ display: 'grid', gap: 0.75, mt: 0.5, justifyItems: 'start' }}>
              <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                {familyOf(row.configuration.id).singular}
              </Box>
              <VerdictTag verdict={row.standing.verdict} />
              <Why row={row} wording={wording} />
            </Box>
          )}
          isLoading={progress !== undefined}
          empty={
            rows.length > 0 ? (
              <EmptyState
                icon={SearchX}
                title={TEXTS.noneMatches}
                action={
                  <Button
                    onClick={() => onSearch({ q: undefined, family: undefined, show: undefined })}
                  >
                    {TEXTS.showAll}
                  </Button>
                }
              >
                {TEXTS.searchHint}
              </EmptyState>
            ) : (
              <EmptyState icon={UsersRound} title={TEXTS.nothing}>
                {TEXTS.nothingHint}
              </EmptyState>
            )
          }
        />
      )}
    </>
  );
}

function JsonButton({
  fileName,
  json,
}: {
  readonly fileName: string;
  readonly json: () => string;
}) {
  const [isFailed, setFailed] = useState(false);
  const save = async () => {
    const { download, fileNameOf } = await import('#lib/browser/download.ts');
    download(fileNameOf(fileName, 'lens', 'json'), 'application/json', json());
  };
  return (
    <>
      <Button
        size="small"
        onClick={() =>
          void save().then(
            () => setFailed(false),
            () => setFailed(true),
          )
        }
      >
        {TEXTS.exportJson}
      </Button>
      {isFailed && <span role="alert">{TEXTS.fileNotMade}</span>}
    </>
  );
}
