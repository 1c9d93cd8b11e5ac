/** Words that sound YAML would take away or run together are found at their line, and wrapped prose is left alone. */
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../src/source/workspace.ts';
import { applyFixes } from '../../src/edit/fixes.ts';
import { changed, faultless, midlothian } from '../roots.ts';
import { validate } from '../validated.ts';

const resources = 'directions/2030-31/02-resources.yaml';
const workforce = 'directions/2023-24/08-workforce.yaml';
const access = 'directions/2030-31/01-access.yaml';

function found(workspace: Workspace): readonly string[] {
  return validate(workspace, {}).diagnostics.map(({ at, rule }) => `${at.start.line}:${at.start.column} ${rule}`);
}

const withText = (...lines: readonly string[]): Workspace =>
  changed(faultless(), {
    [resources]: (text) =>
      text.replace(
        '  - The Board publishes what it spends.',
        `  - >-\n${lines.map((line) => `    ${line}`).join('\n')}`,
      ),
  });

test.each([
  ['- what it spends;', '- what it plans.'],
  ['1. what it spends;', '2. what it plans.'],
  ['(a) what it spends;', '(b) what it plans.'],
  ['a) what it spends;', 'b) what it plans.'],
  ['• what it spends;', '• what it plans.'],
  ['– what it spends;', '– what it plans.'],
  ['o what it spends;', 'o what it plans.'],
  ['* what it spends;', '* what it plans.'],
  ['+ what it spends;', '+ what it plans.'],
  ['1.\twhat it spends;', '2.\twhat it plans.'],
  ['a)\twhat it spends;', 'b)\twhat it plans.'],
  ['•what it spends;', '•what it plans.'],
  ['-what it spends;', '-what it plans.'],
  ['1.what it spends;', '2.what it plans.'],
  ['(a)what it spends;', '(b)what it plans.'],
  ['A. what it spends;', 'B. what it plans.'],
  ['A) what it spends;', 'B) what it plans.'],
  ['(A) what it spends;', '(B) what it plans.'],
  ['I. what it spends;', 'II. what it plans.'],
  ['1 what it spends;', '2 what it plans.'],
  ['1: what it spends;', '2: what it plans.'],
])('a list typed into a text: %s', (one, other) => {
  expect(found(withText('The Board publishes:', one, other))).toEqual(['9:5 list-in-text']);
});

test.each([
  ['• what it spends; • what it plans.'],
  ['- what it spends; and - what it plans.'],
  ['- what it spends and', 'on whom; - what it plans.'],
  ['1. what it spends; 2. what it plans.'],
])('a list typed on one line: %s', (...lines) => {
  const [first = '', ...rest] = lines;
  expect(found(withText(`The Board publishes: ${first}`, ...rest))).toEqual(['8:26 list-in-text']);
  const quoted = changed(faultless(), {
    [resources]: (text) => text.replace('The Board publishes what it spends.', `"We say: ${lines.join(' ')}"`),
  });
  expect(found(quoted)).toEqual(['7:14 list-in-text']);
});

test.each([
  ['The Board must', '- publish its criteria – in full;', '- report them; and', '- review them.'],
  ['The Board must', '- publish its criteria – in full;', '- report them.'],
  ['The Board must', '– not only plan', '– pay.'],
  ['The Board publishes', '– what it spends', '– what it plans.'],
  ['The Board helps people', '– as they leave hospital', '– as they come home.'],
  ['The Board helps people', '– and their carers', '– in full', '– every year.'],
  ['The Board must do the following', '– provide day care (Mon – Fri)', '– provide respite', '– report on both.'],
  ['The Board must:', '(a) publish the criteria in (b) below;', '(b) report them; and', '(c) review them.'],
  ['The Board must:', '(a) publish the criteria in (b) below;', '(b) report them.'],
  [
    'The Board must, in accordance with paragraph (d) of the scheme:',
    '(a) publish its criteria,',
    '(b) report them and',
    '(c) review them.',
  ],
  ['The Board must publish in Gàidhlig', 'o its criteria', 'o its hours', 'o its fees.'],
  ['The Board must publish in Gàidhlig', 'o its criteria.'],
  ['The Board must publish “Slàinte agus Cùram”', 'o its criteria', 'o its hours', 'o its fees.'],
])('a list whose points have dashes, references or Gaelic within: %s / %s', (...lines) => {
  expect(found(withText(...lines))).toEqual(['9:5 list-in-text']);
});

test.each([
  ['title: Another'],
  ['deadline: june-2030'],
  ['To: [example-council]'],
  ['Deadline: june-2030'],
  ['deadline : june-2030'],
  ['deadline:june-2030'],
  ['deadlin: june-2030'],
  ['to:[example-council]'],
  ['#check with Ann'],
  ['## check with Ann'],
  ['// check with Ann'],
  ['/* check with Ann */'],
  ['>-'],
  ['>- The Board plans'],
  ['- number: "1.2"'],
  ['# check with Ann before issue'],
  ['text: It does so every year.'],
  ['lead: the Head of Nursing'],
])('a line that slipped into a text: %s', (line) => {
  const [first] = found(withText('The Board publishes what it spends.', line));
  expect(first).toMatch(/^9:\d+ swallowed-line$/);
});

