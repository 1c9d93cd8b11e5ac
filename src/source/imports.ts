/** What the last imports of a year's figures took from each spreadsheet, and budgets.yaml as they left it, in one file that nothing edits. */
import { NotZip, openZip } from '../ooxml/open-zip.ts';
import { zipParts } from '../ooxml/zip-parts.ts';

/** What a spreadsheet said, by what it said otherwise than the export that it was made from. Its entries are kept as texts: `exportedText`. */
export interface KeptImport<Entry = string> {
  /** Of the export: see `stateOf`. */
  readonly state: string;
  /** Each figure and line as the spreadsheet had it, where the export did not have it so. */
  readonly entries: readonly Entry[];
  /** The ids of lines whose rows were deleted. */
  readonly removed: readonly string[];
}

export interface KeptImports {
  /** The newest first. */
  readonly imports: readonly KeptImport[];
  readonly budgets: Uint8Array;
}

/** So many spreadsheets can go round at once. */
export const mostImports = 8;

const [recordName, budgetsName] = ['imports.json', 'budgets.yaml'];
const largest = 64 * 1024 * 1024;

export function importsPath(year: string): string {
  return `directions/${year}/imports.zip`;
}

export function isImports(path: string): boolean {
  return /^directions\/\d{4}-\d\d\/imports\.zip$/.test(path);
}

/** The same bytes for the same imports. */
export function importsBytes({ imports, budgets }: KeptImports): Uint8Array {
  const record = `${JSON.stringify(imports, null, 1)}\n`;
  return zipParts(
    new Map<string, string | Uint8Array>([
      [recordName, record],
      [budgetsName, budgets],
    ]),
  );
}

/** Undefined when there are none, or their file is damaged: then a spreadsheet is held against its export. */
export function readImports(bytes: Uint8Array | undefined): KeptImports | undefined {
  if (!bytes) return undefined;
  try {
    const zip = openZip(bytes, largest);
    const [record, budgets] = [zip.part(recordName), zip.part(budgetsName)];
    const imports: unknown = record && JSON.parse(new TextDecoder().decode(record));
    return budgets && Array.isArray(imports) && imports.every(isKeptImport) ? { imports, budgets } : undefined;
  } catch (error) {
    if (error instanceof NotZip || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isKeptImport(value: unknown): value is KeptImport {
  const { state, entries, removed } = (value ?? {}) as Partial<Record<keyof KeptImport, unknown>>;
  const areWords = (all: unknown): boolean => Array.isArray(all) && all.every((one) => typeof one === 'string');
  return typeof state === 'string' && areWords(entries) && areWords(removed);
}
