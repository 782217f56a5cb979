import type { z } from 'zod/mini';
import type { DeliveryRow, DeliveryState } from '#domain/delivery/delivery.ts';
import type { ReportRow } from '#graph/wire/reportTable.ts';

/** What counts: a property or a column, and the state that it counts. */
export type Counted = Readonly<Record<string, DeliveryState>>;

/** A report that is asked by POST, and changes nothing. */
interface Report {
  /** Below `/deviceManagement/reports`. */
  readonly action: string;
  /** The report of one configuration. */
  readonly filter: (id: string) => string;
}

/** How many have a configuration: properties that Graph keeps beside it, or one row of a report. */
export type GraphCounts =
  | {
      readonly by: 'overview';
      /** Below the configuration. */
      readonly path: string;
      readonly devices?: Counted;
      readonly users?: Counted;
      /** The property that says when it was counted. */
      readonly asOf?: string;
      /** Where the users are, if not beside the devices. */
      readonly usersPath?: string;
    }
  | ({ readonly by: 'report'; readonly devices: Counted } & Report);

/** Which devices have it: a report, or a list below the configuration. */
export type GraphRows =
  | ({
      readonly by: 'report';
      /** Columns that are asked for. */
      readonly select: readonly string[];
      readonly rowOf: (row: ReportRow) => DeliveryRow;
    } & Report)
  | {
      readonly by: 'list';
      /** Below the configuration, with its options. */
      readonly path: string;
      readonly row: z.ZodMiniType<DeliveryRow>;
    };

/** Where Graph tells who has the configurations of a family. */
export interface GraphDelivery {
  readonly counts: GraphCounts;
  /** Undefined where nothing is known that lists them. */
  readonly rows?: GraphRows;
}
