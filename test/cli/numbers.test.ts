/** Boards that number otherwise than 5.1, by whole commands. */
import { strFromU8, unzipSync } from 'fflate';
import * as fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readPdfFile } from '../../src/inspect/pdf-file.ts';
import { readWebPage } from '../../src/inspect/web-page.ts';
import { readWordFile } from '../../src/inspect/word-file.ts';
import * as spine from '../../src/spine.ts';
import { forms, renumbered, type Form } from '../numbers.ts';
import { filesIn, folderAsInstalled, type Heard, type } from './stage.ts';

let folder = '';

beforeEach(() => {
  folder = folderAsInstalled();
});

const at = (name: string): string => path.join(folder, 'root', name);
const run = (...words: string[]): Promise<Heard> => type(folder, words, { spine, today: '2030-06-01' });

/** A root of ours in another form, in a folder of its own. */
function laid(root: string, form: Form): void {
  for (const [name, text] of Object.entries(filesIn(path.join(root, 'directions')))) {
    const file = at(`directions/${name}`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, /^(?:\d|reports\/\d)/.test(name) ? renumbered(text, form) : text);
  }
}

function change(name: string, edit: (text: string) => string): void {
  const file = at(`directions/${name}`);
  const text = fs.readFileSync(file, 'utf8');
  expect(edit(text)).not.toBe(text);
  fs.writeFileSync(file, edit(text));
}

interface Said {
  readonly rule: string;
  readonly message: string;
  readonly help?: string;
}

/** In a year, or in everything: reports too. */
async function found(...years: readonly string[]): Promise<readonly Said[]> {
  return JSON.parse((await run('validate', ...years, '--format', 'json')).out) as readonly Said[];
}

function called(name: string): Form {
  return forms.find((form) => form.name === name) ?? expect.fail(name);
}

/** The introduction of test/root, with a sentence more. */
const saying =
  (sentence: string, form: Form) =>
  (text: string): string =>
    text.replace('The Board plans', `${renumbered(sentence, form)} The Board plans`);

describe.each(forms)('a board that numbers $name', (form) => {
  const whole = (number: string): string => renumbered(`Direction ${number}`, form).replace('Direction ', '');

  test.each(['test/root', 'test/three-years'])(
    'has nothing to report where one that numbers 5.1 has nothing: %s',
    async (root) => {
      laid(root, form);
      expect(await found()).toEqual([]);
    },
  );

  test('has what its texts say of a direction led to it, and nothing said against it', async () => {
    laid('test/root', form);
    change('2030-31/pack.yaml', saying('Direction 1.1 goes before Directions 1.2, 2.1 and 4.1.', form));
    expect(await found('2030-31')).toEqual([]);
    await run('build', '2030-31', '--to', 'combined', '--format', 'html');
    const page = fs
      .readFileSync(at('out/2030-31/example-ijb-directions-2030-31.html'), 'utf8')
      .replace(/<span class="whole">(.*?)<\/span>/g, '$1')
      .replaceAll('\u00a0', ' ');
    const link = (number: string, words = whole(number)): string =>
      `<a href="#${encodeURIComponent(`direction-${whole(number)}`)}">${words}</a>`;
    expect(page).toContain(
      `${link('1.1', `Direction ${whole('1.1')}`)} goes before Directions ${link('1.2')}, ${link('2.1')} and ${link('4.1')}.`,
    );
    for (const number of ['1.1', '1.2', '2.1', '4.1']) expect(page).toContain(`id="direction-${whole(number)}"`);
  });

  test('is told of a direction that its texts name and the pack has not, and of a withdrawn one', async () => {
    laid('test/root', form);
    change('2030-31/pack.yaml', saying('See Direction 1.8 and Direction 1.9. Direction 1.9 is withdrawn.', form));
    expect((await found('2030-31')).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      `reference-to-empty-part: The text points at Direction ${whole('1.8')}, and the pack has none.`,
      `reference-to-empty-part: The text points at Direction ${whole('1.9')}, which is withdrawn.`,
    ]);
  });

  test.each([
    'In 2029-30 Direction 1.8 was met.',
    'Direction 290624-11 was met.',
    'Direction ABC/7 was met.',
    'These are the Directions 2025-26.',
  ])('is told nothing of a direction of another year: %s', async (sentence) => {
    laid('test/root', form);
    change('2030-31/pack.yaml', saying(sentence, form));
    expect((await found('2030-31')).filter(({ rule }) => rule === 'reference-to-empty-part')).toEqual([]);
  });
});

