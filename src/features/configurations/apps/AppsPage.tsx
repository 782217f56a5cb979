import { getRouteApi } from '@tanstack/react-router';
import { type ComponentProps, useCallback } from 'react';
import { familiesOfPage, familyFacts } from '#domain/family/families.ts';
import { APP_COLUMNS } from '#features/configurations/apps/appColumns.tsx';
import { TEXTS } from '#features/configurations/apps/texts.ts';
import type { ListKind } from '#features/configurations/list/listKind.ts';
import { ListPage } from '#features/configurations/list/ListPage.tsx';

const route = getRouteApi('/apps');

const FAMILIES = familiesOfPage('apps');

const KIND: ListKind = {
  name: 'apps',
  only: FAMILIES,
  title: TEXTS.apps,
  noun: familyFacts(FAMILIES[0]!).singular.toLowerCase(),
  leftOut: familyFacts(FAMILIES[0]!).leftOut,
  columns: APP_COLUMNS,
};

/** The apps of the tenant, with what tells one from another. */
export function AppsPage() {
  const navigate = route.useNavigate();
  const toAddress = useCallback<ComponentProps<typeof ListPage>['onAddress']>(
    (search) => void navigate({ search, replace: true, resetScroll: false }),
    [navigate],
  );
  return <ListPage kind={KIND} asked={route.useSearch()} onAddress={toAddress} />;
}
