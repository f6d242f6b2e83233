// The quantities of GPU telemetry. Each has its own seconds, interval, and best source.

/** By number. */
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

/**
 * The seconds that a sample stands for, by number of quantity; 0 where the quantity comes from another
 * source.
 */
export type Seconds = Float64Array;
