/** `directions funding <year> --explain --since`: what has changed in the money since it was issued, imported or committed, as a table, Markdown or a workbook. */
import path from 'node:path';
import { nearest } from '../../diagnostic.ts';
import { differenceIn, type AspectChange } from '../../model/changes.ts';
import { aligned } from '../aligned.ts';
import { escaped, headingOf, oneLine, summaryOf, type Compared } from '../changes.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { knownFormat, knownYear } from '../known.ts';
import { open } from '../opened.ts';
import { outFolder } from '../out-folder.ts';
import { layDown, papers } from '../laid-down.ts';
import { shown } from '../outputs.ts';
import { printable } from '../printable.ts';
import { fileSide, folderSide, gitSide, yearOrVersion, type Side } from '../side.ts';
import { UsageError } from '../usage-error.ts';
import type { Reading } from '../workspace.ts';
import { aroundDifference } from './import-words.ts';

/** What is known by a word of its own; the last is each of the others. */
const times: readonly string[] = ['issue', 'import', 'commit', 'last'];

const formats = ['text', 'markdown', 'json', 'xlsx'] as const;

/** The money as it was then, and what the time is called. */
interface Earlier {
  readonly when: string;
  readonly side: Side;
}

interface Named extends Compared {
  readonly name: string;
}

export async function explainSince(context: Context, since: string): Promise<number> {
  const spine = await context.spine();
  const format = knownFormat(context.options, formats);
  const reading = open(context);
  const year = knownYear(context.words[0], spine.yearsOf(reading.workspace), 'funding');
  const compared: Named[] = [];
  for (const { when, side } of await earlierSides(context, reading, year, since)) {
    const before = { workspace: side.reading.workspace, year: side.year };
    const { changes, errors } = spine.changes(before, { workspace: reading.workspace, year }, 'money');
    for (const { at, message } of errors) context.warn(`${at.file}:${at.start.line}: error: ${message}\n`);
    if (!changes) {
      context.warn(`${side.name} and ${year} cannot be compared while there are errors in them.\n`);
      return exitCode.problems;
    }
    compared.push({ name: when, from: side.name, to: year, changes });
  }
  if (format === 'xlsx') return write(context, reading, year, compared);
  if (format === 'json') context.print(`${JSON.stringify({ year, since: compared }, null, 2)}\n`);
  else {
    const { writeMoney } = spine;
    const words = compared.map((one) =>
      format === 'markdown' ? markdown(one, writeMoney) : table(one, writeMoney, context.paint.out.bold),
    );
    context.print(words.join('\n'));
  }
  return exitCode.fine;
}

/** For `last` each of the three that there is. */
async function earlierSides(
  context: Context,
  reading: Reading,
  year: string,
  since: string,
): Promise<readonly Earlier[]> {
  if (since !== 'last') return [await orMeant(since, () => earlierSide(context, reading, year, since))];
  const found: Earlier[] = [];
  for (const when of times.slice(0, -1)) {
    try {
      found.push(await earlierSide(context, reading, year, when));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
    }
  }
  if (found.length === 0)
    throw new UsageError(
      `${year} has not been issued, its figures have not been imported, and it is in no Git repository.`,
      'Say since when: --since and a version, a branch, tag or commit, a folder, or a built PDF or Word file.',
    );
  return found;
}

/** What there is not may be one of the fixed words, misspelt. */
async function orMeant(since: string, find: () => Promise<Earlier>): Promise<Earlier> {
  try {
    return await find();
  } catch (error) {
    const meant = times.includes(since) ? undefined : nearest(since, times);
    if (!(error instanceof UsageError) || meant === undefined) throw error;
    throw new UsageError(`There is nothing called "${printable(since)}". Did you mean "${meant}"?`, error.message);
  }
}

async function earlierSide(context: Context, reading: Reading, year: string, since: string): Promise<Earlier> {
  const spine = await context.spine();
  if (since === 'issue') {
    const last = spine.versionsOf(reading.workspace, year).at(-1);
    if (last === undefined) throw new UsageError(`No version of ${year} has been issued.`);
    return { when: 'Since the issue', side: await yearOrVersion(context, reading, `${year}@${last}`, 'funding') };
  }
  if (since === 'import') {
    const workspace = spine.asImported(reading.workspace, year);
    if (!workspace) throw new UsageError(`No figures of ${year} have been imported from a spreadsheet.`);
    const name = `${year} as it was last imported`;
    return { when: 'Since the import', side: { name, year, reading: { ...reading, workspace } } };
  }
  if (since === 'commit') {
    const side = gitSide(context, reading, 'git:HEAD', year);
    if (side) return { when: 'Since the commit', side: { ...side, name: `${year} as it was last committed` } };
  }
  const version = /^(?:\d{4}-\d\d@)?(\d+)$/.exec(since)?.[1];
  const ref = since.startsWith('git:') ? since : `git:${since}`;
  const side =
    (await fileSide(context, reading, since)) ??
    folderSide(context, since, year) ??
    (version === undefined
      ? gitSide(context, reading, ref, year)
      : await yearOrVersion(context, reading, `${year}@${version}`, 'funding'));
  if (!side) throw new UsageError(`There is nothing called ${printable(since)}.`);
  return { when: 'Changes', side };
}

type WriteMoney = Awaited<ReturnType<Context['spine']>>['writeMoney'];

function differenceWords(aspect: AspectChange, writeMoney: WriteMoney): string {
  const difference = differenceIn(aspect);
  return difference === undefined ? '' : writeMoney(difference);
}

function table({ from, to, changes }: Compared, writeMoney: WriteMoney, bold: (words: string) => string): string {
  const rows = changes.flatMap((change) =>
    change.aspects.map((aspect) => {
      const [before, after] = aroundDifference(oneLine(aspect.before), oneLine(aspect.after));
      return [printable(headingOf(change)), aspect.aspect, before, after, differenceWords(aspect, writeMoney)];
    }),
  );
  const head = ['What', 'Field', 'Before', 'Now', 'Difference'];
  return `${bold(printable(summaryOf(from, to, changes)))}\n${rows.length === 0 ? '' : aligned([head, ...rows], (column) => column < 2)}`;
}

function markdown({ from, to, changes }: Compared, writeMoney: WriteMoney): string {
  const rows = changes.flatMap((change) =>
    change.aspects.map((aspect) => {
      const cells = [headingOf(change), aspect.aspect, aspect.before, aspect.after];
      return `| ${cells.map((one) => escaped(oneLine(one))).join(' | ')} | ${differenceWords(aspect, writeMoney)} |`;
    }),
  );
  const head = ['| What | Field | Before | Now | Difference |', '| --- | --- | --- | --- | ---: |'];
  const all = rows.length === 0 ? [] : ['', ...head, ...rows];
  return `${[`### ${escaped(summaryOf(from, to, changes))}`, ...all].join('\n')}\n`;
}

async function write(context: Context, reading: Reading, year: string, compared: readonly Named[]): Promise<number> {
  const { world } = context;
  const spine = await context.spine();
  const bytes = await spine.moneyChangesWorkbook(reading.workspace, year, compared);
  if (!bytes) throw new UsageError(`The figures of ${year} cannot be read.`, `Type: directions validate ${year}`);
  const folder = outFolder(context, reading.root, year);
  const name = `funding-changes-${year}.xlsx`;
  layDown(context, folder, papers([{ name, bytes }]));
  context.say(`What has changed in the money of ${year} is in ${shown(world, path.join(folder, name))}\n`);
  return exitCode.fine;
}
