/** Inline content as HTML. */
import { printable } from '../../doc/characters.ts';
import { addressOf } from '../../doc/address.ts';
import type { Inline, Link } from '../../doc/doc.ts';
import { fragment } from './anchors.ts';
import { element, words } from './markup.ts';
import type { WebPage } from './page.ts';

export function inlines(content: readonly Inline[], page: WebPage): string {
  return content.map((inline) => inlineHtml(inline, page)).join('');
}

function inlineHtml(inline: Inline, page: WebPage): string {
  switch (inline.kind) {
    case 'text':
      return undivided(words(inline.text));
    case 'strong':
      return element('strong', {}, inlines(inline.content, page));
    case 'emph':
      return element('em', {}, inlines(inline.content, page));
    case 'link':
      return linkHtml(inline, page);
    case 'abbreviation':
      return element('abbr', { title: printable(inline.long) }, inlines(inline.content, page));
    case 'break':
      return '<br>';
  }
}

/** Browsers break a line behind a hyphen: not within a year, a direction of it, `2029-30/1.1`, or a number that has one, `EDI-2025-41`. */
export function undivided(html: string): string {
  return html.replace(
    /\b(?:[A-Z]+-)?\d{4}-\d\d(?:\/[A-Za-z\d]+(?:[./-][A-Za-z\d]+)*)?(?![\d-])/g,
    '<span class="whole">$&</span>',
  );
}

/** A link to nowhere, or of a kind that could run a script, is printed as its words. */
function linkHtml({ target, content }: Link, page: WebPage): string {
  const href = target.startsWith('#') ? ownTarget(target.slice(1), page) : addressOf(target);
  return href === undefined ? inlines(content, page) : element('a', { href }, inlines(content, page));
}

function ownTarget(id: string, { anchors }: WebPage): string | undefined {
  return anchors.has(id) ? fragment(id) : undefined;
}
