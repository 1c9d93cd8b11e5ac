/** `directions explain`: what a rule finds and why, with an example of the fault and its cure. */
import { nearest } from '../../diagnostic.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { printable, wrap } from '../printable.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

type Rule = (typeof import('../../check/index.ts').rules)[number];

export const explain: Command = {
  name: 'explain',
  usage: 'explain [rule]',
  summary: 'Explain what a rule finds and why, with an example; without a rule, list them all',
  examples: [
    ['directions explain', 'all rules'],
    ['directions explain placeholder-left-in', 'one rule'],
  ],
  declare(parser) {
    parser.argument('[rule]', 'the name in square brackets at the end of a finding');
  },
  async run(context) {
    const { rules } = await import('../../check/index.ts');
    const [typed] = context.words;
    if (typed === undefined) {
      context.print(list(rules));
      return exitCode.fine;
    }
    const rule = rules.find(({ id }) => id === typed);
    if (!rule) throw unknown(typed, rules);
    context.print(text(rule, context));
    return exitCode.fine;
  },
};

/** Findings about how a file is written, such as unknown-key, are no rules: their message and help are all there is to say. */
function unknown(typed: string, rules: readonly Rule[]): UsageError {
  const guess = nearest(typed, rules.map(({ id }) => id));
  return new UsageError(
    `There is no more to tell about "${printable(typed)}".${guess === undefined ? '' : ` Did you mean "${guess}"?`}`,
    'The rules that have an explanation: directions explain',
  );
}

function list(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`).join('');
}

function text({ id, severity, summary, why, example }: Rule, { world, paint }: Context): string {
  const columns = Math.max(Math.min(world.stdout.columns ?? 80, 100), 40);
  const { bold, dim } = paint.out;
  return [
    `${bold(id)} ${paint.out.severity[severity](`(${severity})`)}`,
    '',
    ...wrap(summary, columns),
    '',
    bold('Why'),
    ...wrap(why, columns),
    '',
    `${bold('Fault')} ${dim(`directions/${example.file}`)}`,
    indented(example.bad),
    '',
    bold('Cure'),
    indented(example.good),
    '',
  ].join('\n');
}

/** The lines of an example as they stand, moved in as a whole. */
function indented(lines: string): string {
  return lines.trimEnd().split('\n').map((line) => `    ${line}`.trimEnd()).join('\n');
}
