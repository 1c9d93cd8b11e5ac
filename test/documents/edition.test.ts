/** Two drafts are told apart by what is printed on every page and stands in the properties of every file, in all formats alike. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { make } from '../../src/make.ts';
import type { Workspace } from '../../src/source/workspace.ts';
import { readHtml } from '../inspect/html/read-html.ts';
import { readPdf } from '../inspect/pdf/read-pdf.ts';
import { changed, example } from '../roots.ts';

const draft = (dated: string, more = ''): Workspace =>
  changed(example(), {
    'directions/2030-31/pack.yaml': (text) => `${text.replace('dated: "2030-03-14"', `dated: "${dated}"`)}${more}`,
  });

/** What each page says of which one it is, and what the properties say, by format. */
async function editionsIn(workspace: Workspace): Promise<Readonly<Record<string, readonly string[]>>> {
  const packs = await make(workspace, { year: '2030-31', to: ['combined'], formats: ['docx', 'pdf', 'html'] });
  const money = await make(workspace, { year: '2030-31', to: ['combined'], document: 'funding', formats: ['xlsx'] });
  const bytesOf = (end: string): Uint8Array =>
    [...(packs.outputs ?? []), ...(money.outputs ?? [])].find(({ name }) => name.endsWith(end))?.bytes ??
    new Uint8Array();
  const parts = (end: string, wanted: RegExp): readonly string[] =>
    Object.entries(unzipSync(bytesOf(end)))
      .filter(([name]) => wanted.test(name))
      .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]*>/g, ''));
  const pdf = readPdf(bytesOf('pdf'));
  const html = readHtml(bytesOf('html'));
  return {
    docx: parts('docx', /word\/footer\d|docProps\/core/).filter((words) => words !== ''),
    // The cover has it among its facts.
    pdf: [...pdf.artifacts.slice(1).map((page) => page.join(' ')), pdf.metadata],
    cover: pdf.items.filter(({ text }) => text.startsWith('Fingerprint ')).map(({ text }) => text),
    html: [html.footer, strFromU8(bytesOf('html')).match(/<meta name="keywords"[^>]*>/)?.[0] ?? ''],
    xlsx: parts('xlsx', /worksheets\/sheet\d|docProps\/core/),
  };
}

const printed = /Draft, dated (\d+ \w+ 2030), fingerprint ([bcdfghjkmnpqrstvwxyz]{8})/;

test('other sources give another fingerprint, another day another date, and the same sources the same, everywhere', async () => {
  const root = draft('2030-02-07');
  const reordered: Workspace = { files: new Map([...root.files].reverse()) };
  const roots = [root, reordered, draft('2030-02-07', '# looked at\n'), draft('2030-02-08')];
  const seen: (readonly [string, string])[] = [];
  for (const one of roots) {
    const { cover, ...formats } = await editionsIn(one);
    const all = Object.entries(formats).flatMap(([format, places]) =>
      places.map((words) => {
        const found = printed.exec(words.replace(/\s+/g, ' '));
        if (!found) throw new Error(`${format} does not say which one it is: ${words.slice(0, 300)}`);
        return `${found[1]} ${found[2]}`;
      }),
    );
    expect(all.length).toBeGreaterThan(8);
    expect(new Set(all).size).toBe(1);
    const [day = '', mark = ''] = /^(.*) (\w{8})$/.exec(all[0] ?? '')?.slice(1) ?? [];
    expect(cover).toEqual([`Fingerprint ${mark}`]);
    seen.push([day, mark]);
  }
  const [first, again, other, later] = seen;
  expect(again).toEqual(first);
  expect(other?.[0]).toBe(first?.[0]);
  expect(other?.[1]).not.toBe(first?.[1]);
  expect(later?.[0]).toBe('8 February 2030');
  expect(new Set(seen.map(([, mark]) => mark)).size).toBe(3);
}, 200_000);
