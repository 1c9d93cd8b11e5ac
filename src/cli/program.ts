/** Understands the command line and runs the command it names. */
import path from 'node:path';
import { Command as Parser, CommanderError } from 'commander';
import { nearest } from '../diagnostic.ts';
import { commands } from './commands/index.ts';
import type { Command } from './commands/command.ts';
import { complain } from './complain.ts';
import { makeContext, type Options } from './context.ts';
import { exitCode } from './exit-code.ts';
import { divided } from './file-given.ts';
import { commandHelp, programHelp } from './help.ts';
import { isYearLike } from './known.ts';
import { commandCalled } from './other-words.ts';
import { asTyped, printable } from './printable.ts';
import { instead, rootTyped } from './proposal.ts';
import { findRoot } from './root.ts';
import type { Spine } from './spine.ts';
import { beforeCommand, misspelt, undashed, unvalued, type Line, type Offered } from './undashed.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';
import { isUnspeakable, readWorkspace } from './workspace.ts';
import type { World } from './world.ts';

/** Runs what the arguments ask for and answers with the exit code. Throws only our own faults. */
export async function run(world: World, spine: () => Promise<Spine>): Promise<number> {
  const result = { code: exitCode.fine as number };
  const program = makeProgram(world);
  const offered = offeredIn(world, spine);
  for (const command of commands) {
    addCommand(program, world, command).action(async (...typed: unknown[]) => {
      const parser = typed.at(-1) as Parser;
      const odd = divided(world, parser.args) ?? (await undashed({ parser, argv: world.argv, offered }));
      if (odd) throw odd;
      const options = merge(program.opts<Options>(), parser.opts<Options>());
      const memory = {};
      const attempt = async (): Promise<number> =>
        command.run(await makeContext(world, spine, parser.args, options, memory));
      result.code = await (options.watch
        ? (await import('./watching.ts')).watching(world, options, attempt, (error) => complain(world, error))
        : attempt());
    });
  }
  try {
    const odd = unspeakable(world) ?? curlyQuotes(world.argv) ?? behindEnd(program, world.argv);
    if (odd) throw odd;
    if (world.argv.length === 0) program.outputHelp();
    else await program.parseAsync([...world.argv], { from: 'user' });
    return result.code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCode.fine;
    const parser = program.commands.find((command) => world.argv.includes(command.name())) ?? program;
    const line = { parser, argv: world.argv, offered };
    const wrong = error instanceof CommanderError ? await usage(error, program, line, world) : error;
    if (!(wrong instanceof UsageError)) throw wrong;
    return complain(world, (await misspelt(line, wrong)) ?? wrong);
  }
}

function unspeakable({ argv, cwd, files }: World): UsageError | undefined {
  const odd = argv.find((typed) => isUnspeakable(files, path.resolve(cwd, typed)));
  return odd === undefined
    ? undefined
    : new UsageError(
        `${odd}: this name has letters that are not in UTF-8 (shown as \ufffd), so that nothing of that name is found or made.`,
        'Give it another name.',
      );
}

/** Words between quotation marks that a word processor has made: a command line knows only straight ones. */
function curlyQuotes(argv: readonly string[]): UsageError | undefined {
  const between = /(?<=^|\n)[“‘](.*?)[”’](?=\n|$)/gs;
  const line = argv
    .join('\n')
    .replace(between, (_, words: string) => words.replaceAll('\n', ' '))
    .split('\n');
  return line.length >= argv.length
    ? undefined
    : new UsageError(
        'Curly quotation marks hold no words together: straight ones do.',
        `Type: directions ${line.map(asTyped).join(' ')}`,
      );
}

/** An option behind "--", where programs take everything for names. */
function behindEnd(program: Parser, argv: readonly string[]): UsageError | undefined {
  const end = argv.indexOf('--');
  const flags = new Set(program.commands.flatMap(({ options }) => options.map(({ long }) => long)));
  const option = argv.slice(end + 1).find((word) => flags.has(word.replace(/=.*/s, '')));
  if (end === -1 || option === undefined) return undefined;
  const line = argv.filter((_, index) => index !== end).map(asTyped);
  return new UsageError(
    `"--" stands before ${printable(option)}, which is then taken for a name.`,
    `Type: directions ${line.join(' ')}`,
  );
}

