/** Rules for paper: the cover on a page of its own, colours kept, nothing torn apart that belongs together. */

export const printRules = `
@media print {
  html { font-size: var(--print); }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; orphans: 2; widows: 2; }
  .skip { display: none; }
  body::before { position: fixed; inset: 0; z-index: -1; display: grid; place-items: center; rotate: -45deg; color: var(--mark); font: bold 120pt/1 var(--font); white-space: nowrap; }
  .mark { background: none; color: var(--ink); border: 0; }
  .mark p { padding: 0; }
  .cover:not(.head), .contents { break-after: page; }
  .new-page { break-after: page; }
  .new-page + .new-page { display: none; }
  .page { display: block; padding: 0; }
  main, main p, .contents { max-width: none; }
  .panel { margin-top: 96pt; padding: 28pt 24pt; }
  .head .panel { margin-top: 0; padding: 12pt 24pt; }
  .facts, .cover > .after { padding-inline: 0; }
  .contents { padding: 0; background: none; font-size: 1rem; }
  .contents h2 { margin-bottom: 10pt; font-size: var(--heading1); }
  .contents a, .clauses > li > a.label { color: inherit; }
  main > h2:first-child, main > .band:first-child, .new-page + * { margin-top: 0; }
  .band, .note, .contents, tr, li > p { break-inside: avoid; }
  .band, .lead { break-after: avoid; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  caption, thead, .group { break-after: avoid; }
  .total, .subtotal { break-before: avoid; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; }
  footer { display: none; }
  .clauses > li:target { box-shadow: none; }
}
`;
