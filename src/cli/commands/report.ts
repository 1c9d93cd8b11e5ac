/** `directions report`: lists the reports to the Board, or makes the files of one. */
import { knownList, known, knownTheme } from '../known.ts';
import { handOut } from '../papers.ts';
import { exitCode } from '../exit-code.ts';
import { open } from '../opened.ts';
import { UsageError } from '../usage-error.ts';
import { format, force, type Command } from './command.ts';

const usual = ['docx', 'pdf'];
const formats = [...usual, 'html', 'text'];

export const report: Command = {
  name: 'report',
  usage: 'report [name]',
  summary: 'List the reports to the Board, or make one as Word, PDF or a web page',
  examples: [
    ['directions report', 'the reports that there are'],
    ['directions report 2024-08-22-draft-strategic-plan', 'its files, Word and PDF, into out/reports'],
    ['directions report 2024-08-22-draft-strategic-plan --format html', 'a web page'],
    ['directions report 2024-08-22-draft-strategic-plan --format text', 'its words, printed here'],
    ['directions report 2024-03-14-directions --propose', 'what it should ask of members, from the pack it asks for'],
  ],
  takes: [
    ['[name]', 'the name of the report: its file in directions/reports, without .yaml'],
    format(formats, 'several', usual),
    ['--propose', 'print what members should be asked for the pack that the report asks for, to be pasted'],
    ['--theme <name>', 'how it looks: house, accessible-reading, or a theme of your own (default: house)'],
    ['--no-source', 'leave out of PDFs and Word files the authored files they are made from'],
    ['--out <folder>', 'where files are written (default: out/reports beside the folder "directions")'],
    force,
  ],
  async run(context) {
    const { options, words } = context;
    const spine = await context.spine();
    const reading = open(context);
    const cache = new spine.Cache();
    const names = spine.reportsOf(reading.workspace, cache);
    const [typed] = words;
    if (typed !== undefined && names.length === 0) throw new UsageError(none, example);
    if (typed === undefined) {
      for (const name of names) context.print(`${name}\n`);
      if (names.length === 0) context.say(`${none} ${example}\n`);
      return exitCode.fine;
    }
    const name = known('report', typed.replace(/^.*\//, '').replace(/\.yaml$/, ''), names);
    if (options.propose === true) {
      context.print(proposed(name, spine.proposalsFor(reading.workspace, name, cache)));
      return exitCode.fine;
    }
    const wanted = knownList('format', options.format, formats) ?? usual;
    const request = {
      year: '',
      report: name,
      document: 'report',
      formats: wanted,
      theme: knownTheme(options.theme, spine.themesOf(reading.workspace, cache)),
      source: options.source !== false,
    };
    const result = await spine.make(reading.workspace, request, cache);
    return handOut(context, { reading, request, result, folder: 'reports' });
  },
};

const none = 'There are no reports yet.';
const example = 'One is a file such as directions/reports/2024-08-22-draft-strategic-plan.yaml.';

/** Lines to be pasted, under a comment that says where. */
function proposed(
  name: string,
  proposals: readonly { readonly year: string; readonly lines: readonly string[] }[],
): string {
  if (proposals.length === 0)
    throw new UsageError(
      `No pack is known that ${name} asks for.`,
      `Under “directions:” in directions/reports/${name}.yaml write the year, for example “for: 2024-25”. Whether that year can be read: directions validate`,
    );
  return proposals
    .map(({ year, lines }) =>
      lines.length === 0
        ? `# The pack for ${year} gives no Directions.\n`
        : `# Under “asked:” in directions/reports/${name}.yaml, for the Directions for ${year}\n${lines.join('\n')}\n`,
    )
    .join('');
}
