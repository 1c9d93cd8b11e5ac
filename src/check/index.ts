/** The list of rules, and the verb that holds a pack against them. */
import { byPlace, type Span, type Diagnostic, type Explanation } from '../diagnostic.ts';
import { findings, found, foundBy, type FindingId } from '../findings/index.ts';
import type { Pack } from '../model/pack.ts';
import { withoutCopies } from './copies.ts';
import type { Years } from '../model/years.ts';
import type { Rule } from './rule.ts';
import { abbreviationNotExplained } from './rules/abbreviation-not-explained.ts';
import { acceptanceNotRecorded } from './rules/acceptance-not-recorded.ts';
import { actTitleMiswritten } from './rules/act-title-miswritten.ts';
import { advisoryVerb } from './rules/advisory-verb.ts';
import { ageBandsLeaveGap } from './rules/age-bands-leave-gap.ts';
import { aimWithoutDirection } from './rules/aim-without-direction.ts';
import { allocationWithoutAmount } from './rules/allocation-without-amount.ts';
import { allocationWithoutUse } from './rules/allocation-without-use.ts';
import { allocationsDifferFromTotal } from './rules/allocations-differ-from-total.ts';
import { amendmentNotRecorded } from './rules/amendment-not-recorded.ts';
import { ampersandInText } from './rules/ampersand-in-text.ts';
import { answerDayPassed } from './rules/answer-day-passed.ts';
import { approvalNotRecorded } from './rules/approval-not-recorded.ts';
import { approvalSubjectToAmendments } from './rules/approval-subject-to-amendments.ts';
import { bareAddress } from './rules/bare-address.ts';
import { changeWithoutMeasure } from './rules/change-without-measure.ts';
import { completedDirectionContinued } from './rules/completed-direction-continued.ts';
import { completedDirectionReopened } from './rules/completed-direction-reopened.ts';
import { confirmationDatePassed } from './rules/confirmation-date-passed.ts';
import { confirmationOvertaken } from './rules/confirmation-overtaken.ts';
import { contactNotRecorded } from './rules/contact-not-recorded.ts';
import { contactWithoutAddress } from './rules/contact-without-address.ts';
import { continuedDirectionReworded } from './rules/continued-direction-reworded.ts';
import { dateDiffersFromDeadline } from './rules/date-differs-from-deadline.ts';
import { dateOfAnotherYear } from './rules/date-of-another-year.ts';
import { datesOutOfOrder } from './rules/dates-out-of-order.ts';
import { deadlineDiffersFromId } from './rules/deadline-differs-from-id.ts';
import { deadlineOutsideYear } from './rules/deadline-outside-year.ts';
import { deadlineWithoutDate } from './rules/deadline-without-date.ts';
import { deadlinesAllAlike } from './rules/deadlines-all-alike.ts';
import { directionNotAccountedFor } from './rules/direction-not-accounted-for.ts';
import { directionThatAsks } from './rules/direction-that-asks.ts';
import { directionWithoutAim } from './rules/direction-without-aim.ts';
import { directionOfAnotherRecipient } from './rules/direction-of-another-recipient.ts';
import { directionWithoutDeadline } from './rules/direction-without-deadline.ts';
import { directionWithoutEffective } from './rules/direction-without-effective.ts';
import { directionWithoutFunction } from './rules/direction-without-function.ts';
import { directionWithoutProgress } from './rules/direction-without-progress.ts';
import { directionWithoutRecipient } from './rules/direction-without-recipient.ts';
import { directionsOnOneFunction } from './rules/directions-on-one-function.ts';
import { directionsSectionContradictsItself } from './rules/directions-section-contradicts-itself.ts';
import { doubledPunctuation } from './rules/doubled-punctuation.ts';
import { earlierDirectionUnknown } from './rules/earlier-direction-unknown.ts';
import { earlierPackNotMentioned } from './rules/earlier-pack-not-mentioned.ts';
import { earlierYearNotEarlier } from './rules/earlier-year-not-earlier.ts';
import { emptyListItem } from './rules/empty-list-item.ts';
import { factTypedInText } from './rules/fact-typed-in-text.ts';
import { figureBelowZero } from './rules/figure-below-zero.ts';
import { figureWithoutAmount } from './rules/figure-without-amount.ts';
import { figuresChangedAfterIssue } from './rules/figures-changed-after-issue.ts';
import { figuresOfLastYear } from './rules/figures-of-last-year.ts';
import { firstDirectionsChangeEarlier } from './rules/first-directions-change-earlier.ts';
import { footnoteMarkWithoutNote } from './rules/footnote-mark-without-note.ts';
import { functionListedTwice } from './rules/function-listed-twice.ts';
import { functionOfAnotherRecipient } from './rules/function-of-another-recipient.ts';
import { functionWithoutDirection } from './rules/function-without-direction.ts';
import { functionWithoutFunding } from './rules/function-without-funding.ts';
import { functionWithoutProvision } from './rules/function-without-provision.ts';
import { fundingWithoutLines } from './rules/funding-without-lines.ts';
import { groupNumberDiffersFromFile } from './rules/group-number-differs-from-file.ts';
import { groupWithoutDirections } from './rules/group-without-directions.ts';
import { indicativeAmountWithoutDate } from './rules/indicative-amount-without-date.ts';
import { introductionDiffersFromEarlier } from './rules/introduction-differs-from-earlier.ts';
import { leadInWithoutColon } from './rules/lead-in-without-colon.ts';
import { linkWithoutTarget } from './rules/link-without-target.ts';
import { longSentence } from './rules/long-sentence.ts';
import { malformedDate } from './rules/malformed-date.ts';
import { markupOutOfPlace } from './rules/markup-out-of-place.ts';
import { measureWithoutFigure } from './rules/measure-without-figure.ts';
import { meetingDayDiffers } from './rules/meeting-day-differs.ts';
import { misplacedDeadline } from './rules/misplaced-deadline.ts';
import { missingApostrophe } from './rules/missing-apostrophe.ts';
import { missingFullStop } from './rules/missing-full-stop.ts';
import { misspeltAbbreviation } from './rules/misspelt-abbreviation.ts';
import { misspeltId } from './rules/misspelt-id.ts';
import { misspeltName } from './rules/misspelt-name.ts';
import { misspeltPhrase } from './rules/misspelt-phrase.ts';
import { mixedVerbs } from './rules/mixed-verbs.ts';
import { moreSpecifiedThanSetAside } from './rules/more-specified-than-set-aside.ts';
import { nameWrittenTwoWays } from './rules/name-written-two-ways.ts';
import { numberMissing } from './rules/number-missing.ts';
import { numberOutOfSequence } from './rules/number-out-of-sequence.ts';
import { numberOutsideGroup } from './rules/number-outside-group.ts';
import { numberUsedTwice } from './rules/number-used-twice.ts';
import { outcomeReworded } from './rules/outcome-reworded.ts';
import { outcomeWithoutGroup } from './rules/outcome-without-group.ts';
import { partnershipAsCounterparty } from './rules/partnership-as-counterparty.ts';
import { placeholderInOtherBrackets } from './rules/placeholder-in-other-brackets.ts';
import { placeholderLeftIn } from './rules/placeholder-left-in.ts';
import { planNotInForce } from './rules/plan-not-in-force.ts';
import { powerNotCited } from './rules/power-not-cited.ts';
import { previousDiffersFromLastYear } from './rules/previous-differs-from-last-year.ts';
import { recipientsInTwoOrders } from './rules/recipients-in-two-orders.ts';
import { recipientsWithoutMode } from './rules/recipients-without-mode.ts';
import { recommendationMissing } from './rules/recommendation-missing.ts';
import { referenceToEmptyPart } from './rules/reference-to-empty-part.ts';
import { reportDateMalformed } from './rules/report-date-malformed.ts';
import { reportDirectionUnknown } from './rules/report-direction-unknown.ts';
import { reportSectionMissing } from './rules/report-section-missing.ts';
import { reportedProgressChanged } from './rules/reported-progress-changed.ts';
import { revokedDirectionContinued } from './rules/revoked-direction-continued.ts';
import { setAsideOfCouncil } from './rules/set-aside-of-council.ts';
import { setAsideWithoutAmount } from './rules/set-aside-without-amount.ts';
import { severalActions } from './rules/several-actions.ts';
import { statutoryTermMiswritten } from './rules/statutory-term-miswritten.ts';
import { straySpace } from './rules/stray-space.ts';
import { subjectIsNotARecipient } from './rules/subject-is-not-a-recipient.ts';
import { sumDiffersFromData } from './rules/sum-differs-from-data.ts';
import { sumDiffersFromLine } from './rules/sum-differs-from-line.ts';
import { sumInOtherUnits } from './rules/sum-in-other-units.ts';
import { targetWithoutValue } from './rules/target-without-value.ts';
import { textBindsAnotherRecipient } from './rules/text-binds-another-recipient.ts';
import { textLongerThanRow } from './rules/text-longer-than-row.ts';
import { textRepeated } from './rules/text-repeated.ts';
import { unallocatedRemainder } from './rules/unallocated-remainder.ts';
import { unevenDateStyle } from './rules/uneven-date-style.ts';
import { unevenListPunctuation } from './rules/uneven-list-punctuation.ts';
import { unevenYearRange } from './rules/uneven-year-range.ts';
import { unfinishedLeadIn } from './rules/unfinished-lead-in.ts';
import { unknownPlaceholder } from './rules/unknown-placeholder.ts';
import { unnumberedDuty } from './rules/unnumbered-duty.ts';
import { unpairedBrace } from './rules/unpaired-brace.ts';
import { unpairedBracket } from './rules/unpaired-bracket.ts';
import { unresolvedAlternative } from './rules/unresolved-alternative.ts';
import { unusedDeadline } from './rules/unused-deadline.ts';
import { vagueScope } from './rules/vague-scope.ts';
import { weekdayDiffersFromDate } from './rules/weekday-differs-from-date.ts';
import { withdrawnNumberReused } from './rules/withdrawn-number-reused.ts';
import { wordWrittenTwoWays } from './rules/word-written-two-ways.ts';
import { Waivers, type Waived } from './waivers.ts';

