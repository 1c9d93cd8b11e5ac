/** Things side by side that belong together. */

/** Each run of neighbours, in order: one is in the run of that before it where they are alike. */
export function neighbours<T>(all: readonly T[], areAlike: (one: T, next: T) => boolean): [T, ...T[]][] {
  const runs: [T, ...T[]][] = [];
  for (const one of all) {
    const run = runs.at(-1);
    if (run && areAlike(run[0], one)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}
