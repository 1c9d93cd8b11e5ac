/** Findings gathered by rule: what the rule finds, and everywhere it did. In full they would bury what matters more. */
import type { Diagnostic } from '../../diagnostic.ts';
import { printable, wrap } from '../printable.ts';
import type { Findings } from './findings.ts';
import { saidOnce, type Section } from './sections.ts';
import { grouped } from '../../grouped.ts';

/** More findings than this do not fit a screen. */
export const screen = 40;

/** A paragraph for each rule, ending in a line break. */
export function gathered({ rules }: Section, findings: Findings): string {
  return rules.map(({ rule, found }) => paragraph(rule, found, findings)).join('\n');
}

/** A line for each rule, without the places. */
export function listed({ rules }: Section, findings: Findings): string {
  const lines = rules.flatMap(({ rule, found }) => {
    const said = found.length === 1 ? found[0]?.message : findings.explain(rule)?.summary;
    const count = `${String(found.length).padStart(5)}  `;
    return wrap(printable(`${said ?? ''} [${rule}]`), findings.columns - count.length).map(
      (line, index) => `${index === 0 ? count : ' '.repeat(count.length)}${line}`,
    );
  });
  return `${lines.join('\n')}\n`;
}

/** What one rule found, ending in a line break. */
export function paragraph(rule: string, found: readonly Diagnostic[], findings: Findings): string {
  const { paint, columns } = findings;
  const severity = found[0]?.severity ?? 'advice';
  const said = saidOnce(found, findings.explain(rule)?.summary);
  // Wrapped before it is painted, since the codes of colours have no width.
  const [first = '', ...more] = wrap(printable(`${severity}: ${said} [${rule}]`), columns);
  const lines = [`${paint.severity[severity](`${severity}:`)}${first.slice(severity.length + 1)}`, ...more];
  const help = found[0]?.help;
  if (help !== undefined && found.every((one) => one.help === help))
    lines.push(...wrap(printable(`help: ${findings.typed(help)}`), columns - 4).map((line) => `    ${line}`));
  // Where the numbers of directions are said, they are places enough in a long report.
  const isPlaced = findings.diagnostics.length > screen && /^\d+ directions .*: \S*\d/.test(said);
  return `${[...lines, ...(isPlaced ? [] : places(found, findings))].join('\n')}\n`;
}

/** `path:line:column` for the first of each file, which terminals make into a link, then only line and column. */
function places(found: readonly Diagnostic[], { path, columns }: Findings): readonly string[] {
  const files = grouped(found, ({ at }) => printable(path(at.file)));
  return [...files].flatMap(([name, own]) => {
    const all = own.map(({ at: { start } }) => `${start.line}:${start.column}`);
    return wrap(`${name}:${all.join(', ')}`, columns - 4).map((line) => `    ${line}`);
  });
}
