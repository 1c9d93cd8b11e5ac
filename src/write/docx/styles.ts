/** Theme → Word's styles: every look of a pack that a style can hold, under the names that Word users know. */
import type { Colour, Theme } from '../../doc/theme.ts';
import { geometryOf } from '../../flow/geometry.ts';
import { bandLook, looksOf, plainLook, type BandRole, type Look, type Role } from '../../flow/look.ts';
import { sizeXml } from './inlines.ts';
import { borderXml, differences, padXml, propertiesXml, type Properties } from './paragraph.ts';
import { styleNumbering } from './numbering.ts';
import { atRight, inTone, roleStyles, type RoleStyle } from './role-styles.ts';
import { element, hex, valued } from '../../ooxml/write-xml.ts';

/** Of paragraphs that hold a picture: letters so small that their depth adds nothing to the line; its own height is said in the place. */
const pictureText = { size: 2, line: 34 };

/** The content of `w:styles`. Those that docx would add for itself are left out: nobody uses them. */
export function stylesXml(theme: Theme, language: string): string {
  return [
    defaultsXml(theme, language),
    '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ...roles.flatMap((role) => [...plainXml(role, theme), ...tonedXml(role, theme)]),
    ...ownXml(theme),
    ...characterStyles(theme),
    tableStyle(theme),
  ].join('');
}

const roles = Object.keys(roleStyles) as readonly Role[];

function defaultsXml(theme: Theme, language: string): string {
  const { word: font } = theme.font;
  const { body } = theme.text;
  const fonts = element('w:rFonts', { 'w:ascii': font, 'w:cs': font, 'w:eastAsia': font, 'w:hAnsi': font });
  const letters =
    fonts + valued('w:color', hex(theme.colour.ink)) + kerned(true) + sizeXml(body.size) + valued('w:lang', language);
  const spacing = propertiesXml({ before: 0, after: 0, line: { height: body.line, rule: 'atLeast' } });
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, letters)),
    element('w:pPrDefault', {}, spacing),
  );
}

/** The look as Word has it: page numbers stand at a tab stop, and beside the styles of a board's own template nothing is set in a panel of another house's colours. */
function lookOf(role: Role, theme: Theme): Look {
  const look = looksOf(theme)[role];
  const plain = plainLook(theme);
  if (roleStyles[role].tab !== undefined) return { ...look, right: 0 };
  const { shade, ...bare } = look;
  const onPanel = shade !== undefined && role.startsWith('cover-') && theme.reference !== undefined;
  const ground = onPanel ? { ...bare, colour: plain.colour, left: 0, right: 0 } : look;
  const isPicture = role === 'cover-logo' || role === 'cover-ornament' || role === 'band-icon';
  return isPicture ? { ...ground, style: pictureText, colour: plain.colour } : ground;
}

/** Of a band, one for each of its colours, which varies the role's own. */
function tonedXml(role: Role, theme: Theme): readonly string[] {
  if (!isBand(role) || !roleStyles[role].toned) return [];
  const from = lookOf(role, theme);
  return theme.bands.map((_, tone) =>
    styleXml(inTone(roleStyles[role], tone), bandLook(role, tone, theme), from, theme, {}, roleStyles[role].id),
  );
}

function isBand(role: Role): role is BandRole {
  return role.startsWith('band-');
}

function plainXml(role: Role, theme: Theme): readonly string[] {
  const style = roleStyles[role];
  const look = lookOf(role, theme);
  const from = style.basedOn === undefined ? plainLook(theme) : lookOf(style.basedOn, theme);
  const rightTab =
    style.tab === undefined ? undefined : { at: geometryOf(theme).text.width, dots: style.tab === 'dots' };
  const own = styleXml(style, look, from, theme, { rightTab, numbering: styleNumbering[role] });
  if (!role.startsWith('table-') || role.endsWith('run-on')) return [own];
  return [own, styleXml(atRight(style), look, look, theme, { align: 'right' }, style.id, figuresXml(theme))];
}

function styleXml(
  { id, name, basedOn, next, offered, hidden }: RoleStyle,
  look: Look,
  from: Look,
  theme: Theme,
  properties: Properties,
  base = basedOn === undefined ? 'Normal' : roleStyles[basedOn].id,
  letters = lettersXml(look, from),
): string {
  // Nothing can be left to what Normal is in a board's own template.
  const onTheirs = theme.reference !== undefined && base === 'Normal' ? { before: 0, after: 0 } : {};
  const { before, after, ...others } = differences(look, from, theme);
  // What has no words of its own keeps its height; lines of words grow with letters that a reader enlarges.
  const rule = look.style.size <= pictureText.size ? 'exact' : 'atLeast';
  const line = look.style === from.style ? undefined : ({ height: look.style.line, rule } as const);
  const spaces = {
    ...onTheirs,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    valued('w:name', name),
    valued('w:basedOn', base),
    next === undefined ? '' : valued('w:next', next),
    hidden ? '<w:semiHidden/>' : '',
    offered && !hidden ? '<w:qFormat/>' : '',
    propertiesXml({ ...others, ...spaces, line, ...properties }),
    letters,
  );
}