describe.each(forms)('the year of a board that numbers $name', (form) => {
  const whole = (number: string): string => renumbered(`Direction ${number}`, form).replace('Direction ', '');
  const read = (name: string): string => fs.readFileSync(at(name), 'utf8');

  test('is printed: a direction with its number and its words in Word, PDF and web page, and told apart there', async () => {
    laid('test/root', form);
    expect((await run('build', '2030-31', '--to', 'combined', '--format', 'docx', 'pdf', 'html')).code).toBe(0);
    const file = (format: string): Uint8Array =>
      fs.readFileSync(at(`out/2030-31/example-ijb-directions-2030-31.${format}`));
    const readers = [
      (): ReturnType<typeof readPdfFile> => readWordFile(file('docx'))?.paragraphs,
      (): ReturnType<typeof readPdfFile> => readPdfFile(file('pdf')),
      (): ReturnType<typeof readPdfFile> => readWebPage(file('html')),
    ];
    for (const reader of readers) {
      const all = reader() ?? [];
      for (const [number, head] of [
        ['1.1', 'NHS Example · by September 2030'],
        ['3.2', 'Example Council · by September 2030'],
      ] as const) {
        const own = all
          .filter(({ place }) => place === `Direction ${whole(number)}`)
          .map(({ text }) => text.replaceAll('\u00a0', ' '));
        expect(own[0]).toBe(`${whole(number)} ${head}`);
        expect(own[1]).toMatch(/must .*, by September 2030\.$/);
      }
    }
  });

  test('a file of it that somebody changed is told by direction', async () => {
    laid('test/root', form);
    await run('build', '2030-31', '--to', 'combined', '--format', 'html');
    const page = read('out/2030-31/example-ijb-directions-2030-31.html');
    fs.writeFileSync(at('sent.html'), page.replace(/(must give a support plan to )each/g, '$1every'));
    const heard = await run('verify', 'sent.html');
    expect(heard.out + heard.err).toContain(`Direction ${whole('3.2')}`);
  });

  test('its figures go out and come in with the directions that they pay for', async () => {
    laid('test/example', form);
    await run('funding', 'export', '2030-31', 'f.csv');
    const changed = read('f.csv').replace(
      new RegExp(`^(allied-health,.*),${whole('1.1').replace(/[.]/g, String.raw`\.`)},`, 'm'),
      `$1,"${whole('2.1').toLowerCase()}, ${whole('1.1')}",`,
    );
    expect(changed).not.toBe(read('f.csv'));
    fs.writeFileSync(at('f.csv'), changed);
    const heard = await run('funding', 'import', '2030-31', 'f.csv');
    expect([heard.code, heard.out + heard.err]).toEqual([0, expect.stringContaining('allied-health')]);
    expect(read('directions/2030-31/budgets.yaml')).toMatch(
      new RegExp(`id: allied-health\n[^]*?directions: \\["${whole('2.1')}", "${whole('1.1')}"\\]`),
    );
  });

  test('its progress goes out and comes in, and stands in the report', async () => {
    laid('test/three-years', form);
    await run('progress', 'export', '2025-26', 'p.csv');
    const filled = read('p.csv').replace(
      new RegExp(`^(${whole('2.1').replaceAll('.', String.raw`\.`)},.*),{6}(\\r?)$`, 'm'),
      '$1,31/12/2025,Chief Social Work Officer,late,The post is filled.,71%,$2',
    );
    fs.writeFileSync(at('p.csv'), filled);
    const heard = await run('progress', 'import', '2025-26', 'p.csv');
    expect([heard.code, heard.err]).toEqual([0, 'Added 1 entry to directions/2025-26/progress.yaml.\n']);
    expect(read('directions/2025-26/progress.yaml')).toContain(
      `  - direction: "${whole('2.1')}"\n    date: "2025-12-31"\n`,
    );
    await run('progress', '2025-26', '--on', '2026-01-10', '--format', 'html');
    const [report = ''] = Object.entries(filesIn(at('out'))).flatMap(([name, text]) =>
      name.endsWith('.html') ? [text] : [],
    );
    const words = readWebPage(new TextEncoder().encode(report))?.map(({ text }) => text) ?? [];
    expect(words).toContain(whole('2.1'));
  });

  test('is held against the year before, and begins the next', async () => {
    laid('test/three-years', form);
    const { out } = await run('diff', '2024-25', '2025-26');
    expect(out).toContain(`Direction ${whole('2.1')}`);
    expect(out).toContain(`Direction ${whole('2.2')}`);
    expect((await run('log', '--on', '2026-01-10', '--format', 'json')).out).toContain(JSON.stringify(whole('1.3')));
    expect((await run('status', '--format', 'json')).code).toBe(0);
    expect((await run('new', '2026-27', '--from', '2025-26')).code).toBe(0);
    expect(read('directions/2026-27/02-carers.yaml')).toContain(
      `changes: [{ effect: continues, year: 2025-26, number: "${whole('2.1')}" }]`,
    );
    expect((await found('2026-27')).filter(({ rule }) => rule.startsWith('number-'))).toEqual([]);
  });
});

