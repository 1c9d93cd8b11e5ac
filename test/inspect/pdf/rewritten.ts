/** A PDF in which words of its text were exchanged, as programs that edit PDFs save it: the parts that changed stand behind the file. */
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
