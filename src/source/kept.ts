/** What `directions` itself keeps in the folder of a year, beside what people write. */
import { isImports } from './imports.ts';
import { versionAt } from './version.ts';

export function isKept(path: string): boolean {
  return versionAt(path) !== undefined || isImports(path);
}
