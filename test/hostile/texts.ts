/** Words that are hard on writers: signs that mean something elsewhere, letters beyond English, no place to break. */

/** Signs that mean something to XML, HTML, CSS, PDF, YAML, Markdown, placeholders or `String.replace`. */
export const signs =
  String.raw`A & B &amp; C &#65; <b>"x"</b> 'y' </w:t> ]]> <!-- --> $& $1 $$ C:\temp\new (a\) %PDF #1 @ | ~ ^ = + ; : ! ? */ // a_b 50% `.trim();
/** What Markdown would take for blocks, and for emphasis where it stands alone. */
export const marks =
  '* star, ** two, _ line, a*b, 2 * 3 * 4, [square], [x](, ![y], # hash, > more, 1. one, - dash, `tick`, ~~~';
/** Letters beyond English, composed and not, and every kind of space that a text may hold. */
export const letters =
  'Gàidhlig: Bòrd Co-aonachaidh na Slàinte ÀÈÌÒÙ. Polski: zażółć gęślą jaźń. Čeština, Română țș, Ελληνικά, Українська. ' +
  'Decomposed: e\u0301 a\u0300 o\u0302 n\u0303 Z\u030c s\u0326 o\u0323\u0302. No-break: £5\u00a0million, 10\u202f000; thin\u2009space. Soft: inte\u00adgra\u00adtion, zero\u200bwidth. “Quotes”, ‘single’, – — … €½²';
/** No place to break it. */
export const word = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(7).slice(0, 300);
export const sentence =
  'the Board must make sure that services are planned with the people who use them and that nobody is left waiting, ';
const address = `https://example.org/a/very/long/path/${'segment-and-more/'.repeat(14)}?a=1&b="two"&c='three'&d=%20&e=[4]`;

/** Inline content of every kind, nested. */
export const markup = `Plain, *emphasis*, **strong**, ***both***, **strong with *emphasis* within**, *emphasis with **strong** within*, [a *link with **strong** within*](https://example.org/?a=1&b=2), **[strong link & <more>](<${address}>)**, [${word}](https://example.org/), and ${signs} ${marks}`;
