/** Advice gathered by rule: what the rule finds, and everywhere it did. In full it would bury what matters more. */
import type { Diagnostic } from '../../diagnostic.ts';
import { printable, wrap } from '../printable.ts';
import type { Findings } from './findings.ts';
import type { Section } from './sections.ts';

/** One paragraph for each rule, ending in a line break. */
export function gathered({ rules }: Section, findings: Findings): string {
  return rules.map(({ rule, found }) => `${paragraph(rule, found, findings).join('\n')}\n`).join('\n');
}

function paragraph(rule: string, found: readonly Diagnostic[], findings: Findings): readonly string[] {
  const { paint, columns } = findings;
  const said = found.length === 1 ? found[0]?.message : findings.explain(rule)?.summary;
  // Wrapped before it is painted, since the codes of colours have no width.
  const [first = '', ...more] = wrap(printable(`advice: ${said ?? rule} [${rule}]`), columns);
  const lines = [`${paint.severity.advice('advice:')}${first.slice('advice:'.length)}`, ...more];
  if (found.length === 1 && found[0]?.help !== undefined)
    lines.push(...wrap(printable(`help: ${found[0].help}`), columns - 4).map((line) => `    ${line}`));
  return [...lines, ...places(found, findings)];
}

/** `path:line:column` for the first of each file, which terminals make into a link, then only line and column. */
function places(found: readonly Diagnostic[], { path, columns }: Findings): readonly string[] {
  const files = new Map<string, string[]>();
  for (const { at } of found) {
    const name = printable(path(at.file));
    const place = `${at.start.line}:${at.start.column}`;
    const others = files.get(name);
    if (others) others.push(place);
    else files.set(name, [`${name}:${place}`]);
  }
  return [...files.values()].flatMap((all) => wrap(all.join(', '), columns - 4).map((line) => `    ${line}`));
}
