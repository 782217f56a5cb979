import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import { shownName } from '#lib/text/shownName.ts';
import { NotRead } from '#pickers/NotRead.tsx';
import { TEXTS } from '#pickers/texts.ts';
import { useMemberSearch } from '#pickers/useMemberSearch.ts';
import { useGraph } from '#queries/graphContext.ts';
import { deviceQuery, userQuery } from '#queries/lens/subjects.ts';
import { ComboBox } from '#ui/form/ComboBox.tsx';

interface MemberPickerProps {
  readonly kind: 'user' | 'device';
  readonly label: string;
  /** Object id of the user, id of the managed device, or empty. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Finds a user or a managed device by the beginning of the name, as one types. */
export function MemberPicker({ kind, label, value, onChange }: MemberPickerProps) {
  const [typed, setTyped] = useState('');
  const { users, devices, isAsked } = useMemberSearch(typed, kind);
  const picked = usePicked(kind, value);
  const { error, isSearching, retry } = kind === 'user' ? users : devices;
  const options = kind === 'user' ? users.items.map(userOption) : devices.items.map(deviceOption);
  return (
    <ComboBox
      label={label}
      options={options}
      value={value === '' ? null : (picked ?? { key: value, label: value })}
      onChange={(option) => onChange(option?.key ?? '')}
      onInputChange={(input, reason) => {
        if (reason === 'input') setTyped(input);
        else if (reason === 'clear') setTyped('');
      }}
      isServerFiltered
      isLoading={isSearching}
      noOptionsText={isAsked ? TEXTS.noneFound : TEXTS.twoLetters}
      placeholder={TEXTS.typeNameBeginning}
      error={
        error === null ? undefined : (
          <NotRead what={TEXTS.searchFailed} failure={toFailure(error)} onRetry={retry} />
        )
      }
    />
  );
}

function usePicked(kind: MemberPickerProps['kind'], id: string) {
  const graph = useGraph();
  const user = useQuery({ ...userQuery(graph, id), enabled: id !== '' && kind === 'user' });
  const device = useQuery({ ...deviceQuery(graph, id), enabled: id !== '' && kind === 'device' });
  if (kind === 'user') return user.data && userOption(user.data);
  return device.data && deviceOption(device.data);
}

interface Named {
  readonly id: string;
  readonly userPrincipalName: string | undefined;
}

function userOption({
  id,
  displayName,
  userPrincipalName,
}: Named & { readonly displayName: string }) {
  return { key: id, label: shownName(displayName), detail: userPrincipalName ?? '' };
}

function deviceOption({
  id,
  name,
  operatingSystem,
  userPrincipalName,
}: Named & { readonly name: string; readonly operatingSystem: string }) {
  const detail = [operatingSystem, userPrincipalName].filter(Boolean).join(' · ');
  return { key: id, label: shownName(name), detail };
}
