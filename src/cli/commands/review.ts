/** `directions review`: what reviewers changed in a Word file or said in it, with its place in the authored files, and what of it these take over. */
import type { Review } from '../../review.ts';
import { inMarkdown, onTerminal } from '../changes.ts';
import type { Context } from '../context.ts';
import { fileDiff } from '../diff.ts';
import { exitCode } from '../exit-code.ts';
import { fileGiven } from '../file-given.ts';
import { knownFormat } from '../known.ts';
import { open } from '../opened.ts';
import { printable } from '../printable.ts';
import { counted } from '../report/sections.ts';
import { inRow, reviewJson, reviewText } from '../review-report.ts';
import { rewrite } from '../rewrite.ts';
import { sourceAdvice, sourceRefusals } from '../source-refusals.ts';
import { UsageError } from '../usage-error.ts';
import type { Reading } from '../workspace.ts';
import { format, json, type Command } from './command.ts';

const formats = ['text', 'markdown', 'json'] as const;

export const review: Command = {
  name: 'review',
  usage: 'review <file>',
  summary: 'List what reviewers changed in a Word file or said in it, and take it over',
  examples: [
    ['directions review "Item 5.4 with comments.docx"', 'by direction, with the place in the files'],
    ['directions review pack.docx --format markdown', 'for an issue or a mail'],
    ['directions review pack.docx --take', 'what taking over the changed words would change in the files'],
    ['directions review pack.docx --take --yes', 'do it'],
  ],
  takes: [
    ['[file]', 'a pack or review copy in Word, with or without tracked changes'],
    format(formats),
    ['--take', 'show what the files would become with the changed words that they can take over'],
    ['--yes', 'with --take: write it'],
    json,
  ],
  async run(context) {
    const { options, words } = context;
    const format = knownFormat(options, formats);
    const { name, bytes } = fileGiven(context.world, words[0], 'review', 'Item 5.4 with comments.docx');
    const reading = open(context);
    const found = await (await context.spine()).review(reading.workspace, bytes);
    if ('refusal' in found)
      throw new UsageError(
        found.refusal === 'no Word file'
          ? `${printable(name)} is no Word file. What was written on a PDF cannot be read.`
          : `${printable(name)} ${sourceRefusals[found.refusal]}`,
        sourceAdvice,
      );
    if (options.take) return take(context, reading, found);
    if (format === 'json') context.print(reviewJson(found, name));
    else
      context.print(
        reviewText(found, printable(name), format === 'markdown' ? inMarkdown : onTerminal(context.paint.out)),
      );
    return exitCode.fine;
  },
};

function take(context: Context, reading: Reading, { origin, points, files, issued }: Review): number {
  const { year } = origin;
  if (issued !== undefined)
    throw new UsageError(
      `Version ${issued} of ${year} has been issued, and stays as it is.`,
      `To amend it, open the next version with the Board’s decision: directions revise ${year} --date <day> --reference <report>`,
    );
  const changes = points.filter((point) => point.kind === 'changed');
  const left = changes.filter(({ because }) => because !== undefined);
  const there = changes.filter(({ isThere }) => isThere);
  const taken = counted(changes.length - left.length - there.length, 'change');
  if (context.options.yes) rewrite(context.world, reading, files);
  else for (const { file, bytes } of files) context.print(fileDiff(file, reading.workspace.files.get(file), bytes));
  const done = context.options.yes
    ? `Took over ${taken} into ${counted(files.length, 'file')}.`
    : `Would take over ${taken} into ${counted(files.length, 'file')}. Nothing was written${files.length > 0 ? '; to do it, type the same with --yes' : ''}.`;
  const rest = left.map(
    ({ place, row, at, because }) =>
      `  ${printable(`${place === '' ? 'The cover' : place}${inRow(row)}`)}${at && !because?.includes(`${at.file}:${at.start.line}`) ? ` (${at.file}:${at.start.line})` : ''}: ${because}`,
  );
  context.say(
    [
      done,
      ...(there.length > 0 ? [`The files have ${counted(there.length, 'change')} already.`] : []),
      ...(rest.length > 0 ? [`Not taken over, to be done by hand: ${rest.length}.`, ...rest] : []),
      '',
    ].join('\n'),
  );
  return left.length > 0 ? exitCode.problems : exitCode.fine;
}