test.each([['# check with Ann before issue'], ['#check'], ['## Draft']])(
  'a remark above the words of a text: %s',
  (line) => {
    expect(found(withText(line, 'The Board publishes what it spends.'))).toEqual(['8:5 swallowed-line']);
  },
);

const measures = /measures: .*\n(?= {4}lead: Head of Nursing)/;

test.each([
  ['measures:\n      - "Share of services: 100%\n        # Ann to confirm\n        (report)."\n', '17:9'],
  ["measures:\n      - 'Share of services: 100%\n\n        # Ann to confirm\r\n        (report).'\n", '18:9'],
  ['measures: ["Share: 1",\n      "Share of services: 100%\n        # Ann to confirm"]\n', '17:9'],
  ['measures:\n      [ "Share of \\"all\\"\n        services: 100%\n      #check\n        "\n      ]\n', '18:7'],
  ['title:\n      "Access to\n      ## two\n      services"\n', '17:7'],
])('a remark on a line of a text in quotes: %j', (lines, place) => {
  const workspace = changed(faultless(), { [access]: (text) => text.replace(measures, lines) });
  const remarks = found(workspace).filter((one) => !one.includes('measure'));
  expect(remarks).toEqual([`${place} swallowed-line`]);
});

test.each([
  ['measures:\n      - "Share of services,\n        # of teams: 100%"\n'],
  ['measures:\n      - "Share of services:\n        100%" # Ann to confirm\n      # Ann to confirm\n'],
  ["measures:\n      - Share of the Board's services\n      # Ann's own\n"],
])('no remark in a text in quotes: %j', (lines) => {
  const workspace = changed(faultless(), { [access]: (text) => text.replace(measures, lines) });
  expect(found(workspace).filter((one) => one.endsWith('swallowed-line'))).toEqual([]);
});

test('a heading is looked for where markup is', () => {
  expect(found(withText('# Our aims', 'The Board publishes what it spends.'))).toEqual(['8:5 markup-out-of-place']);
});

test.each([
  ['deadline: june-2030'],
  ['to: [example-council]'],
  ['number: "1.2"'],
  ['effective: "2030-04-01"'],
  ['changes: { effect: revokes, year: 2029-30 }'],
  ['>-'],
])('what no sentence holds slipped into a text without a full stop: %s', (line) => {
  expect(found(withText('The Board publishes what it spends', line))).toContain('9:5 swallowed-line');
});

test.each([['The Board publishes the three\n      note: to be agreed with Ann'], ['lead: the Head of Nursing']])(
  'a key that ends or begins the text of a direction: %s',
  (lines) => {
    const workspace = changed(faultless(), {
      [access]: (text) => text.replace(/text: .*\n(?= {2}- number: "1.2")/, `text: >-\n      ${lines}\n`),
    });
    expect(found(workspace).some((one) => one.endsWith('swallowed-line'))).toBe(true);
  },
);

test.each([
  ['all services must publish their access criteria', 'title: Access to services', 'reporting: quarterly.'],
  ['all services must publish their access criteria', 'lead: Head of Nursing', 'note: Something.'],
  ['all services must publish their access criteria', 'note: Something.'],
  ['all services must publish what they have named', 'lead: Head of Nursing.'],
  ['all services must publish the name of the team responsible', 'lead: Head of Nursing.'],
  ['all services must publish their criteria, as a team', 'lead: Head of Nursing.'],
  ['all services must publish their access criteria', 'lead: Head of Nursing (acting)'],
  ['all services must publish their access criteria', 'lead: "Head of Nursing"'],
  ['all services must publish their access criteria', '"lead": Head of Nursing.'],
  ['all services must publish **all criteria.**', 'note: it is a request.'],
  ['all services must publish [their criteria.](https://example.org/)', 'note: it is a request.'],
  ['all services must publish their access criteria', 'mode: each', 'lead: Head of Nursing (acting).'],
  ['all services must publish, and', 'mode: jointly', 'report, their access criteria.'],
  ['all services must publish, and', 'deadline: continuing', 'report, their access criteria.'],
  ['all services must publish, and', 'deadline: 30 June 2030', 'report, their access criteria.'],
  ['all services must publish, and', 'to: nhs-example, example-council', 'report, their access criteria.'],
  ['all services must, by {deadline}:', 'items:', '  - publish their criteria; and', '  - report them.'],
  ['all services must publish their access criteria', 'measures:', '  - Share of services.', '  - Share of teams.'],
  ['all services must publish their access criteria', 'functions:', '- nhs-adults-1'],
  ['all services must publish their access criteria.', '# A check is needed here'],
  ['all services must publish their access criteria.', '# 5 is the old number'],
  ['all services must publish their access criteria.', '# per JB, ask again'],
  ['all services must publish their access criteria.', '#todo-later'],
])('a line that slipped into the text of a direction: %s / %s', (...lines) => {
  const workspace = changed(faultless(), {
    [access]: (text) =>
      text.replace(/text: .*\n(?= {2}- number: "1.2")/, `text: >-\n${lines.map((line) => `      ${line}\n`).join('')}`),
  });
  const findings = found(workspace);
  expect(findings.filter((one) => /swallowed|list-in-text/.test(one))).toEqual(['19:7 swallowed-line']);
});

