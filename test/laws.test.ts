/** What holds for any input, tried on the real files. */
import { expect, test } from 'vitest';
import { make } from '../src/spine.ts';
import type { Diagnostic } from '../src/diagnostic.ts';
import { changed, midlothian } from './roots.ts';
import { validate } from './validated.ts';

const workspace = midlothian();
const authored = [...workspace.files.keys()].filter((path) => path.endsWith('.yaml'));
const textOf = (path: string): string => new TextDecoder().decode(workspace.files.get(path));

function expectSound(path: string, text: string): void {
  const { diagnostics } = validate(changed(workspace, { [path]: text }), {});
  expect(
    diagnostics.filter((one) => !liesInside(one, path, text)),
    `after a change to ${path}`,
  ).toEqual([]);
  const places = diagnostics.map(
    (one) => `${one.at.file}:${one.at.start.line}:${one.at.start.column} ${one.rule} ${one.message}`,
  );
  expect(new Set(places).size).toBe(places.length);
}

function liesInside({ at }: Diagnostic, path: string, text: string): boolean {
  const lines = (at.file === path ? text : textOf(at.file)).split('\n');
  const last = lines[at.end.line - 1];
  return (
    at.start.line >= 1 &&
    at.start.column >= 1 &&
    last !== undefined &&
    at.end.column <= last.length + 1 &&
    at.start.line <= at.end.line
  );
}

test.each(authored)('%s: half written, it gives diagnostics inside the file, each once, and never throws', (path) => {
  const text = textOf(path);
  const step = Math.max(1, Math.floor(text.length / 12));
  for (let end = 0; end < text.length; end += step) expectSound(path, text.slice(0, end));
});

test.each(authored)('%s: without any one line, it gives diagnostics inside the file, or a pack', (path) => {
  const lines = textOf(path).split('\n');
  const step = Math.max(1, Math.floor(lines.length / 16));
  for (let index = 0; index < lines.length; index += step) expectSound(path, lines.toSpliced(index, 1).join('\n'));
});

test('two builds give the same bytes, whatever the order of the files', async () => {
  const again = { files: new Map([...workspace.files].reverse()) };
  const [one, other] = [await make(workspace, { year: '2023-24' }), await make(again, { year: '2023-24' })];
  expect(one.outputs?.length).toBe(6);
  expect(one.outputs?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')])).toEqual(
    other.outputs?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]),
  );
});
