/** What every part of a document is composed from. */
import { ownColours, rowOf, type Picture, type Pictures } from '../doc/picture.ts';
import type { Amended } from '../model/amended.ts';
import type { Change } from '../model/changes.ts';
import type { Group } from '../model/direction.ts';
import { everyFact } from '../model/funding-statement.ts';
import type { Edition } from '../model/edition.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Facts } from '../model/placeholder.ts';
import { directedIn, type Pack } from '../model/pack.ts';
import type { Progress } from '../model/progress.ts';
import type { Recipient } from '../model/recipient.ts';
import { citationsOf } from '../model/scheme.ts';
import type { Status } from '../model/status.ts';
import type { StrategicPlan } from '../model/strategic-plan.ts';
import type { Variation } from '../model/variation.ts';
import { sayIn, type Say, type Wording } from '../model/wording.ts';
import type { Audience } from './audience.ts';

/** What a document over years is asked for. */
export interface Asked {
  /** The day that counts as today. */
  readonly on: IsoDate;
  /** The year that it is about; all when absent. */
  readonly year?: string;
  /** The last year that it is about, of several. */
  readonly through?: string;
  /** Only what falls due within so many days, and what is overdue. */
  readonly within?: number;
  /** Only what is overdue. */
  readonly overdue?: boolean;
}

/** What stands between a year and its next status, or, once it was issued, between it and the one it has. */
export interface Ahead {
  readonly own: Status;
  readonly as: Status;
  /** What stops it there: in a sentence, and how often it was found. */
  readonly stopping: readonly { readonly summary: string; readonly count: number }[];
}

/** What a document over years is composed from besides. */
export interface Over {
  readonly asked: Asked;
  /** Every version of every year, in order. */
  readonly editions: readonly Edition[];
  /** What has been reported of the directions of each year. */
  readonly progress: ReadonlyMap<string, Progress>;
  /** Of the board, also those to come. */
  readonly plans: readonly StrategicPlan[];
  /** Only where a document looks ahead. */
  readonly ahead?: Ahead;
}

/** What a pack says otherwise than the one before it. */
export interface Since {
  readonly year: string;
  /** Where that is a version of the same year. */
  readonly version?: number;
  readonly changes: readonly Change[];
}

export interface Context {
  readonly pack: Pack;
  readonly audience: Audience;
  /** The most columns of words and figures that a table of money may have. */
  readonly columns: number;
  readonly logo?: Picture;
  /** The icons of all groups in a row. */
  readonly ornament?: Picture;
  /** The icon of a group, by its outcome, or by the name of its file without the number. */
  icon(group: Group): Picture | undefined;
  /** What placeholders in the authored texts stand for. */
  readonly facts: Facts;
  /** The standing words under a key, with their facts filled in. */
  readonly say: Say;
  /** Whom something in the pack is given to, of the audience. */
  readonly directed: readonly Recipient[];
  /** What each delegated function is cited by, by its id: "NHS adults 12". */
  readonly citations: ReadonlyMap<string, string>;
  /** Of the authored files that the pack was read from. */
  readonly fingerprint?: string;
  /** Only where a document is over years. */
  readonly over?: Over;
  /** Only where a document tells changes: since the version before, or, in a first version, since last year's pack; absent where neither is here. */
  readonly since?: Since;
  /** What a version after the first amends. */
  readonly amended?: readonly Change[];
  /** Its directions that are not as the first version gave them, and those that it takes out. */
  readonly amendedDirections?: readonly Amended[];
  /** The amounts that it moves. */
  readonly varied?: readonly Variation[];
  /** "NHS Lothian and Midlothian Council"; with a comma before the last "and" where a name has one in it. */
  names(recipients: readonly Recipient[]): string;
  /** "1.1, 1.2 and 1.3". */
  series(parts: readonly string[]): string;
}

export function contextOf(
  pack: Pack,
  wording: Wording,
  audience: Audience,
  pictures?: Pictures,
  columns = Infinity,
): Context {
  const say = sayIn(wording);
  const and = say('document.and');
  const series = (parts: readonly string[], last = and): string =>
    parts.length < 2 ? parts.join('') : parts.slice(0, -1).join(', ') + last + (parts.at(-1) ?? '');
  const icon: Context['icon'] = ({ outcome, origin }) =>
    pictures?.icons.get(outcome?.id ?? /(?:^|\/)\d+-([^/]+)\.yaml$/.exec(origin.file)?.[1] ?? '');
  const ornament = ornamentOf(
    pack.groups.flatMap((group) => icon(group) ?? []),
    pictures?.rowHeight,
  );
  return {
    pack,
    audience,
    directed: directedIn(pack).filter((one) => audience.recipients.includes(one)),
    citations: citationsOf(pack),
    columns,
    ...(pictures?.logo && { logo: pictures.logo }),
    ...(ornament && { ornament }),
    icon,
    facts: everyFact(pack, say),
    say,
    names: (recipients) =>
      series(
        recipients.map(({ name }) => name),
        recipients.some(({ name }) => name.includes(and)) ? say('document.and-names') : and,
      ),
    series: (parts) => series(parts),
  };
}

/** Of drawings in one colour alone: others may not be seen on the cover's panel. Many would be too small to know. */
function ornamentOf(icons: readonly Picture[], height: number | undefined): Picture | undefined {
  const drawings = icons.flatMap(({ image }) =>
    image.kind === 'drawing' && ownColours(image).length === 0 ? [image] : [],
  );
  return height === undefined || drawings.length === 0 || drawings.length > 16 ? undefined : rowOf(drawings, height);
}
