/** What vanishes or changes hands without a word: files that are not read, numbers, braces, and bodies that the text binds. */
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, example, faultless, midlothian } from '../roots.ts';
import { validate } from '../validated.ts';

const year = 'directions/2030-31';
const access = `${year}/01-access.yaml`;
const support = `${year}/03-support.yaml`;

function found(workspace: Workspace): readonly string[] {
  return validate(workspace, {}).diagnostics.map(
    ({ at, rule }) => `${at.file.replace('directions/', '').replace('2030-31/', '')}:${at.start.line} ${rule}`,
  );
}
const inAccess = (from: string, to: string): readonly string[] =>
  found(changed(faultless(), { [access]: (text) => text.replace(from, to) }));
const said = (changes: Parameters<typeof changed>[1]): readonly (readonly string[])[] =>
  validate(changed(faultless(), changes), {}).diagnostics.map(({ at, message, help }) => [
    at.file,
    message,
    help ?? '',
  ]);
const renamed = (path: string, to: string): Workspace => {
  const text = new TextDecoder().decode(faultless().files.get(path));
  return /\.ya?ml$/i.test(to)
    ? changed(faultless(), { [path]: undefined, [to]: text })
    : { ...changed(faultless(), { [path]: undefined }), unread: [to] };
};

test('of a folder whose years do not follow each other one fault is told in it', () => {
  const { files } = faultless();
  const moved = new Map([...files].map(([path, bytes]) => [path.replace(`${year}/`, 'directions/2030-32/'), bytes]));
  expect(found({ files: moved }).filter((one) => !one.startsWith('reports/'))).toEqual([
    '2030-32/pack.yaml:2 year-differs-from-folder',
  ]);
});

test.each([
  ['nhs-lothian', 'nhs-lothain'],
  ['midlothian-council', 'midl-council'],
])('%s as %s is one error, also where reports are read', (id, as) => {
  const ijb = 'directions/ijb.yaml';
  const workspace = changed(midlothian(), { [ijb]: (text) => text.replace(`- id: ${id}`, `- id: ${as}`) });
  const errors = validate(workspace, {}).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule, at }) => [rule, at.file])).toEqual([['unknown-reference', ijb]]);
});

