import { shownName } from '#lib/text/shownName.ts';
import { useQuery } from '@tanstack/react-query';
import { nameKey } from '#lib/text/comparable.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { NotRead } from '#pickers/NotRead.tsx';
import { useGraph } from '#queries/graphContext.ts';
import { collectionsQuery } from '#queries/targeting.ts';
import { ComboBox, type ComboProblem } from '#ui/form/ComboBox.tsx';
import { TEXTS } from '#pickers/texts.ts';

interface CollectionPickerProps extends ComboProblem {
  readonly value: string;
  readonly onChange: (collectionId: string) => void;
  readonly onBlur?: () => void;
}

/** Picks a ConfigMgr collection that tenant attach made available, or takes an id as typed. */
export function CollectionPicker({ value, onChange, onBlur, ...problem }: CollectionPickerProps) {
  const { data = [], isFetching, error, refetch } = useQuery(collectionsQuery(useGraph()));
  const options = data.map(({ id, displayName, collectionIdentifier, hierarchyName }) => ({
    key: id,
    label: shownName(displayName),
    detail: [collectionIdentifier, hierarchyName].filter(Boolean).join(' · '),
  }));
  const picked =
    options.find(({ key }) => key === value) ??
    (value === '' ? null : { key: value, label: value, detail: '' });
  return (
    <ComboBox
      label={TEXTS.collection}
      options={options}
      value={picked}
      onChange={(option) => onChange(option?.key ?? '')}
      freeText={(text) =>
        options.find(({ label }) => nameKey(label) === nameKey(text)) ?? {
          key: text,
          label: text,
          detail: '',
        }
      }
      isLoading={isFetching}
      loadingText={TEXTS.readingCollections}
      noOptionsText={TEXTS.noCollection}
      placeholder={TEXTS.pickOrType}
      helperText={
        error === null ? (
          TEXTS.collectionIdHint
        ) : (
          <NotRead
            what={TEXTS.collectionsNotRead}
            failure={toFailure(error)}
            onRetry={() => void refetch()}
          />
        )
      }
      {...(onBlur === undefined ? {} : { onBlur })}
      {...problem}
    />
  );
}
