import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

const bytes = (html: string): Uint8Array => new TextEncoder().encode(html);
const sound =
  '<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><header><h1>T</h1></header><div><main>MAIN</main></div></body></html>';
const within = (main: string): Uint8Array => bytes(sound.replace('MAIN', main));

test('a sound page has no fault', () => {
  expect(readHtml(within('<p>Words &amp; more<br>words</p>'))).toMatchObject({
    faults: [],
    items: [
      { role: 'title', text: 'T' },
      { role: 'paragraph', text: 'Words & more words' },
    ],
  });
});

test('pictures are read by their words, and decoration is not', () => {
  const { faults, items } = readHtml(
    within(
      '<svg role="img" aria-label="A heart"><path d="M0 0"></path></svg><svg aria-hidden="true"></svg><img alt="B" src="data:image/png;base64,AA=="><img alt="" src="data:image/png;base64,AA==">',
    ),
  );
  expect([faults, items.slice(1)]).toEqual([
    [],
    [
      { role: 'picture', text: 'A heart' },
      { role: 'picture', text: 'B' },
    ],
  ]);
});

describe('faults are found', () => {
  test.each([
    ['<p id="a">A</p><p id="a">B</p>', 'The id a is there twice.'],
    ['<p id="a b">A</p>', '“a b” is no id.'],
    ['<p><a href="#x">A</a></p>', 'Something points at x, which is not there.'],
    ['<p aria-describedby="x">A</p>', 'Something points at x, which is not there.'],
    ['<p><a href="https://example.org"></a></p>', 'A link has no words.'],
    ['<h3>A</h3>', 'A heading of level 3 has none above it.'],
    ['<h1>A</h1>', 'There are 2 headings of level 1.'],
    ['<script>alert(1)</script>', 'There is a script element.'],
    ['<img src="https://example.org/a.png" alt="A">', 'There is an attribute src.'],
    ['<img src="data:image/svg+xml,x" alt="A">', 'There is an attribute src.'],
    ['<img src="data:image/png;base64,AA==">', 'A picture has neither words nor a mark that it is decoration.'],
    ['<svg role="img"></svg>', 'A picture has neither words nor a mark that it is decoration.'],
    ['<svg aria-label="A"></svg>', 'A picture has neither words nor a mark that it is decoration.'],
    ['<svg role="img" aria-label="A"><use xlink:href="a.svg"></use></svg>', 'There is an attribute xlink:href.'],
    ['<p onclick="x()">A</p>', 'There is an attribute onclick.'],
    ['<style>p { background: url(https://example.org/a.png) }</style>', 'The style sheet asks for a file.'],
    ['<table><tbody><tr><th scope="row">A</th></tr></tbody></table>', 'A table has no caption.'],
    [
      '<table><caption>C</caption><tbody><tr><th>A</th></tr></tbody></table>',
      'A header cell does not say what it heads.',
    ],
    ['<table><caption>C</caption><tbody><tr><th scope="row"></th></tr></tbody></table>', 'A header cell is empty.'],
    [
      '<table><caption>C</caption><tbody><tr><td colspan="2">A</td></tr></tbody></table>',
      'The rows of a table are not alike.',
    ],
    [
      '<table><caption>C</caption><tbody><tr><td>A</td></tr><tr><td>A</td><td>B</td></tr></tbody></table>',
      'The rows of a table are not alike.',
    ],
    ['<ul><p>A</p></ul>', 'A list has something else than items, or nothing, in it.'],
    ['<ol></ol>', 'A list has something else than items, or nothing, in it.'],
  ])('%s', (main, fault) => {
    expect(readHtml(within(main)).faults).toContain(fault);
  });
});

describe('what browsers would repair in silence is refused', () => {
  test.each([
    ['<p>A', '<p> is not closed.'],
    ['<p>A</p></p>', '<p> is not opened.'],
    ['<p>A<div>B</div></p>', '<p> is not closed.'],
    ['<b>A</main></b>', '<b> is not closed.'],
    ['<table><tr><td>A</td></tr></table>', '<tbody> is not opened.'],
    ['<p>&amp B</p>', 'missing-semicolon-after-character-reference'],
    ['<p>&packs; B</p>', 'unknown-named-character-reference'],
    ['<p>1 <</p>', 'invalid-first-character-of-tag-name'],
    ['<p id="a" id="b">A</p>', 'duplicate-attribute'],
    ['<p title="a"class="b">A</p>', 'missing-whitespace-between-attributes'],
    ['<style>p { }', 'eof-in-element-that-can-contain-only-text'],
  ])('%s', (main, message) => {
    expect(() => readHtml(within(main))).toThrow(message);
  });

  test('a page without its doctype', () => {
    expect(() => readHtml(bytes('<html></html>'))).toThrow('missing-doctype');
  });
});
