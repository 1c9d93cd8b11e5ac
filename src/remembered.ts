/** What follows from a thing that never changes, worked out once, for every room. */

/** The same function, which works out its answer when it is first asked of a thing, and keeps it as long as the thing is there. */
export function remembered<K extends WeakKey, T>(find: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (of) => {
    const kept = known.get(of) ?? { answer: find(of) };
    known.set(of, kept);
    return kept.answer;
  };
}
