/** Files that travel inside the PDF as its source: associated with the whole document (ISO 19005-3, 6.8) and listed among its attachments. */
import { md5 } from '../../digest.ts';
import type { Enclosure } from '../format.ts';
import type { PdfFile } from './file.ts';

/** What an authored file is (RFC 9512). pdfkit escapes no names. */
const yaml = 'application#2Fyaml';

/** Windows takes 255 characters with the folder, most people's folders being short. */
const longest = 100;

/** Embeds the files in the order of their names. `date` is that of all of them: the disk's dates are no facts. The checksum is MD5 (ISO 32000-1, table 46), against accidents only. */
export function enclose(file: PdfFile, enclosures: readonly Enclosure[], date: Date): void {
  if (enclosures.length === 0) return;
  const named = namesOf(enclosures.map(({ path }) => path));
  const files = enclosures
    .map((enclosure) => ({ ...enclosure, name: named.get(enclosure.path) ?? '' }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const specifications = files.map(({ name, path, bytes }) => {
    const params = { Size: bytes.length, CreationDate: date, ModDate: date, CheckSum: md5(bytes) };
    const stream = file.object({ Type: 'EmbeddedFile', Subtype: yaml, Params: params }, bytes);
    const text = new String(name);
    return file.object({
      Type: 'Filespec',
      F: text,
      UF: text,
      Desc: new String(path),
      AFRelationship: 'Source',
      EF: { F: stream, UF: stream },
    });
  });
  file.catalogue.AF = specifications;
  file.attach(files.flatMap(({ name }, index) => [new String(name), specifications[index]]));
}

/**
 * A name for each path under which all of them can be saved into one folder of any system: `directions/2023-24/pack.yaml` is
 * `2023-24-pack.yaml`. No two are the same, even where capitals do not count.
 */
export function namesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const path of [...paths].sort()) {
    const [, stem = '', extension = ''] =
      /^(.*?)(\.[A-Za-z0-9]+)?$/.exec(
        path
          .slice(path.indexOf('/') + 1)
          .replaceAll('/', '-')
          .replace(/[^A-Za-z0-9._-]/g, '_'),
      ) ?? [];
    let name = `${stem.slice(0, longest)}${extension}`;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem.slice(0, longest)}-${count}${extension}`;
    taken.add(name.toLowerCase());
    names.set(path, name);
  }
  return names;
}