test.each([
  ['all services must publish their access criteria', 'measures: people counted every day, by {deadline}.'],
  ['all services must publish their access criteria', 'note: only warm ones,', 'and others too.'],
  ['all services must publish', 'lead: Head of Care', 'their access criteria.'],
  ['all services must publish their access criteria', 'status: withdrawn, as was said.'],
  ['all services must publish their access criteria.', 'Lead: Head of Care.'],
  ['all services must publish their access criteria.', 'Deadline: June 2030.'],
])('a line of the text of a direction that may be a key: %s / %s', (...lines) => {
  const workspace = changed(faultless(), {
    [access]: (text) =>
      text.replace(/text: .*\n(?= {2}- number: "1.2")/, `text: >-\n${lines.map((line) => `      ${line}\n`).join('')}`),
  });
  expect(found(workspace).filter((one) => one.includes('-in-text') || one.includes('swallowed'))).toEqual([
    '19:7 key-in-text',
  ]);
});

test('a list that follows its lead-in is no key', () => {
  const workspace = changed(faultless(), {
    [resources]: (text) =>
      text.replace(
        '  - The Board publishes what it spends.',
        '  - text: >-\n      The Board publishes its\n      measures:\n    items:\n      - of what it spends; and\n      - of what it plans.',
      ),
  });
  expect(found(workspace)).toEqual([]);
});

test.each([['title: Access'], ['note: Something.'], ['reporting: quarterly'], ['deadline: continuing']])(
  'a key that ends a measure: %s',
  (line) => {
    const workspace = changed(faultless(), {
      [access]: (text) =>
        text.replace(
          / {4}measures: .*\n(?= {4}lead: Head of Nursing\n)/,
          `    measures:\n      - >-\n        Share of services with published\n        criteria: 100% (quarterly report)\n        ${line}\n`,
        ),
    });
    expect(found(workspace)).toEqual(['19:9 swallowed-line']);
  },
);

test('a measure that has no full stop may be a wrapped sentence', () => {
  const workspace = changed(faultless(), {
    [access]: (text) =>
      text.replace(
        / {4}measures: .*\n(?= {4}lead: Head of Nursing\n)/,
        '    measures:\n      - >-\n        Share of services with all three\n        measures: more visits and shorter waits\n',
      ),
  });
  expect(found(workspace)).toEqual([]);
});

test.each([
  ['show: aims'],
  ['show: delegated-functions'],
  ['status: issued'],
  ['title: Directions'],
  ['text: More.'],
  ['items:'],
  ['introduction:'],
  ['note: x'],
  ['title: x'],
])('a key that ends a paragraph without a full stop: %s', (line) => {
  const inPack = changed(faultless(), {
    'directions/2030-31/pack.yaml': (text) =>
      text.replace('those is varied instead.', `those is varied instead\n    ${line}`),
  });
  expect(found(inPack)).toContain('15:5 swallowed-line');
  expect(found(withText('The Board publishes what it spends and', 'what is varied instead', line))).toContain(
    '10:5 swallowed-line',
  );
});

test.each([
  ['text', 'Put the points under “items:”, each behind a dash.'],
  ['statement', 'There is no place for a list under “statement:”: write sentences, without marks.'],
])('points that are typed into a %s are told where they may stand', (key, help) => {
  const workspace = changed(faultless(), {
    [access]: (text) =>
      text.replace(new RegExp(`( *)${key}: [^]*?\\n(?= *(?:directions|- number):)`), (_, depth: string) =>
        [`${key}: >-`, '  The Board must:', '  (a) say what it spends; and', '  (b) say what it plans.', '']
          .map((line) => depth + line)
          .join('\n')
          .trimEnd()
          .concat('\n'),
      ),
  });
  const helps = validate(workspace, {}).diagnostics.flatMap((one) => (one.rule === 'list-in-text' ? [one.help] : []));
  expect(helps).toEqual([`${help} If it is a part of its sentence, break the line elsewhere.`]);
});

