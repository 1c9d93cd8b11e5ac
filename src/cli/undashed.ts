/** Options typed without their hyphens, with dashes that are none, misspelt, or without a value: `to nhs-lothian`, `fixx`, `–-format pdf`, `—check`, `–h`, `--to`; or as old programs of Windows have them: `/to`, `/format:pdf`, `/?`. */
import type { Option, Command as Parser } from 'commander';
import { nearest } from '../diagnostic.ts';
import { isYearLike } from './known.ts';
import { asTyped, printable } from './printable.ts';
import { UsageError } from './usage-error.ts';

/** Hyphens are what options have; word processors and telephones make other dashes of two. */
const otherDashes = /^(?=-?[‐-―−])[-‐-―−]+/;

/** What an option may be given, where the root says what there is. */
export type Offered = (option: string) => Promise<readonly string[] | undefined>;

/** What was typed, and the command that it is for, or the program where it is for none. */
export interface Line {
  readonly parser: Parser;
  readonly argv: readonly string[];
  readonly offered: Offered;
}

interface Meant {
  /** As it has to be typed. */
  readonly words: readonly string[];
  readonly takesValue: boolean;
  /** What "--format" takes, where a format may also be asked for by an option of its name: `json`. */
  readonly formats?: readonly string[];
}

type Meaning = (word: string) => Meant | undefined;

/** A word of the command that is meant as an option of it, and the whole command as it has to be typed. */
export async function undashed({ parser, argv, offered }: Line): Promise<UsageError | undefined> {
  // What stands behind an option that takes several words belongs to it, but for what has a dash.
  const meaning: Meaning = (word) =>
    parser.args.includes(word) || otherDashes.test(word) ? meantBy(word, parser) : undefined;
  const odd = wordsOf(parser, argv).find(meaning);
  if (odd === undefined) return undefined;
  const extra = beyond(parser, inOrder(wordsOf(parser, argv), meaning).before);
  const line = { parser, argv: argv.filter((word) => !extra.includes(word)), offered };
  const { message, help } = complaint(odd, await proposal(line, meaning));
  return new UsageError(extra.length === 0 ? message : `${message} ${leaveOut(parser, extra)}`, help);
}

/** What is typed to a command that takes no words, and is no option. */
function beyond(parser: Parser, words: readonly string[]): readonly string[] {
  return parser.registeredArguments.length > 0 ? [] : words.filter((word) => parser.args.includes(word));
}

function leaveOut(parser: Parser, words: readonly string[]): string {
  return `"directions ${parser.name()}" takes no names: leave out ${words.map((word) => `"${printable(word)}"`).join(' ')}.`;
}

/** An option of the command that stands before it, where only those stand that every command has. */
export async function beforeCommand({ parser, argv, offered }: Line): Promise<UsageError | undefined> {
  const at = argv.indexOf(parser.name());
  const before = argv.slice(0, at);
  const common = parser.parent?.options.map(({ long }) => long) ?? [];
  const dashed = (word: string): boolean => word.startsWith('--') && !otherDashes.test(word);
  // What stands behind an option that takes a value is that.
  const isValue = (word: string): boolean =>
    parser.options.some(({ long, required }) => required && long === before[before.indexOf(word) - 1]);
  const meaning: Meaning = (word) =>
    before.includes(word) && !dashed(word) && !isValue(word) ? meantBy(word, parser) : undefined;
  const isOwn = (word: string): boolean =>
    !common.includes(word.replace(/=.*/s, '')) && !!meantBy(word.replace(/^--(?=\w)/, ''), parser);
  const odd = before.find((word) => (dashed(word) ? isOwn(word) : meaning(word)));
  if (odd === undefined) return undefined;
  const line = { parser, argv: [parser.name(), ...argv.slice(at + 1), ...before], offered };
  const proposed = await proposal(line, meaning);
  return dashed(odd)
    ? new UsageError(
        `${printable(odd.replace(/=.*/s, ''))} is an option of "${parser.name()}": it stands behind the command.`,
        proposed.help,
      )
    : complaint(odd, proposed);
}

/** The same complaint about words that nothing is known of, with the option that one of them is nearest to. */
export async function misspelt(line: Line, { message, refused = [] }: UsageError): Promise<UsageError | undefined> {
  const { parser, argv } = line;
  // One that was typed is not meant by another word too.
  const names = parser.options.flatMap(({ long }) => (long && !argv.includes(long) ? [long.slice(2)] : []));
  const guess = (word: string): string | undefined =>
    refused.includes(word) && /^[a-z][a-z-]{2,}$/i.test(word) ? nearest(word, names) : undefined;
  const name = refused.map(guess).find((one) => one !== undefined);
  if (name === undefined || message.includes('Did you mean')) return undefined;
  const { help } = await proposal(line, (word) => meantBy(guess(word) ?? '', parser));
  return new UsageError(`${message} Did you mean --${name}?`, help);
}

