/** The outcomes as a table by class, and what was found of each slip. */
import type { Outcome } from './measure.ts';

export interface Sums {
  readonly slips: number;
  readonly caught: number;
  readonly error: number;
  readonly warning: number;
  readonly advice: number;
  readonly nothing: number;
  readonly line: number;
  readonly entry: number;
  readonly elsewhere: number;
  readonly one: number;
}

export function sumsOf(outcomes: readonly Outcome[]): Sums {
  const count = (fits: (one: Outcome) => boolean): number => outcomes.filter(fits).length;
  const [error, warning] = [count(({ caught }) => caught === 'error'), count(({ caught }) => caught === 'warning')];
  return {
    slips: outcomes.length,
    caught: error + warning,
    error,
    warning,
    advice: count(({ caught }) => caught === 'advice'),
    nothing: count(({ caught }) => caught === undefined),
    line: count(({ where }) => where === 'line'),
    entry: count(({ where }) => where === 'entry'),
    elsewhere: count(({ where }) => where === 'file' || where === 'other'),
    one: count(({ found }) => found.length === 1),
  };
}

/** The outcomes of each class, in order. */
export function byKind(outcomes: readonly Outcome[]): ReadonlyMap<string, readonly Outcome[]> {
  const found = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const name = outcome.kind.undecidable ? `(${outcome.kind.name})` : outcome.kind.name;
    found.set(name, [...(found.get(name) ?? []), outcome]);
  }
  return found;
}

export const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;

export function table(outcomes: readonly Outcome[]): string {
  const kinds = byKind(outcomes);
  const wide = Math.max(...[...kinds.keys()].map((name) => name.length));
  const row = (name: string, s: Sums): string =>
    [
      name.padEnd(wide),
      ...[s.slips, s.error, s.warning, s.advice, s.nothing, s.line, s.entry, s.elsewhere, s.one].map((n) =>
        String(n).padStart(7),
      ),
    ].join(' ');
  const head = ['slips', 'error', 'warn', 'advice', 'none', 'line', 'entry', 'else', 'one']
    .map((word) => word.padStart(7))
    .join(' ');
  const counted = outcomes.filter(({ kind }) => !kind.undecidable);
  const all = sumsOf(counted);
  const found = all.slips - all.nothing;
  return [
    `${''.padEnd(wide)} ${head}`,
    ...[...kinds].map(([name, some]) => row(name, sumsOf(some))),
    '',
    row('decidable', all),
    `${kinds.size} classes. Error or warning: ${percent(all.caught, all.slips)}; first finding on the line: ${percent(all.line, found)}; exactly one finding: ${percent(all.one, found)}`,
    '',
  ].join('\n');
}

export function inFull(outcomes: readonly Outcome[]): string {
  return outcomes
    .map(({ kind, slip, found, where }) =>
      [
        `${kind.name}: ${slip.file}:${slip.lines.join('/')} ${where ?? 'NOTHING'} ${found.length}`,
        `    | ${slip.shown.slice(0, 150)}`,
        ...found
          .slice(0, 6)
          .map(
            (one) =>
              `    ${one.severity} ${one.at.file.replace(/.*\//, '')}:${one.at.start.line}:${one.at.start.column} ${one.message} [${one.rule}]\n       ${one.help ?? ''}`,
          ),
        '',
      ].join('\n'),
    )
    .join('\n');
}
