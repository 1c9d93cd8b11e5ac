/** Finds markup that would be printed as it stands: HTML, images, headings, lists, tables and the like typed into a text. */
import { matches } from '../../model/matches.ts';
import type { Reading } from '../language/reading.ts';
import { readingsAsTyped } from '../language/readings.ts';
import { inText, type Rule } from '../rule.ts';

interface Kind {
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  readonly help: string;
}

/** What other texts may hold, and names, titles, references and what says how the money is used and where it comes from may not. */
const inVerbatim: Kind = {
  // A star behind a word, “nursing*, day care*”, and one before its note, “*agreed, **offered”, refer to each other.
  pattern:
    /(?<!\w)\*{1,2}[^\s*][^*\n]{0,200}(?<!\s)\*{1,2}|\[[^[\]\n]{1,200}\]\((?:[^()\s]|\([^()\s]{0,100}\)){1,300}\)|\{\s?[a-z][\w:-]{0,60}\s?\}/gi,
  message: (found) => `“${found}” would be printed as it stands: a text such as this has no markup and no facts.`,
  help: 'Write the words alone.',
};

/** What is reported says what was so on its day, and goes on saying it. */
const inReported: Kind = {
  pattern: /\{\s?[a-z][\w:-]{0,60}\s?\}/gi,
  message: (found) => `“${found}” would be printed as it stands: nothing is filled in into what is reported.`,
  help: 'Write what it stands for.',
};

