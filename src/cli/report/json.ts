/** The findings as JSON, for other programs; behind them those that the authors waived, each with the reason. */
import type { Diagnostic, Span } from '../../diagnostic.ts';
import type { Findings, Report } from './findings.ts';

export const json: Report = {
  name: 'json',
  summary: 'a JSON array, for other programs',
  write(findings) {
    const all = [
      ...findings.diagnostics.map((one) => toJson(one, findings)),
      ...findings.waived.map((one) => ({ ...toJson(one, findings), waived: one.because })),
    ];
    return `${JSON.stringify(all, null, 2)}\n`;
  },
};

/** `{rule, severity, message, file, start, end, help?, related?}`, always in that order. */
export function toJson(diagnostic: Diagnostic, findings: Pick<Findings, 'path'>): object {
  const { rule, severity, message, help, related = [] } = diagnostic;
  const others = related.map((other) => ({ message: other.message, ...place(other.at, findings) }));
  return {
    rule,
    severity,
    message,
    ...place(diagnostic.at, findings),
    ...(help === undefined ? {} : { help }),
    ...(others.length > 0 && { related: others }),
  };
}

function place(at: Span, findings: Pick<Findings, 'path'>): object {
  return {
    file: findings.path(at.file),
    start: { line: at.start.line, column: at.start.column },
    end: { line: at.end.line, column: at.end.column },
  };
}
