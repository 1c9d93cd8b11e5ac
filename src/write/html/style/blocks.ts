/** Rules for the blocks of the body. */
import { hangs } from '../lists.ts';

export const blockRules = `
h2 { margin: 2.75rem 0 0.75rem; font-size: var(--heading1); line-height: var(--heading1-line); color: var(--accent); }
h3 { margin: 2rem 0 0.5rem; font-size: var(--heading2); line-height: var(--heading2-line); color: var(--accent); }
h4 { margin: 1.5rem 0 0.4rem; font-size: var(--heading3); line-height: var(--heading3-line); }
main p { max-width: 36rem; margin-bottom: 0.8rem; }
abbr { text-decoration: none; }
.whole { white-space: nowrap; }
main p.lead { margin-bottom: 0.4rem; }
.band { margin: 2.75rem 0 1.5rem; padding: 0.9rem 1.1rem; background: var(--tint); border-left: 0.5rem solid var(--strong); outline: 1px solid transparent; }
.band h2 { margin: 0; color: var(--strong); }
.band h2 .number { margin-right: 0.15em; }
.band p { margin: 0.35rem 0 0; }
.band > .picture { color: var(--strong); margin-bottom: 0.35rem; }
@media (min-width: 30em) {
  .with-icon { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: 1rem; align-items: start; }
  .with-icon > .picture { grid-row: 1 / span 2; margin: 0.1rem 0 0; }
  .with-icon > :not(.picture) { grid-column: 2; }
}
.note { padding: 0.6rem 1rem; background: var(--panel); border-left: 0.25rem solid var(--rule); outline: 1px solid transparent; color: var(--muted); font-size: var(--table); }
main li p { margin-bottom: 0.4rem; }
main ul { padding-left: 1.3em; list-style: disc; }
main ol, main ul { margin-bottom: 0.8rem; }
main li > :is(ol, ul) { margin-bottom: 0.5rem; }
.labelled, main .labelled { padding-left: 0; list-style: none; }
${Object.entries(hangs)
  .map(([role, width]) => `.${role} { --hang: ${width}em; }`)
  .join('\n')}
.labelled > li { display: grid; grid-template-columns: var(--hang) minmax(0, 1fr); }
.labelled .labelled > li { grid-template-columns: min(var(--hang), 25%) minmax(0, 1fr); }
.labelled > li > * { grid-column: 2; }
.labelled > li > .label { grid-column: 1; }
main .run-in { padding-left: 0; list-style-position: inside; }
.run-in[role] { list-style: none; }
.run-in > li > .label { margin-right: 0.5em; }
.run-in > li > p:first-child, .run-in > li > .label + p { display: inline; }
.clauses > li { padding-block: 0.35rem; scroll-margin-top: 0.5rem; }
.clauses > li > .label, .aims > li > .label { font-weight: bold; color: var(--accent); }
.clauses > li > a.label { text-decoration: none; }
.clauses > li > a.label:hover, .clauses > li > a.label:focus-visible { text-decoration: underline; }
.clauses > li:target { box-shadow: -0.75rem 0 var(--paper), -1rem 0 var(--accent); }
.terms { margin-bottom: 0.8rem; }
.terms > div { display: flex; flex-wrap: wrap; gap: 0 1rem; padding-block: 0.1rem; break-inside: avoid; }
.terms dt { flex: 0 0 9rem; max-width: 100%; font-weight: bold; }
.terms dd { flex: 1 1 12rem; min-width: 0; }
.terms.direction, .terms.quiet { font-size: var(--small); line-height: 1.45; }
.terms.direction { padding-left: 0.75rem; border-left: 2px solid var(--rule); }
.terms.direction dt { font-weight: normal; color: var(--muted); }
.terms.quiet { display: block; color: var(--muted); }
.scroll { margin: 1.5rem 0 1.75rem; overflow-x: auto; }
table { width: 100%; min-width: calc(var(--columns) * 5.5rem); border-collapse: collapse; font-size: var(--table); line-height: 1.45; }
caption { padding: 0 0 0.6rem; text-align: left; font-size: 1rem; font-weight: bold; }
caption > span { position: sticky; left: 0; display: inline-block; max-width: min(100%, 100vw - 2 * var(--side)); }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: normal; overflow-wrap: break-word; }
th:last-child, td:last-child { padding-right: 0; }
thead th, thead td { border-bottom: 2px solid var(--accent); color: var(--accent); font-weight: bold; vertical-align: bottom; }
.right { text-align: right; }
.long { min-width: 10rem; }
.figure { font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
.group > * { font-weight: bold; }
tr:has(+ .part) > * { padding-bottom: 0.2rem; border-bottom: 0; }
.part > * { padding-block: 0.2rem; }
.part > th { padding-left: 0.75rem; }
.quiet { display: block; color: var(--muted); font-size: var(--small); font-weight: normal; }
.remark { margin-top: -1rem; color: var(--muted); font-size: var(--small); line-height: 1.45; }
.to-scale { min-width: 6rem; }
.measure { display: block; min-width: 2px; height: 0.8em; margin-top: 0.3em; border: 1px solid var(--accent); background: var(--accent); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.measure.hollow { background: none; }
@media (forced-colors: active) { .measure { border-color: CanvasText; background: CanvasText; forced-color-adjust: none; } .measure.hollow { background: none; } }
@media screen and (max-width: 36rem) { .to-scale { display: none; } }
.subtotal > *, .total > * { border-top: 2px solid var(--accent); font-weight: bold; }
`;
