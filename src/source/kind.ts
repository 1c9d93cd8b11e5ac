/** Which path is which kind of file. */
import { isPortable } from './portable.ts';

export const kinds = [
  'ijb',
  'scheme',
  'outcomes',
  'glossary',
  'plan',
  'pack',
  'deadlines',
  'budgets',
  'progress',
  'group',
  'form',
  'report',
  'theme',
  'wording',
] as const;
export type Kind = (typeof kinds)[number];

/** Files are called after a plan, a theme and a report: they have sixty letters at most. */
const patterns: readonly (readonly [RegExp, Kind])[] = [
  [/^directions\/(ijb|scheme|outcomes|glossary)\.yaml$/, 'ijb'],
  [/^directions\/plans\/[^/]{1,60}\.yaml$/, 'plan'],
  [/^directions\/\d{4}-\d\d\/(pack|deadlines|budgets|progress)\.yaml$/, 'pack'],
  [/^directions\/\d{4}-\d\d\/\d{2,}-[^/]+\.yaml$/, 'group'],
  [/^directions\/reports\/form\.yaml$/, 'form'],
  [/^directions\/reports\/\d{4}-\d\d-\d\d-[a-z0-9-]{1,60}\.yaml$/, 'report'],
  [/^templates\/(theme|wording)\.yaml$/, 'theme'],
  [/^templates\/themes\/(?!house\.yaml$)[a-z][a-z0-9-]{0,59}\.yaml$/, 'theme'],
];

/** The kind of the file at the path; undefined when the place is not one the compiler knows, or not every system can hold it. */
export function kindOf(path: string): Kind | undefined {
  if (!isPortable(path)) return undefined;
  for (const [pattern, kind] of patterns) {
    const found = pattern.exec(path);
    if (found) return (found[1] as Kind | undefined) ?? kind;
  }
  return undefined;
}

/** Where the schema of a kind lies that is the board’s own, with its ids. */
export function editorSchemaPath(kind: Kind): string {
  return `directions/schemas/${kind}.schema.json`;
}

export function isEditorSchema(path: string): boolean {
  return kinds.some((kind) => path === editorSchemaPath(kind));
}

/** The year folder a path lies in, for example `2023-24`. */
export function yearOf(path: string): string | undefined {
  return /^directions\/(\d{4}-\d\d)\//.exec(path)?.[1];
}

/** The name of the report at the path, for example `2024-08-22-draft-strategic-plan`. */
export function reportAt(path: string): string | undefined {
  return kindOf(path) === 'report' ? /(?<![^/])([^/]+)\.yaml$/.exec(path)?.[1] : undefined;
}