test('a number that a spreadsheet has made a day of is told as that', async () => {
  laid('test/three-years', called('2025-12'));
  await run('progress', 'export', '2025-26', 'p.csv');
  const file = at('p.csv');
  fs.writeFileSync(
    file,
    fs.readFileSync(file, 'utf8').replace(/^2025-21,(.*?),{6}(\r?)$/m, 'Jan-21,$1,31/12/2025,Head,late,Done.,71%,$2'),
  );
  const { err } = await run('progress', 'import', '2025-26', 'p.csv');
  expect(err).toContain('There is no direction “Jan-21”.');
  expect(err.replace(/\s+/g, ' ')).toContain('A spreadsheet makes a day of a number such as 10-12 or 2025-12');
});

test.each([
  ['HSCP.20.049', 'labelled clauses', false],
  ['2025/IJB/DIRECTIO/12', 'run-in clauses', true],
])('numbers such as %s stand where there is room for them and for the words', async (name, list, isAbove) => {
  laid('test/root', called(name));
  await run('build', '2030-31', '--to', 'combined', '--format', 'docx', 'html');
  const page = fs.readFileSync(at('out/2030-31/example-ijb-directions-2030-31.html'), 'utf8');
  expect(page).toContain(`<ol class="${list}"`);
  // The long number of a group stands before its words; a short one in a column.
  expect(page.includes('class="numbered"')).toBe(!isAbove);
  const body = strFromU8(
    unzipSync(fs.readFileSync(at('out/2030-31/example-ijb-directions-2030-31.docx')))['word/document.xml'] ??
      new Uint8Array(),
  );
  const [first = ''] = /<w:bookmarkStart[^>]*w:name="direction_.*?<\/w:p>/.exec(body) ?? [];
  expect(first.includes('<w:br/>')).toBe(isAbove);
  // A fifth column of long numbers would leave what is asked no room.
  expect(page).toContain('Earlier direction: Supersedes');
});

