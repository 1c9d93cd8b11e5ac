/** A Word file as lines of text: every paragraph with its style and what it changes of it, tables, charts, sections, header and footer. */
import { strFromU8, unzipSync } from 'fflate';
import { child, childrenOf, parseXml, valueOf, type Xml } from '../inspect/docx/xml.ts';
import { beginning, brief, local, outline } from './brief-xml.ts';

/** The parts whose looks are the same in every pack of a theme, so that one pack is enough to see them. */
const shared = ['word/styles.xml', 'word/numbering.xml', 'word/settings.xml', 'word/fontTable.xml'];

/** With `looks` also the definitions of styles. */
export function docxPlaces(bytes: Uint8Array, looks: boolean): readonly string[] {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).sort();
  const read = (name: string): Xml => parseXml(strFromU8(parts[name] ?? new Uint8Array()));
  const rest = names.filter((name) =>
    /^docProps\/core\.xml$|^word\/(header|footer|footnotes|charts\/chart)\d*\.xml$/.test(name),
  );
  return [
    ...(child(read('word/document.xml'), 'w:body')?.children ?? []).flatMap((block) => blockLines(block, '')),
    ...rest.flatMap((name) => ['', name, ...partLines(read(name))]),
    ...(looks ? shared.filter((name) => name in parts) : []).flatMap((name) => [
      '',
      name,
      ...read(name).children.map((one) => `  ${brief(one)}`),
    ]),
    '',
    ...names,
  ];
}

function partLines(part: Xml): readonly string[] {
  return part.children.flatMap((block) =>
    block.name === 'w:p' || block.name === 'w:tbl' ? blockLines(block, '  ') : outline(block, '  '),
  );
}

function blockLines(block: Xml, indent: string): readonly string[] {
  if (block.name === 'w:p') return [indent + paragraph(block)];
  if (block.name === 'w:tbl') return table(block, indent);
  if (block.name === 'w:sdt')
    return (child(block, 'w:sdtContent')?.children ?? []).flatMap((one) => blockLines(one, indent));
  return [indent + brief(block)];
}

function paragraph({ children }: Xml): string {
  const properties = children.find(({ name }) => name === 'w:pPr');
  const style = valueOf(properties, 'w:pStyle') ?? 'Normal';
  const direct = (properties?.children ?? []).filter(({ name }) => name !== 'w:pStyle').map(brief);
  return `${[style, ...direct].join(' ')} | ${children.map(run).join('')}`.trimEnd();
}

/** The beginning of what a run says, with its own looks before it. */
function run(element: Xml): string {
  const { name, children, text, attributes } = element;
  const inside = children.map(run).join('');
  if (name === 'w:pPr') return '';
  if (name === 'w:rPr') return `{${children.map(brief).join(' ')}}`;
  if (name === 'w:t') return beginning(text);
  if (name === 'w:tab') return '→';
  if (name === 'w:hyperlink') return `<${attributes['w:anchor'] ?? attributes['r:id']} ${inside}>`;
  if (name === 'w:bookmarkStart') return `#${attributes['w:name']} `;
  if (name === 'w:drawing' || name === 'w:pict') return drawing(element);
  return name === 'w:r' || name === 'w:bookmarkEnd' ? inside : `‹${local(name)}${values(element)}${text}${inside}›`;
}

function values({ attributes }: Xml): string {
  return Object.values(attributes)
    .map((value) => ` ${value}`)
    .join('');
}

function drawing(element: Xml): string {
  const kept = ['extent', 'docPr', 'graphicData', 'chart', 'blip', 'svgBlip', 'shape', 'textpath'];
  const walk = (one: Xml): readonly string[] => [
    ...(kept.includes(local(one.name)) ? [brief({ ...one, children: [] })] : []),
    ...one.children.flatMap(walk),
  ];
  return `‹${walk(element).join(' ')}›`;
}

/** A cell is said by its paragraphs; what all cells of a row have in common is said once. */
function table(element: Xml, indent: string): readonly string[] {
  const columns = childrenOf(child(element, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => attributes['w:w']);
  return [
    `${indent}table ${(child(element, 'w:tblPr')?.children ?? []).map(brief).join(' ')}`,
    `${indent}  columns ${columns.join(' ')}`,
    ...childrenOf(element, 'w:tr').flatMap((row) => rowLines(row, `${indent}  `)),
  ];
}

function rowLines(row: Xml, indent: string): readonly string[] {
  const properties = (child(row, 'w:trPr')?.children ?? []).map(brief).join(' ');
  const cells = childrenOf(row, 'w:tc');
  return [
    `${indent}row ${properties}`.trimEnd(),
    ...cells.flatMap((cell) => {
      const looks = (child(cell, 'w:tcPr')?.children ?? []).map(brief).join(' ');
      return childrenOf(cell, 'w:p').map((one) => `${indent}  [${looks}] ${paragraph(one)}`);
    }),
  ];
}
