/** Finds web and e-mail addresses that stand in the text instead of words. */
import { patternRule } from '../language/pattern-rule.ts';
import { readings } from '../language/readings.ts';
import { inText } from '../rule.ts';

const address =
  /(?<![\w/.(@-])(?:https?:\/\/|www\.)[^\s<>()[\]"“”]{1,300}|(?<=\[)(?:https?:\/\/|www\.)[^\s<>()[\]"“”]{1,300}/gi;

export const bareAddress = patternRule({
  severity: 'advice',
  summary: 'A web address stands in the text where words with a link should.',
  why: 'A screen reader spells it out. The Scottish Government’s publishing guidance and the Government Digital Service’s ask for link text that describes where it leads.',
  example: inText(
    'The plan is at https://ijb.example/plan.',
    'The Board has published [its plan](https://ijb.example/plan).',
  ),
  texts: readings,
  patterns: [
    {
      pattern: address,
      said: ([found]) => {
        const written = found.replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
        return {
          message: `The address “${written}” stands in the text.`,
          to: written.length,
          help: `Write words with a link: [what it is](${/^www/i.test(written) ? `https://${written}` : written}).`,
        };
      },
    },
  ],
});
