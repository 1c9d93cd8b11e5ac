/** What may be wrong with what was issued, and with an exception that the authors make: what `directions explain` says of it. */
import { advice, change, error, warning, type Explained } from './explained.ts';

export const aboutVersions = {
  'amended-before-decided': advice(
    'A direction that a later version amends or adds is said to be in force from a day before that was decided.',
    'The day of the first version stays in the file when its words are amended. Nobody can have complied with words that the Board had not yet decided on (section 27(4) and (5) of the 2014 Act); where a version is meant to reach back, an exception can say so, and why.',
  ),
  'changed-after-issue': error(
    'Something in the folder of a year differs from the version that was issued.',
    'A direction stays in force as it was given until a later one varies or revokes it, in writing (section 27(5) of the 2014 Act). What the recipients hold must be what the record says; an amendment is a version of its own.',
  ),
  'changed-sum-decided-before': advice(
    'A later version changes a sum, and still has the day on which the one before was decided.',
    'The day of the first sum stays in the file when it is changed. The record then says that the Board decided on a sum that it had not yet seen; money that moves in the year needs a decision of its own (good practice note of 2016, paragraphs 3.4 and 3.5).',
  ),
  'damaged-version': error(
    'A version that was issued cannot be read, or is no longer the file that was kept; or the register of all versions cannot be read.',
    'It proves what the recipients were given. A damaged one proves nothing; the repository or a backup has it whole.',
  ),
  'direction-not-withdrawn': advice(
    'A later version no longer gives a direction of the version before, and does not list it as withdrawn.',
    'A direction stays in force until it is varied, revoked or superseded (section 27(5) of the 2014 Act). A recipient who finds it gone must be able to tell one that was withdrawn from one that was lost.',
  ),
  'due-before-decided': advice(
    'A direction that a later version adds, or gives another date, is due before that version was decided.',
    'Nobody can comply by a day with what the Board decided after it (section 27(4) and (5) of the 2014 Act). Where a date is meant to lie back, an exception can say why.',
  ),
  'earlier-direction-dropped': advice(
    'A later version no longer says what becomes of an earlier year’s direction, of which the version before says it.',
    'What was done to an earlier direction stays done (section 27(5) of the 2014 Act), but whoever holds the later version alone finds no word of it, and the new direction passes for one without a past. It comes about when a direction is given another number within the year.',
  ),
  'misplaced-version': error(
    'The file of a version holds a version of another year, or another version.',
    'Whoever opens it would take what was issued then for what was issued of this year. It comes about when a folder is copied; directions new begins a year without.',
  ),
  'missing-version': error(
    'A version that was issued is no longer there.',
    'Without it nobody can tell whether the files still say what the recipients were given, and the next pack would pass for the first version.',
  ),
  'shared-file-changed-after-issue': {
    ...advice(
      'A file that years share is not as it was when the last of them was issued.',
      'The scheme, the bodies, the outcomes and the plans go on for later years; what was issued stays as the recipients hold it (section 27(5) of the 2014 Act), and is made from what was kept of it. Whoever changed such a file by a slip learns it here.',
    ),
    waivable: false,
  },
  'unregistered-version': advice(
    'A version that was issued is not in the register of all versions.',
    'The register stands outside the folders of the years, so that a version that goes is missed. One that was issued before there was a register is put into it by the next issue; until then it could go unseen.',
  ),
  'unused-waiver': {
    ...warning(
      'An exception under “waive” lifts no finding, or names no rule.',
      'The Board reads the exceptions with their reasons. One that is no longer needed hides the next fault of the same kind.',
      change(
        'lead: Head of Nursing',
        'lead: Head of Nursing\n    waive: [{ rule: deadline-outside-year, because: The system is replaced in two steps. }]',
      ),
    ),
    waivable: false,
  },
} satisfies Explained;
