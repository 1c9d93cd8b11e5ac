/** Finds words that run into each other behind a comma, a colon or a full stop: “costs,fees”, “its plan.It”. */
import { patternRule } from '../language/pattern-rule.ts';
import { readingsWithNames } from '../language/readings.ts';
import { inText } from '../rule.ts';

/** Not within an address or the name of a file: “Iris.Bishop@ijb.example”, “https://ijb.example/Our.Plan”, “Our.Plan.docx”. */
const pattern =
  /(?:,(?=\p{L}{2}|[£“])(?<=(?:\p{L}{2}|\d[mk]?|[%)”’]).)|[.:?!](?=\p{Lu}\p{Ll})(?<=(?:\p{Ll}{2}|\d{4}|[%)”’]).))(?<!(?:@|:\/\/|www\.)\S{0,300})(?!\S{0,300}(?:@|\.[a-z]{2,4}(?![\p{L}\d])))/gu;

/** “Attend.Anywhere”, “my.Health”: what has a capital behind its stop may be a name, unless that begins a sentence; and one before it too most likely is. */
const isCapital = /\p{Lu}\S{0,60}$/u;
const beginsSentence =
  /^(?:An?|All|As|At|But|By|Each|For|From|How|If|In|Its?|On|Our|The|Their|There|These|They|This|Those|To|We|When|Where|With)\b/;

export const spaceMissing = patternRule({
  severity: 'advice',
  summary: 'There is no space behind a comma, a colon or a full stop.',
  why: 'Two words run into each other in print, and are read out as one.',
  example: inText(
    'The Board plans care with carers,people who use it and staff.',
    'The Board plans care with carers, people who use it and staff.',
  ),
  texts: readingsWithNames,
  patterns: [
    {
      pattern,
      said: ({ 0: mark, index, input }) => {
        const hasCapital = isCapital.test(input.slice(Math.max(0, index - 60), index));
        const isSentence = beginsSentence.test(input.slice(index + 1, index + 10));
        if (hasCapital && !isSentence && /[.?!]/.test(mark)) return undefined;
        return {
          message: `There is no space behind “${mark}”.`,
          ...(mark === ',' || (isSentence && !hasCapital)
            ? { help: 'Put a space behind it.', instead: `${mark} ` }
            : { help: 'Put a space behind it, if two sentences meet here and it is no name.' }),
        };
      },
    },
  ],
});
