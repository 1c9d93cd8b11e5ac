/** A root of authored files in which every text is as hard on the writers as the schemas allow. It is made here, never committed. */
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, faultless } from '../roots.ts';
import { letters, markup, marks, sentence, signs, word } from './texts.ts';

const longTitle = (about: string): string =>
  `${about} ${signs} ${letters} ${sentence.repeat(4).trim()}`.normalize('NFC');

/** How many there are of what there is much of. */
export interface Size {
  readonly groups: number;
  readonly lines: number;
  /** Characters of the longest direction. */
  readonly direction: number;
}

export const full: Size = { groups: 120, lines: 2000, direction: 40_000 };
/** The same troubles, for tests that have little time. */
export const small: Size = { groups: 14, lines: 60, direction: 9_000 };

/** The faultless root with other texts; nothing in it stops a draft. JSON is YAML. */
export function hostile(size: Size): Workspace {
  const files: Record<string, unknown> = {
    'directions/ijb.yaml': ijb(),
    'directions/outcomes.yaml': {
      outcomes: ['1', '6', '9'].map((number) => ({
        id: `outcome-${number}`,
        number,
        text: number === '1' ? longTitle('Outcome') : `${signs} ${word}`,
      })),
    },
    'directions/plans/2030-33.yaml': {
      name: `Plan ${signs}`,
      aims: [
        { id: 'aim-1', number: '1', text: markup },
        { id: 'aim-2', number: '123456', text: 'X' },
      ],
    },
    'directions/scheme.yaml': scheme(),
    'directions/2030-31/pack.yaml': pack(),
    'directions/2030-31/budgets.yaml': budget(size.lines),
  };
  for (let number = 1; number <= size.groups; number++)
    files[`directions/2030-31/${String(number).padStart(3, '0')}-group.yaml`] = group(number, size);
  const former = ['01-access', '02-resources', '03-support', '04-local-services'].map(
    (name) => [`directions/2030-31/${name}.yaml`, undefined] as const,
  );
  const texts = Object.entries(files).map(([path, value]) => [path, `${JSON.stringify(value, null, 1)}\n`] as const);
  return changed(faultless(), Object.fromEntries([...former, ...texts]));
}

function ijb(): unknown {
  return {
    id: 'hostile-ijb',
    name: longTitle('Hostile Integration Joint Board'),
    'short-name': `Hostile IJB ${signs} ${word}`,
    partnership: { name: `Health & <Social> Care ${word} ${letters}`, 'short-name': 'H&<S>C' },
    powers: `sections 26 to 28 ${signs} ${letters} ${word}`,
    recipients: [
      { id: 'nhs-example', name: `NHS Example ${signs} ${letters.slice(0, 90)}`, kind: 'health-board' },
      { id: 'example-council', name: 'X', kind: 'local-authority' },
    ],
    contact: {
      name: `Planning ${signs}`,
      email: `${'very.long.'.repeat(12)}name+tag&co'x@ijb.example`,
      telephone: '01632 960000',
      address: `1 "Example" Street\\, <Exampleton> & ${word}`,
    },
  };
}

function scheme(): unknown {
  const parts = Array.from({ length: 60 }, (_, index) => ({
    id: `part-${index}`,
    number: index < 26 ? String.fromCharCode(97 + index) : String(index),
    text: index % 2 ? markup : 'x',
  }));
  return {
    name: `Scheme ${signs}`,
    delegations: [
      {
        recipient: 'nhs-example',
        statement: longTitle('Services of {nhs-example}'),
        lists: [
          {
            id: 'nhs-adults',
            heading: longTitle('Adults'),
            ages: 'adults',
            functions: [1, 2, 3].map((number) => ({
              id: `nhs-adults-${number}`,
              number: number === 3 ? '123456' : String(number),
              text: markup,
              provision: number === 2 ? 'set-aside' : 'core',
              ...(number === 1 && { parts }),
            })),
          },
        ],
      },
      {
        recipient: 'example-council',
        statement: 'x',
        lists: [
          { id: 'council', heading: 'x', ages: 'all', functions: [{ id: 'council-1', number: '1', text: letters }] },
        ],
      },
    ],
  };
}

function pack(): unknown {
  return {
    year: '2030-31',
    title: longTitle('Directions'),
    status: 'draft',
    dated: '2030-03-14',
    approval: { date: '2030-03-14', reference: `Report ${signs} ${word}` },
    plan: '2030-33',
    introduction: [
      markup,
      letters,
      `${word} ${word}`,
      { show: 'aims' },
      { show: 'delegated-functions' },
      {
        text: 'Numbered:',
        labels: 'numbered',
        items: Array.from({ length: 120 }, (_, index) => `${index + 1} ${index % 3 ? 'short' : markup}`),
      },
      { text: 'Lettered:', labels: 'lettered', items: Array.from({ length: 60 }, (_, index) => `Item ${index + 1}`) },
      { text: 'Bulleted:', items: [signs, marks, letters, word, '{payment:nhs-example} to {nhs-example}'] },
    ],
    withdrawn: ['1.9'],
  };
}

