/** What a report comes to: what stops, what is not fit to issue, what is style; by rule, the most important first. */
import { byPlace, type Diagnostic, type Severity } from '../../diagnostic.ts';
import type { Findings } from './findings.ts';
import { grouped } from '../../grouped.ts';

export interface Section {
  readonly severity: Severity;
  /** For example `Not fit to issue`. */
  readonly title: string;
  /** What follows from it, as a sentence. */
  readonly meaning: string;
  readonly found: readonly Diagnostic[];
  /** The most frequent first, then by name. */
  readonly rules: readonly { readonly rule: string; readonly found: readonly Diagnostic[] }[];
}

const kinds: readonly { severity: Severity; one: string; many: string; title: string }[] = [
  { severity: 'error', one: 'error', many: 'errors', title: 'Cannot be right' },
  { severity: 'warning', one: 'warning', many: 'warnings', title: 'Not fit to issue' },
  { severity: 'advice', one: 'piece of advice', many: 'pieces of advice', title: 'Style and clarity' },
];

/** Those severities of which there is anything. */
export function sections(findings: Findings): readonly Section[] {
  return kinds.flatMap(({ severity, title }) => {
    const found = findings.diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    return found.length === 0
      ? []
      : [{ severity, title, meaning: meaning(severity, findings, found), found, rules: byRule(found) }];
  });
}

function meaning(severity: Severity, findings: Findings, found: readonly Diagnostic[]): string {
  const one = found.length === 1;
  if (severity === 'advice') return one ? 'It stops nothing.' : 'They stop nothing.';
  if (severity === 'error') return 'Nothing can be built until this is put right.';
  if (found.some((diagnostic) => findings.stops(diagnostic))) return one ? 'It stops this.' : 'They stop this.';
  return `${one ? 'It' : 'They'} may stand in a draft; from "approved" on ${one ? 'it stops' : 'they stop'} the pack.`;
}

function byRule(found: readonly Diagnostic[]): Section['rules'] {
  return [...grouped(found, ({ rule }) => rule)]
    .sort(([one, few], [other, many]) => many.length - few.length || (one < other ? -1 : 1))
    .map(([rule, all]) => ({ rule, found: all }));
}

/** The most important first, and by place. */
export function byImportance(one: Diagnostic, other: Diagnostic): number {
  return weight[one.severity] - weight[other.severity] || byPlace(one, other);
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** For example `2 errors, 14 warnings and 1 piece of advice`; empty when there are none. */
export function counts(diagnostics: readonly Diagnostic[]): string {
  const parts = kinds.flatMap(({ severity, one, many }) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : (parts[0] ?? '');
}

/** For example `1 rule`, `2 rules`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The years that were looked at, for example `2022-23 (issued), 2023-24 (draft)`; of many, the first and the last. */
export function yearsIn({ years }: Findings): string {
  const named = years.map(({ year, status }) => (status === undefined ? year : `${year} (${status})`));
  return named.length <= 6
    ? named.join(', ')
    : `${named.length} years, from ${named[0] ?? ''} to ${named.at(-1) ?? ''}`;
}

/** What was not looked at, a sentence each. */
export function unseen({ unseen: { broken, since }, years, path }: Findings): readonly string[] {
  const skipped = years.filter((year) => (year.skipped ?? 0) > 0);
  const rules = Math.max(...skipped.map((year) => year.skipped ?? 0));
  const which = skipped.length > 6 ? counted(skipped.length, 'year') : skipped.map(({ year }) => year).join(', ');
  const before = since && (since.elsewhere === 0 ? 'there' : 'found');
  const what = since && (since.elsewhere === 0 ? 'nothing else' : counted(since.elsewhere, 'finding'));
  return [
    ...broken.map((file) => `What ${path(file)} says: it cannot be taken in as it stands.`),
    ...(skipped.length === 0 ? [] : [`${counted(rules, 'rule')} that can only judge a whole pack, for ${which}.`]),
    ...(since ? [`What was ${before} at ${since.ref} already: ${what}.`] : []),
  ];
}

/** What a selection leaves out, as a sentence; empty when it leaves nothing out. */
export function unaskedLine({ unasked, stops }: Findings): string {
  if (unasked.length === 0) return '';
  const stopping = unasked.filter(stops);
  if (stopping.length === 0) return `Not shown, as you asked: ${counts(unasked)}.`;
  const verb = stopping.length === 1 ? 'stops' : 'stop';
  return stopping.length === unasked.length
    ? `Not shown, as you asked: ${counts(unasked)}, which ${verb} this.`
    : `Not shown, as you asked: ${counts(unasked)}; ${counts(stopping)} among them ${verb} this.`;
}

/** The same rule at many places, said once: `16 directions name no recipient: 1.1, 1.2 …` where the sentences differ by the number alone. */
export function saidOnce(found: readonly Diagnostic[], summary: string | undefined): string {
  const [first] = found;
  return sameOf(found) ?? `${found.length} times: ${summary ?? first?.message ?? ''}`;
}

/** One sentence that says all that those of the findings say; undefined where they say different things. */
export function sameOf(found: readonly Diagnostic[]): string | undefined {
  const [first] = found;
  if (!first || found.length === 1) return first?.message;
  const parts = found.map(({ message }) => /^Direction ((?=[\w./-]*\d)[\w./-]+) (\S+)(.*?)\.?$/.exec(message));
  const [, , verb = '', rest = ''] = parts[0] ?? [];
  const numbers = parts.map((part) => (part?.[2] === verb && part[3] === rest ? part[1] : undefined));
  if (numbers.every((number) => number !== undefined))
    return `${found.length} directions ${plural(verb)}${rest}: ${numbers.join(', ')}.`;
  return found.every(({ message }) => message === first.message)
    ? `${found.length} times: ${first.message}`
    : undefined;
}

const irregular = new Map([
  ['has', 'have'],
  ['is', 'are'],
  ['does', 'do'],
]);

function plural(verb: string): string {
  return irregular.get(verb) ?? verb.replace(/s$/, '');
}
