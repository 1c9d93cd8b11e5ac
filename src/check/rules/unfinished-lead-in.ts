/** Finds texts that stop in the middle: "… are based on the". */
import { listsOf } from '../language/lists.ts';
import type { Reading } from '../language/reading.ts';
import { readings } from '../language/readings.ts';
import { lastWord } from '../language/sentences.ts';
import { anyOf } from '../language/pattern.ts';
import { neverLast } from '../style/phrases.ts';
import { inText, type Rule } from '../rule.ts';

const open = new RegExp(`^${anyOf(neverLast)}[:;,]?$`, 'i');

export const unfinishedLeadIn: Rule = {
  severity: 'advice',
  summary: 'A sentence stops before its end, or its list does not carry it on.',
  why: 'The reader cannot tell what was meant, or whether words were lost.',
  example: inText('The Board plans care with the.', 'The Board plans care with its staff.'),
  holds: 'texts',
  *check(pack) {
    const leads = new Map<Reading, readonly Reading[]>();
    for (const { lead, items } of listsOf(pack)) if (lead) leads.set(lead, items);
    for (const one of readings(pack)) {
      if (one.role === 'item' || one.role === 'function') continue;
      const { from, to, text } = lastWord(one.words);
      const last = text.replace(/(?<![.:;,])[.:;,]+$/, '');
      // “Annex A” is whole.
      if (!open.test(last) || /^A\W?$/.test(last)) continue;
      const items = leads.get(one);
      if (items && !items.some(({ words }) => /^[A-Z]/.test(words.trim()) && /\.$/.test(words.trim()))) continue;
      yield items
        ? {
            message: `The lead-in stops at “${last}”, and the items below it are sentences of their own.`,
            at: one.span(from, to),
            help: 'Finish the lead-in, for example “… are based on the following:”.',
          }
        : { message: `The sentence stops at “${last}”.`, at: one.span(from, to), help: 'Finish the sentence.' };
    }
  },
};
