/** Whatever happens to the bytes of the real files: diagnostics within them, each once, in one order, and never a throw. */
import fc from './properties.ts';
import { expect, test } from 'vitest';
import { byPlace, type Diagnostic, type Span } from '../src/diagnostic.ts';
import { applyFixes } from '../src/edit/fixes.ts';
import type { Workspace } from '../src/source/workspace.ts';
import { midlothian } from './roots.ts';
import { validate } from './validated.ts';

const workspace = midlothian();
const authored = [...workspace.files.keys()].filter((path) => path.endsWith('.yaml'));

const snippets = [
  ': ',
  '- ',
  '\n',
  '\r\n',
  '\t',
  '"',
  "'",
  '[',
  '{',
  '}',
  '# ',
  '&',
  '*',
  '!',
  '|',
  '>-',
  '%',
  '---\n',
  '“',
  '{deadline}',
  '{x}',
  'TBC',
  '££1',
  '31 April 2023',
  '\ufeff',
  '\u0000',
  '\ud83c\udfe5',
  'é',
  '<<<<<<< HEAD\n',
  'number: 5.10',
  '  ',
  '(1)',
  '**',
  '](',
  'ﬁ',
  '\u202e',
];
const bytesOf = (text: string): readonly number[] => [...new TextEncoder().encode(text)];

/** An edit of some bytes: where (as a part of the file), how many go, what comes. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  take: fc.nat(12),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 3 }).map((bytes) => [...bytes]),
    fc.constantFrom(...snippets).map(bytesOf),
  ),
});

function edited(path: string, edits: readonly { at: number; take: number; put: readonly number[] }[]): Workspace {
  let bytes: readonly number[] = [...(workspace.files.get(path) ?? [])];
  for (const { at, take, put } of edits) bytes = bytes.toSpliced(Math.floor(at * bytes.length), take, ...put);
  return { files: new Map([...workspace.files, [path, Uint8Array.from(bytes)]]) };
}

function linesOf(files: Workspace['files'], file: string): readonly string[] {
  return new TextDecoder().decode(files.get(file)).split('\n');
}

function outside(files: Workspace['files'], { file, start, end }: Span): string | undefined {
  if (!files.has(file)) return start.line === 1 && start.column === 1 ? undefined : `${file} is not there`;
  const lines = linesOf(files, file);
  const inside = ({ line, column }: Span['start']): boolean =>
    line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1;
  const ordered = start.line < end.line || (start.line === end.line && start.column <= end.column);
  return inside(start) && inside(end) && ordered
    ? undefined
    : `${file}:${start.line}:${start.column}-${end.line}:${end.column}`;
}

function shape({ rule, at, message }: Diagnostic): string {
  return `${at.file}:${at.start.line}:${at.start.column} ${rule} ${message}`;
}

function holds(changed: Workspace): void {
  const { diagnostics } = validate(changed, {});
  const spans = diagnostics.flatMap(({ at, related = [], fix = [] }) => [
    at,
    ...related.map((one) => one.at),
    ...fix.map((one) => one.at),
  ]);
  expect(spans.flatMap((span) => outside(changed.files, span) ?? [])).toEqual([]);
  const shapes = diagnostics.map(shape);
  expect(shapes.filter((one, index) => shapes.indexOf(one) !== index)).toEqual([]);
  expect(diagnostics.every((one, index) => index === 0 || byPlace(diagnostics[index - 1] ?? one, one) <= 0)).toBe(true);
  const backwards = { files: new Map([...changed.files].reverse()) };
  expect(validate(backwards, {}).diagnostics.map(shape)).toEqual(shapes);
  // A fix never breaks a file that could be read.
  const broken = (files: Workspace['files']): number => validate({ files }, {}).broken?.length ?? 0;
  const { files } = applyFixes(changed, diagnostics);
  if (files.size > 0) expect(broken(new Map([...changed.files, ...files]))).toBeLessThanOrEqual(broken(changed.files));
}

test('after any edit of some bytes of any file', () => {
  fc.assert(
    fc.property(fc.constantFrom(...authored), fc.array(edit, { minLength: 1, maxLength: 3 }), (path, edits) =>
      holds(edited(path, edits)),
    ),
    { numRuns: 24 },
  );
}, 120_000);

test('after edits of several files at once', () => {
  const one = fc.tuple(fc.constantFrom(...authored), fc.array(edit, { minLength: 1, maxLength: 2 }));
  fc.assert(
    fc.property(fc.array(one, { minLength: 2, maxLength: 5 }), (changes) => {
      const files = new Map(workspace.files);
      for (const [path, edits] of changes) files.set(path, edited(path, edits).files.get(path) ?? new Uint8Array());
      holds({ files });
    }),
    { numRuns: 8 },
  );
}, 120_000);

test('after any one file is lost', () => {
  for (const path of authored) holds({ files: new Map([...workspace.files].filter(([name]) => name !== path)) });
}, 120_000);