describe('a file that is not read is named, and nothing that follows from it', () => {
  test.each(['.YAML', '.yml', '.yaml.txt', '.docx', ''])('03-support%s', (ending) => {
    expect(found(renamed(support, `${year}/03-support${ending}`))).toEqual([`03-support${ending}:1 unknown-file`]);
  });

  test.each(['glossary.YAML', 'glossary.yaml.txt', 'scheme.yml', 'plans/2030-33.YAML', 'Ijb.yaml'])(
    'what all years share, as %s, also where one year is asked for',
    (name) => {
      const path = `directions/${name.toLowerCase().replace(/\.ya?ml.*/, '.yaml')}`;
      const { diagnostics } = validate(renamed(path, `directions/${name}`), { years: ['2030-31'] });
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ rule, at, help }) => [rule, at.file, help?.split(',')[0]])).toEqual([
        ['unknown-file', `directions/${name}`, `Call it ${path}`],
      ]);
    },
  );

  test.each([
    ['form.yaml.txt', 'Call it directions/reports/form.yaml'],
    ['2030-03-14-directions.yml', 'Call it directions/reports/2030-03-14-directions.yaml'],
    ['report.yaml', 'A report is called by the day of its meeting and a name of small letters'],
  ])('in the folder of the reports, as %s', (name, help) => {
    const path = `directions/reports/${name.startsWith('form') ? 'form' : '2030-03-14-directions'}.yaml`;
    const { diagnostics } = validate(renamed(path, `directions/reports/${name}`), {});
    expect(diagnostics.map((one) => [one.rule, one.at.file, one.help?.split(',')[0]])).toEqual([
      ['unknown-file', `directions/reports/${name}`, help],
    ]);
  });

  test('what lies beside a shared file that is there stops no year', () => {
    const workspace = { ...faultless(), unread: ['directions/ijb.yaml~'] };
    expect(validate(workspace, { years: ['2030-31'] }).diagnostics).toEqual([]);
    expect(found(workspace)).toEqual(['ijb.yaml~:1 unknown-file']);
  });

  test('the deadlines under another name', () => {
    expect(found(renamed(`${year}/deadlines.yaml`, `${year}/deadline.yaml`))).toEqual(['deadline.yaml:1 unknown-file']);
  });

  test('a copy is at fault, and not what it is a copy of', () => {
    const text = new TextDecoder().decode(faultless().files.get(support));
    for (const name of [
      '03-support - Copy.yaml',
      '03-support (1).yaml',
      '03-support-LAPTOP-7Q.yaml',
      'Copy of 03-support.yaml',
    ])
      expect(found(changed(faultless(), { [`${year}/${name}`]: text }))).toEqual([`${name}:1 unknown-file`]);
  });

  test.each(['-v2', '-new', '_old', '-2', '-backup', '-final-v3', '-with-comments'])(
    'the same group in 03-support%s.yaml is one of two, also where a word of it is another',
    (mark) => {
      const text = new TextDecoder().decode(faultless().files.get(support));
      for (const words of [text, text.replace(/title: .*/, 'title: Something else')])
        expect(said({ [`${year}/03-support${mark}.yaml`]: words })).toEqual([
          [
            `${year}/03-support${mark}.yaml`,
            `This looks like a copy of ${support}, and nothing in it is used.`,
            'Keep the one that is right under that name, and delete the other.',
          ],
        ]);
    },
  );

  test.each(['03-old-support', '02-support', '04-support'])(
    'the same group in %s.yaml is not the one whose name is its own',
    (name) => {
      const text = new TextDecoder().decode(faultless().files.get(support));
      expect(said({ [`${year}/${name}.yaml`]: text }).map(([file]) => file)).toEqual([`${year}/${name}.yaml`]);
    },
  );

  test('another group of the same number is no copy', () => {
    const text = new TextDecoder().decode(faultless().files.get(support));
    const other = text.replaceAll(/number: "3\.(\d+)"/g, 'number: "3.9$1"');
    expect(said({ [`${year}/03-carers.yaml`]: other }).map(([, message]) => message)).toContain(
      'The number 3 is used twice.',
    );
  });

  const beside = (path: string): string => `Delete it, or move it out of directions: ${path} is there already.`;
  const copy = 'Keep the one that is right under that name, and delete the other.';
  test.each([
    ['03-support.docx', beside(support)],
    ['03-support.yaml.bak', beside(support)],
    ['03-support.yaml.txt', beside(support)],
    ['old/03-support.yaml', beside(support)],
    ['budgets (1).yaml', copy],
    ['budgets-old.yaml', copy],
    ['pack - Copy.yaml', copy],
    ['letter-nhs.yaml', expect.stringContaining('Letters, appendices and whatever else')],
    ['appendix-2.yaml', expect.stringContaining('Letters, appendices and whatever else')],
  ])('%s, which is there besides, is not told to take the place of what is there', (name, help) => {
    const budgets = { [`${year}/budgets.yaml`]: 'payments: []\n' };
    const isRead = name.endsWith('.yaml');
    const { files } = changed(faultless(), { ...budgets, ...(isRead && { [`${year}/${name}`]: 'x' }) });
    const { diagnostics } = validate({ files, ...(!isRead && { unread: [`${year}/${name}`] }) }, {});
    expect(diagnostics.filter(({ at }) => at.file.endsWith(name)).map((one) => one.help)).toEqual([help]);
  });

  test('a group in a folder of its own is to be moved out of it', () => {
    const { diagnostics } = validate(renamed(support, `${year}/old/03-support.yaml`), {});
    expect(diagnostics.map(({ help }) => help)).toEqual([`Move it to ${support}, if that is what it is.`]);
  });

  test.each([
    ['2030-2031', 'Call the folder 2030-31.', true],
    ['2030_31', 'Call the folder 2030-31.', true],
    ['Directions 2030-31', 'Call the folder 2030-31.', true],
    ['Year 1', 'Call the folder by the year that its pack.yaml has, such as 2023-24.', true],
    ['2030-31 - Copy', 'Delete the folder, or move it out of directions: there is a folder 2030-31 already.', false],
  ])('the folder of a year that is called %s is said once', (folder, help, isMoved) => {
    const files = [...faultless().files].flatMap(([path, bytes]) => {
      const other = path.replace('/2030-31/', `/${folder}/`);
      return other === path || isMoved ? [[other, bytes] as const] : [[path, bytes] as const, [other, bytes] as const];
    });
    const { diagnostics } = validate({ files: new Map(files) }, {});
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((one) => [one.message, one.help])).toEqual([
      [`“${folder}” is not how a year’s folder is called, and nothing in it is used.`, help],
    ]);
  });

  test('a folder of years that do not follow each other is to be called as its pack says', () => {
    const files = [...faultless().files].map(
      ([path, bytes]) => [path.replace('/2030-31/', '/2030-32/'), bytes] as const,
    );
    const { diagnostics } = validate({ files: new Map(files) }, {});
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, help }) => `${rule}: ${help}`)).toEqual([
      'year-differs-from-folder: Call the folder 2030-31.',
    ]);
  });

  test.each([
    ['2030-31/03-Carers.yaml', '2030-31/03-carers.yaml', /"3/g, '"7'],
    ['plans/Plan.yaml', 'plans/plan.yaml', /^name: .*$/m, 'name: Another Plan'],
  ])('of two that some disks take for one, %s and %s, the second', (one, other, from, to) => {
    const path = one.startsWith('plans') ? 'directions/plans/2030-33.yaml' : support;
    const text = new TextDecoder().decode(faultless().files.get(path));
    const workspace = changed(faultless(), {
      ...(path === support && { [support]: undefined }),
      [`directions/${one}`]: text,
      [`directions/${other}`]: text.replaceAll(new RegExp(from, 'gm'), to),
    });
    const { diagnostics } = validate(workspace, {});
    expect(diagnostics.filter(({ rule }) => rule === 'id-used-twice').map(({ message }) => message)).toEqual([
      `directions/${other} and directions/${one} differ only in capital letters: Windows and macOS have room for one of them.`,
    ]);
  });

  test('the folder of a year with nothing in it', () => {
    expect(found({ ...faultless(), unread: ['directions/2031-32/'] })).toContain('2031-32/pack.yaml:1 missing-file');
  });
});

