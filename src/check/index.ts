/** The list of rules, and the verb that holds a pack against them. */
import { byPlace, type Diagnostic, type Finding } from '../diagnostic.ts';
import type { Pack } from '../model/pack.ts';
import type { Rule } from './rule.ts';
import { numberOutsideGroup } from './rules/number-outside-group.ts';
import { numberUsedTwice } from './rules/number-used-twice.ts';
import { placeholderLeftIn } from './rules/placeholder-left-in.ts';
import { unevenDateStyle } from './rules/uneven-date-style.ts';
import { unknownPlaceholder } from './rules/unknown-placeholder.ts';
import { unresolvedAlternative } from './rules/unresolved-alternative.ts';
import { unusedWaiver } from './rules/unused-waiver.ts';
import { withdrawnNumberReused } from './rules/withdrawn-number-reused.ts';
import { applyWaivers, describeUnused, type Waived } from './waivers.ts';

export type { Waived } from './waivers.ts';

/** Every rule, by name. */
export const rules: readonly Rule[] = [
  numberOutsideGroup,
  numberUsedTwice,
  placeholderLeftIn,
  unevenDateStyle,
  unknownPlaceholder,
  unresolvedAlternative,
  unusedWaiver,
  withdrawnNumberReused,
];

/** What the rules found: what is reported, and what the authors waived with a reason. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly Waived[];
}

/**
 * Finds what is wrong with a pack, by place. Where files were broken (`doubtful`), only rules that are sound on the rest
 * run, and in the doubtful files themselves only errors are reported, since a warning there may follow from the fault.
 */
export function check(pack: Pack, doubtful: ReadonlySet<string>): Checked {
  const applicable = doubtful.size === 0 ? rules : rules.filter((rule) => rule.soundOnParts);
  const found = applicable.flatMap((rule) => [...rule.check(pack)].map((finding) => named(finding, rule)));
  const { kept, waived, unused } = applyWaivers(pack, found);
  const names = rules.map((rule) => rule.id);
  const errors = new Set(rules.flatMap((rule) => (rule.severity === 'error' ? [rule.id] : [])));
  // While files are broken not every rule has run, so only a name that no rule has is known to be useless.
  const useless = unused.filter((waiver) => doubtful.size === 0 || !names.includes(waiver.rule));
  const all = [...kept, ...useless.map((waiver) => named(describeUnused(waiver, names, errors), unusedWaiver))];
  return { diagnostics: all.filter((one) => one.severity === 'error' || !doubtful.has(one.at.file)).sort(byPlace), waived: [...waived].sort(byPlace) };
}

function named(finding: Finding, { id, severity }: Rule): Diagnostic {
  return { ...finding, rule: id, severity };
}
