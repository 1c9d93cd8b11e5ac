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
        return updated(bytes, objects, contents.id, stream.replace(gone, come));
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

function updated(bytes: Uint8Array, objects: Objects, id: number, stream: string): Uint8Array {
  const before = new TextDecoder('latin1').decode(bytes);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)?.[1] ?? '';
  const root = objects.trailer.get('Root');
  const object = `\n${id} 0 obj\n<< /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj\n`;
  const at = bytes.length + 1;
  const table = `xref\n${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size ${String(objects.trailer.get('Size'))} /Root ${root instanceof Reference ? root.id : 0} 0 R /Prev ${previous} >>\n`;
  const end = `${table}${trailer}startxref\n${bytes.length + object.length}\n%%EOF\n`;
  return Uint8Array.from([...bytes, ...Buffer.from(object + end, 'latin1')]);
}
