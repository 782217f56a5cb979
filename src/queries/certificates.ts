import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { directReferences } from '#domain/configuration/certificateCheck.ts';
import type { CertificateConfiguration } from '#domain/configuration/configuration.ts';
import type { Graph } from '#graph/client.ts';
import { certificatesQuery, readCertificates } from '#queries/configurations.ts';
import { FRESH_FOR, freshIn } from '#queries/freshness.ts';

/** Chains end with a root; a longer one would be a circle. */
const DEEPEST = 3;

export interface ChainLink {
  readonly certificate: CertificateConfiguration;
  /** What it is to the configuration that refers to it, e.g. "Root certificate". */
  readonly label: string;
}

export interface CertificateChain {
  /** Each certificate once, near ones first. */
  readonly links: readonly ChainLink[];
  /** References that could not be read; what hangs on them is not known. */
  readonly unread: readonly string[];
}

/** The certificates a configuration needs on the device, and those that these need in turn. */
export function certificateChainQuery(graph: Graph, owner: CertificateConfiguration) {
  return queryOptions({
    queryKey: ['certificateChain', owner.id, owner.type.name],
    queryFn: ({ client, signal }) => readChain(graph, { client, signal }, owner),
    staleTime: FRESH_FOR.certificates,
  });
}

interface Reading {
  readonly client: QueryClient;
  readonly signal: AbortSignal;
}

async function readChain(
  graph: Graph,
  { client, signal }: Reading,
  owner: CertificateConfiguration,
): Promise<CertificateChain> {
  const links = new Map<string, ChainLink>();
  const unread: string[] = [];
  // Read from the cache, but not through it: a read that somebody else began ends when they go.
  const fromCache = (id: ConfigurationKey, via: string) =>
    freshIn<CertificateConfiguration[]>(
      client,
      certificatesQuery(graph, id, via).queryKey,
      FRESH_FOR.certificates,
    );
  let owners = [owner];
  for (let depth = 0; depth < DEEPEST && owners.length > 0; depth += 1) {
    const steps = owners.flatMap(({ id, type }) =>
      directReferences(type.name).map(({ via, label }) => ({ id, via, label })),
    );
    // One level after the other: what a certificate refers to is known only once it was read.
    // oxlint-disable-next-line no-await-in-loop
    const results = await Promise.allSettled(
      steps.map(
        async ({ id, via }) =>
          fromCache(id, via) ?? readCertificates(graph, { id, path: via }, signal),
      ),
    );
    signal.throwIfAborted();
    owners = [];
    for (const [index, result] of results.entries()) {
      const { label } = steps[index]!;
      if (result.status === 'rejected') unread.push(label);
      else {
        for (const certificate of result.value) {
          if (certificate.id === owner.id || links.has(certificate.id)) continue;
          links.set(certificate.id, { certificate, label });
          owners.push(certificate);
        }
      }
    }
  }
  return { links: [...links.values()], unread };
}