/** What an option may be given is read from the root only where one lacks it. */
function offeredIn(world: World, spine: () => Promise<Spine>): Offered {
  return async (option) => {
    if (option !== 'to' && option !== 'theme') return undefined;
    try {
      const { workspace } = readWorkspace(world, findRoot(world, rootTyped(world.argv)), 'words');
      const { recipientsOf, themesOf } = await spine();
      return option === 'to' ? ['combined', ...recipientsOf(workspace)] : themesOf(workspace);
    } catch (error) {
      // Where nothing can be read, what is wrong with the option is still to be said.
      if (error instanceof UsageError) return undefined;
      throw error;
    }
  };
}

function makeProgram(world: World): Parser {
  const program = new Parser('directions');
  const columns = Math.max(Math.min(world.stdout.columns ?? 80, 120), 40);
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void world.stdout.write(text),
      writeErr: () => undefined,
      outputError: () => undefined,
    })
    .configureHelp({ formatHelp: (parser, helper) => programHelp(commands, parser, helper, columns) })
    .helpOption('-h, --help', 'show this')
    .helpCommand('help [command]', 'show the help of a command')
    .version(version, '-V, --version', 'show the version')
    .action((_options: unknown, parser: Parser) => parser.help());
  addCommonOptions(program);
  return program;
}

function addCommand(program: Parser, world: World, command: Command): Parser {
  const parser = program.command(command.name).description(command.summary);
  const columns = Math.max(Math.min(world.stdout.columns ?? 80, 120), 40);
  parser.configureHelp({ formatHelp: (own, helper) => commandHelp(command, own, helper, columns) });
  for (const [flags, meaning] of command.takes)
    if (flags.startsWith('-')) parser.option(flags, meaning);
    else parser.argument(flags, meaning);
  addCommonOptions(parser);
  return parser.helpOption('-h, --help', 'show this');
}

function addCommonOptions(parser: Parser): void {
  parser
    .option('--root <folder>', 'the folder that holds "directions" (default: the nearest from here upwards)')
    .option('--quiet', 'say only what stops')
    .option('--verbose', 'say more')
    .option('--no-color', 'no colours');
}

/** Options may stand before the command or behind it; "no colour" in either place counts. */
function merge(before: Options, behind: Options): Options {
  return { ...before, ...behind, color: before.color !== false && behind.color !== false };
}

/** Commander's complaint in our words, with what may have been meant. */
async function usage(error: CommanderError, program: Parser, line: Line, world: World): Promise<UsageError> {
  const { parser, argv } = line;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const help = `directions ${parser === program ? '' : `${parser.name()} `}--help`;
  const meant =
    anotherOrder(program, commonLast(argv)) ??
    (parser === program ? byAnotherName(program, argv) : undefined) ??
    (await (parser === program ? undashed : beforeCommand)(line));
  if (meant) return meant;
  switch (error.code) {
    case 'commander.help':
      return unknownCommand(program, argv.filter((word) => !word.startsWith('-')).at(-1) ?? '', help, argv);
    case 'commander.unknownCommand':
      return unknownCommand(program, quoted, help, argv);
    case 'commander.excessArguments':
      return parser === program
        ? unknownCommand(program, program.args[0] ?? '', help, argv)
        : (before(parser, commonLast(argv)) ??
            (await undashed(line)) ??
            divided(world, parser.args) ??
            unquoted(parser, commonLast(argv)) ??
            tooMany(parser, help, argv));
    case 'commander.unknownOption':
      return unknownOption(
        parser,
        quoted,
        parser === program ? (forCommand(program, quoted, argv) ?? help) : help,
        argv,
      );
    case 'commander.optionMissingArgument':
      return unvalued(line, quoted.replace(/ .*/, ''));
    default:
      return new UsageError(error.message.replace(/^error: /, ''), `Type: ${help}`);
  }
}