describe('in a board that numbers 5.1', () => {
  const house = { name: '5.1', number: (group: number, own: number) => `${group}.${own}`, group: String };
  const slip = async (file: string, written: string, instead: string): Promise<readonly Said[]> => {
    laid('test/root', house);
    change(`2030-31/${file}`, (text) => text.replace(written, instead));
    return found('2030-31');
  };

  test.each([
    ['"1.l"', 'number-unlike-others', 'such as 1.2, 2.1 and 3.1', 'Did you mean 1.1?'],
    ['"11"', 'number-unlike-others', 'The number 11 is built otherwise', 'Did you mean 1.1?'],
    ['"1-1"', 'number-unlike-others', 'The number 1-1 is built otherwise', 'Did you mean 1.1?'],
    ['"1/2"', 'number-unlike-others', 'The number 1/2 is built otherwise', '1.2 is used already.'],
    ['"1,1"', 'malformed-value', 'cannot be written "1,1"', 'Write "1.1".'],
    ['"1.1."', 'malformed-value', 'cannot be written "1.1."', 'Write "1.1".'],
    ['"Direction 1.1"', 'malformed-value', 'cannot be written', 'Write "1.1".'],
    ['"five"', 'malformed-value', 'cannot be written "five"', 'one figure at least'],
    ['"1.1111111111111111111"', 'malformed-value', 'has 21 characters', 'twenty characters at most'],
    ['1.10', 'wrong-type', 'The number 1.10 is read as 1.1.', 'Put it in quotes: "1.10"'],
    ['12', 'wrong-type', '12 is read as a number', 'Put it in quotes: "12"'],
    ['012', 'wrong-type', 'The number 012 is read as 12.', 'Put it in quotes: "012"'],
    ['1e5', 'wrong-type', 'The number 1e5 is read as 100000.', 'Put it in quotes: "1e5"'],
  ])('%s is told as the slip it is, once', async (written, rule, message, help) => {
    const all = await slip('01-access.yaml', '"1.1"', written);
    expect(all).toEqual([
      expect.objectContaining({
        rule,
        message: expect.stringContaining(message) as string,
        help: expect.stringContaining(help) as string,
      }),
    ]);
  });

  test.each([
    ['01-access.yaml', '"1"', '"I"', 'Did you mean 1?'],
    ['02-resources.yaml', '"2"', '"A"', 'If it is printed so'],
    ['01-access.yaml', '"1"', '"1.1"', 'If it is printed so'],
  ])('a group in %s with the number %s as %s is told among the others', async (file, written, instead, help) => {
    const [first] = (await slip(file, `number: ${written}`, `number: ${instead}`)).filter(
      ({ rule }) => rule === 'number-unlike-others',
    );
    expect(first?.message).toContain('the groups of 2030-31');
    expect(first?.help).toContain(help);
  });

  test('as many slips as there are good numbers are slips', async () => {
    laid('test/root', house);
    change('2030-31/01-access.yaml', (text) => text.replace('"1.1"', '"11"').replace('"1.2"', '"1.O"'));
    change('2030-31/02-resources.yaml', (text) => text.replace('"2.1"', '"2.l"'));
    const told = (await found('2030-31')).filter(({ rule }) => rule === 'number-unlike-others');
    expect(told.map(({ help }) => help?.split(' If')[0])).toEqual([
      'Did you mean 1.1?',
      'Did you mean 1.0?',
      'Did you mean 2.1?',
    ]);
  });

  test('two numbers that differ in the case of a letter are one', async () => {
    expect((await slip('01-access.yaml', '"1.2"', '"1.1A"')).map(({ rule }) => rule)).toContain('number-unlike-others');
    laid('test/root', called('D01a'));
    const numbers = [
      ...fs.readFileSync(at('directions/2030-31/01-access.yaml'), 'utf8').matchAll(/- number: "([^"]+)"/g),
    ];
    const [one = '', other = ''] = numbers.map(([, number]) => number);
    change('2030-31/01-access.yaml', (text) => text.replace(`"${other}"`, `"${one.toLowerCase()}"`));
    expect((await found('2030-31')).map(({ message }) => message)).toContain(
      `The number ${one.toLowerCase()} differs from ${one} in the case of its letters alone.`,
    );
  });

  test('numbers of earlier years are told by those beside them', async () => {
    expect(await slip('01-access.yaml', 'year: 2029-30, number: "1.1"', 'year: 2029-30, number: "1-1"')).toEqual([
      expect.objectContaining({
        rule: 'number-unlike-others',
        message: expect.stringContaining('the Directions for 2029-30 that are named here') as string,
      }),
    ]);
  });

  test('years may have numbered otherwise', async () => {
    laid('test/root', house);
    for (const file of ['01-access', '02-resources', '03-support'])
      change(`2030-31/${file}.yaml`, (text) =>
        text.replaceAll(/(?<=year: 2029-30, number: ")(\d)\.(\d)/g, '290624-$1$2'),
      );
    expect(await found('2030-31')).toEqual([]);
  });

  test('numbers that run together are parted in quotes', async () => {
    const all = await slip('pack.yaml', 'withdrawn: ["1.9"]', 'withdrawn: ["1.9 and 1.10"]');
    expect(all.map(({ help }) => help)).toEqual([
      expect.stringContaining('Put a comma between them: "1.9", "1.10".') as string,
    ]);
  });
});

test('numbers without quotes that YAML reads as texts are what they say', async () => {
  laid('test/root', called('280126-9'));
  change('2030-31/01-access.yaml', (text) => text.replace('"280126-11"', '280126-11'));
  expect(await found('2030-31')).toEqual([]);
});

test('a number among others of its form is told too where it is built otherwise', async () => {
  laid('test/root', called('EDI-2025-4'));
  change('2030-31/01-access.yaml', (text) => text.replace('"EDI-2025-11"', '"ED1-2025-11"'));
  expect(await found('2030-31')).toEqual([
    expect.objectContaining({
      rule: 'number-unlike-others',
      message: expect.stringContaining('ED1-2025-11') as string,
    }),
  ]);
});

describe('slips within one form', () => {
  const edi: Form = { name: 'EDI', number: (group, own) => `EDI-2030-${group * 10 + own}`, group: String };
  test.each([
    ['EDI-2050-11', ['number-unlike-others: The number EDI-2050-11 has the year 2050 in the Directions for 2030-31']],
    ['EDI-2031-11', []],
    ['EDI-2029-11', []],
    ['EDI-2030-011', []],
    [
      'EDI-2030-012',
      ['number-used-twice: The number EDI-2030-12 differs from EDI-2030-012 in noughts before its figures alone.'],
    ],
  ])('%s beside EDI-2030-12', async (number, said) => {
    laid('test/root', edi);
    change('2030-31/01-access.yaml', (text) => text.replace('- number: "EDI-2030-11"', `- number: "${number}"`));
    expect((await found('2030-31')).map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
      said.map((words) => expect.stringContaining(words) as string),
    );
  });
});

test.each([
  [[10, 20, 30], []],
  [[10, 15, 20, 40], ['Direction 1.30 is missing before 1.40.']],
  [[20, 30], ['Direction 1.10 is missing before 1.20.']],
  [[10, 20, 300], ['Direction 1.300 is far from any number before it.']],
  [
    [1, 3, 10],
    ['Direction 1.2 is missing before 1.3.', 'Directions 1.4, 1.5, 1.6, 1.7, 1.8 and 1.9 are missing before 1.10.'],
  ],
  [[10, 11, 12], ['Directions 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8 and 1.9 are missing before 1.10.']],
])('a group with the directions %s misses what is missing as it numbers', async (own, missing) => {
  const step = own.filter((place) => place % 10 === 0).length > 1 ? 10 : 1;
  laid('test/root', { name: '5.1', number: (group, place) => `${group}.${place * step}`, group: String });
  change('2030-31/01-access.yaml', (text) => {
    const [head = '', one = ''] = text.split(/(?= {2}- number)/);
    return (
      head +
      own.map((place) => one.replace(/"1\.10?"/, `"1.${place}"`).replace('criteria', `criteria ${place}`)).join('')
    );
  });
  change('2030-31/pack.yaml', (text) => text.replace(/withdrawn: .*/, ''));
  const told = (await found('2030-31')).filter(({ rule }) => rule === 'number-missing');
  expect(told.map(({ message }) => message)).toEqual(missing);
});

test.each([
  ['in tens', (own: number) => String(own * 10), '1.20', '1.30'],
  ['with noughts', (own: number) => `0${own}`, '1.02', '1.03'],
])('a pack that numbers %s says of such numbers alone that they are not used', async (_, own, missing, next) => {
  laid('test/root', { name: own(1), number: (group, place) => `${group}.${own(place)}`, group: String });
  expect(await found('2030-31')).toEqual([]);
  change('2030-31/pack.yaml', (text) => text.replace(/withdrawn: .*/, '').replace('status: issued', 'status: draft'));
  change('2030-31/01-access.yaml', (text) => text.replace(`"${missing}"`, `"${next}"`));
  expect((await found('2030-31')).map(({ message }) => message)).toContain(
    `Direction ${missing} is missing before ${next}.`,
  );
  await run('build', '2030-31', '--to', 'combined', '--format', 'html');
  const [page = ''] = Object.entries(filesIn(at('out'))).flatMap(([name, text]) =>
    name.endsWith('.html') ? [text] : [],
  );
  expect(page.replaceAll('\u00a0', ' ')).toContain(`Number ${missing} is not used.`);
});

test.each([['Direction 1.A'], ['direction 1.a'], ['Direction 1.a']])('“%s” leads to 1.a', async (words) => {
  laid('test/root', { name: '1.a', number: (group, own) => `${group}.${'abcdefghi'.charAt(own - 1)}`, group: String });
  change('2030-31/pack.yaml', (text) => text.replace('The Board plans', `${words} is one. The Board plans`));
  await run('build', '2030-31', '--to', 'combined', '--format', 'html');
  expect(
    fs.readFileSync(at('out/2030-31/example-ijb-directions-2030-31.html'), 'utf8').replaceAll('\u00a0', ' '),
  ).toContain(`<a href="#direction-1.a">${words}</a>`);
});

test.each(['Direction 1.1A', 'direction 11'])('“%s” leads nowhere where there is 1.1', async (words) => {
  laid('test/root', { name: '5.1', number: (group, own) => `${group}.${own}`, group: String });
  change('2030-31/pack.yaml', (text) => text.replace('The Board plans', `${words} is one. The Board plans`));
  await run('build', '2030-31', '--to', 'combined', '--format', 'html');
  const page = fs.readFileSync(at('out/2030-31/example-ijb-directions-2030-31.html'), 'utf8').replaceAll('\u00a0', ' ');
  expect(page).toContain(`${words} is one.`);
});

test('what is counted behind the word Direction is no number of one', async () => {
  laid('test/root', called('12'));
  change('2030-31/pack.yaml', (text) =>
    text.replace('The Board plans', 'The Board reviews each Direction 11 months on, not Direction 11. The Board plans'),
  );
  await run('build', '2030-31', '--to', 'combined', '--format', 'html');
  expect(
    fs.readFileSync(at('out/2030-31/example-ijb-directions-2030-31.html'), 'utf8').replaceAll('\u00a0', ' '),
  ).toContain('each Direction 11 months on, not <a href="#direction-11">Direction 11</a>');
});

test('where most numbers tell their group, one that tells another is found', async () => {
  laid('test/root', called('2.1.1'));
  change('2030-31/01-access.yaml', (text) => text.replace('"1.1.2"', '"2.1.2"'));
  expect((await found('2030-31')).map(({ rule }) => rule)).toContain('number-outside-group');
});
