/** What of SVG is understood, and what is refused, with its line and reason. */
import fc from '../../properties.ts';
import { describe, expect, test } from 'vitest';
import type { PathSegment, Shape } from '../../../src/doc/picture.ts';
import { Refused } from '../../../src/read/pictures/refused.ts';
import { readSvg } from '../../../src/read/pictures/svg.ts';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function drawn(inside: string): readonly Shape[] {
  return readSvg(bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${inside}</svg>`)).shapes;
}

/** The path of the first shape as path data, in whole hundredths. */
function data(inside: string): string {
  const written = ([command, ...numbers]: PathSegment): string =>
    [command, ...numbers.map((one) => Math.round(Number(one) * 100) / 100)].join(' ');
  return (drawn(inside)[0]?.path ?? []).map(written).join(' ');
}

/** The reason, with its line where there is one. */
function refusal(text: string | Uint8Array): string {
  try {
    readSvg(typeof text === 'string' ? bytes(text) : text);
    return 'taken';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return `${error.line ?? '-'}: ${error.message}`;
  }
}

describe('paths become absolute moves, lines, cubic curves and closes', () => {
  test.each([
    ['M1 2 3 4', 'M 1 2 L 3 4'],
    ['m1 2 3 4-1-1', 'M 1 2 L 4 6 L 3 5'],
    ['M1.5.5.5 1e1', 'M 1.5 0.5 L 0.5 10'],
    ['M0 0H5V6h-1v-2z', 'M 0 0 L 5 0 L 5 6 L 4 6 L 4 4 Z'],
    ['M0 0L4 0L4 4Zl1 1', 'M 0 0 L 4 0 L 4 4 Z M 0 0 L 1 1'],
    ['M0 0C1 2 3 4 5 6S9 10 11 12', 'M 0 0 C 1 2 3 4 5 6 C 7 8 9 10 11 12'],
    ['M0 0S3 4 5 6', 'M 0 0 C 0 0 3 4 5 6'],
    ['M0 0Q3 0 3 3T6 6', 'M 0 0 C 2 0 3 1 3 3 C 3 5 4 6 6 6'],
    ['M10 0A10 10 0 0 1 0 10', 'M 10 0 C 10 5.52 5.52 10 0 10'],
    ['M10 0a10 10 0 00-10 10', 'M 10 0 C 4.48 0 0 4.48 0 10'],
    ['M0 0A1 1 0 1120 0', 'M 0 0 C 0 -5.52 4.48 -10 10 -10 C 15.52 -10 20 -5.52 20 0'],
    ['M0 0A0 5 0 0 1 4 4', 'M 0 0 L 4 4'],
  ])('%s', (d, expected) => {
    expect(data(`<path d="${d}"/>`)).toBe(expected);
  });

  test.each([
    ['<rect x="1" y="2" width="3" height="4"/>', 'M 1 2 L 4 2 L 4 6 L 1 6 Z'],
    [
      '<rect width="4" height="4" rx="9"/>',
      'M 2 0 L 2 0 C 3.11 0 4 0.9 4 2 L 4 2 C 4 3.11 3.11 4 2 4 L 2 4 C 0.9 4 0 3.11 0 2 L 0 2 C 0 0.9 0.9 0 2 0 Z',
    ],
    [
      '<circle cx="10" cy="10" r="10"/>',
      'M 20 10 C 20 15.52 15.52 20 10 20 C 4.48 20 0 15.52 0 10 C 0 4.48 4.48 0 10 0 C 15.52 0 20 4.48 20 10 Z',
    ],
    [
      '<ellipse rx="2" ry="1"/>',
      'M 2 0 C 2 0.55 1.11 1 0 1 C -1.1 1 -2 0.55 -2 0 C -2 -0.55 -1.1 -1 0 -1 C 1.11 -1 2 -0.55 2 0 Z',
    ],
    ['<line x1="1" y1="2" x2="-3" y2="4"/>', 'M 1 2 L -3 4'],
    ['<polyline points="1,2 3,4 5,6"/>', 'M 1 2 L 3 4 L 5 6'],
    ['<polygon points="1 2,3 4 5 6"/>', 'M 1 2 L 3 4 L 5 6 Z'],
  ])('%s', (shape, expected) => {
    expect(data(shape)).toBe(expected);
  });

  test.each([
    ['translate(10)', 'M 11 2'],
    ['translate(10,20)', 'M 11 22'],
    ['scale(2)', 'M 2 4'],
    ['scale(2 3)', 'M 2 6'],
    ['rotate(90)', 'M -2 1'],
    ['rotate(180 1 1)', 'M 1 0'],
    ['matrix(1 2 3 4 5 6)', 'M 12 16'],
    ['translate(10) scale(2)', 'M 12 4'],
  ])('%s', (transform, expected) => {
    expect(data(`<path transform="${transform}" d="M1 2"/>`)).toBe(expected);
    expect(data(`<g transform="${transform}"><path d="M1 2"/></g>`)).toBe(expected);
  });
});

describe('how shapes are painted', () => {
  test.each([
    ['', { fill: '#000000' }],
    ['fill="#0B5E6B"', { fill: '#0b5e6b' }],
    ['fill="#abc"', { fill: '#aabbcc' }],
    ['fill="currentColor" fill-rule="evenodd"', { fill: 'current', evenOdd: true }],
    [
      'fill="none" stroke="white"',
      { stroke: { paint: '#ffffff', width: 1, cap: 'butt', join: 'miter', miterLimit: 4 } },
    ],
    [
      'style="fill: none; stroke: #123456; stroke-width: 2px" fill="#ffffff"',
      { stroke: { paint: '#123456', width: 2, cap: 'butt', join: 'miter', miterLimit: 4 } },
    ],
    [
      'fill="black" opacity="1" stroke-dasharray="none" inkscape:label="x" id="a" class="b" data-name="c"',
      { fill: '#000000' },
    ],
  ])('%s', (attributes, expected) => {
    const [shape] = drawn(`<rect width="4" height="4" ${attributes}/>`);
    const { path, evenOdd, ...paints } = shape ?? { path: [], evenOdd: false };
    expect(path).toHaveLength(5);
    expect({ ...paints, ...(evenOdd && { evenOdd }) }).toEqual(expected);
  });

  test('groups hand down what they say, and strokes grow with their transform', () => {
    const [shape] = drawn(
      '<g fill="none" stroke="currentColor"><g stroke-width="2" stroke-linecap="round" transform="scale(3)"><path stroke-linejoin="bevel" d="M0 0L1 1"/></g></g>',
    );
    expect(shape).toEqual({
      path: [
        ['M', 0, 0],
        ['L', 3, 3],
      ],
      evenOdd: false,
      stroke: { paint: 'current', width: 6, cap: 'round', join: 'bevel', miterLimit: 4 },
    });
  });

  test('what drawing programs add for themselves is passed over', () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- a note -->\n<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="10 10 20 10"><title>Words &amp; more</title>
      <metadata><rdf:RDF><cc:Work rdf:about="">x</cc:Work></rdf:RDF></metadata><sodipodi:namedview><inkscape:grid/></sodipodi:namedview><defs/><svg:rect x="10" y="10" width="1" height="1"/></svg:svg>`;
    expect(readSvg(bytes(text))).toEqual({
      kind: 'drawing',
      width: 20,
      height: 10,
      shapes: [{ path: [['M', 0, 0], ['L', 1, 0], ['L', 1, 1], ['L', 0, 1], ['Z']], evenOdd: false, fill: '#000000' }],
    });
  });

  test('what is not shown is not there', () => {
    expect(
      drawn(
        '<rect width="1" height="1"/><g display="none"><rect width="1" height="1"/></g><rect width="0" height="1"/><rect width="1" height="1" fill="none"/>',
      ),
    ).toHaveLength(1);
  });
});

