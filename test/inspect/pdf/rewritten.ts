/** A PDF in which words of its text were exchanged, as programs that edit PDFs save it: the parts that changed stand behind the file. */
import { deflateSync } from 'node:zlib';
import { Objects } from '../../../src/inspect/pdf/objects.ts';
import { Reference } from '../../../src/inspect/pdf/values.ts';

/** Where the words first stand on one page in one face; they have to have their letters in it. Throws where they stand nowhere. */
export function rewrittenPdf(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const objects = new Objects(bytes);
  const root = objects.dictionary(objects.trailer.get('Root'));
  for (const value of objects.array(objects.dictionary(root.get('Pages')).get('Kids'))) {
    const page = objects.dictionary(value);
    const contents = page.get('Contents');
    if (!(contents instanceof Reference)) continue;
    const stream = objects.stream(contents);
    for (const font of objects.dictionary(objects.dictionary(page.get('Resources')).get('Font')).values()) {
      const codes = codesIn(objects.stream(objects.dictionary(font).get('ToUnicode')));
      const [gone, come] = [from, to].map((words) => [...words].map((letter) => codes.get(letter) ?? '----').join(''));
      if (gone && come && !/-/.test(gone + come) && stream.includes(gone))
        return updated(bytes, objects, { [contents.id]: streamOf(stream.replace(gone, come)) });
    }
  }
  throw new Error(`"${from}" stands nowhere`);
}

function codesIn(map: string): ReadonlyMap<string, string> {
  const letters = [...map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)].flatMap(([, first = '', list = '']) =>
    [...list.matchAll(/<([^>]*)>/g)].map(([, hex = ''], index) => {
      const code = (parseInt(first, 16) + index).toString(16).padStart(4, '0');
      return [String.fromCharCode(parseInt(hex, 16)), code] as const;
    }),
  );
  return new Map(letters);
}

/** Its first page with words put over it, as programs do that stamp pages, lay one over another, or have notes. */
export function overwrittenPdf(
  bytes: Uint8Array,
  how: 'a form' | 'marked content' | 'a note',
  words: string,
): Uint8Array {
  const objects = new Objects(bytes);
  const source = Buffer.from(bytes).toString('latin1');
  const [, id = '', page = ''] = /\n(\d+) 0 obj\n(<<\n\/Type \/Page\n.*?)\nendobj/s.exec(source) ?? [];
  const [, resources = ''] = /\/Resources (\d+) 0 R/.exec(page) ?? [];
  const [, named = ''] = new RegExp(`\n${resources} 0 obj\n<<(.*?)\nendobj`, 's').exec(source) ?? [];
  const next = Number(objects.trailer.get('Size'));
  const shows = `BT /Helv 12 Tf (${words}) Tj ET`;
  const form = streamOf(shows, '/Type /XObject /Subtype /Form ');
  if (how === 'a note') {
    const note = `<< /Type /Annot /Subtype /FreeText /Contents (${words}) /AP << /N ${next + 1} 0 R >> >>`;
    const noted = page.replace('/Annots [', `/Annots [${next} 0 R `);
    return updated(bytes, objects, { [id]: noted, [next]: note, [next + 1]: form });
  }
  const drawn = how === 'a form' ? '/Stamp Do' : `/P <</MCID 900>> BDC ${shows} EMC`;
  return updated(bytes, objects, {
    [id]: page.replace(/\/Contents (\d+ 0 R)/, `/Contents [$1 ${next} 0 R]`),
    [resources]: `<< /XObject << /Stamp ${next + 1} 0 R >>${named}`,
    [next]: streamOf(drawn),
    [next + 1]: form,
  });
}

