/** Finds links that lead nowhere, that nobody sees, or of which a part is not printed. */
import { link, targets } from '../language/links.ts';
import { patternRule } from '../language/pattern-rule.ts';
import { readingsWithAddresses } from '../language/readings.ts';
import { inText } from '../rule.ts';

/** A host has no backslash, no two points in a row and no port above 65,535. */
const whole = /^(?:https?:\/\/(?![^/?#]*(?:\\|\.\.|:(?:\d{6}|[7-9]\d{4})))[^/]+\.[^/]+|mailto:(?!.*@@).+@|tel:.*\d)/i;

/** What looks like a link, and may have spaces in its address: then it is none. */
const divided =
  /(?<![!\\])\[[^[\]\n]{1,300}\]\((?=https?:\/\/|www\.|mailto:|tel:)[^()\n]{0,300}(?:\([^()\n]{0,300}\)[^()\n]{0,300}){0,3}\)/gi;

/** With a space between its two brackets, or without the first one’s end. */
const parted =
  /(?<![!\\])\[([^[\]()\n]{1,300})(?:\][ \t]{1,9}\(((?:https?:\/\/|www\.|mailto:)[^()\s]{1,300})\)|\(((?:https?:\/\/|www\.|mailto:)[^()\s]{1,300})\)(?![^[\]\n]{0,300}\]))/gi;

export const linkWithoutTarget = patternRule({
  severity: 'warning',
  summary:
    'A link has no address, or “#” or part of one, or spaces in it; no words; brackets that do not meet; or a title, which packs do not print.',
  why: 'A reader who follows it gets nowhere, and a printed pack promises what cannot be found. Of a link nothing is printed but its words.',
  example: inText('The Board has a [plan](#).', 'The Board has a [plan](https://ijb.example/plan).'),
  texts: readingsWithAddresses,
  patterns: [
    {
      pattern: link,
      said: ([, label = '', angled, bare = '', title]) => said(label.trim(), angled ?? bare, title),
    },
    {
      pattern: divided,
      said: ([found]) =>
        targets(found).length > 0 || !/\]\(.*\s/.test(found)
          ? undefined
          : told(
              `“${found}” is no link and would be printed as it stands: its address has a space.`,
              'Write %20 for each space of an address, and a telephone number without any.',
            ),
    },
    {
      pattern: parted,
      said: ([found, words = '', apart, within]) =>
        told(
          `“${found}” is no link and would be printed as it stands: ${apart === undefined ? 'there is no “]” behind its words' : 'a space parts its brackets'}.`,
          `Write [${words}](${apart ?? within ?? ''}).`,
        ),
    },
  ],
});

function said(label: string, target: string, title: string | undefined): ReturnType<typeof told> | undefined {
  if (label.replaceAll('*', '') === '')
    return told(
      target === ''
        ? 'A link has no words and no address.'
        : `The link to “${target}” has no words: its address would be printed in their place.`,
      'Write what it leads to between the square brackets, for example [the plan](https://www.example.scot/plan).',
    );
  if (target === '') return told(`The link “${label}” has no address.`, giveAddress);
  if (!whole.test(target))
    return told(`The link “${label}” leads to “${target}”, which is no full address.`, giveAddress);
  if (title !== undefined)
    return told(
      `The link “${label}” has a title, ${quoted(title)}, which would not be printed.`,
      'Write what it says into the text, or take it out: behind the address stands nothing.',
    );
  return undefined;
}

const giveAddress =
  'Give the whole address, for example [the plan](https://www.example.scot/plan), or write the words without a link.';

function told(message: string, help: string): { readonly message: string; readonly help: string } {
  return { message, help };
}

function quoted(title: string): string {
  return `“${title.slice(1, -1)}”`;
}
