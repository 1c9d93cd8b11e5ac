/** A board's own Word template, small but awkward: ids and orders of another program, numbered headings, a theme with a picture. */
import { strToU8, zipSync } from 'fflate';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const styles = `<?xml version="1.0" encoding="UTF-8"?>
<!-- of the house -->
<w:styles xmlns:w="${word}" xmlns:r="${relation}">
  <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after='160'/></w:pPr></w:pPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:rPr><w:sz w:val="22"/><w:color w:val="123456"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:qFormat/><w:rPr><w:lang w:val="en-US" w:eastAsia="ja-JP"/><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:customStyle="1" w:styleId="Direction"><w:name w:val="Direction"/><w:basedOn w:val="Standard"/><w:rPr><w:color w:val="ABCDEF"/></w:rPr></w:style>
  <w:style w:type="table" w:customStyle="1" w:styleId="Note"><w:name w:val="House table"/></w:style>
  <w:style w:type="character" w:customStyle="1" w:styleId="Small"><w:name w:val="Table End"/></w:style>
</w:styles>`;

const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${relation}" name="House"><a:themeElements><a:clrScheme name="House">${['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name) => `<a:${name}><a:srgbClr val="202020"/></a:${name}>`).join('')}</a:clrScheme><a:fontScheme name="House"><a:majorFont><a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Verdana"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="House"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${'<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(2)}<a:blipFill><a:blip r:embed="rId1"/><a:tile/></a:blipFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** Its parts, which a test may change. */
export const templateParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="/word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>Words of the template</w:t></w:r></w:p></w:body></w:document>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/styles" Target="./looks/../styles.xml"/><Relationship Id="rId2" Type="${relation}/theme" Target="theme/theme1.xml"/></Relationships>`,
  'word/styles.xml': styles,
  'word/theme/theme1.xml': theme,
};

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
