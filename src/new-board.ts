/** The first files of a board that has none: what is to be written, and why it cannot be. */
import type { Diagnostic } from './diagnostic.ts';
import { editorFiles } from './editor-files.ts';
import { firstFiles, idOf, shortName } from './edit/new-board.ts';
import { financialYear } from './model/financial-year.ts';
import type { Recipient } from './model/recipient.ts';
import type { Workspace } from './source/workspace.ts';
import { validate } from './validate.ts';

export interface NewBoardRequest {
  readonly year: string;
  /** Its name in full. */
  readonly name: string;
  readonly bodies: readonly Pick<Recipient, 'name' | 'kind'>[];
}

export interface NewBoardResult {
  /** Why there is nothing to write. */
  readonly refusal?: 'no year' | 'board there' | 'no id' | 'one id' | 'errors';
  /** The names that the refusal is about. */
  readonly names: readonly string[];
  readonly errors: readonly Diagnostic[];
  readonly files: readonly { readonly file: string; readonly bytes: Uint8Array }[];
}

/** Of a workspace without authored files; everything in them that only the board can know is a mark that `validate` finds. */
export function newBoard(workspace: Workspace, { year, name, bodies }: NewBoardRequest): NewBoardResult {
  const nothing = { names: [], errors: [], files: [] };
  if (!financialYear(year)) return { ...nothing, refusal: 'no year' };
  if ([...workspace.files.keys()].some((path) => path.startsWith('directions/')))
    return { ...nothing, refusal: 'board there' };
  const named = bodies.map((body) => ({ ...body, id: idOf(body.name) }));
  const id = idOf(shortName(name));
  const nameless = [{ id, name }, ...named].filter((one) => one.id === '');
  if (nameless.length > 0) return { ...nothing, refusal: 'no id', names: nameless.map((one) => one.name) };
  const alike = named.filter((body) => named.some((other) => other !== body && other.id === body.id));
  if (alike.length > 0) return { ...nothing, refusal: 'one id', names: alike.map((one) => one.name) };
  const files = [...firstFiles({ id, name, year, bodies: named })].map(([file, text]) => ({
    file,
    bytes: new TextEncoder().encode(text),
  }));
  const begun = {
    ...workspace,
    files: new Map([...workspace.files, ...files.map((one) => [one.file, one.bytes] as const)]),
  };
  const errors = validate(begun, { years: [year] }).diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0
    ? { ...nothing, refusal: 'errors', errors }
    : { ...nothing, files: [...files, ...editorFiles(begun).files] };
}
