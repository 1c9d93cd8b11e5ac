/** SARIF 2.1.0, for GitHub code scanning and other programs that keep findings from run to run. */
import type { Waived } from '../../check/index.ts';
import type { Diagnostic, Explanation, Severity, Span } from '../../diagnostic.ts';
import { checksum } from '../../digest.ts';
import { version } from '../version.ts';
import type { Findings, Report } from './findings.ts';

export const sarif: Report = {
  name: 'sarif',
  summary: 'SARIF 2.1.0, for GitHub code scanning and other programs',
  write: (findings) => `${JSON.stringify(log(findings), null, 2)}\n`,
};

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'note' };

function log(findings: Findings): object {
  const all: readonly (Diagnostic | Waived)[] = [...findings.diagnostics, ...findings.waived];
  const ids = [...new Set(all.map(({ rule }) => rule))].sort();
  const severities = new Map(all.map(({ rule, severity }) => [rule, severity]));
  const print = fingerprints(findings);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'directions',
            version,
            semanticVersion: version,
            rules: ids.map((id) => ruleOf(id, severities.get(id) ?? 'warning', findings.explain(id))),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The top of the repository.' } } },
        results: all.map((one) => resultOf(one, ids, print(one), findings)),
      },
    ],
  };
}

function ruleOf(id: string, severity: Severity, explanation: Explanation | undefined): object {
  const { summary = id, why = '', example } = explanation ?? {};
  const asIs = (words: string): string => words;
  const help = (path: (file: string) => string, yaml: (lines: string) => string): string => {
    const shown = example
      ? [`Fault, in ${path(`directions/${example.file}`)}:\n${yaml(example.bad)}`, `Cure:\n${yaml(example.good)}`]
      : [];
    return [summary, why, ...shown].filter((part) => part !== '').join('\n\n');
  };
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why === '' ? summary : why },
    help: {
      text: help(asIs, asIs),
      markdown: help((file) => `\`${file}\``, fenced),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { 'problem.severity': severity === 'advice' ? 'recommendation' : severity },
  };
}

function fenced(text: string): string {
  return `\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

function resultOf(one: Diagnostic | Waived, ids: readonly string[], fingerprint: string, findings: Findings): object {
  const { rule, severity, message, help, at, related = [], fix } = one;
  const others = related.map((other, id) => ({
    id,
    ...locationOf(other.at, findings),
    message: { text: other.message },
  }));
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: help === undefined ? message : `${message} ${help}` },
    locations: [locationOf(at, findings)],
    ...(others.length > 0 && { relatedLocations: others }),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...('because' in one && {
      suppressions: [{ kind: 'inSource', status: 'accepted', justification: one.because }],
    }),
    ...(fix === undefined ? {} : { fixes: [fixOf(one, findings)] }),
  };
}

function fixOf({ fix = [], help }: Diagnostic, findings: Findings): object {
  const files = [...new Set(fix.map(({ at }) => at.file))];
  return {
    description: { text: help ?? 'The one right answer.' },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifact(file, findings),
      replacements: fix
        .filter(({ at }) => at.file === file)
        .map(({ at, text }) => ({ deletedRegion: region(at), insertedContent: { text } })),
    })),
  };
}

function locationOf(at: Span, findings: Findings): object {
  return { physicalLocation: { artifactLocation: artifact(at.file, findings), region: region(at) } };
}

function artifact(file: string, { repositoryPath }: Findings): object {
  return { uri: repositoryPath(file).split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
}

/** The end is exclusive here as there. */
function region({ start, end }: Span): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Made of the rule, the file, the line's words and which of several such it is: so it stays when lines above come or go. */
function fingerprints(findings: Findings): (one: Diagnostic) => string {
  const seen = new Map<string, number>();
  return ({ rule, at }) => {
    const line = findings.lines(at.file)[at.start.line - 1]?.trim() ?? '';
    const key = checksum([rule, at.file, line].join('\n')).slice(0, 16);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key}:${count}`;
  };
}
