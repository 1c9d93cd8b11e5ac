/** `directions build`: validates a year, then compiles its packs. */
import { statuses } from '../../model/status.ts';
import type { Context } from '../context.ts';
import { known } from '../known.ts';
import { makeDocument } from '../making.ts';
import { UsageError } from '../usage-error.ts';
import { replacing, type Command } from './command.ts';

export const build: Command = {
  name: 'build',
  usage: 'build <year>',
  summary: 'Validate a year, then compile its packs as Word and PDF files',
  examples: [
    ['directions build 2023-24', 'all packs, Word and PDF, into out/2023-24'],
    ['directions build 2023-24 --to nhs-lothian', 'only the pack given to NHS Lothian'],
    ['directions build 2023-24 --format pdf', 'only PDF'],
    ['directions build 2023-24 --theme accessible-reading', 'in large print, beside the others'],
    ['directions build 2023-24 --as issued', 'as it will be once issued'],
    ['directions build 2023-24 --no-source', 'for an archive that takes no file with others inside'],
    ['directions build 2023-24 --review', 'the combined pack in Word, with every finding as a comment at its words'],
    ['directions build 2023-24 --check', 'are the files in out/2023-24 up to date?'],
  ],
  declare(parser) {
    parser
      .argument('[year]', 'the financial year, for example 2023-24')
      .option('--document <name>', 'what to make of the year: directions, funding … (default: directions)')
      .option('--to <id...>', 'which packs: combined, or the id of a recipient (default: all)')
      .option('--format <name...>', 'which files: docx, pdf … (default: docx pdf)')
      .option('--as <status>', `judge and mark the pack as if it were: ${statuses.join(', ')}`)
      .option('--theme <name>', 'how they look: house, accessible-reading, or a theme of your own (default: house)')
      .option(
        '--no-source',
        'leave out of PDFs and Word files the authored files they are made from (PDF/A-2a instead of PDF/A-3a)',
      )
      .option('--review', 'instead of the packs a copy for reviewers: Word, combined, every finding a comment')
      .option('--out <folder>', 'where to write (default: out/<year> beside the folder "directions")')
      .option('--check', 'write nothing; exit code 1 if the files there are not what would be built')
      .option('--force', replacing)
      .option('--json', 'a machine-readable summary on stdout');
  },
  async run(context) {
    const documents = (await (await context.spine()).documentsOf()).filter((one) => one.of === 'year');
    const names = documents.map(({ name }) => name);
    const typed = context.options.document;
    if (context.options.review) refuseOthers(context);
    const document = typed === undefined ? names[0] : known('document', typed, names);
    return makeDocument(context, document ?? '', typed === undefined ? 'build' : `build --document ${document}`);
  },
};

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