describe('refused, with line and reason', () => {
  test.each([
    [
      '<script>alert(1)</script>',
      '<script> cannot be used; draw with path, rect, circle, ellipse, line, polyline, polygon in <g>',
    ],
    [
      '<text x="1" y="1">Words</text>',
      '<text> cannot be used; draw with path, rect, circle, ellipse, line, polyline, polygon in <g>',
    ],
    ['<image href="a.png"/>', 'a reference to something elsewhere (href) cannot be used'],
    ['<image xlink:href="https://example.org/a.png"/>', 'a reference to something elsewhere (href) cannot be used'],
    ['<use href="#a"/>', 'a reference to something elsewhere (href) cannot be used'],
    [
      '<style>path { fill: red }</style>',
      '<style> cannot be used; draw with path, rect, circle, ellipse, line, polyline, polygon in <g>',
    ],
    [
      '<foreignObject/>',
      '<foreignObject> cannot be used; draw with path, rect, circle, ellipse, line, polyline, polygon in <g>',
    ],
    ['<animate/>', '<animate> cannot be used; draw with path, rect, circle, ellipse, line, polyline, polygon in <g>'],
    ['<defs><linearGradient id="a"/></defs>', '<linearGradient> in <defs> cannot be used: nothing may refer to it'],
    ['<path d="M0 0" onclick="x()"/>', 'a script (onclick) cannot be used'],
    [
      '<path d="M0 0L1 1" fill="url(#a)"/>',
      'fill="url(#a)": gradients, patterns and other references cannot be used; take one colour',
    ],
    [
      '<path d="M0 0L1 1" fill="red"/>',
      'fill="red" cannot be used; write the colour as #rrggbb, or currentColor for that of the place',
    ],
    [
      '<path d="M0 0L1 1" fill="#12345678"/>',
      'fill="#12345678" cannot be used; write the colour as #rrggbb, or currentColor for that of the place',
    ],
    ['<path d="M0 0L1 1" opacity="0.5"/>', 'opacity="0.5" cannot be used'],
    ['<path d="M0 0L1 1" style="filter: url(#f)"/>', 'filter="url(#f)" cannot be used'],
    ['<path d="M0 0L1 1" style="fill"/>', '“fill” in style has no value'],
    ['<path d="M0 0L1 1" mask="url(#m)"/>', 'mask="url(#m)" cannot be used'],
    ['<path d="M0 0L1 1" stroke-dasharray="1 2"/>', 'stroke-dasharray="1 2" cannot be used'],
    ['<path d="L1 1"/>', 'the path does not begin with a move (M)'],
    ['<path d="M1"/>', 'the path ends where a number should be'],
    ['<path d="M1 1X"/>', 'the path has “X” where a command should be'],
    ['<path d="M1 1R2 2 3 3"/>', 'the path has “R” where a command should be'],
    [`<path d="M1 1${'l0 0'.repeat(20_001)}"/>`, 'there are more than 20000 points; simplify the drawing'],
    [
      `<path d="M1 1${'L40 0L1 1'.repeat(1000)}"/>`,
      'its lines are together more than 500 times as long as the drawing; simplify it, and remove what lies outside it',
    ],
    [
      '<rect width="48" height="48"/>'.repeat(51),
      'its shapes cover the drawing more than 50 times; simplify it, and remove what lies outside it',
    ],
    [
      '<path d="M1 1L40 1" stroke="black" stroke-width="600"/>',
      'its shapes cover the drawing more than 50 times; simplify it, and remove what lies outside it',
    ],
    ['<path d="M1 1L2 x"/>', 'the path has “x” where a number should be'],
    ['<path d="M1 1A1 1 0 2 0 3 3"/>', 'the path has “2 0 3 3” where 0 or 1 should be'],
    ['<path d="M1e999 0"/>', 'a point lies too far away'],
    [
      '<path transform="skewX(3)" d="M0 0"/>',
      'the transform skewX with 1 numbers cannot be used; translate, scale, rotate and matrix can',
    ],
    ['<path transform="scale(" d="M0 0"/>', 'the transform “scale(” is not written as SVG asks'],
    [
      '<path transform="scale(1 2)" stroke="black" d="M0 0L1 1"/>',
      'a stroke under a transform that stretches unevenly cannot be used',
    ],
    ['<path transform="scale(1e9)" d="M1 1L2 2"/>', 'a point lies too far away'],
    ['<rect width="50%" height="1"/>', 'width="50%" is no length in plain units'],
    ['<rect width="-1" height="1"/>', 'width="-1" is no length in plain units'],
    ['<circle r="1mm"/>', 'r="1mm" is no length in plain units'],
    ['<polygon points="1 2 3"/>', 'points has a number without its partner'],
    ['<rect width="1" width="2"/>', 'the file is not written as XML asks (duplicate attribute: width)'],
    ['<rect width=1/>', 'the file is not written as XML asks (unquoted attribute value)'],
    ['<g><path d="M0 0"/>', 'the file is not written as XML asks (unexpected close tag)'],
    ['Words', 'words cannot be used: turn them into paths in your drawing program'],
    ['&xxe;', 'the file is not written as XML asks (undefined entity)'],
    ['&toString;', 'the file is not written as XML asks (undefined entity)'],
    ['<rect width="1" height="1" toString="1"/>', 'toString="1" cannot be used'],
    ['<rect width="1" height="1" __proto__="1"/>', '__proto__="1" cannot be used'],
    ['<rect width="1" height="1" style="constructor: 1"/>', 'constructor="1" cannot be used'],
    ['<valueOf/>', '<valueOf> cannot be used; draw with path, rect, circle, ellipse, line, polyline, polygon in <g>'],
    ['<path d="M0 0L1 1"><g/></path>', '<g> cannot stand inside <path>'],
    ['', 'nothing in it is painted'],
  ])('%s', (inside, reason) => {
    expect(refusal(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">\n${inside}</svg>`)).toBe(
      `2: ${reason}`,
    );
  });

  test.each([
    [
      '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg viewBox="0 0 1 1"/>',
      '1: a document type and entities cannot be used; remove <!DOCTYPE …>',
    ],
    ['<!-- <!DOCTYPE a> -->\n<svg viewBox="0 0 1 1"/>', '2: nothing in it is painted'],
    ['<html></html>', '1: the file begins with <html>, not with <svg>'],
    [
      '<svg width="100%" height="10"><path d="M0 0"/></svg>',
      '1: <svg> needs a viewBox with four numbers, the last two above 0, such as viewBox="0 0 48 48"',
    ],
    [
      '<svg viewBox="0 0 0 48"></svg>',
      '1: <svg> needs a viewBox with four numbers, the last two above 0, such as viewBox="0 0 48 48"',
    ],
    ['<svg viewBox="0 0 0.5 0.5"></svg>', '1: the viewBox should be between 1 and 100000 units wide and high'],
    ['<svg viewBox="0 0 1000 1"></svg>', '1: the drawing is more than fifty times as long as it is broad'],
    [
      '<svg viewBox="0 0 1 1">\n<rect width="1" height="1"/>',
      '2: the file is not written as XML asks (unclosed tag: svg)',
    ],
    ['<svg viewBox="0 0 1 1">\n<rect width="1"', '2: the file is not written as XML asks (unclosed tag: svg)'],
    [
      '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>\n<svg/>',
      '2: the file is not written as XML asks (documents may contain only one root)',
    ],
    ['', '1: the file is not written as XML asks (document must contain a root element)'],
    ['Words', '1: the file is not written as XML asks (text data outside of root node)'],
  ])('%s', (text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  test('another encoding', () => {
    expect(refusal(Uint8Array.from([0x3c, 0xff]))).toBe('-: the file is not written in UTF-8');
  });
});

test('a file is taken or refused, whatever is in it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<svg viewBox="0 0 9 9">',
      '</svg>',
      '<g>',
      '</g>',
      '<path d="',
      'M0 0',
      'a1 1 0 01',
      'L',
      '"/>',
      'fill="',
      '&#x41;',
      '<![CDATA[',
      '<!--',
      '-->',
      '1e5',
      '-.5',
      'style="',
    ),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(typeof refusal(pieces.join(''))).toBe('string');
    }),
    { numRuns: 400 },
  );
});
