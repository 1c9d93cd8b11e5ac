/** Finds groups whose number is not that of their file’s name. */
import type { Rule } from '../rule.ts';

export const groupNumberDiffersFromFile: Rule = {
  severity: 'warning',
  summary: 'A group’s number is not the one that its file’s name begins with.',
  why: 'Groups are printed in the order of their files, and editors look for group 5 in the file that begins with 05.',
  example: {
    file: '2030-31/04-local-services.yaml',
    bad: 'number: "5"\ntitle: Local services\nstatement: These services are near to where people live.\ndirections:\n  - number: "5.1"',
    good: 'number: "4"\ntitle: Local services\nstatement: These services are near to where people live.\ndirections:\n  - number: "4.1"',
  },
  *check(pack) {
    for (const { number, origin } of pack.groups) {
      const named = /(?<!\d)(\d+)-[^/]*$/.exec(origin.file)?.[1];
      // The figures of a file’s name say where it is printed; a group that has a letter has no other number.
      if (named !== undefined && /^\d+$/.test(number) && Number(named) !== Number(number))
        yield {
          message: `Group ${number} is in a file that begins with ${named}.`,
          at: origin.span('number'),
          help: `Name the file ${number.padStart(2, '0')}${origin.file.slice(origin.file.lastIndexOf(`${named}-`) + named.length)}, or correct the number.`,
        };
    }
  },
};
