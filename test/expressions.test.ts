/**
 * Every regular expression of the program over texts that are hard for it: eight times the text takes no sixteen times the time (twice the
 * text 2.5 times). The list is made from the source, so that none is left out.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vitest/node';
import { expect, test } from 'vitest';

/** Those that take the square of a length, and why the length is small. */
const bounded: Readonly<Record<string, string>> = {
  'model/money.ts /\\B(?=(\\d{3})+$)/g': 'a number has at most sixteen figures',
  'read/problems/suggestion.ts /\\B(?=(\\d{3})+$)/g': 'a longer value than sixty letters has no suggestion',
  'source/sheets/number-format.ts /\\B(?=(\\d{3})+$)/g': 'a number has at most sixteen figures',
};

/** Files that put expressions together as they run, and the tests that show those long texts. */
const puttingTogether: Readonly<Record<string, string>> = {
  'check/': 'test/check/hostile.test.ts',
  'cli/printable.ts': 'a class of characters alone',
  'cli/selection.ts': 'what is typed after --only',
  'doc/typeset.ts': 'test/documents/growth.test.ts',
  'documents/references.ts': 'test/documents/growth.test.ts',
  'documents/parts/direction-words.ts': 'it looks at the last two hundred characters of a text',
  'model/number.ts': 'a number of at most twenty characters',
  'model/written-date.ts': 'test/check/hostile.test.ts',
  'read/problems/damaged-letters.ts': 'test/source/robust.test.ts',
  'read/problems/suggestion.ts': 'patterns of the schemas, for words of at most sixty letters',
  'source/hidden-characters.ts': 'test/source/robust.test.ts',
};

interface Expression {
  readonly place: string;
  readonly literal: RegExp;
}

const src = path.join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => name.split(path.sep).join('/'))
  .sort();
const sources = new Map(files.map((name) => [name, readFileSync(path.join(src, name), 'utf8')]));

/** The literals of a file, each once. */
function expressionsIn(name: string, source: string): readonly Expression[] {
  const found = new Map<string, Expression>();
  const look = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) look(one);
    else if (typeof node === 'object' && node !== null) {
      const { regex } = node as { readonly regex?: { readonly pattern: string; readonly flags: string } };
      if (regex) {
        const place = `${name} /${regex.pattern}/${regex.flags}`;
        found.set(place, { place, literal: new RegExp(regex.pattern, regex.flags) });
      } else for (const one of Object.values(node)) look(one);
    }
  };
  look(parseAst(source, { lang: 'ts' }));
  return [...found.values()];
}

const expressions = [...sources].flatMap(([name, source]) => expressionsIn(name, source));

/** Each is repeated: what many expressions skip, count or look for. */
const signs = [...' \t\n\r.,:;-–/\\"\'<>[](){}£@#&*_%+=|!?^$~`aAxiz019é•\u00a0\u0001', 'a ', 'a-', '1,', 'x=', ' \n'];
const short = 2_000;

/** The words that stand in an expression. */
function wordsOf(pattern: string): readonly string[] {
  const plain = pattern
    .replace(/\\p\{[^}]*\}|\\[a-zA-Z]|\[[^\]]*\]|\(\?[:=!<]+|\{\d+,?\d*\}/g, '\0')
    .replace(/\\(.)/g, '$1');
  return [...new Set(plain.split(/[\0()|?*+^$.]+/))].filter(({ length }) => length > 0 && length < 30).slice(0, 12);
}

/** A text that goes on and on and then does not end as is hoped for: from its start, or behind what an expression begins with. */
function* textsFor({ literal }: Expression): Generator<(length: number) => string> {
  const words = wordsOf(literal.source);
  for (const again of new Set([...signs, ...words, ...words.map((word) => `${word} `)]))
    for (const before of ['', ...words.slice(0, 6)])
      for (const end of ['\u0001', 'x\n'])
        yield (length) => before + again.repeat(Math.ceil(length / again.length)).slice(0, length) + end;
}

/** Milliseconds to look for it once, or for all of it where the program does. Nothing is kept of what is found, for memory would be collected in between. */
function time(literal: RegExp, text: string): number {
  const start = performance.now();
  let from = 0;
  while (literal.test(text) && literal.global) {
    if (literal.lastIndex === from) literal.lastIndex += 1;
    from = literal.lastIndex;
  }
  literal.lastIndex = 0;
  return performance.now() - start;
}

/**
 * What is linear takes some hundredths of a millisecond; what takes the square, sixty-four times as long for eight times the text. Both are
 * tried until the least of the one is no sixteen times the least of the other: another program may have had the processor in between.
 */
function growsWith({ literal }: Expression, textOf: (length: number) => string): boolean {
  const text = textOf(short);
  // Most have been looked through before the clock has moved, and what is new to V8 the second time.
  let once = time(literal, text);
  if (once > 0.3) once = Math.min(once, time(literal, text));
  if (once <= 0.3) return false;
  const long = textOf(short * 8);
  let many = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 6; tries++) {
    many = Math.min(many, time(literal, long));
    once = Math.min(once, time(literal, text));
    if (once <= 0.3 || many <= once * 16) return false;
  }
  return true;
}

function growsTooFast(one: Expression): boolean {
  for (const textOf of textsFor(one)) if (growsWith(one, textOf)) return true;
  return false;
}

test('each that is written down takes no more than a few times the time for a few times the text', () => {
  expect(expressions.length).toBeGreaterThan(500);
  // What another program on the machine has made slow once is not slow a second time.
  const found = expressions.filter(growsTooFast).filter(growsTooFast);
  expect(found.map(({ place }) => place)).toEqual(Object.keys(bounded).sort());
}, 200_000);

test('one that is slow is found', () => {
  const slow = [/\s+$/, /x.*end/, /(\d+)-$/, /\/\/+x/].map((literal) => ({
    place: '',
    literal,
  }));
  expect(slow.filter((one) => !growsTooFast(one))).toEqual([]);
});

test('each that is put together stands where a test shows it long texts', () => {
  const places = [...sources].flatMap(([name, source]) => (/\bRegExp\(/.test(source) ? [name] : []));
  const known = Object.keys(puttingTogether);
  expect(places.filter((name) => !known.some((one) => name.startsWith(one)))).toEqual([]);
  expect(known.filter((one) => !places.some((name) => name.startsWith(one)))).toEqual([]);
});