test.each([
  ['The Board publishes what it spends', '– and what it plans – every year.'],
  ['The Board publishes what it spends', '– and what it plans', '– every year.'],
  ['The Board helps all people', '– not only those who are known to it', '– to stay at home.'],
  ['The Board helps all people', '- as far as it can', '- to stay at home.'],
  ['Each service has a named', 'lead: Head of Service.'],
  ['Each service has its own responsible', 'lead: Head of Service.'],
  ['The Board publishes what it spends under direction', '4. It does so every year.'],
  ['The Board publishes what it spends (see', '(a) above).'],
  ['The Board publishes what it spends, as action', '#5 says.'],
  ['The Board publishes what it spends on its campaign', '#hellomynameis.'],
  ['The Board publishes what it spends on a # hash, more, and', 'says so.'],
  ['The Board publishes the # of visits, as action # 5 of Ward # B', 'says.'],
  ['The Board publishes what it spends by', '1 April and by 2 May.'],
  ['The Board publishes what was said by Dr', 'A. Smith of the hospice and by Dr', 'B. Jones.'],
  ['The Board publishes what the #AskTheBoard and', 'the #Ask campaigns cost.'],
  ['The Board publishes what it pays for:', '1 nurse and 2 doctors.'],
  ['The Board publishes what it spends on community', '-based care.'],
  ['The Board publishes what was told to Dr', 'A. Smith by', 'C. Jones.'],
  ['The Board publishes: (a) what it spends; and (b) what it plans, – that is,', 'all.'],
  ['The Board publishes its hours: 9 - 5 on weekdays; 10 - 4 at', 'weekends.'],
  ['The Board publishes what it spends.', 'Note: it does so every year.'],
  ['The Board publishes what it spends.', 'Areas: self-management.'],
  ['The Board acts under sections 26, 27 and', '28. They bind the bodies.'],
  ['The Board acts under sections 26, 27 and', '28. They bind the bodies, as is said in section', '29. It is short.'],
  ['The Board is open between 9 and', '5. It answers the telephone.'],
  ['The Board acts under section 28(1)(a), (b) and', '(c) of the Act.'],
  ['The Board publishes: (a) what it spends;', '(b) what it plans; and', '(c) what it hears.'],
  ['The Board publishes what it spends on (a)', 'people,', '(b) places; and', '(c) plans.'],
  ['The Board publishes:', '(a) what it spends and (b) what it plans.'],
  ['The Board helps many people, and', 'c. 300 of them at home.'],
  ['The Board listens and', '– where it can – says so.'],
  ['The Board publishes the', '# of visits and the', '# 5 in its list.'],
  ['The Board has agreed the following three', 'measures: more visits, shorter waits and better records.'],
  ['The Board has agreed one of the following, e.g.', 'measures: more visits and better records.'],
  [
    'The Board and {ijb} have agreed the three',
    'measures: more visits, by',
    'number: five, and',
    'title: Living well.',
  ],
  ['The Board has agreed the following three', 'measures: Living well, ageing well and dying well.'],
  ['The Board has agreed what is meant by', 'title: Living well.'],
  ['Services are measured against the national', 'outcomes: there are nine of them.'],
  ['In this plan the Board sets out its main', 'measures: shorter waits and more visits.'],
  ['There is one', 'note: the figures are indicative.'],
  [
    'The Board has agreed to report to the',
    'body: the council, which',
    'reporting: quarterly, and',
    'lead: The council.',
  ],
  ['The Board publishes the', '# of visits and the', '#check-in campaign.'],
  ['It is for the Board', '– not for the council – to decide. The plan', '– which is its own – says so.'],
  ['What does the Board spend, and why?', '– these are the questions.'],
  ['Tha am Bòrd ag obair', 'o chionn fhada agus', 'o thùs.'],
])('wrapped prose is none: %s / %s', (...lines) => {
  expect(found(withText(...lines)).filter((rule) => /in-text|swallowed/.test(rule))).toEqual([]);
});

test.each([
  ['The Board publishes what it spends. # check with Ann', 41],
  ['The Board publishes what it spends. #check with Ann', 41],
  ['The Board publishes what it spends # TODO Ann', 40],
  ['The Board publishes what it spends. /* Ann */', 41],
])('a remark behind the words of a text: %s', (line, column) => {
  expect(found(withText(line)).filter((one) => one.includes('swallowed'))).toEqual([`8:${column} swallowed-line`]);
  const quoted = changed(faultless(), {
    [resources]: (text) => text.replace('The Board publishes what it spends.', `"${line}" # ask Ann`),
  });
  // Whoever puts it in quotes means it.
  expect(found(quoted).filter((one) => one.includes('swallowed'))).toEqual([]);
});

