/** Fields with their cached results, so that Word shows them without asking to update. */
import { element, escapeXml } from '../../ooxml/write-xml.ts';

/** The runs that open a field, up to its result. */
export function openField(instruction: string): string {
  return (
    mark('begin') +
    element('w:r', {}, `<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText>`) +
    mark('separate')
  );
}

export const closeField = mark('end');

/** A whole field whose result is one run. */
export function field(instruction: string, result: string): string {
  return openField(instruction) + element('w:r', {}, element('w:t', {}, escapeXml(result))) + closeField;
}

function mark(type: 'begin' | 'separate' | 'end'): string {
  return element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
}
