/** How documents look: what a designer changes in `templates/theme.yaml` and `templates/themes/`, in points and colours. */

/** The name of `templates/theme.yaml`, which is taken where no theme is named. */
export const houseTheme = 'house';

/** The file of the theme of a name. */
export function themePath(name: string): string {
  return name === houseTheme ? 'templates/theme.yaml' : `templates/themes/${name}.yaml`;
}

/** The name of the theme in a file; undefined when the path is not that of a theme. */
export function themeName(path: string): string | undefined {
  return path === 'templates/theme.yaml' ? houseTheme : /^templates\/themes\/([^/]+)\.yaml$/.exec(path)?.[1];
}

/** `#rrggbb`. */
export type Colour = string;

/** Sizes in points, colours as `#rrggbb`. */
export interface Theme {
  readonly page: {
    /** A4 is 595.28 × 841.89 points. */
    readonly width: number;
    readonly height: number;
    readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  };
  readonly font: {
    /** The family Word uses; it must have the widths of the embedded one. */
    readonly word: string;
    /** Whether Word files and web pages carry the four faces with them, because few machines have them. */
    readonly embed?: boolean;
    /** File stem in `templates/fonts` of the four embedded faces: `<stem>-Regular.ttf`, `-Bold`, `-Italic`, `-BoldItalic`. */
    readonly pdf: string;
  };
  /** The board's own Word template under `templates/`, for example `house.dotx`: Word files then have its styles and theme. */
  readonly reference?: string;
  /** Font size and the fixed height of its lines. */
  readonly text: {
    readonly body: Style;
    /** Headers and footers. */
    readonly small: Style;
    readonly table: Style;
    readonly heading1: Style;
    readonly heading2: Style;
    readonly heading3: Style;
    readonly title: Style;
    readonly subtitle: Style;
    readonly masthead: Style;
  };
  readonly colour: {
    readonly ink: Colour;
    readonly muted: Colour;
    readonly accent: Colour;
    readonly link: Colour;
    readonly rule: Colour;
    readonly panel: Colour;
    /** Without it no word stands across the pages of a draft. */
    readonly mark?: Colour;
  };
  /** White space on the cover: above the panel, above the title, above the facts. */
  readonly cover?: {
    readonly panel: number;
    readonly title: number;
    readonly facts: number;
    /** Of all its other spaces; not authored, for a cover that has less room than the theme gives it. */
    readonly part?: number;
  };
  /** The most columns a table of money may have. */
  readonly table?: { readonly columns: number };
  /** One for each band in turn: `strong` for its bar and number, `tint` behind its words. */
  readonly bands: readonly { readonly strong: Colour; readonly tint: Colour }[];
  /** First of all on the cover. */
  readonly logo?: Image & { readonly height: number };
  /** In the bands of groups, and with `row`, their height there, side by side on the cover: `for` is the id of the group's outcome, or the name of its file without the number. */
  readonly icons?: {
    readonly height: number;
    readonly row?: number;
    readonly images: readonly (Image & { readonly for: string })[];
  };
}

/** A file in `templates/images` and the words that stand for it, or that it is decoration. */
export interface Image {
  readonly image: string;
  readonly alternative?: string;
  readonly decorative?: true;
}

/** Size and line height in points; space before and after the paragraph in points. */
export interface Style {
  readonly size: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
}