/** A `w:rPr` with what differs, or nothing. A size of its own is said even where it is the same: Normal may be another in a board's own template. */
function lettersXml(look: Look, from: Look): string {
  const content = [
    look.bold && !from.bold ? '<w:b/><w:bCs/>' : '',
    look.colour === from.colour ? '' : valued('w:color', hex(look.colour)),
    look.style === from.style ? '' : sizeXml(look.style.size),
  ].join('');
  return content === '' ? '' : element('w:rPr', {}, content);
}

/** Pairs of letters in any size, or none: the size from which on they are kerned, in half-points. */
function kerned(all: boolean): string {
  return valued('w:kern', all ? 1 : 0);
}

/** Sums that stand under each other: no pair is kerned, and all figures have one width where the font has such. A board's own template knows nothing of Word 2010, where that began. */
function figuresXml({ reference }: Theme): string {
  const oneWidth = reference === undefined ? element('w14:numSpacing', { 'w14:val': 'tabular' }) : '';
  return element('w:rPr', {}, kerned(false), oneWidth);
}

/** What only Word needs: a paragraph below a table, and the empty head and foot of the cover. */
function ownXml(theme: Theme): readonly string[] {
  const plain = plainLook(theme);
  const { after } = geometryOf(theme).table;
  // As low as can be, so that it finds room below a table that fills its page; the rest is space, which may fall off the page's end.
  const end: Look = { ...plain, style: { size: 1, line: 1 }, after: after - 1 };
  const cover: Look = { ...plain, style: theme.text.small };
  return [
    styleXml({ id: 'TableEnd', name: 'Table End', hidden: true }, end, plain, theme, {}),
    styleXml({ id: 'TableBar', name: 'Table Bar', hidden: true }, { ...plain, style: pictureText }, plain, theme, {}),
    styleXml({ id: 'CoverHeader', name: 'Cover Header', hidden: true }, cover, plain, theme, {}),
  ];
}

function characterStyles(theme: Theme): readonly string[] {
  const { link, muted } = theme.colour;
  const dots = valued('w:color', hex(muted)) + sizeXml(theme.text.small.size);
  return [
    characterXml('Strong', 'Strong', '<w:b/><w:bCs/>'),
    characterXml('Emphasis', 'Emphasis', '<w:i/><w:iCs/>'),
    characterXml('Hyperlink', 'Hyperlink', valued('w:color', hex(link)) + valued('w:u', 'single')),
    characterXml('ContentsDots', 'Contents Dots', dots),
    characterXml('TableQuiet', 'Table Quiet', dots),
    ...labelStyles(theme),
  ];
}

/** In Word bold of a paragraph's and of a run's style only cancel out, so a label is bold only where its paragraph is not. */
function labelStyles(theme: Theme): readonly string[] {
  const written = new Map<string, string>();
  for (const role of roles) {
    const { label } = roleStyles[role];
    const look = lookOf(role, theme);
    if (!label || !look.label || written.has(label.id)) continue;
    const bold = look.label.bold && !look.bold ? '<w:b/><w:bCs/>' : '';
    written.set(label.id, characterXml(label.id, label.name, bold + valued('w:color', hex(look.label.colour))));
  }
  return [...written.values()];
}

function characterXml(id: string, name: string, letters: string): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    valued('w:name', name),
    valued('w:uiPriority', 99),
    '<w:unhideWhenUsed/>',
    element('w:rPr', {}, letters),
  );
}

/** Rules and paddings of tables, ISO/IEC 29500-1, 17.7.6. A rule adds to the height of the row below it, so the padding gives way. */
function tableStyle(theme: Theme): string {
  const { colour } = theme;
  const { table } = geometryOf(theme);
  const rule = (side: 'bottom' | 'insideH', width: number, of: Colour): string =>
    borderXml({ side, width, space: 0, colour: of });
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'PackTable' },
    valued('w:name', 'Pack Table'),
    '<w:qFormat/>',
    element(
      'w:tblPr',
      {},
      element('w:tblBorders', {}, rule('bottom', table.rule, colour.rule), rule('insideH', table.rule, colour.rule)),
      element(
        'w:tblCellMar',
        {},
        padXml('top', table.padY - table.rule),
        padXml('left', table.padX),
        padXml('bottom', table.padY),
        padXml('right', table.padX),
      ),
    ),
    element(
      'w:tblStylePr',
      { 'w:type': 'firstRow' },
      element(
        'w:tcPr',
        {},
        element('w:tcBorders', {}, rule('bottom', table.strongRule, colour.accent)),
        element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(colour.panel) }),
      ),
    ),
  );
}