test('where all bodies are meant, their ids are named, and none is invented', () => {
  const all = changed(faultless(), { [access]: (text) => text.replace('to: [nhs-example]', 'to: all') });
  expect(validate(all, {}).diagnostics.map(({ rule, help, fix }) => [rule, help, fix])).toEqual([
    ['wrong-type', 'List the id of each, as directions/ijb.yaml has it: [nhs-example, example-council].', undefined],
  ]);
});

test.each([
  ['functions: [ae geriatric]', 'Put a comma between them: ae, geriatric.'],
  ['functions: [ae  council-1, geriatric]', 'Put a comma between them: ae, council-1.'],
  ['functions: [ae geriatrics]', 'Write "ae-geriatrics". The id of a function.'],
])('%s: the ids that there are are named', (written, help) => {
  const workspace = changed(faultless(), {
    'directions/scheme.yaml': (text) => text.replace(/nhs-adults-1\b/, 'ae').replace(/nhs-adults-2\b/, 'geriatric'),
    [access]: (text) => text.replace('functions: [nhs-adults-1, nhs-adults-2]', written),
  });
  const said = validate(workspace, {}).diagnostics.filter(({ rule }) => rule === 'malformed-value');
  expect(said.map((one) => one.help)).toEqual([expect.stringContaining(help)]);
});

