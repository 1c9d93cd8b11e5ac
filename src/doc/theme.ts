/** How documents look: what a designer changes in `templates/theme.yaml`, in points and colours. */

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
    readonly mark: Colour;
  };
  /** One for each band in turn: `strong` for its bar and number, `tint` behind its words. */
  readonly bands: readonly { readonly strong: Colour; readonly tint: Colour }[];
  /** First of all on the cover. */
  readonly logo?: Image & { readonly height: number };
  /** In the bands of groups: `for` is the id of the group's outcome, or the name of its file without the number. */
  readonly icons?: { readonly height: number; readonly images: readonly (Image & { readonly for: string })[] };
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
