/** `directions build`: validates a year, then compiles its packs. */
import { statuses } from '../../model/status.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { isYearLike, known } from '../known.ts';
import { makeDocument } from '../making.ts';
import { open } from '../opened.ts';
import { printable } from '../printable.ts';
import { UsageError } from '../usage-error.ts';
import { force, noSource, theme, year, type Command } from './command.ts';

export const build: Command = {
  name: 'build',
  usage: 'build <year>',
  summary: 'Validate a year, then compile its packs as Word and PDF files',
  examples: [
    ['directions build 2023-24', 'all packs, Word and PDF, into out/2023-24'],
    ['directions build 2023-24 --to nhs-lothian', 'only the pack given to NHS Lothian'],
    ['directions build 2023-24 --format pdf', 'only PDF'],
    ['directions build 2023-24 --theme accessible-reading', 'in large print, beside the others'],
    ['directions build 2023-24 --as for-approval', 'as it goes to the Board'],
    ['directions build 2023-24 --no-source', 'for an archive that takes no file with others inside'],
    ['directions build 2023-24 --review', 'the combined pack in Word, with every finding as a comment at its words'],
    ['directions build 2023-24 --watch --open', 'show the pack, and build again whenever a file is saved'],
    ['directions build --all', 'every year'],
    ['directions build 2023-24 --check', 'are the files in out/2023-24 up to date?'],
  ],
  takes: [
    year,
    ['--document <name>', 'what to make of the year: directions, funding, letter or changes (default: directions)'],
    ['--to <id...>', 'which packs: combined, or the id of a recipient (default: all)'],
    ['--format <name...>', 'which files: docx, pdf, html or text; of funding also xlsx or csv (default: docx pdf)'],
    ['--as <status>', `judge and mark the pack as if it were: ${statuses.join(', ')}`],
    theme,
    noSource,
    ['--review', 'instead of the packs a copy for reviewers: Word, combined, every finding a comment'],
    ['--all', 'every year, in place of one'],
    ['--watch', 'again whenever a file in directions or templates is saved, until Ctrl+C'],
    ['--open', 'open the first of the packs when it is built'],
    ['--out <folder>', 'where to write (default: out/<year> beside the folder "directions")'],
    ['--check', 'write nothing; exit code 1 if the files there are not what would be built'],
    force,
    ['--json', 'a machine-readable summary on stdout'],
  ],
  async run(context) {
    const documents = (await (await context.spine()).documentsOf()).filter((one) => one.of === 'year');
    const names = documents.map(({ name }) => name);
    const typed = context.options.document;
    if (context.options.review) refuseOthers(context);
    const document = typed === undefined ? names[0] : known('document', typed, names);
    const command = typed === undefined ? 'build' : `build --document ${document}`;
    if (context.options.open && context.options.check)
      throw new UsageError('--check makes nothing that could be opened.', 'Leave --open away, or --check.');
    return context.options.all
      ? ofEveryYear(context, (year) => makeDocument(year, document ?? '', command))
      : makeDocument(context, document ?? '', command);
  },
};

/** One year after another; that one is stopped stops none of the others. */
async function ofEveryYear(context: Context, make: (context: Context) => Promise<number>): Promise<number> {
  const { options, words } = context;
  const typed = [...words, ...[options.to ?? [], options.format ?? []].flat()].find(isYearLike);
  if (typed !== undefined)
    throw new UsageError(
      `--all builds every year: what is "${printable(typed)}" for?`,
      'Leave the year away, or --all.',
    );
  const other = (['out', 'json'] as const).find((name) => options[name] !== undefined);
  if (other)
    throw new UsageError(`--${other} is for one year, and --all builds every year.`, 'Leave one of them away.');
  const years = (await context.spine()).yearsOf(open(context, 'words').workspace);
  if (years.length === 0) return make(context);
  let code: number = exitCode.fine;
  for (const year of years) code = Math.max(code, await make({ ...context, words: [year] }));
  return code;
}

/** There is one review copy of a year. */
function refuseOthers({ options: { document, to, format } }: Context): void {
  const isOther =
    (document ?? 'directions') !== 'directions' ||
    [to ?? []].flat().some((one) => one !== 'combined') ||
    [format ?? []].flat().some((one) => one !== 'docx');
  if (isOther)
    throw new UsageError(
      'A review copy is the combined Directions in Word.',
      'Leave away --document, --to and --format, or --review.',
    );
}