describe('points with dashes below a text without quotes or an item', () => {
  const introduced = (lines: string): readonly string[] =>
    validate(
      changed(faultless(), {
        [resources]: (text) => text.replace('  - The Board publishes what it spends.', lines),
      }),
      {},
    ).diagnostics.map(({ at, rule, help }) => `${at.start.line}:${at.start.column} ${rule}: ${help}`);
  const list = '  - text: "The Board publishes:"\n    items:\n';
  const inner = 'An item has no list of its own: write it as one sentence, without dashes, or make each point an item.';
  const below =
    'put the points under “items:”, each behind a dash. If it is a part of its sentence, break the line elsewhere.';
  const lessBy = (depth: number): string =>
    `Indent it by ${depth} spaces, exactly as that item; if it is part of its sentence, by more.`;
  test.each([
    [
      '  - The Board publishes\n    - what it spends and\n    - what it plans.',
      [`8:5 list-in-text: Write “text:” before the text, and ${below}`],
    ],
    [
      '  - The Board\n    publishes\n    - what it spends and\n    - what it plans.',
      [`9:5 list-in-text: Write “text:” before the text, and ${below}`],
    ],
    [
      `${list}      - its hours, namely\n        - on weekdays and\n        - at weekends.`,
      [`10:9 list-in-text: ${inner} If it is a part of its sentence, break the line elsewhere.`],
    ],
    [
      `${list}      - "its hours, namely:\n        - on weekdays and\n        - at weekends."`,
      [`10:9 list-in-text: ${inner} If it is a part of its sentence, break the line elsewhere.`],
    ],
    [`${list}      - what it spends; and\n       - what it plans.`, [`10:8 list-in-text: ${lessBy(6)}`]],
    [`${list}      - what it spends\n       - what it plans.`, [`10:8 list-in-text: ${lessBy(6)}`]],
    ['  - The Board spends.\n   - The Board plans.', [`8:4 list-in-text: ${lessBy(2)}`]],
    ['  - The Board spends.\n   - The Board plans.\n   - It listens.', [`8:4 list-in-text: ${lessBy(2)}`]],
    ['  - The Board spends.\n  - The Board\n    plans.\n   - It listens.', [`10:4 list-in-text: ${lessBy(2)}`]],
    [
      '  - The Board spends.\n    - The Board plans.',
      [`8:5 list-in-text: Write “text:” before the text, and ${below}`],
    ],
    [
      '  - >-\n    The Board spends.\n    - The Board plans.',
      [`9:5 list-in-text: Write “text:” before the text, and ${below}`],
    ],
    ['  - The Board spends - and plans. - It listens.', []],
    ['  - The Board spends money\n   and it plans - with others - what it spends.', []],
    [`${list}      - what it spends; and\n      - what it plans,\n        and why.`, []],
    ['  - The Board publishes what it spends in 2030\n    - and before.', []],
  ])('%s', (lines, findings) => {
    expect(introduced(lines)).toEqual(findings);
  });
  test('with a colon the advice leads to no list that is printed as one paragraph', () => {
    expect(introduced(`${list}      - its hours, namely:\n        - on weekdays and\n        - at weekends.`)).toEqual([
      `9:9 wrong-type: ${inner} One item of the list. For example: "the offer of {midlothian-council}, and"`,
    ]);
    const [first = ''] = introduced('  - The Board publishes:\n    - what it spends and\n    - what it plans.');
    expect(first).toContain(
      '7:5 wrong-type: Write “text:” before the text, the text in double quotes, and the points under “items:”, each behind a dash.',
    );
  });
});

test.each([
  ['2030-31/pack.yaml', '  - show: aims', '   - The Board hears.', '  - The Board plans.\n'],
  ['2030-31/01-access.yaml', '    lead: Head of Nursing', '       - Share of teams.', '      - Share of services.\n'],
  ['reports/2030-03-14-directions.yaml', 'sections:', '   - Note what it costs.', ''],
  ['reports/2030-03-14-directions.yaml', '  - section: money', '       - It is all.', '      - It is much.\n'],
])('an item that stands a space too far in is found in %s, before %s', (name, next, slipped, item) => {
  const file = `directions/${name}`;
  const workspace = changed(faultless(), {
    [file]: (text) =>
      text
        .replace(/ {4}measures: .*\n(?= {4}lead: Head of Nursing\n)/, '    measures:\n')
        .replace(`${next}\n`, `${item}${slipped}\n${next}\n`),
  });
  const messages = validate(workspace, {}).diagnostics.flatMap(({ rule, message }) =>
    rule === 'list-in-text' ? [message] : [],
  );
  expect(messages).toEqual([`“${slipped.trim()}” goes on with the item above it: its dash would be printed.`]);
});

test.each([
  ['  - • The Board publishes what it spends.', '7:5'],
  ['  - o The Board publishes what it spends.', '7:5'],
  ['  - o The Board works with Bòrd na Gàidhlig.', '7:5'],
  ['  - "– The Board publishes what it spends."', '7:6'],
  ['  - • >-\n    The Board publishes what it spends.', '7:5'],
  ['  - –\n    The Board publishes what it spends.', '7:5'],
  ['  - ->\n    The Board publishes what it spends.', '7:5'],
  ['  - -> The Board publishes what it spends.', '7:5'],
  ['  - "=> The Board publishes what it spends."', '7:6'],
  ['  - » The Board publishes what it spends.', '7:5'],
  ['  - -- The Board publishes what it spends.', '7:5'],
  ['  - text: "The Board publishes:"\n    items:\n      - —\n        what it spends.', '9:9'],
  ['  - • { text: The Board publishes what it spends. }', '7:5'],
])('a bullet or a dash before a text: %s', (lines, place) => {
  const workspace = changed(faultless(), {
    [resources]: (text) => text.replace('  - The Board publishes what it spends.', lines),
  });
  expect(found(workspace)).toEqual([`${place} mark-before-text`]);
});

