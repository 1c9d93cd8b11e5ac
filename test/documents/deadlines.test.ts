/** What falls due: the list, and the calendar as programs that nobody here wrote read it. */
import ICAL from 'ical.js';
import ical from 'node-ical';
import { describe, expect, test } from 'vitest';
import { make } from '../../src/make.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { toIcs } from '../../src/write/ics/to-ics.ts';
import { changed, faultless, midlothian, threeYears } from '../roots.ts';
import { day, inNovember, issued, revised, withNextYear } from '../years.ts';

type Asked = NonNullable<Parameters<typeof make>[1]['asked']>;

async function made(
  root: Workspace,
  format: string,
  asked: Omit<Asked, 'on'> & { readonly on?: string } = {},
  to: readonly string[] = ['combined'],
): Promise<{ readonly texts: readonly string[]; readonly isOverdue?: boolean }> {
  const { on = '2030-06-01', ...rest } = asked;
  const request = {
    year: rest.year ?? '2030-31',
    document: 'deadlines',
    formats: [format],
    to,
    asked: { on: day(on), ...rest },
  };
  const { outputs = [], isOverdue, diagnostics } = await make(root, request);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return {
    texts: outputs.map(({ bytes }) => new TextDecoder().decode(bytes)),
    ...(isOverdue !== undefined && { isOverdue }),
  };
}

const rowsIn = ([text = '']: readonly string[]): readonly string[] =>
  text
    .split('\n')
    .filter((line) => /^\d+ \w+ \d{4} /.test(line))
    .map((line) => line.replaceAll(/ {2,}/g, ' | '));

const own = (name: string): string => `directions/2030-31/${name}`;

