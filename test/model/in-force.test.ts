/** What has become of directions by a day, over years and versions. */
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { standingsOf, withoutDirection } from '../../src/model/in-force.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, faultless } from '../roots.ts';
import { day, editionsIn, inForceFrom, issued, revised, withNextYear } from '../years.ts';

/** "2030-31@1 1.1 in-force" or "… revoked by 2031-32/3.1 from 2031-04-01"; with * where it binds. */
function lines(root: Workspace, on: string): readonly string[] {
  return linesOf(editionsIn(root), on);
}

function linesOf(editions: readonly Edition[], on: string): readonly string[] {
  return standingsOf(editions, day(on)).map(({ instruction, said: { edition }, state, by, binds }) => {
    const { number = '', version } = by ?? {};
    const end = by ? ` by ${by.year}${version === undefined ? '' : `@${version}`}/${number} from ${by.from}` : '';
    return `${edition.pack.year.id}@${edition.version} ${instruction.number} ${state}${end}${binds ? ' *' : ''}`;
  });
}

const own = (name: string): string => `directions/2030-31/${name}`;
const next = (name: string): string => `directions/2031-32/${name}`;

describe('one year', () => {
  test('is not issued, not yet in force, then in force for good', () => {
    expect(lines(faultless(), '2030-03-20')[0]).toBe('2030-31@1 1.1 not-issued');
    expect(lines(faultless(), '2030-03-21')[0]).toBe('2030-31@1 1.1 not-yet');
    expect(lines(faultless(), '2030-04-01')[0]).toBe('2030-31@1 1.1 in-force *');
    expect(lines(faultless(), '2039-01-01').every((line) => line.endsWith('in-force *'))).toBe(true);
  });

  test('an issue that is not recorded binds nobody', () => {
    const root = changed(faultless(), { [own('pack.yaml')]: (text) => text.replace(/^issue:.*\n/m, '') });
    expect(lines(root, '2031-01-01').every((line) => line.endsWith('not-issued'))).toBe(true);
  });
});

describe('a year that follows', () => {
  const two = changed(withNextYear(), {
    [next('03-support.yaml')]: (text) =>
      text.replace('effect: revokes, year: 2030-31, number: "3.3"', 'effect: revokes, year: 2030-31, number: "3.1"'),
  });
  const varies = changed(two, { [next('pack.yaml')]: (text) => text.replace('effect: supersedes', 'effect: varies') });

  test('leaves everything in force until its own day', () => {
    expect(
      lines(two, '2031-03-31')
        .filter((line) => line.startsWith('2030-31'))
        .every((line) => line.endsWith('*')),
    ).toBe(true);
  });

  test('as a whole supersedes what its directions do not name', () => {
    expect(lines(two, '2031-04-01').filter((line) => line.startsWith('2030-31'))).toEqual([
      '2030-31@1 1.1 superseded by 2031-32/1.1 from 2031-04-01',
      '2030-31@1 1.2 superseded by 2031-32/1.2 from 2031-04-01',
      '2030-31@1 2.1 superseded by 2031-32/2.1 from 2031-04-01',
      '2030-31@1 3.1 revoked by 2031-32/3.1 from 2031-04-01',
      '2030-31@1 3.2 varied by 2031-32/3.2 from 2031-04-01 *',
      '2030-31@1 4.1 superseded by 2031-32/ from 2031-04-01',
    ]);
  });

  test('that only varies leaves the rest in force', () => {
    expect(lines(varies, '2031-04-01')[5]).toBe('2030-31@1 4.1 in-force *');
  });

  test('a direction that was varied binds only as long as the one that varies it', () => {
    const late = changed(two, {
      [next('03-support.yaml')]: (text) =>
        text.replace(/(number: "3.2"[^]*?effective: )"2031-04-01"/, '$1"2031-10-01"'),
    });
    expect(lines(late, '2031-04-01')[4]).toBe('2030-31@1 3.2 superseded by 2031-32/ from 2031-04-01');
    expect(lines(late, '2031-10-01')[4]).toBe('2030-31@1 3.2 varied by 2031-32/3.2 from 2031-10-01 *');
  });
});

