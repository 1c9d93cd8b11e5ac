/** The help: what a command does and examples first, then everything it takes. */
import type { Command as Parser, Help } from 'commander';
import type { Command } from './commands/command.ts';
import { wrap } from './printable.ts';

type Row = readonly [left: string, right: string];

/** The help of the program as a whole. */
export function programHelp(commands: readonly Command[], parser: Parser, helper: Help, columns: number): string {
  const listed = commands.map(({ name, summary }): Row => [name, summary]);
  return sections([
    ['Compiles the Directions of an Integration Joint Board into Word and PDF packs.'],
    titled(
      'Examples',
      rows(
        [
          ['directions validate', 'find what is wrong with the authored files'],
          ['directions build 2023-24', 'make the packs of a year'],
        ],
        columns,
      ),
    ),
    titled('Usage', ['  directions <command> [options]']),
    titled('Commands', rows(listed, columns)),
    titled('Options', optionRows(parser, helper, columns)),
    titled(
      'Exit codes',
      rows(
        [
          ['0', 'nothing stops the command'],
          ['1', 'problems in the authored files, or a difference found by --check or verify'],
          ['2', 'wrong usage'],
          ['3', 'a fault of the program'],
          ['4', 'the answer could not be written in full to where it was sent'],
        ],
        columns,
      ),
    ),
    ['More about a command: directions <command> --help'],
  ]);
}

/** The help of one command. */
export function commandHelp(command: Command, parser: Parser, helper: Help, columns: number): string {
  const taken = parser.registeredArguments.map((word): Row => [helper.argumentTerm(word), word.description]);
  return sections([
    wrap(`${command.summary}.`, columns),
    titled('Examples', rows(command.examples, columns)),
    titled('Usage', [`  directions ${command.usage} [options]`]),
    titled('Arguments', rows(taken, columns)),
    titled('Options', optionRows(parser, helper, columns)),
  ]);
}

function optionRows(parser: Parser, helper: Help, columns: number): readonly string[] {
  const options = helper.visibleOptions(parser).map(({ flags, description }): Row => [flags, description]);
  return rows(options, columns);
}

function sections(parts: readonly (readonly string[])[]): string {
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines];
}

/** Two columns; the right one is wrapped, or stands below when the left one is long. */
function rows(pairs: readonly Row[], columns: number): readonly string[] {
  const longest = Math.max(0, ...pairs.map(([left]) => left.length));
  const left = Math.min(longest, Math.floor(columns * 0.55));
  const indent = ' '.repeat(left + 4);
  return pairs.flatMap(([term, meaning]) => {
    const [first = '', ...more] = wrap(meaning, Math.max(columns - indent.length, 24));
    const head = term.length > left ? [`  ${term}`, `${indent}${first}`] : [`  ${term.padEnd(left)}  ${first}`];
    return [...head, ...more.map((line) => `${indent}${line}`)].map((line) => line.trimEnd());
  });
}