export type { Waived } from './waivers.ts';

/** Every rule, by name. */
export const rules: readonly Rule[] = [
  abbreviationNotExplained,
  acceptanceNotRecorded,
  actTitleMiswritten,
  advisoryVerb,
  ageBandsLeaveGap,
  aimWithoutDirection,
  allocationWithoutAmount,
  allocationWithoutUse,
  allocationsDifferFromTotal,
  amendmentNotRecorded,
  ampersandInText,
  answerDayPassed,
  approvalNotRecorded,
  approvalSubjectToAmendments,
  bareAddress,
  changeWithoutMeasure,
  completedDirectionContinued,
  completedDirectionReopened,
  confirmationDatePassed,
  confirmationOvertaken,
  contactNotRecorded,
  contactWithoutAddress,
  continuedDirectionReworded,
  dateDiffersFromDeadline,
  dateOfAnotherYear,
  datesOutOfOrder,
  deadlineDiffersFromId,
  deadlineOutsideYear,
  deadlineWithoutDate,
  deadlinesAllAlike,
  directionNotAccountedFor,
  directionOfAnotherRecipient,
  directionThatAsks,
  directionWithoutAim,
  directionWithoutDeadline,
  directionWithoutEffective,
  directionWithoutFunction,
  directionWithoutProgress,
  directionWithoutRecipient,
  directionsOnOneFunction,
  directionsSectionContradictsItself,
  doubledPunctuation,
  earlierDirectionUnknown,
  earlierPackNotMentioned,
  earlierYearNotEarlier,
  emptyListItem,
  factTypedInText,
  figureBelowZero,
  figureWithoutAmount,
  figuresChangedAfterIssue,
  figuresOfLastYear,
  firstDirectionsChangeEarlier,
  footnoteMarkWithoutNote,
  functionListedTwice,
  functionOfAnotherRecipient,
  functionWithoutDirection,
  functionWithoutFunding,
  functionWithoutProvision,
  fundingWithoutLines,
  groupNumberDiffersFromFile,
  groupWithoutDirections,
  indicativeAmountWithoutDate,
  introductionDiffersFromEarlier,
  leadInWithoutColon,
  linkWithoutTarget,
  longSentence,
  malformedDate,
  markupOutOfPlace,
  measureWithoutFigure,
  meetingDayDiffers,
  misplacedDeadline,
  missingApostrophe,
  missingFullStop,
  misspeltAbbreviation,
  misspeltId,
  misspeltName,
  misspeltPhrase,
  mixedVerbs,
  moreSpecifiedThanSetAside,
  nameWrittenTwoWays,
  numberMissing,
  numberOutOfSequence,
  numberOutsideGroup,
  numberUsedTwice,
  outcomeReworded,
  outcomeWithoutGroup,
  partnershipAsCounterparty,
  placeholderInOtherBrackets,
  placeholderLeftIn,
  planNotInForce,
  powerNotCited,
  previousDiffersFromLastYear,
  recipientsInTwoOrders,
  recipientsWithoutMode,
  recommendationMissing,
  referenceToEmptyPart,
  reportDateMalformed,
  reportDirectionUnknown,
  reportSectionMissing,
  reportedProgressChanged,
  revokedDirectionContinued,
  setAsideOfCouncil,
  setAsideWithoutAmount,
  severalActions,
  statutoryTermMiswritten,
  straySpace,
  subjectIsNotARecipient,
  sumDiffersFromData,
  sumDiffersFromLine,
  sumInOtherUnits,
  targetWithoutValue,
  textBindsAnotherRecipient,
  textLongerThanRow,
  textRepeated,
  unallocatedRemainder,
  unevenDateStyle,
  unevenListPunctuation,
  unevenYearRange,
  unfinishedLeadIn,
  unknownPlaceholder,
  unnumberedDuty,
  unpairedBrace,
  unpairedBracket,
  unresolvedAlternative,
  unusedDeadline,
  vagueScope,
  weekdayDiffersFromDate,
  withdrawnNumberReused,
  wordWrittenTwoWays,
];

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
  const applicable = doubtful.size === 0 ? held : held.filter((rule) => rule.soundOnParts);
  const ruled: Diagnostic[] = [];
  const distinct = withoutCopies(pack);
  for (const rule of applicable)
    for (const finding of rule.check(rule.seesCopies ? pack : distinct, years))
      if (rule.severity === 'error' || !garbled.some((text) => isWithin(finding.at, text)))
        ruled.push(foundBy(rule, finding));
  const waivers = new Waivers(pack, explanations);
  const { kept, waived } = waivers.lift([...reported, ...ruled]);
  // While files are broken not every rule has run, so only what nothing can make useful is known to be useless.
  const useless = waivers.idle((id) => doubtful.size === 0 && !asks && !unsought.some((one) => one === id));
  const read = new Set(reported);
  return {
    diagnostics: [...kept, ...useless.map((finding) => found('unused-waiver', finding))]
      .filter((one) => one.severity === 'error' || read.has(one) || !doubtful.has(one.at.file))
      .sort(byPlace),
    waived: [...waived].sort(byPlace),
    skipped: held.flatMap((rule) => (applicable.includes(rule) ? [] : [rule.id])),
  };
}

function isWithin({ file, start }: Span, text: Span): boolean {
  return file === text.file && start.line >= text.start.line && start.line <= text.end.line;
}
