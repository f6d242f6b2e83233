// --price h100=2.10,a100=1.20: the price of a GPU-hour, by model, in the operator's currency.
import { type CutRow, type CutRows, PRICED, type Prices } from '@ptl/claw-router';
import { usage } from '../errors.ts';

const MODEL = /^[a-z][a-z0-9_]{1,31}$/;
/** Up to 5000, with at most four decimals. */
const PRICE = /^(?:5000|[1-4]?\d{1,3})(?:\.\d{1,4})?$/;

/** Throws a CliError (2). */
export function parsePrices(text: string | undefined): Prices | undefined {
  if (text === undefined) return undefined;
  const pairs = text.split(',').map((part) => part.trim().split('='));
  const models = new Set(pairs.map(([model = '']) => model));
  const isRight = pairs.every(
    ([model = '', price = '', ...more]) => MODEL.test(model) && PRICE.test(price) && more.length === 0,
  );
  if (!isRight || models.size < pairs.length || pairs.some(([, price]) => Number(price) > 5000))
    throw usage(
      '--price takes a price for a GPU-hour of each model, as in h100=2.10,a100=1.20,other=0.50 (0 to 5000, four digits behind the point).',
    );
  const unknown = [...models].filter((model) => !PRICED.has(model));
  if (unknown.length > 0)
    throw usage(`--price does not know one of its models: use ${[...PRICED].join(', ')}.`);
  return Object.fromEntries(pairs.map(([model, price]) => [model, Number(price)]));
}

/** The cost of the GPU-hours of one model. */
export interface ModelCost {
  readonly model: string;
  readonly price: number;
  readonly gpuHours: number;
  readonly cost: number;
  /**
   * The cost of GPU time that analyzed jobs held and did not use (undefined where none is analyzed), and that
   * failed runs held.
   */
  readonly unusedCost: number | undefined;
  readonly failedCost: number;
}

export interface Costs {
  readonly models: readonly ModelCost[];
  readonly unpricedGpuHours: number;
  /** The average price of a GPU-hour, over all held hours that have a price; undefined where none has. */
  readonly meanPrice: number | undefined;
  /**
   * What the hours cost that `hoursIn` takes from the row of each model; undefined where some have no price.
   */
  exactly(hoursIn: (row: CutRow) => number): number | undefined;
}

export function costsOf(prices: Prices, byModel: CutRows | undefined): Costs {
  const rows = byModel?.rows ?? [];
  const models = rows.flatMap((row) => modelCost(row, prices) ?? []);
  const [cost, hours] = [sum(models, (one) => one.cost), sum(models, ({ gpuHours }) => gpuHours)];
  return {
    models,
    unpricedGpuHours: sum(rows, ({ unpricedGpuHours = 0 }) => unpricedGpuHours),
    meanPrice: hours > 0 ? cost / hours : undefined,
    exactly: (hoursIn) => {
      const costs = rows.map((row) =>
        hoursIn(row) === 0 ? 0 : hoursIn(row) * (priceOf(row, prices) ?? Number.NaN),
      );
      const total = sum(costs, (one) => one);
      return Number.isNaN(total) ? undefined : total;
    },
  };
}

function priceOf({ bucket }: CutRow, prices: Prices): number | undefined {
  return prices[bucket as keyof Prices] ?? prices.other;
}

function modelCost(row: CutRow, prices: Prices): ModelCost | undefined {
  const price = priceOf(row, prices);
  if (price === undefined || row.heldGpuHours === 0) return undefined;
  return {
    model: row.bucket,
    price,
    gpuHours: row.heldGpuHours,
    cost: row.cost ?? 0,
    unusedCost: row.analyzedJobs > 0 ? (row.analyzedGpuHours - row.usedGpuHours) * price : undefined,
    failedCost: row.failedCost ?? 0,
  };
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