describe('the list', () => {
  test('has every dated duty, by day, a month on its last day', async () => {
    const { texts, isOverdue } = await made(faultless(), 'text', { on: '2030-06-29' });
    expect(
      rowsIn(texts).map((row) =>
        row.replace(/ \| (publish|offer|give|report|Must|Review: m|Review: .*?)[^|]*(?= \|)/gi, ''),
      ),
    ).toEqual([
      '25 April 2030 | 2030-31 | Payment to NHS Example is to be confirmed | NHS Example | Overdue by 65 days',
      '30 June 2030 | 2030-31 | 3.1 | NHS Example | In 1 day',
      '30 September 2030 | 2030-31 | 1.1 | NHS Example | In 93 days',
      '30 September 2030 | 2030-31 | 3.2 | Example Council | In 93 days',
      '1 December 2030 | 2030-31 | 1.1 | NHS Example | In 155 days',
      '1 December 2030 | 2030-31 | 1.2 | Example Council | In 155 days',
      '1 December 2030 | 2030-31 | 2.1 | NHS Example and Example Council | In 155 days',
      '1 December 2030 | 2030-31 | 3.1 | NHS Example | In 155 days',
      '1 December 2030 | 2030-31 | 3.2 | Example Council | In 155 days',
      '1 December 2030 | 2030-31 | 4.1 | Example Council | In 155 days',
      '31 January 2031 | 2030-31 | 1.2 | Example Council | In 216 days',
      '31 January 2031 | 2030-31 | 4.1 | Example Council | In 216 days',
    ]);
    expect(texts[0]).toContain('Direction 2.1 of 2030-31: continuing, without a date.');
    expect(isOverdue).toBe(true);
  });

  test('keeps to the window and to the recipient that are asked for', async () => {
    const soon = await made(faultless(), 'text', { within: 120, year: '2030-31' }, ['example-council']);
    expect(rowsIn(soon.texts)).toEqual([]);
    expect((await made(faultless(), 'text', { within: 121, year: '2030-31' }, ['example-council'])).texts[0]).toMatch(
      /In 121 days/,
    );
    const late = await made(faultless(), 'text', { overdue: true });
    expect([rowsIn(late.texts).length, late.isOverdue]).toEqual([1, true]);
    const none = await made(faultless(), 'text', { overdue: true, on: '2030-04-25' });
    expect([rowsIn(none.texts).length, none.isOverdue]).toEqual([0, false]);
    expect(none.texts[0]).toContain('Nothing falls due.');
  });

  test('what is near never hides what is overdue, also of a direction that a later year continues', async () => {
    const root = changed(threeYears(), {
      'directions/2025-26/01-health.yaml': (text) => text.replaceAll('effect: varies', 'effect: continues'),
    });
    const asked = { on: '2025-06-01', within: 30, year: '2024-25' };
    expect(rowsIn((await made(root, 'text', asked)).texts).join('\n')).toMatch(
      /^31 January 2025 \| 1\.4 .* \| Overdue by 121 days\. Continued by 2025-26\/1\.4 on 1 April 2025$/m,
    );
    // What is reported complete of the direction that goes on from it has been done.
    const later = rowsIn((await made(root, 'text', { on: '2025-10-02', year: '2024-25' })).texts).join('\n');
    expect(later).toMatch(/^31 October 2024 \| 1\.3 .* \| Reported complete on 1 October 2025$/m);
  });

  test('the review of a direction that is reported complete is still due, and its list says both', async () => {
    const states = async (on: string, year: string): Promise<readonly string[]> =>
      rowsIn((await made(threeYears(), 'text', { on, year })).texts)
        .filter((row) => /^1 December \d+ \| 1\.3 /.test(row))
        .map((row) => row.split(' | ').at(-1) ?? '');
    expect(await states('2025-11-30', '2025-26')).toEqual(['In 1 day. Reported complete on 1 October 2025']);
    expect(await states('2026-01-10', '2025-26')).toEqual(['Overdue by 40 days. Reported complete on 1 October 2025']);
    expect(await states('2025-09-30', '2025-26')).toEqual(['In 62 days']);
    expect(await states('2025-12-02', '2024-25')).toEqual([
      'Overdue by 366 days. Reported complete on 1 October 2025. Varied by 2025-26/1.3 on 1 April 2025',
    ]);
    expect((await made(threeYears(), 'text', { on: '2026-01-10', year: '2025-26' })).texts[0]).toContain(
      'that of a review also then, for the direction stays in force until a later one ends it.',
    );
  });

  test('a figure that was settled is not overdue', async () => {
    const settled = changed(faultless(), { [own('budgets.yaml')]: (text) => text.replace('indicative', 'agreed') });
    expect((await made(settled, 'text')).texts[0]).toMatch(/25 April 2030 .* Settled/);
    expect((await made(settled, 'text', { overdue: true })).isOverdue).toBe(false);
  });

  test('has the day of each of several payments to a body, told apart by where they come from', async () => {
    const reserves =
      '  - { recipient: nhs-example, amount: "£1,000", source: Reserves, status: indicative, confirm-by: "2030-10-31" }\n';
    const two = (text: string): string =>
      text
        .replace('amount: "£3,000,000", status: indicative', 'amount: "£2,999,000", status: indicative')
        .replace('set-asides:', `${reserves}$&`);
    const first = await issued(changed(faultless(), { [own('budgets.yaml')]: two }));
    // A version that has them in another order moves neither.
    const other = revised(first, '2030-09-12', {
      ...inNovember,
      [own('budgets.yaml')]: (text) => text.replace(reserves, '').replace('payments:\n', `$&${reserves}`),
    });
    const second = await issued(other, '2030-09-12');
    for (const root of [first, second]) {
      const rows = rowsIn((await made(root, 'text', { on: '2030-09-30' })).texts);
      expect(rows.filter((row) => row.includes('Payment'))).toEqual([
        expect.stringMatching(/^25 April 2030 .*Payment to NHS Example \(Finance Committee, 7 March 2030\) is to be/),
        expect.stringMatching(/^31 October 2030 .*Payment to NHS Example \(Reserves\) is to be confirmed/),
      ]);
      const calendar = ICAL.parse((await made(root, 'ics', { on: '2030-09-30' })).texts[0] ?? '');
      const events = new ICAL.Component(calendar).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
      expect(events.filter(({ uid }) => uid.includes('payment')).map(({ uid, sequence }) => [uid, sequence])).toEqual([
        ['example-ijb/2030-31/payment-nhs-example/confirmation', 0],
        ['example-ijb/2030-31/payment-nhs-example:2/confirmation', 0],
      ]);
    }
  });

  test('has nothing of directions that a later year has replaced', async () => {
    const before = await made(withNextYear(), 'text', { on: '2031-03-31' });
    const after = await made(withNextYear(), 'text', { on: '2031-04-01' });
    const old = (texts: readonly string[]): number => rowsIn(texts).filter((row) => row.includes('| 2030-31 |')).length;
    // What 2031-32 varies stays: two duties of 3.2, and the figure.
    expect([old(before.texts), old(after.texts)]).toEqual([12, 3]);
  });

  test.each([
    ['2031-03-31', ['2030-31', '2031-32']],
    ['2031-04-01', ['2031-32']],
  ])('of those without a date has the ones that are still to be carried out: %s', async (on, years) => {
    const { texts } = await made(withNextYear(), 'text', { on });
    expect(texts[0]?.match(/Direction 2\.1 of [\d-]+: continuing, without a date\./g)).toEqual(
      years.map((year) => `Direction 2.1 of ${year}: continuing, without a date.`),
    );
  });

  test('names those whose date is not decided', async () => {
    const undecided = changed(faultless(), {
      [own('deadlines.yaml')]: (text) => text.replace('"2030-06-30"', 'tbc'),
    });
    expect((await made(undecided, 'text')).texts[0]).toContain('Direction 3.1 of 2030-31: no date is stated.');
  });

  test('the same in plain values, as a sheet and as a table', async () => {
    const record = JSON.parse((await made(faultless(), 'json')).texts[0] ?? '');
    expect(record.deadlines[2]).toEqual({
      year: '2030-31',
      version: 1,
      issued: '2030-03-21',
      subject: '1.1',
      kind: 'deadline',
      by: '2030-09',
      due: '2030-09-30',
      what: 'Must publish its access criteria.',
      recipients: ['nhs-example'],
      overdue: false,
      settled: false,
    });
    const [csv = ''] = (await made(faultless(), 'csv')).texts;
    expect(csv.split('\r\n')[1]).toBe(
      '2030-04-25,2030-31,,Payment to NHS Example is to be confirmed,NHS Example,Overdue by 37 days',
    );
  });

  test('is made of a draft that would be stopped, and not of files that cannot be understood', async () => {
    expect((await made(midlothian(), 'text', { year: '2023-24', on: '2024-01-01' })).texts[0]).toMatch(
      /Draft, not issued/,
    );
    const broken = changed(faultless(), { [own('deadlines.yaml')]: 'deadlines: [' });
    const request = { year: '2030-31', document: 'deadlines', formats: ['text'], asked: { on: day('2030-06-01') } };
    const { outputs, diagnostics } = await make(broken, request);
    expect([outputs, diagnostics.every(({ severity }) => severity === 'error')]).toEqual([undefined, true]);
  });
});

