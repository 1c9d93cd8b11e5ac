/** Options typed without their two hyphens, or with dashes that are none: `to nhs-lothian`, `fix`, `–-format pdf`, `—check`. */
import type { Command as Parser } from 'commander';
import { isYearLike } from './known.ts';
import { asTyped, printable } from './printable.ts';
import { UsageError } from './usage-error.ts';

/** Hyphens are what options have; word processors and telephones make other dashes of two. */
const otherDashes = /^(?=-?[‐-―−])[-‐-―−]+/;

interface Meant {
  /** As it has to be typed. */
  readonly words: readonly string[];
  readonly takesValue: boolean;
}

/** A word of the command that is meant as an option of it, and the whole command as it has to be typed. */
export function undashed(parser: Parser, argv: readonly string[]): UsageError | undefined {
  const behind = argv.indexOf(parser.name()) + 1;
  const words = argv.slice(behind);
  // What stands behind an option that takes several words belongs to it, but for what has a dash.
  const meant = (word: string): Meant | undefined =>
    parser.args.includes(word) || otherDashes.test(word) ? meantBy(word, parser) : undefined;
  const odd = words.find(meant);
  if (odd === undefined) return undefined;
  return new UsageError(
    otherDashes.test(odd)
      ? `"${printable(odd)}" begins with a dash that is no hyphen: an option has two hyphens before it.`
      : `"${printable(odd.replace(/=.*/s, ''))}" is an option: it has two dashes before it.`,
    `Type: directions ${[...argv.slice(0, behind), ...inOrder(words, meant)].map(asTyped).join(' ')}`,
  );
}

/** Options behind the rest, each with its values: a year is one only directly behind it. */
function inOrder(words: readonly string[], meant: (word: string) => Meant | undefined): readonly string[] {
  const [before, behind]: [string[], string[]] = [[], []];
  let open: Meant | undefined;
  for (const word of words) {
    const own = meant(word);
    const isValue = open?.takesValue && !word.startsWith('-') && (!isYearLike(word) || behind.at(-1) === open.words[0]);
    if (own) behind.push(...own.words);
    else (isValue ? behind : before).push(word);
    if (own || !isValue) open = own;
  }
  return [...before, ...behind];
}

function meantBy(word: string, parser: Parser): Meant | undefined {
  const [, name = '', value] = /^([a-z][a-z-]*)(?:=(.*))?$/s.exec(word.replace(otherDashes, '')) ?? [];
  const option = parser.options.find(({ long }) => long === `--${name}`);
  if (name === 'help' && otherDashes.test(word)) return { words: ['--help'], takesValue: false };
  if (!option || (value !== undefined && !option.required)) return undefined;
  const words = [`--${name}`, ...(value === undefined ? [] : [value])];
  return { words, takesValue: option.required && value === undefined };
}