test.each([
  ['[1.1 2.1]', 'Put each in quotes of its own: "1.1", "2.1".'],
  ['["1.1; 2.1"]', 'Put each in quotes of its own: "1.1", "2.1".'],
  ['["1.1, 1.2 and 2.1"]', 'Put each in quotes of its own: "1.1", "1.2", "2.1".'],
  ['["1.1 3.1"]', 'directions/2030-31 has “1.1”, “1.2”, “2.1”.'],
])('several directions in one item are told apart: %s', (written, help) => {
  const workspace = changed(example(), {
    [`${year}/budgets.yaml`]: (text) => text.replace('directions: ["1.1", "2.1"]', `directions: ${written}`),
  });
  const said = validate(workspace, {}).diagnostics.filter(({ severity }) => severity === 'error');
  expect(said.map((one) => one.help)).toEqual([help]);
});

test.each([
  ['outcome: outcome-1', 'outcome: outcome-1, outcome-9'],
  ['number: "1.1"', 'number: "1.1, 1.2"'],
])('several in the place of one are not run together: %s → %s', (from, to) => {
  const workspace = changed(faultless(), { [access]: (text) => text.replace(from, to) });
  const [said, ...more] = validate(workspace, {}).diagnostics.filter(({ severity }) => severity === 'error');
  expect(more).toEqual([]);
  expect(said?.help).toMatch(/^Only one can stand here\. /);
});

test('a recipient who is taken out is one error, where a report to the Board is made for the year too', () => {
  const without = changed(midlothian(), {
    'directions/ijb.yaml': (text) => text.replace(/ {2}- id: midlothian-council\n(?: {4}.*\n)+/, ''),
  });
  const errors = validate(without, {}).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message)).toEqual([
    'There is no recipient “midlothian-council”, which is named in 7 places.',
  ]);
});

test.each([
  ['is damaged', (text: string) => `${text}\nreports: [`],
  ['has a key that there is not', (text: string) => `${text}\ncolour: red\n`],
  ['is lost', undefined],
])('where pack.yaml %s, the status of the year is not known, unless one is asked for', (_, edit) => {
  const workspace = changed(faultless(), { [`${year}/pack.yaml`]: edit });
  const statuses = (request: Parameters<typeof validate>[1]): readonly unknown[] =>
    validate(workspace, request).years.map(({ status }) => status);
  expect([statuses({}), statuses({ as: 'approved' })]).toEqual([[undefined], ['approved']]);
  expect(validate(faultless(), {}).years[0]?.status).toBe('issued');
});

test('a lost deadlines.yaml is one finding', () => {
  expect(found(changed(faultless(), { [`${year}/deadlines.yaml`]: undefined }))).toEqual([
    'deadlines.yaml:1 missing-file',
  ]);
});

test.each([
  ['june-2O30', 'Write june-2030.'],
  ['30 June 2030', 'Write june-2030.'],
  ['12 May 2030', 'write two lines there, “- id: may-12-2030” and below it “by: "2030-05-12"”, and may-12-2030 here.'],
  ['some time', 'deadlines.yaml has june-2030, september-2030'],
])('a deadline %s says which there are, and how to add one', (written, help) => {
  const workspace = changed(faultless(), {
    [access]: (text) => text.replace(/deadline: .*/, `deadline: ${written}`),
  });
  const [one, ...others] = validate(workspace, {}).diagnostics;
  expect(others).toEqual([]);
  expect(one?.rule).toBe('malformed-value');
  expect(one?.help).toContain(help);
});

test.each([
  ['The word May of a date is no verb', 'by 5 May 2030 and publish'],
  ['nor at the beginning', 'publish. May 2030 is its date.'],
])('%s', (_, words) => {
  expect(inAccess('must publish its access criteria', words).filter((one) => one.endsWith('advisory-verb'))).toEqual(
    [],
  );
});

