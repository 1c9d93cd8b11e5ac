/** `directions explain`: what a rule finds and why, with an example of the fault and its cure. */
import type { Explanation, Severity } from '../../diagnostic.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-code.ts';
import { known } from '../known.ts';
import { printable, wrap } from '../printable.ts';
import type { Command } from './command.ts';

export const explain: Command = {
  name: 'explain',
  usage: 'explain [rule]',
  summary: 'Explain what a rule finds and why, with an example; without a rule, list them all',
  examples: [
    ['directions explain', 'all rules'],
    ['directions explain placeholder-left-in', 'one rule'],
  ],
  takes: [
    ['[rule]', 'the name in square brackets at the end of a finding'],
    ['--json', 'the same for other programs, as a list'],
  ],
  async run(context) {
    const { explanations } = await context.spine();
    const [typed] = context.words;
    if (typed === undefined) {
      context.print(context.options.json ? json(explanations) : list(explanations, context));
      return exitCode.fine;
    }
    const ids = explanations.map((one) => one.id);
    const id = known('rule', typed.replace(/^\[|\]$/g, ''), ids, 'All of them: directions explain');
    const asked = explanations.filter((one) => one.id === id);
    if (context.options.json) context.print(json(asked));
    else for (const one of asked) context.print(text(one, context));
    return exitCode.fine;
  },
};

const groups: readonly { severity: Severity; title: string }[] = [
  { severity: 'error', title: 'Errors: contradictory or impossible. They always stop.' },
  { severity: 'warning', title: 'Warnings: unfinished, not fit to issue. They stop from "approved" on.' },
  { severity: 'advice', title: 'Advice: style and clarity. It stops nothing.' },
];

function widthOf({ world }: Context): number {
  return Math.max(Math.min(world.stdout.columns ?? 80, 100), 40);
}

/** Name and summary below each other, so that neither has to be cut. */
function list(explanations: readonly Explanation[], context: Context): string {
  const { bold } = context.paint.out;
  const columns = widthOf(context);
  return groups
    .map(({ severity, title }) => {
      const own = explanations
        .filter((one) => one.severity === severity)
        .sort((one, other) => (one.id < other.id ? -1 : 1));
      const lines = own.flatMap(({ id, summary }) => [id, ...wrap(summary, columns - 4).map((line) => `    ${line}`)]);
      return `${[bold(title), '', ...lines].join('\n')}\n`;
    })
    .join('\n');
}

/** What every finding has, and of a rule nothing that makes it one. */
function json(explanations: readonly Explanation[]): string {
  const all = explanations.map(({ id, severity, summary, why, example }) => ({
    ...{ id, severity, summary, why },
    ...(example && { example: { file: example.file, bad: example.bad, good: example.good } }),
  }));
  return `${JSON.stringify(all, null, 2)}\n`;
}

function text({ id, severity, summary, why, example }: Explanation, context: Context): string {
  const columns = widthOf(context);
  const { bold, dim } = context.paint.out;
  const shown = example
    ? [
        '',
        `${bold('Fault')} ${dim(`directions/${example.file}`)}`,
        indented(example.bad) || '    (nothing: what the cure adds is missing)',
        '',
        bold('Cure'),
        indented(example.good) || '    (nothing)',
      ]
    : [];
  return [
    `${bold(id)} ${context.paint.out.severity[severity](`(${severity})`)}`,
    '',
    ...wrap(summary, columns),
    '',
    bold('Why'),
    ...wrap(why, columns),
    ...shown,
    '',
  ].join('\n');
}

/** The lines of an example as they stand, moved in as a whole; what a terminal would obey or hide is made visible. */
function indented(lines: string): string {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => `    ${printable(line.replaceAll('\t', '→'))}`.trimEnd())
    .join('\n');
}
