import { describe, expect, test } from 'vitest';
import { changed, faultless } from '../../roots.ts';
import { validate } from '../../validated.ts';

const introduction = { file: '2030-31/pack.yaml', at: 'The Board plans care with the people who use it.' };
const direction = {
  file: '2030-31/01-access.yaml',
  at: '{example-council} must publish the opening hours of its day services, by {deadline}.',
};

/** The rules that a sentence sets off in a place of the faultless pack. */
function rulesFor(words: string, place: { readonly file: string; readonly at: string }): readonly string[] {
  const quoted = place === direction ? words.replaceAll('"', '\\"') : JSON.stringify(words);
  const workspace = changed(faultless(), {
    [`directions/${place.file}`]: (text) => text.replace(place.at, () => quoted),
  });
  return [...new Set(validate(workspace, {}).diagnostics.map((one) => one.rule))].filter(
    (rule) => !rule.endsWith('deadline'),
  );
}

/** What an officer might write in the introduction, and what she hears of it. */
const inIntroduction: readonly (readonly [string, ...string[]])[] = [
  ['The budget is to be confirmed.', 'placeholder-left-in'],
  ['The payment is £X for this year.', 'placeholder-left-in'],
  ['The payment is £XX,000 for this year.', 'placeholder-left-in'],
  ['The lead officer is [name of officer].', 'placeholder-left-in'],
  ['The Board met on xx/xx/xxxx in public.', 'placeholder-left-in'],
  ['The Board agreed item [ ] of its report.', 'placeholder-left-in'],
  ['How many people need care???', 'placeholder-left-in'],
  ['The minute is numbered ____ in the file.', 'placeholder-left-in'],
  ['The budget was confirmed in the [report](https://ijb.example/report).'],
  ['The budget was to be confirmed by the Board.'],
  ['The plan lists XII steps for the year.'],
  ['The council has/has not agreed its budget.', 'unresolved-alternative'],
  ['The offer was agreed/not agreed by the Board.', 'unresolved-alternative'],
  ['The offer can be accepted and/or declined.'],
  ['The Board agreed, noted and approved the plan.'],
  ['The Integrated Joint Board plans care.', 'statutory-term-miswritten'],
  ['The integration authorities plan care.'],
  ['The Board follows the Public Bodies (Joint Working)(Scotland) Act 2014 in this.', 'act-title-miswritten'],
  ['The Board follows the Public Bodies (Joint Working) (Scotland) Act, 2014 in this.', 'act-title-miswritten'],
  ['The Board follows the Public Bodies (Joint Working) (Scotland) Act 2015 in this.', 'act-title-miswritten'],
  ['The Board follows the Equality Act 2010 and the Carers (Scotland) Act 2016 in this.'],
  ['The Act of 2014 applies, and so does the 2014 Act.'],
  ['The Example HPSC plans care.', 'misspelt-abbreviation'],
  ['A special interest group (SPG) plans care. The SPG meets often.'],
  ['The IJB meets in public. IJBs must publish their papers.'],
  ['The IJBs plan care for people across Scotland.'],
  ['The IJBs budget is agreed each March.', 'missing-apostrophe'],
  ['Each service asks about peoples needs.', 'missing-apostrophe'],
  ['Unpaid carers support people at home.'],
  ['The plan was carried out with staff and set out with care.'],
  ['Care is given outwith hospitals.'],
  ['Some care is given out with hospitals.', 'word-written-two-ways'],
  ['The Board co-ordinates care. Staff coordinate it, and the Board coordinates it.', 'word-written-two-ways'],
  ['NHS example plans care.', 'name-written-two-ways'],
  ['The Finance and Audit committee met in public.', 'name-written-two-ways'],
  ['The Board and the audit committee met in public.'],
  ['Health & care are planned together.', 'ampersand-in-text'],
  ['The R&D team is small.'],
  ['The Board plans the the care.', 'misspelt-phrase'],
  ['The Board will seperate its budgets.', 'misspelt-phrase'],
  ['The Board said that that was right.'],
  ['The Board planned care , with its staff.', 'stray-space'],
  ['The Board met on 3rd March 2030 in public.', 'uneven-date-style'],
  ['The Board met on March 3, 2030 in public.', 'uneven-date-style'],
  ['The Board met on 03/04/2030 in public.', 'uneven-date-style'],
  ['The Board met on 3 Mar 2030 in public.', 'uneven-date-style'],
  ['The Board met on 3 March 2030 in public.'],
  ['The plan is for 2030-2033 in full.', 'uneven-year-range'],
  ['The plan is for 2030–33 in full.', 'uneven-year-range'],
  ['The plan is for 2030-33 in full. It has 2030-31 for its first year.'],
  ['The Board plans care with its staff', 'missing-full-stop'],
  ['The Board plans care (with its staff).'],
  ['The Board plans care “with its staff.”'],
  ['The services are listed below', 'lead-in-without-colon'],
  ['The Board works with the', 'missing-full-stop', 'unfinished-lead-in'],
  ['Care is planned.<br/>It is given.', 'markup-out-of-place'],
  ['Care is planned for &lt;5% of people.', 'markup-out-of-place'],
  ['Care is planned for <5% of people, and for > 1% elsewhere.'],
  ['> 5% growth is planned, and > £5 million.'],
  ['> The Board plans care.', 'markup-out-of-place'],
  ['# 5 is the first of them.'],
  ['# 5 key aims', 'markup-out-of-place'],
  ['# 5 key aims\n\nThe Board plans care.', 'markup-out-of-place'],
  ['# 5. Background', 'markup-out-of-place'],
  ['## 5 is the first of them.', 'markup-out-of-place'],
  ['## Background', 'markup-out-of-place'],
  ['![A map](map.png)', 'markup-out-of-place'],
  ['The Board plans:\n\n- care and\n- support.', 'markup-out-of-place'],
  ['The Board *plans* care with **its staff**.'],
  ['The Board _plans_ care with __its staff__.', 'markup-out-of-place'],
  ['The Board ~~plans~~ gives care with its staff.', 'markup-out-of-place'],
  ['The Board gives care to ~~50~~60 people, ~~plainly~~.', 'markup-out-of-place'],
  ['Care is given to ~40% of people, and ~50% of carers, at ~~ 60 places.'],
  ['The Board plans `care` with its staff.', 'markup-out-of-place'],
  ['The Board plans “`day care`” with its staff.', 'markup-out-of-place'],
  ['The Board plans (``care``) with its staff.', 'markup-out-of-place'],
  ['The Board`s plan is its staff`s, and the carers` plan the workers` too.'],
  ['In the `90s it was the carers` plan.'],
  ['The Board plans ` care ` with its staff.'],
  ['See [the report][ref] first.', 'markup-out-of-place'],
  ['See [the report][1] first.', 'footnote-mark-without-note'],
  ['See [the report][] first.', 'placeholder-left-in'],
  [
    'See [report] first.\n\n[report]: <https://ijb.example/r>',
    'bare-address',
    'markup-out-of-place',
    'missing-full-stop',
  ],
  ['The order says “[t]he Board [sic] must” and “[the Board][sic] may [its duty][emphasis added]”.'],
  ['The Board has a plan [a][b], and [c] [d].'],
  ['See [the plan](https://ijb.example/_a_) first (*), A*/B and *, too.'],
  ['The file a_b_c is as it stands, and so is __main__.py.'],
  ['Write to _team_@nhs.example, or to (_team_.north@nhs.example).'],
  ['Write to the _team_.', 'markup-out-of-place'],
  ['The Board **plans care with its staff.', 'unpaired-emphasis'],
  ['The Board plans** care with its staff.', 'unpaired-emphasis'],
  ['The Board ** plans ** care with its staff.', 'unpaired-emphasis'],
  ['The Board *plans care with its staff.', 'unpaired-emphasis'],
  ['The Board plans *care with **its staff*.', 'unpaired-emphasis'],
  ['*The Board plans care with its staff.', 'unpaired-emphasis'],
  ['The Board plans care*. It has 12 * 4 beds, 3*4 rooms and \\*a sign.'],
  ['The Board plans care*, and support**.\n\n*With its staff. **With carers.', 'unpaired-emphasis'],
  ['The Board plans care*, and support**.\n\n*With its staff.\n\n**With carers.'],
  ['The Board [plans *care*](https://ijb.example/*plan) **by *its* staff**.'],
  ['See www.ijb.example for the plan.', 'bare-address'],
  ['See <https://ijb.example> for the plan.', 'bare-address'],
  ['See [the plan]( https://ijb.example/plan ) first.'],
  ['See [the plan](<https://ijb.example/plan>) and [the aims](https://ijb.example/plan_(old)) first.'],
  ['See [www.ijb.example](https://ijb.example/plan) first.', 'bare-address'],
  ['See \\[the plan]( https://ijb.example/plan ) first.', 'bare-address'],
  ['See [the plan](ijb.example/plan) first.', 'link-without-target'],
  ['See [the plan]() first.', 'link-without-target'],
  ['See [](https://ijb.example/plan) first.', 'link-without-target'],
  ['See [the plan](https://ijb.example/plan "of ten years") first.', 'link-without-target'],
  ['See [the plan](https://ijb.example/plan_(old)) first.'],
  ['Write to [the planning team](mailto:planning@ijb.example) first.'],
  ['The Board was formed in 2015.¹', 'footnote-mark-without-note'],
  ['The ward has 40 m² for each bed.'],
  ['The Directions invite services to change.', 'direction-that-asks'],
  ['The Directions ask a lot of staff.'],
];

