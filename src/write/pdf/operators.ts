/** Content stream operators (ISO 32000-1, annex A) as text. Pages are drawn from their upper left corner: pdfkit turns the axis round. */
import type { Colour } from '../../doc/theme.ts';

/** Points to three decimals: a hundredth of a hair. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

export function fillColour(colour: Colour): string {
  const part = (from: number) => number(parseInt(colour.slice(from, from + 2), 16) / 255);
  return `${part(1)} ${part(3)} ${part(5)} rg`;
}

export function rectangle(x: number, y: number, width: number, height: number, colour: Colour): string {
  return `${fillColour(colour)} ${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`;
}

/** One line of text, its baseline beginning at x, y. `shows` select fonts and show strings. */
export function textLine(x: number, y: number, shows: string): string {
  return `BT 1 0 0 -1 ${number(x)} ${number(y)} Tm ${shows} ET`;
}

/** What assistive technology passes over (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = 'Layout' | 'Header' | 'Footer' | 'Watermark';

const artifacts: Readonly<Record<ArtifactKind, string>> = {
  Layout: '/Artifact <</Type /Layout>> BDC',
  Header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
  Watermark: '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC',
};

export function artifact(kind: ArtifactKind, operators: string): string {
  return `${artifacts[kind]} ${operators} EMC`;
}
