/** Finds texts in which Directions ask, invite or encourage. */
import { matches } from '../../model/matches.ts';
import { readings } from '../language/readings.ts';
import { anyOf } from '../language/pattern.ts';
import { recipientNames } from '../language/names.ts';
import { sentences } from '../language/sentences.ts';
import { asking } from '../style/phrases.ts';
import { inText, type Rule } from '../rule.ts';

const asks = new RegExp(String.raw`\b(${anyOf(asking)}s?)\s+(?:\S{1,40}\s+){1,8}?to\b`, 'gi');

export const directionThatAsks: Rule = {
  severity: 'advice',
  summary: 'The text says that Directions ask, invite or encourage.',
  why: 'Directions require: the body they are given to must comply (section 27(4) of the 2014 Act). A request may be declined.',
  example: inText('These Directions ask services to change.', 'These Directions require services to change.'),
  *check(pack) {
    const asked = new RegExp(
      String.raw`(?<!\w)(?:${anyOf(recipientNames(pack))}|services|teams|partners|the\s+Council|the\s+Health\s+Board)\s+(?:is|are)\s+((?:asked|invited|encouraged|urged|requested)\s+to)\b`,
      'gi',
    );
    for (const one of readings(pack)) {
      if (!['introduction', 'group-text', 'direction', 'item'].includes(one.role)) continue;
      for (const sentence of sentences(one.words)) {
        for (const pattern of [asks, asked])
          for (const found of matches(sentence.text, pattern)) {
            const before = sentence.text.slice(Math.max(0, found.index - 300), found.index);
            if (
              pattern === asks &&
              (!/\bDirections?\b|\bIJB\b|\bJoint Board\b|\b[Ww]e\b/.test(before) ||
                /\b(?:must|shall|should|will|may|can|to\s*$|an?\s*$|the\s*$)/i.test(before))
            )
              continue;
            const verb = found[1] ?? found[0];
            const from = sentence.from + (pattern === asks ? found.index : found.index + found[0].length - verb.length);
            yield {
              message: `Directions do not ask: the text says “${verb}”.`,
              at: one.span(from, from + verb.length),
              help: 'Write “require” or “must”.',
            };
          }
      }
    }
  },
};