interface Event {
  readonly uid: string;
  readonly start: string;
  readonly summary: string;
  readonly sequence: number;
  readonly status: string;
}

function byIcalJs(text: string): readonly Event[] {
  const component = new ICAL.Component(ICAL.parse(text));
  return component.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      summary: event.summary,
      sequence: event.sequence,
      status: String(one.getFirstPropertyValue('status')),
    };
  });
}

function byNodeIcal(text: string): readonly Event[] {
  return Object.values(ical.sync.parseICS(text)).flatMap((one) => {
    if (one?.type !== 'VEVENT') return [];
    const { uid, start, summary, status = '' } = one;
    const local = [start.getFullYear(), start.getMonth() + 1, start.getDate()].map((part) =>
      String(part).padStart(2, '0'),
    );
    return [{ uid, start: local.join('-'), summary: String(summary), sequence: Number(one.sequence), status }];
  });
}

describe('the calendar', () => {
  test('two programs read the same of it as was written', async () => {
    const [text = ''] = (await made(faultless(), 'ics')).texts;
    const events = byIcalJs(text);
    expect(byNodeIcal(text)).toEqual(events);
    expect(events.map(({ uid, start }) => `${start} ${uid}`)).toEqual([
      '2030-04-25 example-ijb/2030-31/payment-nhs-example/confirmation',
      '2030-06-30 example-ijb/2030-31/3.1/deadline',
      '2030-09-30 example-ijb/2030-31/1.1/deadline',
      '2030-09-30 example-ijb/2030-31/3.2/deadline',
      ...['1.1', '1.2', '2.1', '3.1', '3.2', '4.1'].map((number) => `2030-12-01 example-ijb/2030-31/${number}/review`),
      '2031-01-31 example-ijb/2030-31/1.2/deadline',
      '2031-01-31 example-ijb/2030-31/4.1/deadline',
    ]);
    expect(new Set(events.map(({ sequence, status }) => `${sequence} ${status}`))).toEqual(new Set(['0 CONFIRMED']));
    expect(events[2]?.summary).toBe('Direction 1.1 of 2030-31: Must publish its access criteria.');
  });

  test('one for each recipient has their entries, under the same names', async () => {
    const { texts } = await made(faultless(), 'ics', {}, ['combined', 'nhs-example', 'example-council']);
    const [all, nhs, council] = texts.map((text) => byIcalJs(text).map(({ uid }) => uid));
    expect([nhs?.length, council?.length]).toEqual([6, 7]);
    expect(new Set([...(nhs ?? []), ...(council ?? [])])).toEqual(new Set(all));
  });

  test('what does not bind yet is tentative', async () => {
    const [text = ''] = (await made(midlothian(), 'ics', { year: '2023-24' })).texts;
    expect(new Set(byIcalJs(text).map(({ status }) => status))).toEqual(new Set(['TENTATIVE']));
  });

  test('whatever the day it is asked on, it has the same bytes', async () => {
    const [one, other] = await Promise.all([made(faultless(), 'ics'), made(faultless(), 'ics', { on: '2030-12-24' })]);
    expect(one?.texts).toEqual(other?.texts);
  });

  test('an amended day moves its entry, one that is gone is taken out, and an open amendment does neither', async () => {
    const first = await issued(faultless());
    const open = changed(revised(first, '2030-09-12', inNovember), {
      [own('01-access.yaml')]: (text) => text.replace(/    review: .*\n/, ''),
    });
    const second = await issued(open, '2030-09-20');
    const read = async (
      root: Workspace,
      parse: (text: string) => readonly Event[],
    ): Promise<ReadonlyMap<string, string>> =>
      new Map(
        parse((await made(root, 'ics', { on: '2030-10-01' })).texts[0] ?? '').map(
          ({ uid, start, sequence, status }) => [
            uid.replace('example-ijb/2030-31/', ''),
            `${start} ${sequence} ${status}`,
          ],
        ),
      );
    for (const parse of [byIcalJs, byNodeIcal]) {
      const [before, between, after] = [await read(first, parse), await read(open, parse), await read(second, parse)];
      expect(between).toEqual(before);
      expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      expect([before.get('1.1/deadline'), after.get('1.1/deadline')]).toEqual([
        '2030-09-30 0 CONFIRMED',
        '2030-11-30 1 CONFIRMED',
      ]);
      expect([before.get('1.1/review'), after.get('1.1/review')]).toEqual([
        '2030-12-01 0 CONFIRMED',
        '2030-12-01 1 CANCELLED',
      ]);
      expect(after.get('3.1/deadline')).toBe('2030-06-30 0 CONFIRMED');
    }
  });

  test('its lines have at most 75 octets, end as they should, and come back whatever is in them', () => {
    const title = `a\\b;c,d "e" ${'é'.repeat(60)} ${'𝛑'.repeat(30)}, £5;`;
    const bytes = toIcs({
      name: title,
      entries: [
        {
          id: 'x/1',
          sequence: 2,
          stated: '2030-01-01',
          day: '2030-02-28',
          end: '2030-03-01',
          title,
          words: [title, 'second; line'],
          category: 'a,b',
          standing: 'confirmed',
        },
      ],
    });
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(event?.getFirstPropertyValue('summary')).toBe(title);
    expect(event?.getFirstPropertyValue('description')).toBe(`${title}\nsecond; line`);
    expect(event?.getFirstProperty('categories')?.getValues()).toEqual(['a,b']);
    expect(byNodeIcal(text)[0]?.summary).toBe(title);
  });
});
