/** A workbook as somebody leaves it who has typed into its cells, commented on one, or added a sheet. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as fs from 'node:fs';

export interface Left {
  /** Of which of its sheets the cells are, from 1; the first where nothing is said. */
  readonly in?: number;
  /** Words by the names of cells; what stands between `~~` is struck through, between `^^` raised. */
  readonly cells?: Readonly<Record<string, string>>;
  /** The number of a row that is taken out. */
  readonly gone?: number;
  /** The number of a row that is not shown. */
  readonly hidden?: number;
  /** Cells that are merged into one: `J5:J6`. */
  readonly merged?: string;
  /** The cell that a comment is on. */
  readonly comment?: string;
  /** The name of a sheet of their own, with words in its first cell. */
  readonly sheet?: string;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export function leave(file: string, { in: place = 1, cells = {}, gone, hidden, merged, comment, sheet }: Left): void {
  const parts = new Map(
    Object.entries(unzipSync(fs.readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const into = (name: string, change: (xml: string) => string): unknown =>
    parts.set(name, change(parts.get(name) ?? ''));
  for (const [name, words] of Object.entries(cells))
    into(`xl/worksheets/sheet${place}.xml`, (xml) => typed(xml, name, words));
  if (gone !== undefined)
    into(`xl/worksheets/sheet${place}.xml`, (xml) => xml.replace(new RegExp(`<row r="${gone}".*?</row>`), ''));
  if (hidden !== undefined)
    into(`xl/worksheets/sheet${place}.xml`, (xml) => xml.replace(`<row r="${hidden}"`, '$& hidden="1"'));
  if (merged !== undefined)
    into(`xl/worksheets/sheet${place}.xml`, (xml) =>
      xml.replace('<pageMargins', `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>$&`),
    );
  if (comment !== undefined) {
    const link = `<Relationship Id="rId1" Type="${office}/comments" Target="../comments1.xml"/>`;
    into(`xl/worksheets/_rels/sheet${place}.xml.rels`, () => `<Relationships ${relationships}>${link}</Relationships>`);
    into(
      'xl/comments1.xml',
      () =>
        `<comments ${main}><commentList><comment ref="${comment}"><text><t>Why?</t></text></comment></commentList></comments>`,
    );
  }
  if (sheet !== undefined) {
    const link = `<Relationship Id="rId99" Type="${office}/worksheet" Target="worksheets/sheet99.xml"/>`;
    into('xl/worksheets/sheet99.xml', () =>
      typed(`<worksheet ${main}><sheetData></sheetData></worksheet>`, 'A1', 'Ask Ann'),
    );
    into('xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `<sheet name="${sheet}" sheetId="99" r:id="rId99"/></sheets>`),
    );
    into('xl/_rels/workbook.xml.rels', (xml) => xml.replace('</Relationships>', `${link}</Relationships>`));
  }
  fs.writeFileSync(file, zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)]))));
}

/** In place of the cell that is there, in its row, or in a row of its own. */
function typed(xml: string, name: string, words: string): string {
  const row = name.replace(/\D/g, '');
  const cell = `<c r="${name}" t="inlineStr"><is>${richText(words)}</is></c>`;
  const others = xml.replace(new RegExp(`<c r="${name}"[^<>]*?(?:/>|>.*?</c>)`), '');
  return others.includes(`<row r="${row}"`)
    ? others.replace(new RegExp(`(<row r="${row}".*?)</row>`), `$1${cell}</row>`)
    : others.replace('</sheetData>', `<row r="${row}">${cell}</row></sheetData>`);
}

function richText(words: string): string {
  const mark = words.includes('^^') ? '^^' : '~~';
  const look = mark === '^^' ? '<vertAlign val="superscript"/>' : '<strike/>';
  const [first = '', ...others] = words.split(mark);
  if (others.length === 0) return `<t>${first}</t>`;
  return [first, ...others]
    .map((one, index) => `<r>${index % 2 === 1 ? `<rPr>${look}</rPr>` : ''}<t xml:space="preserve">${one}</t></r>`)
    .join('');
}
