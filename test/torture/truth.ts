/** What is said of an input must be words, and about places that there are. */
import type { Diagnostic, Span } from '../../src/diagnostic.ts';
import type { Workspace } from '../../src/source/workspace.ts';

const nonsense = /\bundefined\b(?! entity)|\bNaN\b|\[object |\[native code\]/;

/** Throws where a finding says what is not so. */
export function judge({ files }: Workspace, diagnostics: readonly Diagnostic[]): void {
  const lines = new Map<string, number>();
  for (const { rule, message, help = '', at } of diagnostics) {
    sensible(files, rule + message + help);
    if (!isWithin(files, lines, at))
      throw new Error(`It names a place that is not there: ${at.file}:${at.start.line}:${at.start.column}`);
  }
}

/** Throws where the words are those of a program that is lost, and not of the files. */
export function sensible(files: Workspace['files'], words: string): void {
  const [odd] = nonsense.exec(words) ?? [];
  if (odd === undefined) return;
  const quoted = [...files].some(
    ([path, bytes]) => path.startsWith('directions/') && new TextDecoder().decode(bytes).includes(odd),
  );
  if (!quoted) throw new Error(`It says: ${words.slice(0, 500)}`);
}

function isWithin(files: Workspace['files'], lines: Map<string, number>, { file, start }: Span): boolean {
  const bytes = files.get(file);
  if (bytes === undefined) return start.line === 1 && start.column === 1;
  const known =
    lines.get(file) ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split(/\r\n|\n|\r/).length;
  lines.set(file, known);
  return start.line >= 1 && start.line <= known + 1;
}
