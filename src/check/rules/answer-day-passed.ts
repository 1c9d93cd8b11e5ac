/** Finds letters that ask for an answer by a day before they can be written. */
import { formatDate } from '../../model/iso-date.ts';
import { answerDay, sentOn, versionOf } from '../../model/pack.ts';
import type { Rule } from '../rule.ts';

export const answerDayPassed: Rule = {
  severity: 'advice',
  summary: 'The letter asks for an answer by a day before the pack that it goes with.',
  why: 'Nobody can answer a letter before it is written. The day that the first version’s letter asked for stays in the file when a later version is opened; the letter prints no day that has passed, and says that it is to be confirmed. Nobody has traced this to a source; it is common sense.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'plan: 2030-33',
    bad: 'letter: { answer-by: "2030-03-18" }\nplan: 2030-33',
    good: 'letter: { answer-by: "2030-04-18" }\nplan: 2030-33',
  },
  *check(pack) {
    const by = pack.letter?.answerBy;
    const sent = sentOn(pack);
    if (by === undefined || sent === undefined || answerDay(pack) !== undefined) return;
    const version = versionOf(pack);
    yield {
      message: `The letter asks for an answer by ${formatDate(by)}, before the day of ${version === 1 ? 'the pack' : `version ${version}`} (${formatDate(sent)}).`,
      at: pack.origin.span('letter', 'answer-by'),
      help: 'Write the day by which this letter is to be answered, or take “answer-by:” out. Until then it says that the day is to be confirmed.',
    };
  },
};
