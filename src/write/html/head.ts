/** The head of the page: what search engines, browsers and archives are told about it, and its style sheet. */
import type { Doc } from '../../doc/doc.ts';
import type { Theme } from '../../doc/theme.ts';
import { block, element, open, words, type Lines } from './markup.ts';
import { styleSheet } from './style/style-sheet.ts';

/** Not a wish but a promise kept by the browser: no script runs and nothing is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** `fonts` are the rules for the fonts that the page carries with it. */
export function head(doc: Doc, theme: Theme, fonts: Lines): Lines {
  const meta = (name: string, content: string): string => open('meta', { name, content });
  return block(
    'head',
    {},
    [
      open('meta', { charset: 'utf-8' }),
      open('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: fonts.length > 0 ? `${policy}; font-src data:` : policy,
      }),
      meta('viewport', 'width=device-width, initial-scale=1'),
      element('title', {}, words(doc.title)),
      meta('description', doc.subject),
      meta('author', doc.author),
      meta('dcterms.date', doc.date),
      meta('keywords', doc.edition),
      ...(doc.fingerprint === undefined ? [] : [meta('dcterms.identifier', doc.fingerprint)]),
      meta('color-scheme', 'light dark'),
      meta('format-detection', 'telephone=no'),
    ],
    block('style', {}, [...fonts, ...styleSheet(doc, theme)]),
  );
}