/** What was typed, with the options before the first word, which every command has, behind it: `--root firth 2023-24 build`. */
function commonLast(argv: readonly string[]): readonly string[] {
  let at = 0;
  while (argv[at]?.startsWith('--')) at += argv[at] === '--root' ? 2 : 1;
  return [...argv.slice(at), ...argv.slice(0, at)];
}

/** The right words in another order: `2023-24 build`, `2023-24 --format pdf`. */
function anotherOrder(program: Parser, argv: readonly string[]): UsageError | undefined {
  const names = program.commands.map((command) => command.name());
  const [first = ''] = argv;
  if (!/^\d{4}/.test(first)) return undefined;
  const at = argv.findIndex((word, index) => names.includes(word) && argv[index - 1] !== '--root');
  const command = argv[at] ?? 'build';
  const behind = at === -1 ? argv.slice(1) : argv.slice(at + 1);
  const before = at === -1 ? [first] : argv.slice(0, at);
  // The figures are exchanged by two words.
  const verb: readonly string[] =
    command === 'funding' ? behind.filter((word) => word === 'export' || word === 'import') : [];
  const rest = behind.filter((word) => !verb.includes(word));
  const words = [command, ...verb, ...before, ...rest].map((word) => printable(/\s/.test(word) ? `"${word}"` : word));
  return new UsageError(
    at === -1 ? `"${printable(first)}" is not a command.` : `"${command}" stands before the year.`,
    `Type: directions ${words.join(' ')}`,
  );
}

/** A command by another name, with all that was typed behind it. */
function byAnotherName(program: Parser, argv: readonly string[]): UsageError | undefined {
  const names = program.commands.map((command) => command.name());
  const at = argv.findIndex((word) => commandCalled(word) !== undefined);
  const called = commandCalled(argv[at] ?? '');
  if (called === undefined || argv.slice(0, at).some((word) => names.includes(word))) return undefined;
  const [command = '', ...parts] = called.split(/ (?=<year>|--\w+ <)/);
  const isTyped = (part: string): boolean =>
    argv.some((word) => (part.startsWith('<') ? isYearLike(word) : word.split('=')[0] === part.split(' ')[0]));
  const lacking = parts.filter((part) => !isTyped(part));
  const isOption = (part: string): boolean => part.startsWith('--');
  // Where a board is begun, as others begin a project: in a folder that is named.
  const isFolder = (word: string, index: number): boolean =>
    index === 0 && parts.length > 0 && /^[.~]|[/\\]/.test(word);
  const line = [
    ...argv.slice(0, at).map(asTyped),
    command,
    ...lacking.filter((part) => !isOption(part)),
    ...argv.slice(at + 1).flatMap((word, index) => [...(isFolder(word, index) ? ['--root'] : []), asTyped(word)]),
    ...lacking.filter(isOption),
  ];
  return new UsageError(
    `There is no command "${printable(argv[at] ?? '')}". Did you mean "${called.replaceAll(/ <\w+>/g, '')}"?`,
    `Type: directions ${line.join(' ')}`,
  );
}

function unknownCommand(program: Parser, typed: string, help: string, argv: readonly string[]): UsageError {
  const names = program.commands.map((command) => command.name());
  const guess = nearest(typed, names);
  return new UsageError(
    `There is no command "${printable(typed)}".${guess === undefined ? '' : ` Did you mean "${guess}"?`}`,
    `Type: ${guess === undefined ? help : instead(argv, [typed], [guess])}`,
  );
}

function unknownOption(parser: Parser, typed: string, help: string, argv: readonly string[]): UsageError {
  const flags = parser.options.map(({ long }) => long ?? '').concat('--help', '--version');
  const [name = ''] = typed.split('=');
  if (name !== typed && flags.includes(name))
    return new UsageError(`${printable(name)} takes no value.`, `Type: ${instead(argv, [typed], [name])}`);
  const near = nearest(name, flags) ?? flags.find((flag) => flag !== '' && name.startsWith(flag));
  // A letter may be the first of several.
  const meant = name.startsWith('--')
    ? [near ?? []].flat()
    : [...new Set(flags)].filter((one) => one.startsWith(`-${name}`));
  const [guess, ...others] = meant;
  const isSure = guess !== undefined && others.length === 0 && name.length > 2;
  return new UsageError(
    `There is no option ${printable(name)}.${guess === undefined ? '' : ` Did you mean ${meant.join(' or ')}?`}`,
    `Type: ${isSure ? instead(argv, [typed], [typed.replace(name, guess)]) : help}`,
  );
}

