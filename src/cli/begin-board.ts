/** `directions new <year> --board <name>`: the first files of a board, in a folder that has none. */
import path from 'node:path';
import type { NewBoardResult } from '../new-board.ts';
import type { Context } from './context.ts';
import { exitCode } from './exit-code.ts';
import { settle } from './journal.ts';
import { shown } from './outputs.ts';
import { asTyped, printable } from './printable.ts';
import { rewrite } from './rewrite.ts';
import { rootAbove } from './root.ts';
import { UsageError } from './usage-error.ts';
import { readWorkspace } from './workspace.ts';

/** Writes nothing where a board is already, nor with `--dry-run`. */
export async function beginBoard(context: Context): Promise<number> {
  const { options, world } = context;
  const year = context.words[0] ?? '2026-27';
  const named = namesOf(context, year);
  const root = folderOf(context);
  const spine = await context.spine();
  settle(world, root);
  const reading = readWorkspace(world, root, 'words');
  const result = spine.newBoard(reading.workspace, { year, ...named });
  if (result.refusal) throw refused(result, year, shown(world, root));
  if (options.dryRun) {
    for (const { file, bytes } of result.files)
      context.print(file.endsWith('.json') ? `--- ${file}\n` : `--- ${file}\n${new TextDecoder().decode(bytes)}\n`);
    context.say(`${result.files.length} files would be made. Nothing was written.\n`);
    return exitCode.fine;
  }
  rewrite(world, reading, result.files);
  for (const { file } of result.files) context.print(`${file}\n`);
  context.say(
    `Made the first files of ${printable(named.name)}. What is to be filled in: directions validate ${year}\n`,
  );
  return exitCode.fine;
}

type Named = Omit<Parameters<Awaited<ReturnType<Context['spine']>>['newBoard']>[1], 'year'>;

/** Throws a UsageError when not all are named. */
function namesOf({ options, words }: Context, year: string): Named {
  const trimmed = (names: readonly string[] = []): readonly string[] =>
    names.map((name) => name.trim().replace(/\s+/g, ' ')).filter((name) => name !== '');
  const [name] = trimmed([options.board ?? '']);
  const healthBoards = trimmed(options.healthBoard);
  const councils = trimmed(options.council);
  const missing = [
    ...(words[0] === undefined ? ['the year'] : []),
    ...(name === undefined ? ['--board'] : []),
    ...(healthBoards.length === 0 ? ['--health-board'] : []),
    ...(councils.length === 0 ? ['--council'] : []),
  ];
  if (name === undefined || missing.length > 0)
    throw new UsageError(
      `To begin a board its names are needed: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      `For example: directions new ${asTyped(year)} --board "Firth Integration Joint Board" --health-board "NHS Firth" --council "Firth Council"`,
    );
  if (options.from !== undefined || options.plan !== undefined)
    throw new UsageError(
      `A board that begins has no ${options.from === undefined ? 'plan' : 'year'} to be made from.`,
      `Leave out ${options.from === undefined ? '--plan' : '--from'}.`,
    );
  wholeNames('--health-board', healthBoards);
  wholeNames('--council', councils);
  return {
    name,
    bodies: [
      ...healthBoards.map((one) => ({ name: one, kind: 'health-board' as const })),
      ...councils.map((one) => ({ name: one, kind: 'local-authority' as const })),
    ],
  };
}

/** Throws a UsageError where two names of a single word follow each other: they are parts of one that had no quotation marks. */
function wholeNames(option: string, names: readonly string[]): void {
  const isOneWord = (name: string): boolean => !name.includes(' ');
  if (!names.some((name, index) => index > 0 && isOneWord(name) && isOneWord(names[index - 1] ?? ''))) return;
  const several = printable(names.join(' ').replaceAll(/(?<= council) (?=.)| (?=nhs )/gi, '" "'));
  throw new UsageError(
    `What stands behind ${option} has spaces, and no quotation marks.`,
    `Put each name in quotation marks: ${option} "${several}"`,
  );
}

/** The folder that is to hold `directions`: this one, or that of --root. Throws a UsageError where it is not there, or a board is above it. */
function folderOf({ options, world }: Context): string {
  const folder = path.resolve(world.cwd, options.root ?? '.');
  if (!world.files.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder ${printable(options.root ?? '')}.`, 'Make it first.');
  const there = options.root === undefined ? rootAbove(world) : undefined;
  if (there !== undefined) throw boardThere(shown(world, there));
  return folder;
}

function boardThere(place: string): UsageError {
  return new UsageError(
    `There are Directions in ${place} already, and they stay as they are.`,
    'Go to an empty folder, or name it: --root <folder>. A further year of a board is made by: directions new <year> --from <year>.',
  );
}

function refused({ refusal, names, errors }: NewBoardResult, year: string, place: string): UsageError {
  if (refusal === 'board there') return boardThere(place);
  if (refusal === 'no year')
    return new UsageError(
      `“${printable(year)}” is no financial year: it is two years in a row.`,
      'For example: 2026-27',
    );
  const [first = ''] = names.map(printable);
  if (refusal === 'no id')
    return new UsageError(
      `No letter of “${first}” can stand in the name of a file.`,
      'Write the name in Latin letters.',
    );
  if (refusal === 'one id')
    return new UsageError(
      `The bodies have names that differ too little: ${names.map(printable).join(', ')}.`,
      'Each is named once.',
    );
  const [error] = errors;
  return new UsageError(
    `A board cannot begin with these names. ${error?.message ?? ''}`,
    error?.help ?? 'Write them otherwise.',
  );
}
