/**
 * Texts that people, spreadsheets and pictures bring are called `constructor` or `__proto__` too, and a plain record answers to those. Each
 * record of the program whose keys may be any text is found in the source, and here is why no such name is asked of it; others are a Map,
 * or ask `Object.hasOwn` first.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vitest/node';
import { expect, test } from 'vitest';

const oneCharacter = 'it is asked for one character';
const systemCode = 'it is asked for a code of the system';

const harmless: Readonly<Record<string, string>> = {
  'check/rules/unpaired-bracket.ts messages': oneCharacter,
  'cli/outputs.ts refusals': systemCode,
  'cli/report/junit.ts entities': oneCharacter,
  'cli/workspace.ts reasons': systemCode,
  'documents/workbooks/progress.ts widths': 'it is asked for a column of the form',
  'documents/workbooks/progress.ts known': 'it is asked for a column of the form',
  'edit/funding/damaged-letters.ts msDos': oneCharacter,
  'edit/funding/read-money.ts zeros': 'it is asked for a letter that an expression found, or for nothing',
  'inspect/pdf/values.ts escapes': oneCharacter,
  'model/written-sum.ts scales': 'it is asked for what an expression found, one of its keys or nothing',
  'read/problems/words.ts typeWords': 'it is asked for a type of JSON Schema',
  'read/problems/wrong-type.ts of': 'it is asked for a type of JSON Schema',
  'source/causes-in-values.ts meanings': oneCharacter,
  'source/odd-characters.ts names': oneCharacter,
  'source/refusals.ts messages': oneCharacter,
  'source/spelling.ts letters': oneCharacter,
  'source/spelling.ts hexDigits': oneCharacter,
  'write/html/markup.ts entities': oneCharacter,
};

const src = path.join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.ts') && !name.includes('.generated.'))
  .sort();

interface Node {
  readonly type?: string;
  readonly id?: { readonly name?: string; readonly start: number; readonly end: number };
  readonly init?: { readonly type?: string; readonly properties?: readonly unknown[] };
}

/** The names of the records of a file whose keys may be any text, and that nobody asks with `Object.hasOwn`. */
function recordsIn(source: string): readonly string[] {
  const found: string[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) look(one);
    else if (typeof node === 'object' && node !== null) {
      const { type, id, init } = node as Node;
      const isWritten = init?.type === 'ObjectExpression' && (init.properties?.length ?? 0) > 0;
      if (type === 'VariableDeclarator' && isWritten && /\bRecord<string,/.test(source.slice(id?.start, id?.end)))
        found.push(id?.name ?? '');
      for (const one of Object.values(node)) look(one);
    }
  };
  look(parseAst(source, { lang: 'ts' }));
  return found.filter((name) => new RegExp(`\\b${name}\\[`).test(source) && !source.includes(`Object.hasOwn(${name},`));
}

test('no record is asked for whatever text there is', () => {
  const found = files.flatMap((name) =>
    recordsIn(readFileSync(path.join(src, name), 'utf8')).map((record) => `${name} ${record}`),
  );
  expect(found).toEqual(Object.keys(harmless));
});

test('one that is asked so is found', () => {
  const record = 'const words: Readonly<Record<string, string>> = { a: "b" };\n';
  expect(recordsIn(`${record}export const said = (name: string) => words[name];`)).toEqual(['words']);
  expect(
    recordsIn(`${record}export const said = (name: string) => Object.hasOwn(words, name) && words[name];`),
  ).toEqual([]);
});