/** What she might write as a direction to Example Council. */
const inDirection: readonly (readonly [string, ...string[]])[] = [
  ['{example-council} must ensure that people who may need day services can find them, by {deadline}.'],
  ['{example-council} must agree with its staff what they will do, by {deadline}.'],
  ['{example-council} is directed to publish its opening hours, by {deadline}.'],
  ['{example-council} shall publish its opening hours, by {deadline}.'],
  ['{example-council} will publish its opening hours, by {deadline}.', 'advisory-verb'],
  ['{example-council} may publish its opening hours, by {deadline}.', 'advisory-verb'],
  ['{example-council} must publish its opening hours, by {deadline}. It should say why.', 'mixed-verbs'],
  ['{example-council} must publish its opening hours, by {deadline}. This must include Sundays.'],
  ['Day services must publish their opening hours, by {deadline}.', 'subject-is-not-a-recipient'],
  ['Day services run by {example-council} must publish their hours, by {deadline}.', 'subject-is-not-a-recipient'],
  ['In day services, {example-council} must publish the opening hours, by {deadline}.'],
  ['To help people, the Council must publish its opening hours, by {deadline}.'],
  ['{example-council} must consult all relevant partners on its opening hours, by {deadline}.', 'vague-scope'],
  ['{example-council} must give relevant information on its day services, by {deadline}.'],
  ['{example-council} must encourage people to use its day services, by {deadline}.'],
  ['{example-council} is asked to publish its opening hours, by {deadline}.', 'direction-that-asks'],
  [
    '{example-council} must work with the HSCP on its opening hours, by {deadline}.',
    'abbreviation-not-explained',
    'partnership-as-counterparty',
  ],
  ['{example-council} must increase its day services, by {deadline}.'],
];

describe('in the introduction', () => {
  test.each(inIntroduction.map(([words, ...rules]) => [words, rules] as const))('%s', (words, rules) => {
    expect([...rulesFor(words, introduction)].sort()).toEqual(rules);
  });
});

describe('in a direction', () => {
  test.each(inDirection.map(([words, ...rules]) => [words, rules] as const))('%s', (words, rules) => {
    expect([...rulesFor(words, direction)].sort()).toEqual(rules);
  });
});