test('an id that is misspelt where it is defined is found there', () => {
  const workspace = changed(faultless(), {
    [`${year}/deadlines.yaml`]: (text) => text.replace('september-2030', 'setpember-2030'),
  });
  expect(found(workspace)).toEqual(['deadlines.yaml:4 unknown-reference']);
});

test('an id of a series that is misspelt where it is defined, with one reference to it and with none', () => {
  const oneReference = changed(faultless(), {
    'directions/outcomes.yaml': (text) => text.replace('id: outcome-9', 'id: outocme-9'),
  });
  expect(found(oneReference)).toEqual(['outcomes.yaml:11 unknown-reference']);
  const none = changed(midlothian(), {
    'directions/scheme.yaml': (text) => text.replace('id: nhs-adults-8', 'id: nhs-audlts-8'),
  });
  expect(found(none)).toContain('scheme.yaml:50 misspelt-id');
});

test.each([
  [
    'one that nothing names comes first',
    'outcomes.yaml',
    'id: outcome-9',
    'id: outcome-99',
    'Did you mean “outcome-99”?',
  ],
  [
    'one of another form is named beside it',
    'outcomes.yaml',
    'id: outcome-9',
    'id: health',
    ', or “health”, which nothing names?',
  ],
])('for an id that is not there, %s', (_, file, right, wrong, help) => {
  const workspace = changed(faultless(), { [`directions/${file}`]: (text) => text.replace(right, wrong) });
  expect(validate(workspace, {}).diagnostics.map((one) => one.help ?? '')).toEqual([expect.stringContaining(help)]);
});

test('for an id that is named in many places no other is proposed', () => {
  const workspace = changed(midlothian(), {
    'directions/2023-24/deadlines.yaml': (text) => text.replace('id: january-2024', 'id: winter'),
  });
  const one = validate(workspace, {}).diagnostics.find(({ rule }) => rule === 'unknown-reference');
  expect(one?.help).toBe(
    'directions/2023-24/deadlines.yaml has “winter”, “january-2025”. A duty without a day has “continuing”.',
  );
});

test.each(['the "open door', 'the open" door', 'the ‘open door', '“open" door'])(
  'a mark without a partner: %s',
  (words) => {
    expect(
      inAccess('must publish', `must publish ${words.replaceAll('"', '\\"')} and`).filter((one) =>
        /unpaired/.test(one),
      ),
    ).toHaveLength(1);
  },
);
test.each(['the "open" door', 'the ‘open’ door', 'a door 5" wide', 'the Board’s'])(
  'marks with their partners: %s',
  (words) => {
    expect(
      inAccess('must publish', `must publish ${words.replaceAll('"', '\\"')} and`).filter((one) =>
        /unpaired/.test(one),
      ),
    ).toEqual([]);
  },
);

test('a direction that is pasted twice is one finding', () => {
  const twice = changed(faultless(), {
    [support]: (text) => text.replace(/ {2}- number: "3.1"[^]*?(?= {2}- number: "3.2")/, '$&$&'),
  });
  expect(found(twice)).toEqual(['03-support.yaml:20 number-used-twice']);
});

test('a number that is missing between others, and one that was withdrawn', () => {
  const without = changed(faultless(), {
    [support]: (text) => text.replace(/ {2}- number: "3.1"[^]*?(?= {2}- number: "3.2")/, ''),
  });
  expect(found(without)).toContain('03-support.yaml:9 number-missing');
  const withdrawn = changed(without, {
    [`${year}/pack.yaml`]: (text) => text.replace('withdrawn: ["1.9"]', 'withdrawn: ["1.9", "3.1"]'),
  });
  expect(found(withdrawn)).not.toContain('03-support.yaml:9 number-missing');
});

