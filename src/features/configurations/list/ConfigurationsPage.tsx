import { getRouteApi } from '@tanstack/react-router';
import { type ComponentProps, useCallback } from 'react';
import { COLUMNS } from '#features/configurations/list/configurationColumns.tsx';
import type { ListKind } from '#features/configurations/list/listKind.ts';
import { ListPage } from '#features/configurations/list/ListPage.tsx';
import { TEXTS } from '#features/configurations/list/texts.ts';

const route = getRouteApi('/configurations');

const KIND: ListKind = {
  name: 'configurations',
  title: TEXTS.configurations,
  noun: TEXTS.noun,
  columns: COLUMNS,
};

/** All configurations of the tenant, apps among them. */
export function ConfigurationsPage() {
  const navigate = route.useNavigate();
  const toAddress = useCallback<ComponentProps<typeof ListPage>['onAddress']>(
    (search) => void navigate({ search, replace: true, resetScroll: false }),
    [navigate],
  );
  return <ListPage kind={KIND} asked={route.useSearch()} onAddress={toAddress} />;
}
