/** A whole number from 0 to below `below`. */
export type Draw = (below: number) => number;

/**
 * Mulberry32: a generator of 32 bits of state, good enough to draw sentences and characters with.
 * @param seed any integer; the same seed draws the same numbers.
 */
export function createDraw(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((((bits ^ (bits >>> 14)) >>> 0) * below) / 2 ** 32) | 0;
  };
}
