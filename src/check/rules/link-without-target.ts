/** Finds links that lead nowhere. */
import { patternRule } from '../language/pattern-rule.ts';
import { readings } from '../language/readings.ts';

const link = /(?<!!)\[([^[\]\n]{0,300})\]\(([^()\s]{0,300})\)/g;

const whole = /^(?:https?:\/\/[^/]+\.[^/]+|mailto:.+@|tel:.*\d)/i;

export const linkWithoutTarget = patternRule({
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
  texts: readings,
  patterns: [
    {
      pattern: link,
      said: ([, label = '', target = '']) =>
        whole.test(target)
          ? undefined
          : {
              message:
                target === ''
                  ? `The link “${label}” has no address.`
                  : `The link “${label}” leads to “${target}”, which is no full address.`,
              help: 'Give the whole address, for example [the plan](https://www.example.scot/plan), or write the words without a link.',
            },
    },
  ],
});
