/** Every way in which a file may fail to be YAML as the compiler takes it: what `directions explain` says of each. */
import { advice, change, error, warning, type Explained } from './explained.ts';

const title = 'title: Health and wellbeing';
const lead = '    lead: Head of Nursing';

/** In alphabetical order. */
export const aboutYaml = {
  'bad-escape': error(
    'A backslash in a text in double quotes begins a special character that there is not.',
    'In double quotes a backslash has a meaning of its own (\\n is a new line), so a path or a slash typed the wrong way cannot be read.',
    change(lead, '    lead: "Nursing\\Quality"', '    lead: "Nursing/Quality"'),
  ),
  'comma-in-braces': error(
    'A text without quotes that stands in braces has a comma in it.',
    'In braces commas tell one key from the next: of £40,000,000 only £40 would be left, and 000 and 000 are taken for keys.',
    change(lead, '    lead: { title: Nursing, Quality }', '    lead: "Nursing, Quality"'),
  ),
  'comma-in-brackets': warning(
    'A comma divides what was most likely one item of a list in brackets.',
    'In brackets every comma ends an item that has no quotes: “[Falls in care homes, and fractures]” is two measures, and “[1,234]” two figures.',
    change(
      'not: [Integrated Authorities]',
      'not: [Integrated Authority, and its officers]',
      'not: ["Integrated Authority, and its officers"]',
      'glossary.yaml',
    ),
  ),
  'comment-in-text': error(
    'A text without quotes has a space and a number sign in it.',
    'To YAML a remark begins there: what follows would be missing from the pack without a word.',
    change(lead, '    lead: Head of Nursing, as in action #5', '    lead: "Head of Nursing, as in action #5"'),
  ),
  'control-character': error(
    'The file holds a character that has no shape, such as the end-of-cell mark of a Word table.',
    'Word and its kin leave such characters behind when text is pasted. They cannot be seen in an editor or printed in a pack, and no search finds the word they stand in.',
    change(lead, '    lead: Head\u0007of Nursing'),
  ),
  'duplicate-key': error(
    'A key stands twice in the same place.',
    'Only one of the two can count, and nothing says which. Often a dash is missing, so that two items run into each other.',
    change(lead, `${lead}\n    lead: Head of Care`),
  ),
  'file-cut-off': warning(
    'A file ends in the middle of a sentence and of a line.',
    'It was not saved or copied in full: a disk was full, a transfer broke off, or only a part was pasted. What is missing, whole directions perhaps, cannot be seen from what is left.',
  ),
  'hidden-character': error(
    'A character that cannot be seen, or cannot be told from another, stands where only a plain one or nothing will do.',
    'It comes with text pasted from Word or a web page: a no-break space, a soft hyphen, a letter of another alphabet. To YAML it is a letter as any: it makes another id, another key or no key at all.',
    change(lead, '    lead:\u00a0Head of Nursing', lead),
  ),
  'key-in-text': advice(
    'A line of a running text begins as a key does, and may have been meant for one.',
    'A running text takes every line that is far enough in. A key within it is printed as words, and what it says is not known.',
    change(
      '  - The Board publishes what it spends.',
      '  - >-\n    The Board publishes all it spends\n    note: as it is known, and\n    what it plans.',
      '  - The Board publishes all it spends, as it is known, and what it plans.',
      '2030-31/02-resources.yaml',
    ),
  ),
  'list-in-text': warning(
    'A list is typed into a running text.',
    'The lines of a running text are joined: points with dashes, numbers or bullets come out as one paragraph, marks and all.',
    change(
      '  - The Board publishes what it spends.',
      '  - >-\n    The Board publishes:\n    • what it spends, and\n    • what it plans.',
      '  - text: "The Board publishes:"\n    items:\n      - what it spends; and\n      - what it plans.',
      '2030-31/02-resources.yaml',
    ),
  ),
  'mark-before-text': error(
    'A text begins with a bullet or a dash as Word makes them.',
    'The mark would be printed, beside the one that a list has anyway. Where it stands for “>-”, the layout of the text below it is lost too.',
    change(
      '  - The Board publishes what it spends.',
      '  - • The Board publishes what it spends.',
      '  - The Board publishes what it spends.',
      '2030-31/02-resources.yaml',
    ),
  ),
  'merge-conflict': error(
    'The marks of an unfinished Git merge are still in the file.',
    'Two people changed the same lines. Until somebody chooses, both versions stand in the file, and neither may be issued.',
    change(
      `${lead}\n`,
      `<<<<<<< HEAD\n${lead}\n=======\n    lead: Head of Care\n>>>>>>> changes\n`,
      '    lead: Head of Care\n',
    ),
  ),
  'missing-colon': error(
    'A key has no colon behind it, or another sign in its place.',
    'YAML knows a key by the colon and the space behind it.',
    change(title, 'title = Health and wellbeing'),
  ),
  'missing-comma': error(
    'Two items in brackets have no comma between them.',
    'Within brackets, commas tell one item from the next.',
    change(
      'functions: [nhs-adults-1, nhs-adults-2]',
      'functions: ["nhs-adults-1" "nhs-adults-2"]',
      'functions: ["nhs-adults-1", "nhs-adults-2"]',
    ),
  ),
  'missing-dash': error(
    'A line stands below the items of a list and has no dash.',
    'Each item of a list begins with a dash and a space. Without it the line belongs to nothing.',
    change('  - number: "1.2"\n    to: [example-council]', '  number: "1.2"\n    to: [example-council]'),
  ),
  'missing-space': error(
    'There is no space behind a colon or a dash.',
    'YAML takes "title:Health" for one word, since times and addresses have colons in them too. The space makes it a key and a value.',
    change(title, 'title:Health and wellbeing'),
  ),
  'reserved-character': error(
    'A text without quotes begins with a sign that means something to YAML: { [ @ ` % & * ! | > - or the like.',
    'A text that begins with a placeholder, such as {deadline}, begins with such a sign. Quotes around the whole text make it a text again.',
    change(
      'text: "{nhs-example} must publish its access criteria, by {deadline}."',
      'text: {nhs-example} must publish its access criteria, by {deadline}.',
    ),
  ),
  'several-documents': error(
    'A line of three hyphens begins a second document within the file.',
    'What stands behind such a line would be left out of the pack without a word.',
    change('directions:', '---\ndirections:'),
  ),
  'smart-quotes': error(
    'The quotes around a text are curly.',
    'Word turns straight quotes into curly ones. To YAML those are letters: they would be printed, and they protect nothing.',
    change(title, 'title: “Health and wellbeing”', 'title: "Health and wellbeing"'),
  ),
  'swallowed-line': error(
    'A line that was meant to be a key, a remark or the start of a text stands within a running text.',
    'A running text takes every line that is far enough in. The line would be printed as words, and what it says would not be known: a whole direction can vanish so.',
    change(
      '  - The Board publishes what it spends.',
      '  - >-\n    The Board publishes what it spends.\n    text: It does so every year.',
      '  - >-\n    The Board publishes what it spends.\n  - It does so every year.',
      '2030-31/02-resources.yaml',
    ),
  ),
  'tab-indent': error(
    'A line is indented with a tab.',
    'YAML takes only spaces, because a tab is as wide as each editor likes, and depth is what says which line belongs to which.',
    change(lead, '\tlead: Head of Nursing'),
  ),
  'text-after-quote': error(
    'More text follows behind the quote that ends a text.',
    'A quotation mark inside a text in quotes ends it. What follows belongs to nothing and would be lost.',
    change(title, 'title: "Health" and wellbeing', 'title: Health and wellbeing'),
  ),
  'too-deep': error(
    'Brackets or lists stand within each other more than 60 deep.',
    'No authored file needs that. It is a slip, or a text of brackets without quotes.',
  ),
  'too-large': error(
    'A file has more than four million bytes.',
    'A budget of five thousand lines has a third of that. It is another kind of file under the name of this one.',
  ),
  'unclosed-bracket': error(
    'A bracket is opened and never closed.',
    'Everything behind it is taken for a part of the list.',
    change('    to: [nhs-example]', '    to: [nhs-example'),
  ),
  'unclosed-quote': error(
    'A quote is opened and never closed.',
    'Everything behind it is taken for a part of the text.',
    change(title, 'title: "Health and wellbeing'),
  ),
  'unquoted-colon': error(
    'A text without quotes has a colon and a space in it.',
    'That is how YAML knows a key. In quotes, or on a line of its own behind >-, a text may hold any sign.',
    change(lead, '    lead: Nursing: quality and safety', '    lead: "Nursing: quality and safety"'),
  ),
  'wrong-encoding': error(
    'A file is not saved as UTF-8.',
    'In another encoding the pound sign, dashes and Gaelic letters come out as other signs, and in a binding text nobody can tell which were meant.',
  ),
  'wrong-indent': error(
    'A line is indented as no line above it is.',
    'Depth says which line belongs to which. A space too few or too many can move a deadline to another direction.',
    change(lead, '   lead: Head of Nursing'),
  ),
  'yaml-alias': error(
    'A text without quotes begins with an asterisk and refers to another value.',
    'References would let one line change another out of sight. A text that begins with *emphasis* needs quotes.',
  ),
  'yaml-anchor': error(
    'A text without quotes begins with "&", which marks a value for references.',
    'What follows the sign up to the next space would vanish from the text.',
    change(lead, '    lead: &nursing Head of Nursing'),
  ),
  'yaml-syntax': error(
    'A line cannot be read as YAML.',
    'Each line is a key, a colon, a space and a value, under the line it belongs with, or an item behind a dash.',
    change(title, ': Health and wellbeing'),
  ),
  'yaml-tag': error(
    'A text without quotes begins with "!", which names a type.',
    'What follows the sign up to the next space would vanish from the text.',
    change(lead, '    lead: !Head of Nursing'),
  ),
} satisfies Explained;
