/** Rules for the page as a whole: type, cover, contents, columns, and what a reader's own settings change. */

export const frameRules = `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: var(--base); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/var(--line) var(--font); overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ol, ul, dl, dd, hgroup { margin: 0; padding: 0; }
h1, h2, h3, h4 { text-wrap: balance; break-after: avoid; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 3px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: 1rem; top: -10rem; z-index: 3; padding: 0.75rem 1rem; background: var(--paper); border: 2px solid var(--link); font-weight: bold; }
.skip:focus { top: 1rem; }
.mark { background: var(--bar); color: var(--on-bar); border-bottom: 1px solid transparent; }
.mark p { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; max-width: 76rem; margin: 0 auto; padding: 0.4rem var(--side); font-size: var(--small); line-height: 1.4; }
.mark strong { padding: 0.1em 0.6em; border: 2px solid; border-radius: 3px; font-size: 0.9375rem; letter-spacing: 0.14em; }
:root { --side: 1rem; }
.picture { display: block; max-width: 100%; overflow: hidden; }
img.picture { object-fit: contain; }
.logo { max-width: 76rem; margin-inline: auto; padding: 1rem var(--side); color: var(--accent); }
.panel { background: var(--cover); color: var(--on-cover); border-bottom: 1px solid transparent; padding: 2rem max(var(--side), (100% - 76rem) / 2 + var(--side)) 2.5rem; }
.masthead { font-size: var(--masthead); line-height: var(--masthead-line); font-weight: bold; }
.organisation { margin-top: 2.5rem; font-size: var(--masthead); line-height: var(--masthead-line); }
h1 { margin-top: 0.5rem; font-size: clamp(2.25rem, 9vw, var(--title)); line-height: var(--title-line); }
.subtitle { font-size: var(--subtitle); line-height: var(--subtitle-line); }
.to { margin-top: 1.5rem; }
.ornament { margin-top: 1.75rem; line-height: 1; }
.ornament > .picture { max-width: 100%; }
.facts, .cover > .after, .page, footer { max-width: 76rem; margin-inline: auto; padding-inline: var(--side); }
.facts { padding-top: 1.5rem; }
.facts > div { display: flex; flex-wrap: wrap; gap: 0 1rem; max-width: 44rem; padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
.facts dt { flex: 0 0 9rem; font-weight: bold; }
.facts dd { flex: 1 1 12rem; min-width: 0; }
.after { padding-block: 0.75rem 0; color: var(--muted); font-size: var(--table); }
.page { padding-block: 2rem 3rem; }
main { max-width: 44rem; }
.contents { margin-bottom: 2rem; padding: 1rem; background: var(--panel); border: 1px solid transparent; border-radius: 4px; font-size: var(--small); }
main .contents { margin-top: 2rem; }
.contents h2 { margin: 0 0 0.5rem; font-size: var(--heading2); line-height: var(--heading2-line); }
.contents ol { list-style: none; }
.contents ol ol { padding-left: 2rem; }
.contents ol ol ol { padding-left: 1rem; }
.contents a { display: block; padding: 0.3rem 0 0.3rem 2rem; line-height: 1.35; text-decoration: none; }
.contents ol ol a:not(.numbered) { padding-left: 0; }
.contents a:hover { text-decoration: underline; }
.contents .numbered { position: relative; }
.contents .number { position: absolute; left: 0; }
.contents > ol > li > a { font-weight: bold; }
footer { padding-block: 1.5rem 3rem; color: var(--muted); font-size: var(--small); }
footer p { padding-top: 1rem; border-top: 1px solid var(--rule); }
@media screen and (min-width: 48em) {
  html { font-size: calc(var(--base) * 1.125); }
  :root { --side: 2rem; }
  .mark p { padding-block: 0.6rem; }
  .panel { padding-block: 2.5rem 3.5rem; }
  .organisation { margin-top: 4rem; }
}
@media screen and (min-height: 36em) {
  html { scroll-padding-top: 5.5rem; }
  .mark { position: sticky; top: 0; z-index: 2; }
}
@media screen and (min-width: 64em) {
  .with-contents { display: grid; grid-template-columns: 17rem minmax(0, 1fr); column-gap: 4rem; align-items: start; }
  .page > .contents { position: sticky; top: 5rem; max-height: calc(100vh - 6.5rem); margin: 0; overflow-y: auto; }
  main > :first-child { margin-top: 0; }
}
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}
@media (forced-colors: active) {
  :target { outline: 2px solid Highlight; }
}
`;
