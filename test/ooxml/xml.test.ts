/** XML read and written: every step has its place, and what is not well-formed is refused with it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute, NotXml, walk } from '../../src/ooxml/read-xml.ts';
import { element, escapeXml } from '../../src/ooxml/write-xml.ts';
import { parseNode, partOf } from '../../src/ooxml/xml-tree.ts';

function refusal(xml: string): string {
  try {
    return `${[...walk(xml)].length} steps`;
  } catch (error) {
    if (!(error instanceof NotXml)) throw error;
    return `${error.at}: ${error.message}`;
  }
}

test('every tag and every stretch of words is found where it stands', () => {
  const xml = '<?xml version="1.0"?><!-- <a> --><x:a b="1" x:c=\'&#x41;&lt;\'>one &amp; <b\n/><![CDATA[<two>]]></x:a>';
  const steps = [...walk(xml)].map((step) =>
    step.kind === 'words'
      ? [step.at, step.text]
      : [step.at, step.kind, step.prefix, step.name, Object.fromEntries(step.attributes)],
  );
  expect(steps).toEqual([
    [xml.indexOf('<x:a'), 'open', 'x', 'a', { b: '1', 'x:c': 'A<' }],
    [xml.indexOf('one'), 'one & '],
    [xml.indexOf('<b'), 'open', '', 'b', {}],
    [xml.indexOf('<b'), 'close', '', 'b', {}],
    [xml.indexOf('<![CDATA['), '<two>'],
    [xml.indexOf('</x:a'), 'close', 'x', 'a', {}],
  ]);
});

test('an attribute is found by its name, with a prefix or without', () => {
  const [tag] = [...walk('<a x:id="1" id="2" y:c="3"/>')];
  if (tag?.kind !== 'open') throw new Error('no tag');
  expect(['id', 'x:id', 'c', 'd', 'toString'].map((name) => attribute(tag, name))).toEqual([
    '2',
    '1',
    '3',
    undefined,
    undefined,
  ]);
});

test('places hold in long files too', () => {
  const xml = `<a>${'<b c="ü">words</b>\n'.repeat(20_000)}</a>`;
  let astray = 0;
  for (const step of walk(xml))
    if (step.kind !== 'words' && !xml.startsWith(step.kind === 'open' ? `<${step.name}` : `</${step.name}`, step.at))
      astray++;
  expect(astray).toBe(0);
});

describe('refused with its place', () => {
  test.each([
    ['<a><b></a>', '10: unexpected close tag'],
    ['<a b="1" b="2"/>', '16: duplicate attribute: b'],
    ['<a>&b;</a>', '6: undefined entity'],
    ['<a>&constructor;</a>', '16: undefined entity'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '0: a document type cannot be used'],
    ['<a/><a/>', '7: documents may contain only one root'],
    ['<a>\u0001</a>', '4: disallowed character'],
    ['<a', '2: document must contain a root element'],
  ])('%s', (xml, reason) => {
    expect(refusal(xml)).toBe(reason);
  });
});

test('what is written is read again as it was, in attributes and in words', () => {
  const text = fc.stringMatching(/^[\t\n\r -\u02ff\u2010-\u2030]*$/u);
  fc.assert(
    fc.property(text, text, (one, other) => {
      const steps = [...walk(element('a', { b: one }, escapeXml(other)))];
      const [open] = steps;
      expect(open?.kind === 'open' && open.attributes.get('b')).toBe(one);
      const words = steps.map((step) => (step.kind === 'words' ? step.text : '')).join('');
      // A carriage return in words is a line break to every reader (XML 1.0, 2.11).
      expect(words).toBe(other.replace(/\r\n?/g, '\n'));
    }),
  );
});

test('a tree is written as it was read', () => {
  const xml = '<a:b c="&lt;&amp;&quot;&#10;" __proto__="1"><d/><constructor valueOf="2"><e/></constructor></a:b>';
  expect(partOf(parseNode(new TextEncoder().encode(xml)))).toBe(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`,
  );
  expect(() => parseNode(new TextEncoder().encode('<a>'.repeat(500) + '</a>'.repeat(500)))).toThrow('too deep');
});