const kinds: readonly Kind[] = [
  {
    pattern:
      /<\/?(?:a|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|pre|s|script|small|span|strike|strong|style|su[bp]|t(?:able|body|d|h|head|r)|u|ul)(?:\s[^<>\n]{0,200})?\/?>|<!--/gi,
    message: (found) => `“${found}” is HTML and would be printed as it stands.`,
    help: 'Take it out; write **words** for strong words, *words* for emphasis, [words](address) for a link.',
  },
  {
    // Not any name: “Marks&Spencer; and”.
    pattern:
      /&(?:amp|nbsp|e[mn]sp|thinsp|shy|lt|gt|[lgn]e|quot|apos|[mn]dash|hellip|bull|middot|[lr](?:a|d|s)quo|(?:bd|sb)quo|iexcl|iquest|pound|euro|cent|yen|copy|reg|trade|deg|sect|para|micro|plusmn|minus|times|divide|frac[1-8]{2}|sup[123]|ord[fm]|infin|[lrud]arr|dagger|permil|prime|[a-z](?:acute|grave|circ|uml|tilde|ring|cedil|slash|caron)|(?:ae|oe|sz)lig|#\d{1,6}|#x[\da-f]{1,6});/gi,
    message: (found) => `“${found}” is HTML and would be printed as it stands.`,
    help: 'Write the character itself.',
  },
  {
    pattern: /\\["'“”‘’]/g,
    message: (found) => `“${found}” would be printed as it stands: a backslash means something in double quotes alone.`,
    help: 'Take the backslash out.',
  },
  {
    // Not within the path of a file: “S:\Plans\notes.docx”, “\\server\notes”.
    pattern: /(?<=[\p{L}\d.,;])\\n(?=[\p{L}\s]|$)(?<!(?:[A-Z]:|\\)\\\S{0,200}\\n)/gu,
    message: (found) => `“${found}” would be printed as it stands: a backslash means something in double quotes alone.`,
    help: 'Put a space in its place.',
  },
  {
    pattern: /!\[[^[\]\n]{0,200}\]\([^()\n]{0,300}\)/g,
    message: () => 'An image has no place in a text.',
    help: 'Take it out; pictures of the documents belong in templates/.',
  },
  {
    // “# 5 is the first.” is a sentence about number 5.
    pattern: /(?<=^|\n)[ \t]{0,3}#{1,6}[ \t]+(?!(?<!##[ \t]+)\d{1,4} \p{Ll}[^\n]{0,300}[.?!]\s*(?:\n|$))\S/gu,
    message: () => 'A heading has no place inside a text.',
    help: 'Take the marks out, or make it a group of its own.',
  },
  {
    pattern: /(?<=\n)[ \t]{0,6}(?:[-*+•][ \t]|\d{1,3}[.)][ \t])(?=\S)/g,
    message: () => 'A list is typed into the text, and would be printed as one paragraph.',
    help: 'Put the points under “items:”.',
  },
  {
    // Addresses and names of files may have some: “_team_@nhs.example”, “__main__.py”.
    pattern: /(?<=^|[\s“‘"'*]|(?<!\])\()(__?)(?=[^\s_])[^_\n]{0,200}(?<=[^\s_])\1(?!\w|\.[a-z\d]|[\w.+-]{0,64}@\w)/g,
    message: (found) => `“${found}” would be printed with its underscores.`,
    help: 'Write *words* for emphasis, **words** for strong words.',
  },
  {
    pattern: /(?<![=\w])==(?=[^\s=])[^=\n]{0,200}(?<=[^\s=])==(?![=\w])/g,
    message: (found) => `“${found}” would be printed with its equals signs.`,
    help: 'Write *words* for emphasis, **words** for strong words.',
  },
  {
    pattern: /(?<!~)~~(?=[^\s~])[^~\n]{0,200}(?<=[^\s~])~~(?!~)/g,
    message: (found) => `“${found}” would be printed with its tildes, and not struck through.`,
    help: 'Take out the words that are not to be printed, or the tildes.',
  },
  {
    // What begins as “`90s” or “`tis” has an apostrophe.
    pattern: /(?<=^|[\s“‘"'*[]|(?<!\])\()(``?)(?!\d\ds|t(?:is|was|il)\b)(?=[^\s`])[^`\n]{0,200}(?<=[^\s`])\1(?![\w`])/g,
    message: (found) => `“${found}” would be printed with its backticks.`,
    help: 'Write the words alone, in quotation marks or as *words* for emphasis.',
  },
  {
    // In brackets that are no link stands one word, “[t]he”, or a note in several, “[the Board][emphasis added]”. What is left for later and the mark
    // of a note, “[[insert name]]” and “[[1]]”, are a fault of their own.
    pattern:
      /\[\[(?![\s\d?_]|(?:[Ii]nsert|INSERT|[Ee]nter|ENTER|add|date|name|amount|number|figure|title|[Tt][Bb][ACDacd]|x{1,4}|X{2,9})\b|[A-Z]{2,3}(?:: | to ))[^[\]\n]{1,200}\]\](?!\()|\[[^[\]\s]{1,60}[ \t][^[\]\n]{1,200}\]\[(?!sic\])[a-z][\w.-]{0,40}\]|(?<=^|\n)[ \t]{0,3}\[[^[\]\n]{1,100}\]:[ \t]{0,9}<?(?:https?:\/\/|mailto:|www\.)/g,
    message: (found) => `“${found}” would be printed as it stands: a link has its address behind its words.`,
    help: 'Write [words](address), or the words alone.',
  },
  {
    // “> 5%” and “> half” are more than that.
    pattern:
      /(?<=^|\n)[ \t]{0,3}(?:```|\|[^\n|]{0,80}\||>[ \t](?![£€$]?\d|(?:about |c(?:a|irca)?\.? )?(?:an? )?(?:half|third|quarter|fifth|tenth|dozen|hour|day|week|month|year|one|two|three|four|five|six|seven|eight|nine|ten|\d)\b)\S)/g,
    message: () => 'A table, a quotation or code has no place in a text.',
    help: 'Write it as sentences.',
  },
];

function kindsIn(role: Reading['role']): readonly Kind[] {
  if (role === 'verbatim') return [...kinds, inVerbatim];
  return role === 'reported' ? [...kinds, inReported] : kinds;
}

export const markupOutOfPlace: Rule = {
  severity: 'warning',
  summary:
    'A text holds HTML, an image, a heading, a list, a table, words between double tildes, equals signs or backticks, a link whose address stands elsewhere, a name, title, reference or text of the money any markup or fact at all, or one of what is reported a fact in braces, which packs do not print as such.',
  why: 'Texts may hold emphasis, strong words and links; anything else is printed as it was typed, marks and all.',
  example: inText(
    'The Board plans care with <b>the people</b> who use it.',
    'The Board plans care with **the people** who use it.',
  ),
  holds: 'texts',
  *check(pack) {
    for (const { words, span, role } of readingsAsTyped(pack))
      for (const { pattern, message, help } of kindsIn(role)) {
        // One finding for each kind in a text: the rest follows when it is taken out.
        const [first, ...rest] = matches(words, pattern);
        if (!first) continue;
        const trimmed = first[0].trimStart();
        const to = first.index + first[0].length;
        yield {
          message: message(trimmed),
          at: span(to - trimmed.length, to),
          help,
          related: rest.map((one) => ({
            at: span(one.index + one[0].length - one[0].trimStart().length, one.index + one[0].length),
            message: 'and here',
          })),
        };
      }
  },
};