test.each([
  ['{deadline', 'unpaired-brace'],
  ['deadline}', 'unpaired-brace'],
  ['{{deadline}}', 'unpaired-brace'],
  ['$' + '{deadline}', 'unpaired-brace'],
  ['[deadline]', 'placeholder-in-other-brackets'],
  ['[ deadline ]', 'placeholder-in-other-brackets'],
  ['[Payment:nhs-example]', 'placeholder-in-other-brackets'],
  ['[ payment: nhs-example ]', 'placeholder-in-other-brackets'],
  ['(Payment:nhs-example)', 'placeholder-in-other-brackets'],
  ['«deadline»', 'placeholder-in-other-brackets'],
  ['<deadline>', 'placeholder-in-other-brackets'],
  ['(deadline)', 'placeholder-in-other-brackets'],
  ['%deadline%', 'placeholder-in-other-brackets'],
])('%s is never printed unnoticed', (written, rule) => {
  expect(inAccess('by {deadline}', `by ${written}`)).toContain(`01-access.yaml:17 ${rule}`);
});

test('the id of a date in braces that stand for nothing is no date', () => {
  expect(inAccess('by {deadline}', 'by {deadline: september-2030}')).toEqual(['01-access.yaml:17 unknown-placeholder']);
});

test.each([['(IJB)'], ['(Year)'], ['[Plan]']])('%s are words', (written) => {
  expect(inAccess('by {deadline}', `by {deadline} ${written}`).join()).not.toContain('placeholder-in');
});

test('the name of a sentence of a payment in other brackets is found as that of its sum', () => {
  const inIntroduction = (name: string): readonly string[] =>
    found(
      changed(faultless(), {
        [`${year}/pack.yaml`]: (text) => text.replace('{payment:nhs-example} to', `[${name}] To`),
      }),
    );
  expect(inIntroduction('statement:nhs-example')).toEqual(inIntroduction('payment:nhs-example'));
  expect(inIntroduction('statement:nhs-example').join()).toContain('placeholder-in-other-brackets');
});

test('of a dollar sign before a fact it is not said that braces would be printed', () => {
  const messages = said({ [access]: (text) => text.replace('by {deadline}', `by ${'$'}{deadline}`) });
  expect(messages.map(([, message]) => message)).toEqual(['“$” would be printed before the fact.']);
});

test('of three bodies in a row each is bound, not only those behind the last comma', () => {
  const found = (words: string): readonly string[] => {
    const workspace = changed(faultless(), {
      'directions/ijb.yaml': (text) =>
        text.replace('contact:', '  - { id: other-council, name: Other Council, kind: local-authority }\ncontact:'),
      'directions/2030-31/02-resources.yaml': (text) =>
        text
          .replace('to: [nhs-example, example-council]', 'to: [nhs-example, example-council, other-council]')
          .replace('{nhs-example} and {example-council} must each', words),
    });
    return validate(workspace, {}).diagnostics.flatMap(({ rule, message }) =>
      rule === 'text-binds-another-recipient' ? message : [],
    );
  };
  expect(found('{nhs-example}, {example-council} and {other-council} must together')).toEqual([]);
  expect(found('{other-council}, {example-council}, and {nhs-example} must each')).toEqual([]);
  expect(found('{nhs-example} and {example-council} must each')).toEqual([
    expect.stringContaining('says nothing of what Other Council is to do'),
  ]);
});

test('a body that the text binds and "to" does not name, and the other way round', () => {
  expect(inAccess('"{nhs-example} must publish', '"{example-council} must publish')).toEqual([
    '01-access.yaml:17 text-binds-another-recipient',
  ]);
  expect(inAccess('must publish its access criteria', 'must work with {example-council} on access criteria')).toEqual(
    [],
  );
});

test('a group of lines that is not there is named', () => {
  const budgets = `${year}/budgets.yaml`;
  const groupOf = (id: string): readonly string[] =>
    found(
      changed(faultless(), {
        [budgets]: (text) =>
          text
            .replace('allocations:', 'groups: [{ id: care, title: Care }]\nallocations:')
            .replace('source: payment,', `source: payment, group: ${id},`),
      }),
    );
  expect(groupOf('care')).toEqual([]);
  expect(groupOf('tbc')).toEqual(['budgets.yaml:11 unknown-reference']);
});