/** An option at the end of what was typed, where its value should stand. */
export async function unvalued({ parser, argv, offered }: Line, name: string): Promise<UsageError> {
  const option = parser.options.find(({ long }) => long === name);
  return new UsageError(
    `Something is missing behind ${name}: write ${[name, ...valueOf(option)].join(' ')}.`,
    await advice(argv, option, offered),
  );
}

interface Proposal {
  /** The option that is left without a value. */
  readonly lacking: Option | undefined;
  readonly help: string;
}

async function proposal({ parser, argv, offered }: Line, meaning: Meaning): Promise<Proposal> {
  const words = wordsOf(parser, argv);
  const { before, behind } = inOrder(words, meaning);
  const ordered = [...before, ...behind];
  const lacking = parser.options.find(({ long, required }) => required && long === ordered.at(-1));
  const all = [...argv.slice(0, argv.length - words.length), ...ordered];
  return { lacking, help: await advice(all, lacking, offered) };
}

function complaint(odd: string, { lacking, help }: Proposal): UsageError {
  const [value] = valueOf(lacking);
  if (odd.startsWith('/'))
    return new UsageError(`"${printable(odd)}" begins with a slash: an option has two hyphens before it.`, help);
  const hyphens = odd.replace(otherDashes, '').length === 1 ? 'of one letter has one hyphen' : 'has two hyphens';
  return new UsageError(
    otherDashes.test(odd)
      ? `"${printable(odd)}" begins with a dash that is no hyphen: an option ${hyphens} before it.`
      : `"${printable(odd.replace(/=.*/s, ''))}" is an option: it has two dashes before it${value === undefined ? '' : `, and ${value} behind it`}.`,
    help,
  );
}

/** What to type, with what there is to be put behind an option that is left without a value. */
async function advice(words: readonly string[], lacking: Option | undefined, offered: Offered): Promise<string> {
  const there = lacking && (await offered(lacking.attributeName()));
  const what = lacking && !there ? ` (${lacking.description.replace(/ \(default: .*/s, '')})` : '';
  const typed = words.flatMap((word) => [asTyped(word), ...(word === lacking?.long ? valueOf(lacking) : [])]);
  const line = ['directions', ...typed].join(' ');
  return `${there ? `There are: ${there.join(', ')}. ` : ''}Type: ${line}${what}`;
}

/** `<id>`, as the help has it. */
function valueOf(option: Option | undefined): readonly string[] {
  const [, name] = /<([^>.]+)/.exec(option?.flags ?? '') ?? [];
  return name === undefined ? [] : [`<${name}>`];
}

/** What stands behind the command; all there is where none was typed. */
function wordsOf(parser: Parser, argv: readonly string[]): readonly string[] {
  return parser.parent ? argv.slice(argv.indexOf(parser.name()) + 1) : argv;
}

/** Options behind the rest, each with its values: a year is one only directly behind it, where there is another for the command. */
function inOrder(words: readonly string[], meaning: Meaning): Readonly<Record<'before' | 'behind', readonly string[]>> {
  const [before, behind]: [string[], string[]] = [[], []];
  const years = words.filter(isYearLike).length;
  let open: Meant | undefined;
  for (const word of words) {
    const own = open?.formats?.includes(word) ? undefined : meaning(word);
    const mayBeValue = !isYearLike(word) || (years > 1 && behind.at(-1) === open?.words[0]);
    const isValue = open?.takesValue && !word.startsWith('-') && mayBeValue;
    if (own) behind.push(...own.words);
    else (isValue ? behind : before).push(word);
    if (own || !isValue) open = own;
  }
  return { before, behind };
}

/** Those of every command that are no options to the parser of one. */
const everywhere = new Map([
  ['h', '-h'],
  ['?', '--help'],
  ['help', '--help'],
  ['version', '--version'],
]);

function meantBy(word: string, parser: Parser): Meant | undefined {
  const [, name = '', value] =
    /^(\?|[a-z][a-z-]*)(?:[=:](.*))?$/is.exec(word.replace(otherDashes, '').replace(/^\//, '')) ?? [];
  const typed = everywhere.get(name);
  if (typed !== undefined && (otherDashes.test(word) || word.startsWith('/')))
    return { words: [typed], takesValue: false };
  const option = parser.options.find(
    ({ long, short }) => long === `--${name}` || (otherDashes.test(word) && short === `-${name}`),
  );
  if (!option || (value !== undefined && !option.required)) return undefined;
  const flag = (name.length === 1 ? option.short : option.long) ?? '';
  return {
    words: value === undefined ? [flag] : [flag, value],
    takesValue: option.required && value === undefined,
    ...(flag === '--format' && { formats: option.description.replace(/ \(.*/s, '').split(/, | or /) }),
  };
}