describe('a version that follows', async () => {
  const first = await issued(faultless());
  const second = await issued(
    revised(first, '2030-09-12', {
      [own('01-access.yaml')]: (text) =>
        inForceFrom(
          '1.1',
          '2030-09-12',
        )(text.replace('must publish its access criteria', 'must print its access criteria')),
      [own('04-local-services.yaml')]: undefined,
      [own('03-support.yaml')]: (text) =>
        inForceFrom('3.2', '2030-09-12')(text.replace('[council-3]', '[council-3, council-4]')),
      [own('pack.yaml')]: (text) => text.replace('withdrawn: ["1.9"]', 'withdrawn: ["1.9", "4.1"]'),
    }),
    '2030-09-20',
  );

  test('varies what it says otherwise, withdraws what it leaves out, and repeats the rest', () => {
    expect(
      lines(second, '2030-09-19').every((line) => /^2030-31@(1 \S+ in-force \*|2 \S+ not-issued)$/.test(line)),
    ).toBe(true);
    expect(lines(second, '2030-09-20')).toEqual([
      '2030-31@1 1.1 varied by 2030-31@2/1.1 from 2030-09-20',
      '2030-31@2 1.1 in-force *',
      '2030-31@2 1.2 in-force *',
      '2030-31@2 2.1 in-force *',
      '2030-31@2 3.1 in-force *',
      '2030-31@1 3.2 varied by 2030-31@2/3.2 from 2030-09-20',
      '2030-31@2 3.2 in-force *',
      '2030-31@1 4.1 withdrawn by 2030-31@2/ from 2030-09-20',
    ]);
  });

  test('while it is open changes nothing', () => {
    const open = revised(first, '2030-09-12', {
      [own('01-access.yaml')]: (text) => text.replace('its access', 'all access'),
    });
    expect(lines(open, '2031-01-01')).toEqual([
      '2030-31@1 1.1 in-force *',
      '2030-31@2 1.1 not-issued',
      ...['1.2', '2.1', '3.1', '3.2', '4.1'].map((number) => `2030-31@1 ${number} in-force *`),
    ]);
  });
});

describe('a version of the year that follows', () => {
  const two = changed(withNextYear(), {
    [next('03-support.yaml')]: (text) => text.replace('number: "3.3" }', 'number: "3.1" }'),
  });
  /** What became of the year before, when the year after was issued on 21 March, and with these changes again. */
  const earlier = (on: string, changes: Parameters<typeof changed>[1], again = '2031-09-20'): readonly string[] => {
    const second = editionsIn(changed(two, changes)).map((one) => ({ ...one, version: 2, issued: day(again) }));
    const editions = [...editionsIn(two), ...second.filter(({ pack }) => pack.year.id === '2031-32')];
    return linesOf(editions, on).filter((line) => line.startsWith('2030-31'));
  };
  const since = earlier('2031-09-19', {});
  const inOctober = {
    [next('03-support.yaml')]: (text: string) =>
      ['3.1', '3.2'].reduce(
        (all, number) => inForceFrom(number, '2031-10-01')(all),
        text.replaceAll(/(lead: .*)/g, '$1 and others'),
      ),
  };

  test.each(['2031-09-30', '2031-10-01'])('leaves done what the first has done, on %s', (on) => {
    expect(since.slice(3)).toEqual([
      '2030-31@1 3.1 revoked by 2031-32/3.1 from 2031-04-01',
      '2030-31@1 3.2 varied by 2031-32/3.2 from 2031-04-01 *',
      '2030-31@1 4.1 superseded by 2031-32/ from 2031-04-01',
    ]);
    expect(earlier(on, inOctober)).toEqual(since);
  });

  test('may give what varies a direction another number, and that binds as before', () => {
    const renumbered = {
      [next('03-support.yaml')]: (text: string) => text.replace('number: "3.2"', 'number: "3.4"'),
    };
    expect(earlier('2031-12-01', renumbered)).toEqual(since);
  });

  test('leaves done what it no longer says itself', () => {
    const silent = {
      [next('pack.yaml')]: (text: string) => text.replace('effect: supersedes', 'effect: varies'),
      [next('03-support.yaml')]: (text: string) => text.replaceAll(/^ +changes: .*\n/gm, ''),
    };
    expect(earlier('2031-12-01', silent)).toEqual(since);
  });

  test('undoes what was not yet in force', () => {
    const other = {
      [next('pack.yaml')]: (text: string) => text.replace('effect: supersedes', 'effect: varies'),
      [next('03-support.yaml')]: (text: string) => text.replace('effect: revokes', 'effect: continues'),
    };
    expect(earlier('2031-12-01', other, '2031-03-25').slice(3)).toEqual([
      '2030-31@1 3.1 continued by 2031-32/3.1 from 2031-04-01',
      '2030-31@1 3.2 varied by 2031-32/3.2 from 2031-04-01 *',
      '2030-31@1 4.1 in-force *',
    ]);
  });
});

test('functions without a direction are those that nothing covers on the day', () => {
  const without = (root: Workspace, on: string): readonly string[] => {
    const editions = editionsIn(root);
    const scheme = editions.at(-1)?.pack.scheme;
    return scheme ? withoutDirection(scheme, standingsOf(editions, day(on))).map(({ id }) => id) : [];
  };
  const shrunk = changed(withNextYear(), { [next('04-local-services.yaml')]: undefined });
  expect(without(shrunk, '2031-03-31')).toEqual([]);
  expect(without(shrunk, '2031-04-01')).toEqual(['council-4']);
  expect(without(shrunk, '2030-03-31')).toEqual(without(faultless(), '2030-01-01'));
  expect(without(faultless(), '2030-01-01')).toContain('nhs-adults-1');
});