function streamOf(content: string, entries = ''): string {
  return `<< ${entries}/Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** With these objects, by number, behind the file in the place of its own. */
function updated(bytes: Uint8Array, objects: Objects, changed: Readonly<Record<string, string>>): Uint8Array {
  const before = new TextDecoder('latin1').decode(bytes);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)?.[1] ?? '';
  const root = objects.trailer.get('Root');
  let [behind, table] = ['\n', 'xref\n'];
  for (const [id, object] of Object.entries(changed)) {
    table += `${id} 1\n${String(bytes.length + behind.length).padStart(10, '0')} 00000 n \n`;
    behind += `${id} 0 obj\n${object}\nendobj\n`;
  }
  const trailer = `trailer\n<< /Size ${String(objects.trailer.get('Size'))} /Root ${root instanceof Reference ? root.id : 0} 0 R /Prev ${previous} >>\n`;
  const end = `${table}${trailer}startxref\n${bytes.length + behind.length}\n%%EOF\n`;
  return Uint8Array.from([...bytes, ...Buffer.from(behind + end, 'latin1')]);
}

/** Saved again with all that is no stream in a stream of objects: with a stream of cross-references alone, or as a file for both kinds of programs. */
export function packedPdf(bytes: Uint8Array, how: 'for newer programs' | 'for both'): Uint8Array {
  const source = Buffer.from(bytes).toString('latin1');
  const found = source.matchAll(/\n(\d+) 0 obj\n(.*?)\nendobj/gs);
  const all = new Map([...found].map(([, id = '', object = '']) => [Number(id), object]));
  const root = new Objects(bytes).trailer.get('Root');
  const entries = `/Root ${root instanceof Reference ? root.id : 0} 0 R /Size ${Math.max(...all.keys()) + 3}`;
  const [store, table] = [Math.max(...all.keys()) + 1, Math.max(...all.keys()) + 2];
  const inside = [...all].filter(([, object]) => !/\nstream\r?\n/.test(object));
  let [words, head] = ['', ''];
  for (const [id, object] of inside) {
    head += `${id} ${words.length} `;
    words += `${object}\n`;
  }
  const rows = new Map(inside.map(([id], index) => [id, [2, store, index] as readonly number[]]));
  let file = '%PDF-1.7\n';
  const put = (id: number, object: string): void => {
    rows.set(id, [1, file.length, 0]);
    file += `${id} 0 obj\n${object}\nendobj\n`;
  };
  for (const [id, object] of all) if (!rows.has(id)) put(id, object);
  put(store, deflated(head + words, `/Type /ObjStm /N ${inside.length} /First ${head.length} `));
  const start = file.length;
  if (how === 'for newer programs') {
    rows.set(table, [1, start, 0]);
    const ids = Array.from({ length: table + 1 }, (_, id) => rows.get(id) ?? [0, 0, 0]);
    const written = ids.map(bytesOf).map((row, id, before) => `\x02${lessThan(row, before[id - 1])}`);
    const predicted = '/DecodeParms << /Predictor 12 /Columns 6 >> ';
    put(table, deflated(written.join(''), `/Type /XRef /W [1 4 1] ${predicted}${entries} `));
    file += `startxref\n${start}\n%%EOF\n`;
    return Uint8Array.from(Buffer.from(file, 'latin1'));
  }
  const hidden = [...rows].filter(([, [kind]]) => kind === 2);
  const index = hidden.map(([id]) => `${id} 1`).join(' ');
  put(
    table,
    deflated(hidden.map(([, row]) => bytesOf(row)).join(''), `/Type /XRef /W [1 4 1] /Index [${index}] ${entries} `),
  );
  const seen = [...rows].filter(([, [kind]]) => kind === 1);
  const lines = seen.map(([id, [, at]]) => `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n${lines}trailer\n<< ${entries} /XRefStm ${start} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

function deflated(content: string, entries: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return streamOf(packed, `${entries}/Filter /FlateDecode `);
}

/** A row of cross-references in a byte, four, and one. */
function bytesOf([kind = 0, place = 0, index = 0]: readonly number[]): string {
  const row = Buffer.from([kind, 0, 0, 0, 0, index % 256]);
  row.writeUInt32BE(place, 1);
  return row.toString('latin1');
}

function lessThan(row: string, above = ''): string {
  return [...row]
    .map((one, at) => String.fromCharCode((one.charCodeAt(0) - (above.charCodeAt(at) || 0) + 256) % 256))
    .join('');
}
