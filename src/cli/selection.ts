/** Which findings are asked for: `--file`, `--rule` and `--severity` show only those, and never change what stops. */
import path from 'node:path';
import { nearest, type Diagnostic, type Explanation, type Severity } from '../diagnostic.ts';
import type { Context, Options } from './context.ts';
import { known, knownList } from './known.ts';
import { fromHere } from './outputs.ts';
import { printable } from './printable.ts';
import { UsageError } from './usage-error.ts';
import type { Reading } from './workspace.ts';

export type Selection = (one: Diagnostic) => boolean;

const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** Years that stand behind a list of names, as in `--rule long-sentence 2023-24`, belong to the command. */
export function withoutYears(options: Options, words: readonly string[]): readonly [Options, readonly string[]] {
  const years: string[] = [];
  const rest = (typed: Options['file']): readonly string[] | undefined =>
    typed === undefined
      ? undefined
      : [typed].flat().filter((word) => {
          const isYear = /^\d{4}-\d\d(?:@\d+)?$/.test(word);
          if (isYear) years.push(word);
          return !isYear;
        });
  const [file, rule, severity] = [rest(options.file), rest(options.rule), rest(options.severity)];
  return [
    { ...options, ...(file && { file }), ...(rule && { rule }), ...(severity && { severity }) },
    [...words, ...years],
  ];
}

/** What the options select; undefined when they select nothing, so that everything is shown. */
export function selectionOf(
  { world }: Context,
  options: Options,
  reading: Reading,
  explanations: readonly Explanation[],
): Selection | undefined {
  const ids = explanations.map(({ id }) => id);
  const rules = knownList('rule', options.rule, ids, 'All of them: directions explain');
  const typed = options.severity === undefined ? [] : [options.severity].flat().flatMap((one) => one.split(','));
  const levels = typed.map((one) => known('severity', one.replace(/(?<=error|warning)s$/, ''), severities));
  const patterns = options.file === undefined ? [] : [options.file].flat();
  if (patterns.length === 0 && rules === undefined && levels.length === 0) return undefined;
  const nameOf = (file: string): string => fromHere(world, reading.places.get(file) ?? path.join(reading.root, file));
  const all = [...reading.workspace.files.keys(), ...(reading.workspace.unread ?? [])];
  const names = all.filter((file) => file.startsWith('directions/'));
  const fits = patterns.map((pattern) => fitting(pattern, world.cwd));
  for (const [index, pattern] of patterns.entries())
    if (!all.some((file) => fits[index]?.(file, nameOf(file)))) refuse(pattern, names.map(nameOf));
  return ({ rule, severity, at }) =>
    (rules === undefined || rules.includes(rule)) &&
    (levels.length === 0 || levels.includes(severity)) &&
    (fits.length === 0 || fits.some((fit) => fit(at.file, nameOf(at.file))));
}

/** A path as it is printed, from the root or from the end (`08-workforce.yaml`), a folder, or any of these with `*`, `**` and `?`. */
function fitting(pattern: string, folder: string): (file: string, name: string) => boolean {
  const relative = path.isAbsolute(pattern) ? path.relative(folder, pattern) : pattern;
  const wanted = relative
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .replace(/(?<!\/)\/+$/, '');
  if (wanted === '.' || wanted === '') return () => true;
  const source = wanted
    .split(/(\*\*\/?|\*|\?)/)
    .map((part) => signs.get(part) ?? part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('');
  const expression = new RegExp(`(?:^|/)${source}(?:/.*)?$`);
  return (file, name) => expression.test(name.replaceAll('\\', '/')) || expression.test(file);
}

const signs = new Map([
  ['**/', '(?:.*/)?'],
  ['**', '.*'],
  ['*', '[^/]*'],
  ['?', '[^/]'],
]);

function refuse(pattern: string, names: readonly string[]): never {
  const last = path.basename(pattern);
  const guess = nearest(pattern, names) ?? names.find((name) => nearest(last, [path.basename(name)]) !== undefined);
  throw new UsageError(
    `There is no authored file "${printable(pattern)}".${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
    'Name a file or a folder, or several with * in quotes, for example: directions validate --file "0*.yaml"',
  );
}

/** A file named where a year belongs. */
export function refuseFiles(words: readonly string[]): void {
  const file = words.find((word) => /[/\\].|\.ya?ml$/i.test(word) && !/^[\d/–-]+$/.test(word));
  if (file !== undefined)
    throw new UsageError(
      `"${printable(file)}" is no year.`,
      `To see what is wrong with a file: directions validate --file ${printable(file)}`,
    );
}
