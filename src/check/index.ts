/** The list of rules, and the verb that holds a pack against them. */
import { byPlace, type Diagnostic, type Finding } from '../diagnostic.ts';
import type { Pack } from '../model/pack.ts';
import type { Rule } from './rule.ts';
import { abbreviationNotExplained } from './rules/abbreviation-not-explained.ts';
import { actTitleMiswritten } from './rules/act-title-miswritten.ts';
import { advisoryVerb } from './rules/advisory-verb.ts';
import { ampersandInText } from './rules/ampersand-in-text.ts';
import { bareAddress } from './rules/bare-address.ts';
import { changeWithoutMeasure } from './rules/change-without-measure.ts';
import { directionThatAsks } from './rules/direction-that-asks.ts';
import { emptyListItem } from './rules/empty-list-item.ts';
import { footnoteMarkWithoutNote } from './rules/footnote-mark-without-note.ts';
import { leadInWithoutColon } from './rules/lead-in-without-colon.ts';
import { linkWithoutTarget } from './rules/link-without-target.ts';
import { longSentence } from './rules/long-sentence.ts';
import { markupOutOfPlace } from './rules/markup-out-of-place.ts';
import { missingApostrophe } from './rules/missing-apostrophe.ts';
import { missingFullStop } from './rules/missing-full-stop.ts';
import { misspeltAbbreviation } from './rules/misspelt-abbreviation.ts';
import { misspeltPhrase } from './rules/misspelt-phrase.ts';
import { mixedVerbs } from './rules/mixed-verbs.ts';
import { nameWrittenTwoWays } from './rules/name-written-two-ways.ts';
import { numberOutsideGroup } from './rules/number-outside-group.ts';
import { numberUsedTwice } from './rules/number-used-twice.ts';
import { outcomeReworded } from './rules/outcome-reworded.ts';
import { partnershipAsCounterparty } from './rules/partnership-as-counterparty.ts';
import { placeholderLeftIn } from './rules/placeholder-left-in.ts';
import { recipientsInTwoOrders } from './rules/recipients-in-two-orders.ts';
import { severalActions } from './rules/several-actions.ts';
import { statutoryTermMiswritten } from './rules/statutory-term-miswritten.ts';
import { straySpace } from './rules/stray-space.ts';
import { subjectIsNotARecipient } from './rules/subject-is-not-a-recipient.ts';
import { textRepeated } from './rules/text-repeated.ts';
import { unevenDateStyle } from './rules/uneven-date-style.ts';
import { unevenListPunctuation } from './rules/uneven-list-punctuation.ts';
import { unevenYearRange } from './rules/uneven-year-range.ts';
import { unfinishedLeadIn } from './rules/unfinished-lead-in.ts';
import { unknownPlaceholder } from './rules/unknown-placeholder.ts';
import { unresolvedAlternative } from './rules/unresolved-alternative.ts';
import { unusedWaiver } from './rules/unused-waiver.ts';
import { vagueScope } from './rules/vague-scope.ts';
import { withdrawnNumberReused } from './rules/withdrawn-number-reused.ts';
import { wordWrittenTwoWays } from './rules/word-written-two-ways.ts';
import { applyWaivers, describeUnused, type Waived } from './waivers.ts';

export type { Waived } from './waivers.ts';

/** Every rule, by name. */
export const rules: readonly Rule[] = [
  abbreviationNotExplained,
  actTitleMiswritten,
  advisoryVerb,
  ampersandInText,
  bareAddress,
  changeWithoutMeasure,
  directionThatAsks,
  emptyListItem,
  footnoteMarkWithoutNote,
  leadInWithoutColon,
  linkWithoutTarget,
  longSentence,
  markupOutOfPlace,
  missingApostrophe,
  missingFullStop,
  misspeltAbbreviation,
  misspeltPhrase,
  mixedVerbs,
  nameWrittenTwoWays,
  numberOutsideGroup,
  numberUsedTwice,
  outcomeReworded,
  partnershipAsCounterparty,
  placeholderLeftIn,
  recipientsInTwoOrders,
  severalActions,
  statutoryTermMiswritten,
  straySpace,
  subjectIsNotARecipient,
  textRepeated,
  unevenDateStyle,
  unevenListPunctuation,
  unevenYearRange,
  unfinishedLeadIn,
  unknownPlaceholder,
  unresolvedAlternative,
  unusedWaiver,
  vagueScope,
  withdrawnNumberReused,
  wordWrittenTwoWays,
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
