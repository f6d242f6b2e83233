// The quantities that telemetry tells of a GPU. Each has its own seconds, its own interval, and its own best source.

/** In the order of their numbers. */
export const QUANTITIES = ['utilization', 'memoryCopy', 'memoryUsed', 'power', 'energy'] as const;
type Quantity = (typeof QUANTITIES)[number];
/** The number of each. */
export const QUANTITY: Readonly<Record<Quantity, number>> = {
  utilization: 0,
  memoryCopy: 1,
  memoryUsed: 2,
  power: 3,
  energy: 4,
};

/** What a sample stands for: seconds, by number of quantity; 0 where another source tells the quantity. */
export type Seconds = Float64Array;
