/** What `directions` itself keeps beside what people write: in the folder of a year, and of all years the register and the schemas for editors. */
import { isImports } from './imports.ts';
import { isEditorSchema } from './kind.ts';
import { registerPath } from './register.ts';
import { versionAt } from './version.ts';

export function isKept(path: string): boolean {
  return path === registerPath || versionAt(path) !== undefined || isImports(path) || isEditorSchema(path);
}
