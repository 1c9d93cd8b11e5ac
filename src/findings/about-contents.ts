/** Every way in which sound YAML may not be what the schemas and the other files ask for: what `directions explain` says of each. */
import { advice, change, error, warning, type Explained } from './explained.ts';

const lead = 'lead: Head of Nursing';

/** In alphabetical order. */
export const aboutContents = {
  'broken-font': error(
    'A face of the theme’s font is missing, is no TrueType font, or lacks letters that every pack has.',
    'A PDF carries its letters with it, so that it looks the same everywhere and can be archived.',
  ),
  'broken-reference': error(
    'The Word template that the theme names is missing or is no Word file.',
    'Word files would not have the looks of the house, and nobody would notice before they are published.',
  ),
  'broken-image': error(
    'An image that the theme names is missing, or cannot be used.',
    'A drawing is taken apart and drawn anew in each format, so that it is sharp, safe and archivable in all of them; what could not be drawn everywhere is refused rather than left out.',
  ),
  'character-missing-in-theme': advice(
    'A text holds a character that the font of one of the other themes does not have.',
    'The packs of the house can be built, but not those in that theme, for example for accessible reading.',
    change(lead, 'lead: Head of Nursing\u2011Services'),
  ),
  'conflicting-keys': error(
    'Two keys stand together of which only one can apply.',
    'A payment, for example, is an amount or a method of reaching it (section 27(1)(b)); with both, nobody knows which binds.',
    change(
      'amount: "£2,000,000", status: agreed',
      'amount: "£2,000,000", method: The cost as it falls due., status: agreed',
      undefined,
      '2030-31/budgets.yaml',
    ),
  ),
  'damaged-letters': warning(
    'Letters were damaged in a conversion, such as “â€™” for an apostrophe.',
    'They are printed as they stand. A text that was opened in another encoding and saved again has them wherever it had a dash, a pound sign or a curly quote.',
    change(lead, 'lead: Head of Childrenâ€™s Nursing', 'lead: Head of Children’s Nursing'),
  ),
  'empty-value': error(
    'A key or an item has no value.',
    'An empty field prints as nothing. Where there is nothing to say yet, leave the key out: the rules then say what is missing.',
    change(lead, 'lead:'),
  ),
  'id-used-twice': error(
    'Two things have the same id.',
    'Other files refer to things by their ids; with two of the same name, a reference could mean either.',
    change(
      '- { id: june-2030, by: "2030-06-30" }',
      '- { id: june-2030, by: "2030-06-30" }\n  - { id: june-2030, by: "2030-06-15" }',
      undefined,
      '2030-31/deadlines.yaml',
    ),
  ),
  'listed-twice': error(
    'The same item stands twice in a list.',
    'It adds nothing, and mostly another item was meant.',
    change('functions: [nhs-adults-1, nhs-adults-2]', 'functions: [nhs-adults-1, nhs-adults-1]'),
  ),
  'low-contrast': error(
    'A colour of the theme or of an icon cannot be read on what is behind it.',
    'Public bodies must publish documents that people with poor sight can read: text needs a contrast of 4.5 to 1, a drawing with a meaning 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11; SI 2018/952).',
  ),
  'malformed-amount': error(
    'An amount of money is not written in pounds, with commas and with two figures for pence if there are any.',
    'Sums are added up to the penny. "1.2m" has lost some, and "1,20" could be either of two sums.',
    change(
      'amount: "£2,000,000", status: agreed',
      'amount: "2 million pounds", status: agreed',
      undefined,
      '2030-31/budgets.yaml',
    ),
  ),
  'malformed-date': error(
    'A date is none, such as 31 April 2023 or 30/07//2024.',
    'Nobody can meet a deadline, or find a minute, on a day that does not exist.',
    change(
      'They replace the Directions for 2029-30.',
      'The Board met on 31 April 2030.',
      'The Board met on 30 April 2030.',
      '2030-31/pack.yaml',
    ),
  ),
  'malformed-value': error(
    'A value is not written in the form that its key asks for.',
    'Other files, and the outputs, rely on the form: a number, an id or the name of a file.',
    change('- number: "1.2"', '- number: "1,2"'),
  ),
  'missing-file': error(
    'A file that every root has is not there.',
    'Without the board, its scheme, the outcomes or the pack itself nothing can be compiled.',
  ),
  'missing-key': error(
    'A key that has to be there is missing.',
    'What the law asks for may be missing in a draft, and the rules then say so. This is something without which the text cannot be laid out at all.',
    change('title: Health and wellbeing\noutcome: outcome-1\n', 'outcome: outcome-1\n'),
  ),
  'not-one-of': error(
    'A value is none of those that its key can have.',
    'Each of them has a meaning of its own, such as the status of a sum; another word would mean nothing.',
    change(
      'amount: "£2,000,000", status: agreed',
      'amount: "£2,000,000", status: settled',
      undefined,
      '2030-31/budgets.yaml',
    ),
  ),
  'standing-words-lacking': warning(
    'The board’s own standing words lack some that documents print, and the house’s stand in their place.',
    'They are not kept with what is issued, and may be other words in a later version of the program. A draft can wait for them.',
  ),
  'too-long-text': error(
    'A text has more than 100,000 characters.',
    'That is thirty pages in one text, so it is a slip, or was pasted from somewhere; to set it would take the room and the time of a whole pack, in each format.',
  ),
  'too-much-markup': error(
    'A text has more than 500 marks of emphasis and links.',
    'What belongs together is found by holding each against the others. The longest text of a pack has a handful, so it is a slip, or was pasted from somewhere.',
  ),
  'unknown-file': error(
    'A YAML file lies where nothing reads it, or under a name that nothing reads.',
    'A group of directions under a wrong name would be missing from the packs without a word.',
  ),
  'unknown-key': error(
    'A key is not one that can stand here.',
    'A misspelt key would be left out without a word: a direction with "deadlin:" would have no deadline.',
    change(lead, 'laed: Head of Nursing'),
  ),
  'unknown-reference': error(
    'A name refers to something that there is not.',
    'Recipients, deadlines, functions, aims and outcomes are defined once and referred to by their ids, so that they cannot disagree.',
    change('to: [nhs-example]', 'to: [nhs-exmaple]'),
  ),
  'unprintable-character': error(
    "A text holds a character that the packs' font does not have.",
    'It would come out as an empty box in print.',
    change(lead, 'lead: Head of Nursing 🏥'),
  ),
  'wrong-type': error(
    'A value was read as something else than a text, a list or what else its key needs.',
    'Without quotes YAML reads 5.10 as the number 5.1, so that direction 5.10 would become direction 5.1; and "text: Services: must" as a key.',
    change('- number: "1.2"', '- number: 1.2'),
  ),
  'year-differs-from-folder': error(
    'A pack gives another year than the folder it lies in.',
    'The year is printed on every page. In a pack copied from last year it is the first thing to be forgotten.',
    change('year: 2030-31', 'year: 2031-32', undefined, '2030-31/pack.yaml'),
  ),
} satisfies Explained;
