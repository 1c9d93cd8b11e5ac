/** A year follows from its root alone, whatever was read before; no file is read twice, and not all are kept. */
import { describe, expect, test } from 'vitest';
import { Cache } from '../../src/read/cache.ts';
import { readFile } from '../../src/read/read-file.ts';
import { readYear } from '../../src/read/read-year.ts';
import { make, recipientsOf, themesOf, validate } from '../../src/spine.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { changed, faultless } from '../roots.ts';

const root = faultless();

/** The faultless year again under other years, each changed by itself. */
function withYears(years: Readonly<Record<string, (text: string) => string>>): Workspace {
  const files = new Map(root.files);
  for (const [year, change] of Object.entries(years))
    for (const [path, bytes] of root.files)
      if (path.startsWith('directions/2030-31/')) {
        const text = new TextDecoder().decode(bytes).replaceAll('2030-31', year);
        files.set(
          path.replace('2030-31', year),
          new TextEncoder().encode(path.endsWith('pack.yaml') ? change(text) : text),
        );
      }
  return { files: new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

const findings = (workspace: Workspace, year: string, cache: Cache): readonly string[] =>
  readYear(workspace, year, cache, ['house']).findings.map((one) => `${one.at.file} ${one.rule}`);

/** A cache that tells which files were read. */
function watching(): { readonly cache: Cache; readonly read: string[] } {
  const read: string[] = [];
  const cache = new Cache((path, kind, bytes) => {
    read.push(path);
    return readFile(path, kind, bytes);
  });
  return { cache, read };
}

describe('a year', () => {
  const plan = [...root.files.keys()].find((path) => path.startsWith('directions/plans/')) ?? '';
  const other = 'directions/plans/other.yaml';
  const both = withYears({ '2031-32': (text) => text.replace(/^plan: .*$/m, 'plan: other') });
  const broken = changed(
    { files: new Map([...both.files, [other, both.files.get(plan) ?? new Uint8Array()]]) },
    { [other]: 'name: [' },
  );

  test('is the same whether or not another was read before it, and both stand side by side', () => {
    const [alone, first, after] = [new Cache(), new Cache(), new Cache()];
    const fresh = findings(broken, '2030-31', alone);
    expect(fresh).toEqual([]);
    expect(findings(broken, '2031-32', first)).not.toEqual([]);
    expect(findings(broken, '2030-31', first)).toEqual(fresh);
    const [one, next] = ['2030-31', '2031-32'].map((year) => readYear(both, year, after, []));
    expect([one?.pack.year.id, next?.pack.year.id]).toEqual(['2030-31', '2031-32']);
    expect(one?.pack.groups.length).toBe(next?.pack.groups.length);
  });

  test('knows the files that it was read from, and no other', () => {
    const cache = new Cache();
    readYear(both, '2031-32', cache, ['house']);
    const paths = readYear(both, '2030-31', cache, ['house']).sources.map(({ path }) => path);
    const own = [...root.files.keys()].filter((path) => /^directions\/(?!reports\/)/.test(path));
    expect(paths).toEqual(own);
  });

  test('is not stopped by what another year refers to', () => {
    const { years } = validate(broken, {});
    expect(years.map(({ year, stopped }) => [year, stopped])).toEqual([
      ['2030-31', false],
      ['2031-32', true],
    ]);
  });
});

describe('the cache', () => {
  test('one build, with what it asks beforehand, reads each file once', async () => {
    const { cache, read } = watching();
    themesOf(root, cache);
    recipientsOf(root, cache, '2030-31');
    await make(root, { year: '2030-31', to: ['combined'], formats: ['text'] }, cache);
    expect(read).toContain('directions/ijb.yaml');
    expect(read.filter((path, index) => read.indexOf(path) !== index)).toEqual([]);
  });

  test('a file whose bytes have changed is read again, and no other', () => {
    const { cache, read } = watching();
    validate(root, {}, cache);
    read.length = 0;
    const path = 'directions/2030-31/01-access.yaml';
    const edited = changed(root, { [path]: (text) => text.replace('lead: Head of Nursing', 'lead: {leed}') });
    expect(validate(edited, {}, cache)).toEqual(validate(edited, {}));
    expect(read).toEqual([path]);
  });

  test('of many years the files read last are kept, and the shared ones are read once', () => {
    const years = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`20${31 + index}-${32 + index}`, (text: string) => text]),
    );
    const { cache, read } = watching();
    const many = withYears(years);
    validate(many, {}, cache);
    expect(new Set(read).size).toBeGreaterThan(200);
    expect(read.filter((path, index) => read.indexOf(path) !== index)).toEqual([]);
    read.length = 0;
    readYear(many, '2070-71', cache, []);
    expect(read).toEqual([]);
    readYear(many, '2030-31', cache, []);
    expect(read.length).toBeGreaterThan(0);
  });
});
