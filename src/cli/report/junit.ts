/** JUnit XML, for CI systems that show tests: a suite for each file, a case for each finding. */
import type { Waived } from '../../check/index.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Findings, Report } from './findings.ts';
import { grouped } from '../../grouped.ts';

export const junit: Report = {
  name: 'junit',
  summary: 'JUnit XML, for CI systems',
  write(findings) {
    const nameOf = namer();
    const cases = [
      ...findings.diagnostics.map((one) => ({ file: one.at.file, text: found(one, nameOf(one), findings) })),
      ...findings.waived.map((one) => ({ file: one.at.file, text: lifted(one, nameOf(one)) })),
    ];
    const stopping = findings.diagnostics.filter(findings.stops);
    const failures = grouped(stopping, ({ at }) => at.file);
    const skipped = grouped(findings.waived, ({ at }) => at.file);
    const suites = [...grouped(cases, ({ file }) => file)].map(([file, own]) =>
      suite(
        findings.repositoryPath(file),
        own.map(({ text }) => text),
        failures.get(file)?.length ?? 0,
        skipped.get(file)?.length ?? 0,
      ),
    );
    // A report without any case is taken for a failure by some systems.
    const all =
      suites.length > 0
        ? suites
        : [suite('directions', ['    <testcase name="nothing to report" classname="directions"/>\n'], 0, 0)];
    const tests = Math.max(1, findings.diagnostics.length + findings.waived.length);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="directions validate" tests="${tests}" failures="${stopping.length}" errors="0">\n${all.join('')}</testsuites>\n`;
  },
};

function suite(name: string, cases: readonly string[], failures: number, skipped: number): string {
  return `  <testsuite name="${escaped(name)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}">\n${cases.join('')}  </testsuite>\n`;
}

/** A finding that stops nothing is a case that passes and has something to say. */
function found(diagnostic: Diagnostic, name: string, findings: Findings): string {
  const { rule, severity, message, help, at } = diagnostic;
  const path = findings.repositoryPath(at.file);
  const body = escaped(
    `${path}:${at.start.line}:${at.start.column}: ${severity}: ${message}${help === undefined ? '' : `\nhelp: ${help}`}`,
  );
  const inner = findings.stops(diagnostic)
    ? `<failure type="${escaped(rule)}" message="${escaped(message)}">${body}</failure>`
    : `<system-out>${body}</system-out>`;
  return `    <testcase name="${name}" classname="${escaped(rule)}">${inner}</testcase>\n`;
}

function lifted(waived: Waived, name: string): string {
  return `    <testcase name="${name}" classname="${escaped(waived.rule)}"><skipped message="${escaped(`${waived.message} Waived: ${waived.because}`)}"/></testcase>\n`;
}

/** Names each once in its file, since systems show only one of several cases of one name. */
function namer(): (one: Diagnostic) => string {
  const given = new Map<string, number>();
  return ({ rule, at }) => {
    const name = `${rule}, line ${at.start.line}, column ${at.start.column}`;
    const times = (given.get(`${at.file} ${name}`) ?? 0) + 1;
    given.set(`${at.file} ${name}`, times);
    return escaped(times === 1 ? name : `${name} (${times})`);
  };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** For text and attributes; what XML 1.0 cannot hold becomes � , and what turns the reading direction is written as its number. */
function escaped(text: string): string {
  return text
    .replace(
      /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
    .replace(/[&<>"\n\t]/g, (character) => entities[character] ?? character)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (character) => `&#${character.charCodeAt(0)};`);
}