/** The command that alone has the option, where none was typed. */
function forCommand(program: Parser, option: string, argv: readonly string[]): string | undefined {
  const [name = ''] = option.split('=');
  const [owner, ...others] = program.commands.filter(({ options }) => options.some(({ long }) => long === name));
  if (!owner || others.length > 0) return undefined;
  return `directions ${[owner.name(), ...argv].map(asTyped).join(' ')}`;
}

/** A word before the command that is none: `directions directions build 2023-24`. */
function before(parser: Parser, argv: readonly string[]): UsageError | undefined {
  const at = argv.indexOf(parser.name());
  const odd = argv.slice(0, at).filter((word) => !word.startsWith('-'));
  // Commander has taken none of the words for the command’s.
  if (odd.length === 0 || parser.args.length > 0) return undefined;
  const line = [...argv.slice(at), ...argv.slice(0, at).filter((word) => word.startsWith('-'))];
  return new UsageError(
    `There is no command "${printable(odd.join(' '))}".`,
    `Type: directions ${line.map(asTyped).join(' ')}`,
  );
}

/** The value of an option that has spaces, without quotation marks: `--by Chief Officer`. */
function unquoted(parser: Parser, argv: readonly string[]): UsageError | undefined {
  const taking = parser.options.filter(({ required, variadic }) => required && !variadic);
  for (const [at, option] of argv.entries()) {
    if (!taking.some(({ long }) => long === option)) continue;
    const rest = argv.slice(at + 1);
    const end = rest.findIndex((word) => /^-|^\d{4}-\d\d/.test(word));
    const value = end === -1 ? rest : rest.slice(0, end);
    // Something has to be left for the command itself.
    if (value.length < 2 || value.length > parser.args.length) continue;
    const line = [...argv.slice(0, at + 1), value.join(' '), ...rest.slice(value.length)];
    return new UsageError(
      `What stands behind ${option} has spaces, and no quotation marks.`,
      `Type: directions ${line.map(asTyped).join(' ')}`,
      value,
    );
  }
  return undefined;
}

const numbers = ['no names', 'one name', 'two names'];

function tooMany(parser: Parser, help: string, argv: readonly string[]): UsageError {
  const most = parser.registeredArguments.length;
  // The year is the word that belongs there, wherever it stands.
  const year = parser.args.find((word) => /^\d{4}-\d\d/.test(word));
  const ordered = year === undefined ? parser.args : [year, ...parser.args.filter((word) => word !== year)];
  const extra = ordered.slice(most);
  const option = extra.length === 1 && year !== undefined ? optionFor(extra[0] ?? '', parser) : undefined;
  return new UsageError(
    `"directions ${parser.name()}" takes ${numbers[most] ?? `${most} names`}: what is ${(extra.length > 0 ? extra : parser.args.slice(-1)).map((word) => `"${printable(word)}"`).join(' ')} for?`,
    option === undefined
      ? `Type: ${help}`
      : `Type, perhaps: ${instead(argv, parser.args, [year ?? '', ...option.split(' ')])}`,
    parser.args,
  );
}

/** The option whose value the word most likely is. */
function optionFor(word: string, parser: Parser): string | undefined {
  const meant = [
    [/^(?:docx|pdf|html|text|xlsx|csv)$/, '--format'],
    [/^(?:word)$/, '--format docx'],
    [/^(?:pack|doc|text)$/, '--stage'],
    [/^(?:draft|for-approval|approved|issued|amended)$/, '--as'],
    [/^(?:combined|[a-z]+(?:-[a-z]+)+)$/, '--to'],
  ] as const;
  for (const [pattern, option] of meant) {
    const [name = '', value = word] = option.split(' ');
    if (pattern.test(word) && parser.options.some(({ long }) => long === name)) return `${name} ${value}`;
  }
  return undefined;
}
