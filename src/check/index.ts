/** The list of rules, and the verb that holds a pack against them. */
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import type { Pack } from '../model/pack.ts';
import type { Rule } from './rule.ts';
import { acceptanceNotRecorded } from './rules/acceptance-not-recorded.ts';
import { numberOutsideGroup } from './rules/number-outside-group.ts';
import { numberUsedTwice } from './rules/number-used-twice.ts';
import { placeholderLeftIn } from './rules/placeholder-left-in.ts';
import { unevenDateStyle } from './rules/uneven-date-style.ts';
import { unknownPlaceholder } from './rules/unknown-placeholder.ts';
import { unresolvedAlternative } from './rules/unresolved-alternative.ts';
import { withdrawnNumberReused } from './rules/withdrawn-number-reused.ts';

/** Every rule, by name. */
export const rules: readonly Rule[] = [
  acceptanceNotRecorded,
  numberOutsideGroup,
  numberUsedTwice,
  placeholderLeftIn,
  unevenDateStyle,
  unknownPlaceholder,
  unresolvedAlternative,
  withdrawnNumberReused,
];

/**
 * Finds what is wrong with a pack, by place. Where files were broken (`doubtful`), only rules that are sound on the rest
 * run, and in the doubtful files themselves only errors are reported, since a warning there may follow from the fault.
 */
export function check(pack: Pack, doubtful: ReadonlySet<string>): readonly Diagnostic[] {
  const applicable = doubtful.size === 0 ? rules : rules.filter((rule) => rule.soundOnParts);
  const found = applicable.flatMap((rule) => [...rule.check(pack)].map((finding): Diagnostic => ({ ...finding, rule: rule.id, severity: rule.severity })));
  return found.filter((one) => one.severity === 'error' || !doubtful.has(one.at.file)).sort(byPlace);
}
