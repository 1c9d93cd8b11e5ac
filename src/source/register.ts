/** Which versions of which years were issued, with the checksum of each: kept outside the folders of the years, so that one that is gone is missed. */
import type { Workspace } from './workspace.ts';

export const registerPath = 'directions/versions.json';

/** SHA-256 in hexadecimal of each version's file, by its name: `2023-24@1`. */
export type Register = ReadonlyMap<string, string>;

/** Empty before the first issue; undefined when it is damaged. */
export function registerOf({ files }: Workspace): Register | undefined {
  const bytes = files.get(registerPath);
  if (!bytes) return new Map();
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entries = Object.entries(value);
    return entries.every(isEntry) ? new Map(entries) : undefined;
  } catch {
    return undefined;
  }
}

/** The same bytes for the same versions. */
export function registerBytes(register: Register): Uint8Array {
  const entries = [...register].sort(([one], [other]) => (one < other ? -1 : 1));
  return new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

function isEntry(entry: [string, unknown]): entry is [string, string] {
  return /^\d{4}-\d\d@[1-9]\d*$/.test(entry[0]) && typeof entry[1] === 'string';
}
