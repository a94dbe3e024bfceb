/** Questions of neighbouring documents are alike: they are held out together. */
const NEIGHBOURS = 2;

/** The parts that questions are held out in. */
export const FOLDS = [0, 1] as const;

/** The part that the questions of a document belong to, by its place in its corpus. */
export function foldOf(place: number): number {
  return Math.floor(place / NEIGHBOURS) % FOLDS.length;
}

/** Anything that was put into one of `FOLDS`. */
export interface Held {
  readonly fold: number;
}

/** For each of `FOLDS`, what `learn` makes of the questions of the others. */
export function fitHeldOut<T extends Held, W>(
  sets: readonly (readonly T[])[],
  learn: (sets: readonly (readonly T[])[]) => W,
): readonly W[] {
  return FOLDS.map((fold) => learn(sets.map((set) => set.filter((question) => question.fold !== fold))));
}
