/** The list of rules, and the verb that holds a pack against them. */
import { byPlace, type Diagnostic, type Explanation, type Finding, type Severity, type Span } from '../diagnostic.ts';
import { findings, found, foundBy, type FindingId } from '../findings/index.ts';
import type { Pack } from '../model/pack.ts';
import { withoutCopies } from './copies.ts';
import type { Years } from '../model/years.ts';
import type { Rule } from './rule.ts';
import * as byName from './rules.ts';
import { Waivers, type Waived } from './waivers.ts';

export type { Waived } from './waivers.ts';

/** Every rule, by name: `advisoryVerb` of the list is `advisory-verb`. */
export const rules: readonly (Rule & Explanation)[] = Object.entries(byName).map(([name, rule]) => ({
  ...rule,
  id: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
}));

/** Everything that can be found: what the list of findings has, and the rules. Some rules find in sentences what the reader finds in values. */
export const explanations: readonly Explanation[] = [
  ...findings,
  ...rules.filter(({ id }) => !findings.some((one) => one.id === id)),
];

/** What is wrong with a year: what is reported, and what the authors waived with a reason. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly Waived[];
  /** Names of the rules that did not run, because files were broken. */
  readonly skipped: readonly string[];
}

/** What the reader knows of the files of a pack. */
export interface Reading {
  /** What was found while they were read: the authors may waive that as they may what rules find. */
  readonly reported: readonly Diagnostic[];
  /** Files that must not be judged further. */
  readonly doubtful: ReadonlySet<string>;
  /** Texts that do not say what was meant, so that only errors are looked for in them. */
  readonly garbled: readonly Span[];
  /** What was not looked for, so that nobody knows whether an exception of it is needed. */
  readonly unsought: readonly FindingId[];
  /** The rules that are asked; absent: all. What the others would find is then not known. */
  readonly asks?: ((rule: Explanation) => boolean) | undefined;
}

/**
 * Finds what is wrong with a pack, by place. Where files were broken (`doubtful`), only rules that are sound on the rest
 * run, and in the doubtful files themselves only errors are reported, since a warning there may follow from the fault.
 */
export function check(pack: Pack, years: Years, { reported, doubtful, garbled, unsought, asks }: Reading): Checked {
  const asked = asks ? rules.filter(asks) : rules;
  const held = asked.filter(({ holds }) => (pack.report ? holds !== undefined : holds !== 'reports'));
  const applicable = doubtful.size === 0 ? held : held.filter(({ needsAll }) => !needsAll);
  const ruled: Diagnostic[] = [];
  const distinct = withoutCopies(pack);
  for (const rule of applicable)
    for (const finding of rule.check(rule.seesCopies ? pack : distinct, years))
      if (rule.severity === 'error' || !garbled.some((text) => isWithin(finding.at, text)))
        ruled.push(foundBy({ ...rule, severity: severityOf(rule, finding, pack) }, finding));
  const waivers = new Waivers(pack, explanations);
  const told = reported.map((one) =>
    one.severity === 'warning' && isReport(one, pack) ? { ...one, severity: 'advice' as const } : one,
  );
  const { kept, waived } = waivers.lift([...told, ...ruled]);
  // While files are broken not every rule has run, so only what nothing can make useful is known to be useless.
  const useless = waivers.idle((id) => doubtful.size === 0 && !asks && !unsought.some((one) => one === id));
  const read = new Set(told);
  return {
    diagnostics: [...kept, ...useless.map((finding) => found('unused-waiver', finding))]
      .filter((one) => one.severity === 'error' || read.has(one) || !doubtful.has(one.at.file))
      .sort(byPlace),
    waived: [...waived].sort(byPlace),
    skipped: held.flatMap((rule) => (applicable.includes(rule) ? [] : [rule.id])),
  };
}

/** A slip of the pen in what is reported of a pack stops nothing: it is no part of it. */
function severityOf({ holds, severity }: Rule, finding: Finding, pack: Pack): Severity {
  return holds === 'texts' && isReport(finding, pack) ? 'advice' : severity;
}

function isReport({ at }: Pick<Finding, 'at'>, { progress }: Pack): boolean {
  return at.file === progress?.origin.file;
}

function isWithin({ file, start }: Span, text: Span): boolean {
  return file === text.file && start.line >= text.start.line && start.line <= text.end.line;
}
