import { createContext, useContext } from 'react';
import type { Graph } from '#graph/client.ts';

/** The Graph client of this session, and the cloud's admin center beside it. */
export interface GraphSurroundings {
  readonly graph: Graph;
  /** Without a trailing slash, e.g. `https://intune.microsoft.com`. */
  readonly adminCenterUrl: string;
  /** The cloud in words, for example "US Government (DoD)". */
  readonly cloudLabel: string;
}

export const GraphContext = createContext<GraphSurroundings | undefined>(undefined);

export function useGraph(): Graph {
  return useSurroundings().graph;
}

export function useAdminCenterUrl(): string {
  return useSurroundings().adminCenterUrl;
}

export function useCloudLabel(): string {
  return useSurroundings().cloudLabel;
}

function useSurroundings(): GraphSurroundings {
  const surroundings = useContext(GraphContext);
  if (surroundings === undefined) throw new Error('GraphContext is missing');
  return surroundings;
}