test.each([['  - o 1 Giblean bha am Bòrd ag obair.'], ['  - "o chionn fhada bha am Bòrd ag obair."']])(
  'Gaelic begins with “from”: %s',
  (lines) => {
    const workspace = changed(faultless(), {
      [resources]: (text) => text.replace('  - The Board publishes what it spends.', lines),
    });
    expect(found(workspace)).toEqual([]);
  },
);

test('a file that ends within a sentence and a line is cut off, and one without the last line break is not', () => {
  const cut = (at: string): readonly string[] =>
    found(changed(midlothian(), { [workforce]: (text) => text.slice(0, text.indexOf(at) + at.length) })).filter((one) =>
      one.endsWith('file-cut-off'),
    );
  expect(cut('should work in collab')).toEqual(['12:7 file-cut-off']);
  expect(cut('Staff Engagement Plan 2023-24.')).toEqual([]);
});

test.each([
  ['- this;', '- that;'],
  ['• this;', '• that;'],
  ['1. this;', '2. that;'],
])('a list in a text that stands below its key without a mark: %s', (one, other) => {
  const workspace = changed(faultless(), {
    [access]: (text) =>
      text
        .replace('text: "{nhs-example} must', `text:\n      All services must\n      ${one}\n      ${other}\n      and`)
        .replace('{deadline}."', '{deadline}.'),
  });
  expect(found(workspace)).toContain('19:7 list-in-text');
});

test('a dash alone is the sign for nothing', () => {
  const workspace = changed(faultless(), { [access]: (text) => text.replace('lead: Head of Nursing', 'lead: –') });
  expect(found(workspace)).toEqual([]);
});

test('a number sign ends a text without quotes, and is said of every text that is printed', () => {
  const inAccess = (from: string, to: string): readonly string[] =>
    found(changed(faultless(), { [access]: (text) => text.replace(from, to) }));
  expect(inAccess('lead: Head of Nursing', 'lead: Head of Nursing #5')).toEqual(['16:27 comment-in-text']);
  expect(inAccess('title: Health and wellbeing', 'title: Health #5')).toEqual(['3:15 comment-in-text']);
  // Behind an id or quotes nothing is lost.
  expect(inAccess('deadline: september-2030', 'deadline: september-2030 # as agreed')).toEqual([]);
  expect(inAccess('number: "1.2"', 'number: "1.2" # new')).toEqual([]);
  expect(inAccess('deadline: september-2030', 'deadline: September 2030 # as agreed')).toEqual([
    '9:15 malformed-value',
  ]);
  for (const value of ['email: planning@ijb.example', 'telephone: 01632 960000'])
    expect(
      found(changed(faultless(), { 'directions/ijb.yaml': (text) => text.replace(value, `${value} # new`) })),
    ).toEqual([]);
  const nursing = 'title: Health and wellbeing';
  expect(inAccess(nursing, 'title: Health {year} # new')).toEqual(['3:22 comment-in-text']);
  expect(inAccess(nursing, 'title: Health [and] # new')).toEqual(['3:21 comment-in-text']);
});

test.each([
  ['lead: nursing # and care', '15:19 comment-in-text'],
  ['lead: "Nursing" #4 and fees', '15:21 text-after-quote'],
  ['measures:\n      - nursing # and care', '16:17 comment-in-text'],
  ['measures:\n    - nursing # and care', '16:15 comment-in-text'],
  ['measures: [home, nursing # and care\n    ]', '15:30 comment-in-text'],
  ["measures: ['Nursing' #4 and fees\n    ]", '15:26 text-after-quote'],
  ['measures:\n      - "Nursing" # as agreed\n    lead: "Nursing" #acting', undefined],
  ['functions:\n      - nursing # and care\n      - "care" #4', undefined],
  ['deadline: nursing # and care\n    number: "1.1" #4', undefined],
])('a word alone is a text where its key has words, and an id elsewhere: %j', (lines, place) => {
  const workspace = changed(faultless(), {
    [access]: (text) => text.replace(/measures: .*\n {4}lead: Head of Nursing/, lines),
  });
  const remarks = found(workspace).filter((one) => /comment-in-text$|text-after-quote$/.test(one));
  expect(remarks).toEqual(place === undefined ? [] : [place]);
});

