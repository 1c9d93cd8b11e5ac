/** All authored files of one root, by path: what the compiler is given instead of a disk. */

/** Paths are relative to the root, with `/`, in code-unit order. Text is undecoded bytes, so that a wrong encoding can be reported. */
export interface Workspace {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Names of further files under `directions/`, which are there and not taken in, since nothing would read them; of a year's folder that is empty, its own with a slash. */
  readonly unread?: readonly string[];
}

/** Whether two files hold the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
