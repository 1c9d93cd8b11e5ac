/** What travels inside a file is given back, and nothing else is, whoever made the file. */
import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { sourcesIn } from '../../src/inspect/sources-in.ts';
import { enclosedXml } from '../../src/ooxml/enclosed.ts';
import { make } from '../../src/spine.ts';
import { example } from '../roots.ts';

const made = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const source of [true, false]) {
    const { outputs = [] } = await make(example(), {
      year: '2030-31',
      to: ['combined'],
      formats: ['docx', 'pdf'],
      source,
    });
    for (const { name, bytes } of outputs) made.set(`${name.replace(/.*\./, '')}${source ? '' : ' bare'}`, bytes);
  }
});

const file = (name: string): Uint8Array => made.get(name) ?? new Uint8Array();

test.each(['docx', 'pdf'])('the authored files of a %s, byte for byte', (format) => {
  const found = sourcesIn(file(format));
  const own = [...example().files].filter(([path]) => path.startsWith('directions/') && path.endsWith('.yaml'));
  expect('files' in found && [...found.files.keys()].sort()).toEqual(own.map(([path]) => path).sort());
  for (const [path, bytes] of own)
    expect('files' in found && Buffer.compare(found.files.get(path) ?? new Uint8Array(), bytes), path).toBe(0);
});

test('a Word file is no larger by them than they are when packed', () => {
  expect(file('docx').length - file('docx bare').length).toBeLessThan(30_000);
});

/** A PDF of ours in which other words of the same length stand: its table of places stays true. */
function pdfWith(from: string, to: string): Uint8Array {
  const text = Buffer.from(file('pdf')).toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replace(from, to.padEnd(from.length)), 'latin1');
}

/** A Word file of ours with these files inside. */
function wordWith(files: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(file('docx'));
  const inside = new Map(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  return zipSync({ ...parts, 'customXml/item1.xml': strToU8(enclosedXml(inside)) });
}

describe('what is refused', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['a text', () => strToU8('Directions'), 'no pack'],
    ['nothing', () => new Uint8Array(), 'no pack'],
    ['another zip file', () => zipSync({ 'a.txt': strToU8('a') }), 'no pack'],
    ['a Word file without sources', () => file('docx bare'), 'without sources'],
    ['a PDF without sources', () => file('pdf bare'), 'without sources'],
    ['half a PDF', () => file('pdf').subarray(0, 50_000), 'damaged'],
    ['half a Word file', () => file('docx').subarray(0, 20_000), 'damaged'],
    ['a Word file with a password', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'protected'],
    ['a way up', () => wordWith({ 'directions/../../evil.yaml': 'a: 1\n' }), 'foreign files'],
    ['a place of the system', () => wordWith({ '/etc/evil.yaml': 'a: 1\n' }), 'foreign files'],
    ['a drive', () => wordWith({ 'directions/C:\\evil.yaml': 'a: 1\n' }), 'foreign files'],
    ['a device', () => wordWith({ 'directions/nul.yaml': 'a: 1\n' }), 'foreign files'],
    ['a program', () => wordWith({ 'directions/setup.exe': 'MZ' }), 'foreign files'],
    ['a hidden folder', () => wordWith({ 'directions/.git/a.yaml': 'a: 1\n' }), 'foreign files'],
    [
      'two that some disks take for one',
      () => wordWith({ 'directions/a.yaml': '', 'directions/A.yaml': '' }),
      'foreign files',
    ],
    ['a way up in a PDF', () => pdfWith('(directions/ijb.yaml)', '(../../../../i.yaml)'), 'foreign files'],
    ['arrays in arrays without end', () => pdfWith('/Type /Catalog', '/AF[[[[[[[[[[['), 'without sources'],
  ])('%s', (_, bytes, refusal) => {
    expect(sourcesIn(bytes())).toEqual({ refusal });
  });

  test('a bomb, in a second', () => {
    const bomb = zipSync({ 'directions/a.yaml': new Uint8Array(80 * 1024 * 1024) });
    const parts = unzipSync(file('docx'));
    const xml = `<sources xmlns="urn:directions:sources">${Buffer.from(bomb).toString('base64')}</sources>`;
    expect(sourcesIn(zipSync({ ...parts, 'customXml/item1.xml': strToU8(xml) }))).toEqual({ refusal: 'damaged' });
  });

  const references = '/Type /XRef /Root 1 0 R';
  test.each([
    ['more references than there can be', `${references} /W [0 1 0]`, 'damaged'],
    ['references of no width', `${references} /W [-1 1 0] /Index [0 9999999999]`, 'without sources'],
    ['references that go back', `${references} /W [1 -2 1]`, 'without sources'],
    [
      'rows that are longer than all',
      `${references} /W [1 1 1] /DecodeParms << /Predictor 12 /Columns 4000000000 >>`,
      'without sources',
    ],
    ['rows of an unknown kind', `${references} /W [1 1 1] /DecodeParms << /Predictor 2 >>`, 'damaged'],
    ['no references', '/Type /ObjStm', 'damaged'],
  ])('a PDF packed by somebody hostile, in a second: %s', (_, entries, refusal) => {
    const packed = deflateSync(new Uint8Array(20_000_000)).toString('latin1');
    const table = `${entries} /Filter /FlateDecode /Length ${packed.length}`;
    const pdf = `%PDF-1.7\n9 0 obj\n<< ${table} >>\nstream\n${packed}\nendstream\nendobj\nstartxref\n9\n%%EOF\n`;
    expect(sourcesIn(Buffer.from(pdf, 'latin1'))).toEqual({ refusal });
  });

  test.each([
    ['objects in themselves', '/Type /ObjStm /N 1 /First 4 /Length 1 0 R', '1 0 null'],
    ['more objects than words', '/Type /ObjStm /N 999999 /First 4 /Length 8', '1 0 null'],
  ])('a PDF packed by somebody hostile: %s', (_, entries, words) => {
    const object = `9 0 obj\n<< ${entries} >>\nstream\n${words}\nendstream\nendobj\n`;
    const table = '8 0 obj\n<< /Type /XRef /Root 1 0 R /W [1 1 1] /Index [1 1 9 1] /Length 6 >>\nstream\n';
    const rows = '\x02\x09\x00\x01\x09\x00';
    const pdf = `%PDF-1.7\n${object}${table}${rows}\nendstream\nendobj\nstartxref\n${9 + object.length}\n%%EOF\n`;
    expect(sourcesIn(Buffer.from(pdf, 'latin1'))).toEqual({ refusal: 'damaged' });
  });
});