test.each([
  // Texts without quotes, whatever their last line begins with, lose what follows.
  ['lead: Head of\n      {year} nursing # two', ['16:22']],
  ['lead: Head of\n      "all" nursing # two', ['16:21']],
  ["lead: Head of\n      nursing and\n      'all' [else] # two", ['17:20']],
  ['lead: Head\n      > of nursing # two', ['16:20']],
  ['lead:\n      Head of nursing # two', ['16:23']],
  ['lead: Head of Nursing -   # two', ['15:31']],
  ['lead: Head of\r\n      [all] nursing\t# two\r', ['16:21']],
  ['measures: [\n      Share of services # two\n    ]', ['16:25']],
  ['measures:\n      - Share of\n        {year} services # two', ['17:25']],
  // What stands behind quotes, a comma, a bracket or a block does not belong to one.
  ['lead: "Head of\n      {year} nursing" # two', []],
  ["lead: 'Head of # Nursing' # two", []],
  ['lead: "Head of\n      nursing # two"', []],
  ['lead: >-\n      Head of Nursing\n    # two', []],
  ['lead: |-\n      Head of Nursing\n     # two', []],
  ['lead: # two\n      Head of Nursing', []],
  ['lead: Head of Nursing\n    # two', []],
  ['measures: [Share of services, # two\n      "Share of teams" # two\n    ] # two', []],
  ['measures: [\n      Share of\n      services, # two\n      Share of teams ] # two', []],
])('only the end of a text is taken for a remark: %j', (lines, places) => {
  const workspace = changed(faultless(), {
    [access]: (text) => text.replace(/measures: .*\n {4}lead: Head of Nursing/, lines),
  });
  expect(found(workspace).filter((one) => one.endsWith('comment-in-text'))).toEqual(
    places.map((place) => `${place} comment-in-text`),
  );
});

test.each([
  ['{ short: IJB,\n      long: Integration Joint Board } # us', []],
  ['{ long: Integration Joint Board,\n      short: IJB }   # us', []],
  ['{ short: IJB, # us\n      long: Integration Joint Board, # us\n    }', []],
  ['{ short: IJB,\n      long: Integration Joint Board # us\n    }', ['4:37 comment-in-text']],
])('nor what stands behind the comma or the brace of keys over several lines: %j', (one, findings) => {
  const workspace = changed(faultless(), {
    'directions/glossary.yaml': (text) => text.replace('{ short: IJB, long: Integration Joint Board }', one),
  });
  expect(found(workspace)).toEqual(findings);
});

test('a remark behind a line that begins with a brace, in the middle of a text, is told once', () => {
  const workspace = changed(faultless(), {
    [access]: (text) =>
      text.replace('lead: Head of Nursing', 'lead: Head of\n      {year} nursing # two\n      and of care'),
  });
  expect(found(workspace)).toEqual(['17:22 comment-in-text']);
});

describe('an item in brackets that its comma divides', () => {
  const inAccess = (from: string, to: string): readonly string[] =>
    validate(changed(faultless(), { [access]: (text) => text.replace(from, to) }), {}).diagnostics.flatMap(
      ({ at, message }) => (message.startsWith('In brackets') ? [`${at.start.column}: ${message}`] : []),
    );
  const measures = 'measures: ["Share of services with published access criteria: 100% (quarterly report)."]';
  const said = (one: string, other: string, between = ' '): string =>
    `In brackets a comma ends an item: ${one},${between}${other} is 2: "${one}", "${other}".`;
  test.each([
    ['[Reduce falls, and fractures]', [`16: ${said('Reduce falls', 'and fractures')}`]],
    [
      '[Falls, fractures, and deaths]',
      ['16: In brackets a comma ends an item: Falls, fractures, and deaths is 3: "Falls", "fractures", "and deaths".'],
    ],
    ['[Falls, # by ward, and age, 100]\n      Fractures at no. #5 and in C#]', []],
    ['[Reduce falls, or fractures]', [`16: ${said('Reduce falls', 'or fractures')}`]],
    [
      '[Share of services, by locality and by service, each quarter]',
      [
        '16: In brackets a comma ends an item: Share of services, by locality and by … is 3: "Share of services", "by locality and by …", "each quarter".',
      ],
    ],
    [
      '[Falls, fractures, by locality]',
      [
        '16: In brackets a comma ends an item: Falls, fractures, by locality is 3: "Falls", "fractures", "by locality".',
      ],
    ],
    ['[Falls by locality, Fractures, by locality]', []],
    ['[falls, by locality]', []],
    ['["Falls", by locality]', []],
    ['[Delayed discharges, eHealth contacts]', []],
    ['[Reduce falls, waiting times]', []],
    ["[Don't fall, and other]", [`16: ${said("Don't fall", 'and other')}`]],
    [
      '[Falls, or fractures, or both]',
      ['16: In brackets a comma ends an item: Falls, or fractures, or both is 3: "Falls", "or fractures", "or both".'],
    ],
    ['["Share: 1 of 2.",\n      Reduce falls,\n      and fractures]', [`7: ${said('Reduce falls', 'and fractures')}`]],
    ['["Reduce falls", "and fractures"]', []],
    ['[Reduce falls, Reduce fractures]', []],
    ['["Reduce falls, and fractures"]', []],
    ['[1,234 visits]', [`16: ${said('1', '234 visits', '')}`]],
    ['[£12,345]', [`16: ${said('£12', '345', '')}`]],
    ['[12, 345]', []],
    ['[Budget of £1,\n      000 spent]', [`16: ${said('Budget of £1', '000 spent', '')}`]],
    ['[Budget of £1,\n      250 spent]', [`16: ${said('Budget of £1', '250 spent', '')}`]],
    ['[Help for 1, 000 people]', [`16: ${said('Help for 1', '000 people', '')}`]],
    ['[Payments of £1, 250 visits]', []],
    ['[Visits in section 1,\n      250 calls]', []],
    ['[Call 0131, 000 calls]', []],
  ])('measures: %s', (list, findings) => {
    expect(inAccess(measures, `measures: ${list}`)).toEqual(findings);
  });
  test.each([
    ['[1,234 visits]', `16: ${said('1', '234 visits', '')}`],
    ['[1,234]', `16: ${said('1', '234', '')}`],
    ['["Visits", 1,234 of them]', `26: ${said('1', '234 of them', '')}`],
    ['[12]', '16: Item 1 of "measures" must be a text, and 12 is read as a number.'],
  ])('what it leaves is no number besides: %s', (list, told) => {
    const workspace = changed(faultless(), { [access]: (text) => text.replace(measures, `measures: ${list}`) });
    const { diagnostics } = validate(workspace, {});
    expect(
      diagnostics.map(({ severity, rule, at, message }) => [severity, rule, `${at.start.column}: ${message}`]),
    ).toEqual([['error', 'wrong-type', told]]);
    expect(diagnostics.flatMap(({ fix = [] }) => fix)).toHaveLength(list === '[12]' ? 1 : 0);
  });
  test.each([
    ['deadline: september-2030', 'deadline: { id: [Falls, and fractures] }', 1],
    ['to: [nhs-example]', 'to: [nhs-example, and example-council]', 0],
    ['title: Health and wellbeing', 'title: Health [a, and b]', 0],
    ['title: Health and wellbeing', 'title: "Health [Some, and b]"', 0],
  ])('%s → %s', (from, to, count) => {
    expect(inAccess(from, to)).toHaveLength(count);
  });
});

