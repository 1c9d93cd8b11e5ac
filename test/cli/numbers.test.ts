/** Boards that number otherwise than 5.1, by whole commands. */
import * as fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import * as spine from '../../src/spine.ts';
import { forms, renumbered, type Form } from '../numbers.ts';
import { filesIn, folderWith, type, type Heard } from './stage.ts';

let folder = '';

beforeEach(() => {
  folder = folderWith({});
  fs.rmSync(path.join(folder, 'home'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'home'));
  fs.symlinkSync(path.resolve('templates'), path.join(folder, 'home/templates'));
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

async function found(year: string): Promise<readonly Said[]> {
  return JSON.parse((await run('validate', year, '--format', 'json')).out) as readonly Said[];
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

  test.each([
    ['test/root', '2030-31'],
    ['test/three-years', '2025-26'],
  ])('has nothing to report where one that numbers 5.1 has nothing: %s', async (root, year) => {
    laid(root, form);
    expect(await found(year)).toEqual([]);
  });

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

  test.each(['In 2029-30 Direction 1.8 was met.', 'Direction 290624-11 was met.', 'Direction ABC/7 was met.'])(
    'is told nothing of a direction of another year: %s',
    async (sentence) => {
      laid('test/root', form);
      change('2030-31/pack.yaml', saying(sentence, form));
      expect((await found('2030-31')).filter(({ rule }) => rule === 'reference-to-empty-part')).toEqual([]);
    },
  );
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
    ['"11"', 'number-unlike-others', 'The number 11 is built otherwise', 'If it is printed so'],
    ['"1-1"', 'number-unlike-others', 'The number 1-1 is built otherwise', 'If it is printed so'],
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

test('where most numbers tell their group, one that tells another is found', async () => {
  laid('test/root', called('2.1.1'));
  change('2030-31/01-access.yaml', (text) => text.replace('"1.1.2"', '"2.1.2"'));
  expect((await found('2030-31')).map(({ rule }) => rule)).toContain('number-outside-group');
});