function group(number: number, { direction }: Size): unknown {
  const text = [markup, letters, word, signs, marks, sentence][number % 6] ?? sentence;
  const long = `${sentence.repeat(Math.ceil(direction / sentence.length)).slice(0, direction - 2)}.`;
  const title =
    number === 1
      ? 'X'
      : number === 2
        ? `${longTitle('A very long heading')} ${sentence.repeat(25)}`
        : number === 3
          ? word
          : `Group ${number} ${number % 2 ? signs : letters}`;
  return {
    number: String(number === 5 ? 123456 : number),
    title: title.trim(),
    ...(number % 5 === 4 && { outcome: 'outcome-6' }),
    statement: number === 2 ? long : text,
    text: [text, { text, items: [text, 'x'] }],
    directions: Array.from({ length: number === 4 ? 40 : 3 }, (_, index) => ({
      number: `${number === 5 ? 123456 : number}.${number === 5 ? 123456 + index : index + 1}`,
      ...(index % 3 === 1 ? { to: ['nhs-example'] } : index % 3 === 2 ? { to: ['example-council'] } : {}),
      deadline: 'june-2030',
      text: number === 1 && index === 0 ? long : `${text} by {deadline}`,
      ...(index % 3 === 0 && { items: ['x', text] }),
    })),
  };
}

/** The lines of either recipient come to its payment; huge and negative sums stand among them. */
function budget(lines: number): unknown {
  const pounds = (pence: number): string =>
    `${pence < 0 ? '-' : ''}£${Math.floor(Math.abs(pence) / 100)
      .toString()
      .replace(/\B(?=(\d{3})+$)/g, ',')}${pence % 100 ? `.${String(Math.abs(pence % 100)).padStart(2, '0')}` : ''}`;
  const amountAt = (index: number): number =>
    index === 0
      ? 4_000_000_000_000_001
      : index === 2
        ? -3_999_999_999_999_999
        : index % 5 === 4
          ? -index * 123_456
          : index * 12_345_678;
  const all = Array.from({ length: lines }, (_, index) => ({
    id: `line-${index}`,
    label:
      index === 0
        ? longTitle('Line')
        : index === 3
          ? word
          : index === 5
            ? 'x'
            : `Service ${index} ${index % 4 ? '' : signs}`.trim(),
    recipient: index % 2 ? 'example-council' : 'nhs-example',
    source: 'payment',
    group: `g-${index % 60}`,
    pence: amountAt(index),
    ...(index % 2 === 0 || index % 3 === 0 ? { previous: pounds(amountAt(index) - 100 * index) } : {}),
    ...(index % 7 && { use: index % 70 === 1 ? `${markup} ${letters}` : 'Care.' }),
    ...(index % 3 === 0 && { outcome: `outcome-${[1, 6, 9][index % 9 ? 1 : 0]}` }),
    ...(index % 500 === 7 && { note: `Note & <more> ${word}` }),
  }));
  const sumOf = (recipient: string): string =>
    pounds(all.filter((one) => one.recipient === recipient).reduce((sum, one) => sum + one.pence, 0));
  return {
    title: longTitle('Funding'),
    text: markup,
    payments: [
      {
        recipient: 'nhs-example',
        amount: sumOf('nhs-example'),
        status: 'indicative',
        source: signs,
        'confirm-by': '2030-04-25',
        reference: `${signs} ${word}`,
        note: letters,
      },
      {
        recipient: 'example-council',
        amount: sumOf('example-council'),
        status: 'agreed',
        decided: '2030-02-21',
        reference: 'x',
      },
    ],
    'set-asides': [
      {
        recipient: 'nhs-example',
        amount: '£4,500,000,000,000',
        specified: '£4,499,999,999,999.99',
        status: 'agreed',
        decided: '2030-03-07',
        note: marks,
      },
    ],
    groups: Array.from({ length: 60 }, (_, index) => ({
      id: `g-${index}`,
      title: index === 0 ? longTitle('Group') : index === 1 ? word : `Group ${index}`,
    })),
    allocations: [
      ...all.map(({ pence, ...line }) => ({ ...line, amount: pounds(pence) })),
      {
        id: 'aside',
        label: 'Hospital & <more>',
        recipient: 'nhs-example',
        source: 'set-aside',
        amount: '£4,499,999,999,999.99',
        functions: ['nhs-adults-2'],
      },
    ],
  };
}
