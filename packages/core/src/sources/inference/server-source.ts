// The source of a kind of inference server: all that differs between two of them is a table and an address.
import { ascii } from '../../formats/bytes/ascii.ts';
import { FamilyReader } from '../../formats/prometheus/families.ts';
import type { FamilyTable } from '../../formats/prometheus/family-table.ts';
import type { ProbeAnswer } from '../probe.ts';
import { askDays, rawSamples } from '../prometheus-server.ts';
import type { LiveRequest, Source } from '../source.ts';
import { isModelList, ModelsOr } from './models.ts';
import { Observations } from './observations.ts';
import type { ServerFamily, ServerTable } from './server-table.ts';
import { StatusOr } from './status.ts';

interface ServerWords<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly table: ServerTable;
  /**
   * The families by which its text is recognized. Default: all that are read; none: it has to be declared.
   */
  readonly recognizes?: ServerTable | 'nothing';
  /** Where it shows its metrics. */
  readonly metrics: string;
  readonly port: number;
  /**
   * Where its status says whether it is well, and the port of that. Without it nothing is asked that nobody
   * named.
   */
  readonly health?: string;
  readonly healthPort?: number;
  readonly experimental?: true;
  /** The owner named in a list of models, by which its server is recognized. */
  readonly owners?: readonly string[];
}

/** Returns the source that reads servers by their table. */
export function serverSource<Id extends string>(words: ServerWords<Id>): Source<Id> {
  const {
    id,
    title,
    table,
    recognizes = table,
    metrics,
    port,
    health,
    healthPort = port,
    experimental,
  } = words;
  const owners = (words.owners ?? []).map(ascii);
  const { families, kind } = table;
  const known = recognizes === 'nothing' ? undefined : recognizes.families;
  return {
    id,
    title,
    system: 'inference',
    gives: ['inference_server'],
    ...(experimental === true ? { fidelity: 'low', experimental } : { fidelity: 'medium' }),
    precedence: 1,
    inputPath: {},
    shares: true,
    claims: (bytes, start, end) => families.claims(bytes, start, end),
    advice: {
      command: `curl http://NODE:${port}${metrics}`,
      names: { requestsRunning: 'the metrics of the server', requestsFinished: 'the metrics of the server' },
    },
    recognizes: (head) => known?.recognizes(head) === true || isModelList(head, owners),
    open: (context) =>
      new StatusOr(
        context,
        kind,
        new ModelsOr(context, kind, new FamilyReader(context, families, new Observations(context, table))),
      ),
    ...(health === undefined
      ? {}
      : liveAt({ metrics, port, health, healthPort, hasModels: owners.length > 0 }, known ?? families)),
  };
}

type Address = Required<Pick<ServerWords<string>, 'metrics' | 'port' | 'health' | 'healthPort'>> & {
  /** True if it lists its models as OpenAI does. */
  readonly hasModels: boolean;
};

/**
 * How a server is asked, and tried. Health on another port is left to whoever configures that: a server has
 * one address.
 */
function liveAt(
  { metrics, port, health, healthPort, hasModels }: Address,
  families: FamilyTable<ServerFamily>,
): Pick<Source, 'live' | 'probes'> {
  const defaultUrl = `http://127.0.0.1:${port}`;
  const ask = (path: string) => ({ kind: 'http', covers: 'now', path, defaultUrl }) as const;
  const asked: LiveRequest[] = [ask(metrics)];
  if (port === healthPort) asked.push({ ...ask(health), tells: 'status', isOptional: true });
  if (hasModels) asked.push({ ...ask('/v1/models'), isOptional: true });
  const judge = ({ text }: ProbeAnswer) =>
    ({ code: families.recognizes(ascii(text)) ? 'answers' : 'unclear' }) as const;
  // Of the past a server of PromQL is asked, where one is named.
  const names = rawSamples(families.families.map(({ name }) => name));
  return {
    live: (context) => [...asked, ...askDays(context, names)],
    probes: () => [{ kind: 'http', path: metrics, defaultUrl, judge }],
  };
}
