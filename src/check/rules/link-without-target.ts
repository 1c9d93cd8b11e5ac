/** Finds links that lead nowhere. */
import { matches } from '../../model/matches.ts';
import { readings } from '../language/readings.ts';
import type { Rule } from '../rule.ts';

const link = /(?<!!)\[([^[\]\n]{0,300})\]\(([^()\s]{0,300})\)/g;

export const linkWithoutTarget: Rule = {
  id: 'link-without-target',
  severity: 'warning',
  summary: 'A link has no address, or “#” or part of one.',
  why: 'A reader who follows it gets nowhere, and a printed pack promises what cannot be found.',
  example: {
    file: '2030-31/pack.yaml',
    at: 'The Board plans care with the people who use it.',
    bad: 'The Board has a [plan](#).',
    good: 'The Board has a [plan](https://ijb.example/plan).',
  },
  soundOnParts: true,
  *check(pack) {
    for (const { words, span } of readings(pack))
      for (const { 0: all, 1: label = '', 2: target = '', index } of matches(words, link))
        if (!/^(?:https?:\/\/[^/]+\.[^/]+|mailto:.+@|tel:.*\d)/i.test(target))
          yield {
            message:
              target === ''
                ? `The link “${label}” has no address.`
                : `The link “${label}” leads to “${target}”, which is no full address.`,
            at: span(index, index + all.length),
            help: 'Give the whole address, for example [the plan](https://www.example.scot/plan), or write the words without a link.',
          };
  },
};
