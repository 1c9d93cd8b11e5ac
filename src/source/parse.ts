/** Reads one authored file: text, plain data, every value's place, and what is wrong with it as YAML. */
import type { Diagnostic } from '../diagnostic.ts';
import { found } from '../findings/index.ts';
import { characterProblems } from './characters.ts';
import { decode } from './decode.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { Lines } from './lines.ts';
import { originOf, type Written } from './origin.ts';
import type { Placed } from './place.ts';
import { problem, type Problem } from './problem.ts';
import { quickly } from './quick.ts';
import { refused } from './refusals.ts';
import type { Source } from './source.ts';
import { judgeSyntax } from './syntax.ts';
import { placesOf, readTree, type Tree } from './tree.ts';
import { valueOf } from './value.ts';

/** No authored file comes near: 21 directions are 12 KB, five thousand lines of money 1.1 MB. */
const largest = 4_000_000;

/** Of a thousand lines of money the places are more than the values, and mostly nobody asks for them: then they are found when somebody does. */
const large = 100_000;

/** More of one file help nobody. */
const mostFound = 20;

/** Reads the bytes of one file. Never throws; linear in their number. `path` is relative to the root, with `/`. */
export function parse(path: string, bytes: Uint8Array): Source {
  if (bytes.length > largest) return broken(path, '', [tooLarge(bytes.length)]);
  const decoded = decode(bytes);
  if ('at' in decoded) {
    return broken(path, decoded.text, [
      problem('wrong-encoding', [decoded.at, decoded.at + 1], decoded.message, decoded.help),
    ]);
  }
  const { text } = decoded;
  const characters = characterProblems(text);
  if (characters.length) return broken(path, text, characters);
  const hidden = hiddenCharacters(text);
  if (hidden.length) return broken(path, text, hidden.slice(0, mostFound));
  const keeps = text.length < large;
  const quick = quickly(text, keeps);
  if (quick) {
    const places = (): Placed | undefined => (keeps ? quick : quickly(text))?.places;
    return sound(path, text, quick.value, () => places() ?? placesOf(readTree(text)));
  }
  const tree = readTree(text);
  const { problems, rest } = judgeSyntax(text, tree);
  const found = [...problems];
  const value =
    rest &&
    valueOf(rest.root, (refusal) => {
      if (found.length < mostFound) found.push(refused(text, refusal));
    });
  return found.length ? broken(path, text, found, tree) : sound(path, text, value, () => placesOf(tree));
}

function sound(path: string, text: string, value: unknown, find: () => Placed | null): Source {
  return { path, text, value, origin: originOf(written(path, text, find)), diagnostics: [] };
}

function broken(path: string, text: string, problems: readonly Problem[], tree?: Tree): Source {
  const file = written(path, text, () => placesOf(tree ?? readTree(text)));
  const diagnostics = diagnosed(path, file.lines, problems);
  return { path, text, value: undefined, origin: originOf(file), diagnostics };
}

/** Problems at offsets of a text as diagnostics at its lines and columns. */
export function diagnosed(path: string, lines: Lines, problems: readonly Problem[]): readonly Diagnostic[] {
  return problems.map(({ rule, from, to, message, help, related = [], fix }): Diagnostic => {
    const at = lines.span(path, from, to);
    return found(rule, {
      message,
      at,
      help,
      related: related.map((one) => ({ at: lines.span(path, one.from, one.to), message: one.message })),
      ...(fix === undefined ? {} : { fix: [{ at, text: fix }] }),
    });
  });
}

function written(path: string, text: string, find: () => Placed | null): Written {
  let found: Placed | null | undefined;
  return { path, text, lines: new Lines(text), places: () => (found === undefined ? (found = find()) : found) };
}

function tooLarge(size: number): Problem {
  const megabytes = (size / 1_000_000).toFixed(1);
  return problem(
    'too-large',
    [0, 0],
    `The file has ${megabytes} MB; an authored file has at most 4 MB.`,
    'Split the file, or take out what does not belong in it.',
  );
}
