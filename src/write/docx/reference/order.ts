/** The order in which the schema of WordprocessingML wants what stands in a style (ISO/IEC 29500-1, 17.7). Not every program keeps it. */
import type { Node } from '../../../ooxml/xml-tree.ts';

const cellsAndRows = 'pPr rPr tblPr trPr tcPr';

const orders: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    styles: 'docDefaults latentStyles style',
    docDefaults: 'rPrDefault pPrDefault',
    style: `name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid ${cellsAndRows} tblStylePr`,
    tblStylePr: cellsAndRows,
    pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
    pBdr: 'top left bottom right between bar',
    rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
    tblPr:
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
    tblCellMar: 'top left start bottom right end',
    tblBorders: 'top left start bottom right end insideH insideV',
    tcBorders: 'top left start bottom right end insideH insideV tl2br tr2bl',
    tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  }).map(([name, names]): [string, readonly string[]] => [`w:${name}`, names.split(' ').map((one) => `w:${one}`)]),
);

/** The element with its children in order; those that the order does not know come last, as they stood. */
export function ordered(one: Node): Node {
  const order = orders.get(one.name);
  if (!order) return one;
  const rank = ({ name }: Node): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return { ...one, children: [...one.children].sort((first, second) => rank(first) - rank(second)) };
}