test.each([
  ['- show aims', ['16:5 missing-colon']],
  ['- Show aims', ['16:5 missing-colon']],
  ['- show;aims', ['16:5 missing-colon']],
  ['- show= aims', ['16:5 missing-colon']],
  ['- show:aims', ['16:5 missing-space']],
  ['- "show: aims"', ['16:5 wrong-type']],
  ['- aims', ['16:5 missing-colon']],
  ['- served-aims', ['16:5 missing-colon']],
  ['- show delegated functions', ['16:5 missing-colon']],
  ['- show : aims', []],
  ['- The Board will show aims.', []],
  ['- text: "The plan has:"\n    items:\n      - aims\n      - outcomes', []],
])('what is to be shown is not printed as a text: %s', (item, findings) => {
  const pack = 'directions/2030-31/pack.yaml';
  expect(found(changed(faultless(), { [pack]: (text) => text.replace('- show: aims', item) }))).toEqual(findings);
});

test('a text that lost the line of its key is one finding, at the text', () => {
  const lines = '    deadline: june-2030\n      All services must\n      publish their criteria.\n';
  const workspace = changed(faultless(), {
    [access]: (text) => text.replace(/ {4}deadline: september-2030\n([^]*?) {4}text: .*\n/, `$1${lines}`),
  });
  expect(found(workspace)).toEqual(['17:7 malformed-value']);
});

test.each([
  ['a Cyrillic letter', 'The Board publishes what it spends by {d\u0435adline:june-2030}.', '{deadline:june-2030}'],
  ['a no-break space', 'The Board, {ijb\u00a0}, publishes what it spends.', '{ijb}'],
  ['a no-break hyphen', 'The Board, {ijb\u2011name}, publishes what it spends.', '{ijb-name}'],
])('a fact in braces with %s is named once, and put right by --fix', (_, words, right) => {
  const workspace = withText(words);
  const stopping = validate(workspace, {}).diagnostics.filter(({ severity }) => severity !== 'advice');
  expect(stopping.map(({ rule }) => rule)).toEqual(['hidden-character']);
  const { files } = applyFixes(workspace, stopping);
  expect(new TextDecoder().decode(files.get(resources))).toContain(right);
});

test('and so it is in a note, where nothing is filled in', () => {
  const workspace = changed(faultless(), {
    'directions/2030-31/budgets.yaml': (text) =>
      text.replace('"Report 4.2" }', '"Report 4.2", note: "Due by {d\u0435adline:june-2030}." }'),
  });
  expect(found(workspace).filter((one) => one.endsWith('hidden-character'))).toHaveLength(1);
});

test('--fix takes out what cannot be seen, even where the file is broken by it', () => {
  const workspace = changed(faultless(), {
    [access]: (text) =>
      text
        .replace('deadline: september-2030', 'deadline: september-2030\u00a0')
        .replace('title: ', 'title:\u00a0')
        .replace('    to: [example-council]', '\u00a0\u00a0\u00a0\u00a0to: [example-council]'),
  });
  const { diagnostics } = validate(workspace, {});
  expect(diagnostics.map(({ rule }) => rule)).toEqual(Array.from({ length: 3 }, () => 'hidden-character'));
  const { files } = applyFixes(workspace, diagnostics);
  expect(new TextDecoder().decode(files.get(access))).toBe(new TextDecoder().decode(faultless().files.get(access)));
});
