import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type {
  CertificateConfiguration,
  Configuration,
} from '#domain/configuration/configuration.ts';
import { known, UNKNOWN } from '#domain/guardrails/guardrail.ts';
import {
  routeFromVia,
  routeTemplates,
  routesThrough,
  type Route,
} from '#domain/configuration/route.ts';
import type { ReadFacts } from '#features/assignments/assignForm.ts';
import type { AssignValues } from '#features/assignments/assignValues.ts';
import { useGroupNatures } from '#parts/useGroupNatures.ts';
import { useRelated } from '#parts/configuration/useRelated.ts';
import { useSiblings } from '#parts/configuration/useSiblings.ts';
import { assignmentsQuery } from '#queries/assignments.ts';
import { certificatesQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';
import { groupQuery } from '#queries/groups.ts';
import { filtersQuery } from '#queries/targeting.ts';

/** One entry of **Assign through**: a route, and what is known of the certificate it leads to. */
export interface RouteEntry {
  readonly route: Route;
  readonly certificate: CertificateConfiguration | undefined;
  readonly state: 'ready' | 'reading' | 'nothingBound' | 'unreadable';
}

/**
 * The routes of a configuration with the certificates they lead to, read from Graph as far as its
 * type has any.
 */
export function useRouteEntries(configuration: Configuration | undefined): RouteEntry[] {
  const graph = useGraph();
  const owners =
    configuration === undefined
      ? []
      : routeTemplates(configuration.type.name).map((template) => ({
          id: configuration.id,
          template,
        }));
  const results = useQueries({
    queries: owners.map(({ id, template }) => certificatesQuery(graph, id, template.via)),
  });
  return owners.flatMap(({ template }, index): RouteEntry[] => {
    const result = results[index];
    const certificates = result?.data ?? [];
    const state =
      result?.isError === true ? 'unreadable' : result?.data === undefined ? 'reading' : 'ready';
    const placeholder: Route = {
      via: template.via,
      label: template.label,
      certificate: { navigations: template.navigations, certificateId: undefined },
    };
    if (state !== 'ready') return [{ route: placeholder, certificate: undefined, state }];
    if (certificates.length === 0)
      return [{ route: placeholder, certificate: undefined, state: 'nothingBound' }];
    return routesThrough(template, certificates).map((route, at) => ({
      route,
      certificate: certificates[at],
      state,
    }));
  });
}

/**
 * Reads what the guardrails need about what is chosen. What could not be read is unknown, never
 * empty.
 */
export function useReadFacts(
  configuration: Configuration | undefined,
  values: AssignValues,
  entries: readonly RouteEntry[],
): ReadFacts {
  const graph = useGraph();
  const { via, groupId, filterId } = values;
  const hasRoute =
    configuration !== undefined && routeFromVia(configuration.type.name, via) !== undefined;
  // The loader reads the list of its own for this visit; which route one takes, it does not know.
  const fresh = via === '' ? {} : { staleTime: 0 };
  const lists = hasRoute ? [{ ...assignmentsQuery(graph, configuration.id, via), ...fresh }] : [];
  const assignments = useQueries({ queries: lists }).at(0);
  const filters = useQuery(filtersQuery(graph));
  const group = useQuery({ ...groupQuery(graph, groupId), enabled: groupId !== '' });
  const filter = filters.data?.find(({ id }) => id.toLowerCase() === filterId.toLowerCase());
  const isFilterMissing = filterId !== '' && filters.data !== undefined && filter === undefined;
  const { refetch: readFiltersAgain } = filters;
  const lookedAgainFor = useRef('');
  useEffect(() => {
    // The filter may have been made since the list was read: looked for once more, and then it is
    // missing.
    if (!isFilterMissing || lookedAgainFor.current === filterId) return;
    lookedAgainFor.current = filterId;
    void readFiltersAgain();
  }, [isFilterMissing, filterId, readFiltersAgain]);
  const assigned =
    entries.find((entry) => via !== '' && entry.route.via === via)?.certificate ?? configuration;
  const existing =
    assignments?.data === undefined || assignments.isError ? UNKNOWN : known(assignments.data);
  const groups = useGroupNatures(
    existing.known ? existing.value.map(({ target }) => target) : [],
    groupId === '' ? [] : [groupId],
  );
  const siblings = useSiblings(configuration === undefined ? [] : [configuration.id]);
  const related = useRelated(configuration === undefined ? [] : [configuration]);
  const isMissing = groups.known && !groups.value.has(groupId.toLowerCase());
  const isGone = groupId !== '' && (isMissing || group.isError);
  return {
    assigned,
    existing,
    isReadingList: assignments?.isFetching === true,
    reads: {
      gone: new Set(isGone ? [groupId.toLowerCase()] : []),
      filters: filters.data,
      groups,
      siblings,
      related,
      directory: group.data && new Map([[groupId.toLowerCase(), group.data]]),
    },
  };
}
