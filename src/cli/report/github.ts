/** Annotations on GitHub: workflow commands that put each finding at its line of a pull request. */
import type { Diagnostic, Severity } from '../../diagnostic.ts';
import { plain } from '../paint.ts';
import { printable } from '../printable.ts';
import type { Findings, Report } from './findings.ts';
import { byImportance } from './sections.ts';
import { summary } from './summary.ts';

export const github: Report = {
  name: 'github',
  summary: 'annotations on GitHub; the default there',
  write(findings) {
    // GitHub shows only the first ten of each level of a step, so the order matters; the log has them all.
    const commands = [...findings.diagnostics]
      .sort(byImportance)
      .map((diagnostic) => `${command(diagnostic, findings)}\n`);
    return `${commands.join('')}${findings.quiet ? '' : `${commands.length > 0 ? '\n' : ''}${withoutCommands(summary({ ...findings, paint: plain, verbose: true }))}`}`;
  },
};

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' };

/** `::warning file=…,line=…,title=…::Message` */
function command({ rule, severity, message, at, help }: Diagnostic, { repositoryPath }: Findings): string {
  const { start, end } = at;
  const properties: Readonly<Record<string, string | number>> = {
    file: printable(repositoryPath(at.file)),
    line: start.line,
    endLine: end.line,
    // Columns are shown only for a place within one line; the last one is inclusive.
    ...(start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {}),
    title: rule,
  };
  const words = help === undefined ? printable(message) : `${printable(message)}\n${printable(help)}`;
  return `::${levels[severity]} ${Object.entries(properties)
    .map(([name, value]) => `${name}=${property(String(value))}`)
    .join(',')}::${data(words)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Nothing that an author wrote may be taken for a command: neither at the start of a line nor in the older form within it. */
function withoutCommands(text: string): string {
  return text.replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1\u00b7').replaceAll('##[', '# #[');
}
