/** What a paper over years has around its body: title, properties, cover with the day it is true on, header and footer. */
import type { Cover, Doc } from '../../doc/doc.ts';
import { editionOn, byYear, type Edition } from '../../model/edition.ts';
import { formatDate } from '../../model/iso-date.ts';
import { isGiven } from '../../model/pack.ts';
import type { Context, Over } from '../context.ts';
import { around } from './around.ts';
import { cover } from './cover.ts';

/** What the document was asked for. A document over years is always asked for something. */
export function overOf({ over }: Context): Over {
  if (!over) throw new Error('This document is over years.');
  return over;
}

/** @param name of its standing words: their keys `title` and `subject` @param facts on the cover, besides the day and the version */
export function paper(context: Context, name: string, facts: Cover['facts'] = []): Omit<Doc, 'blocks'> {
  const { pack, audience, say, names } = context;
  const { ijb } = pack;
  const { asked } = overOf(context);
  const title = say(`${name}.title`);
  const isForOne = audience.others.length > 0;
  const words = say(isForOne ? 'paper.title-for' : 'paper.title', {
    ijb: ijb.shortName,
    title,
    of: asked.year ?? say('paper.all-years'),
    recipient: names(audience.recipients),
  });
  const edition = `${say('paper.as-at')} ${formatDate(asked.on)}`;
  return {
    title: words,
    edition,
    subject: say(`${name}.subject`, { 'ijb-name': ijb.name }),
    date: asked.on,
    cover: {
      ...cover(context, isForOne ? audience.recipients : []),
      title,
      subtitle: asked.year ?? say('paper.all-years'),
      facts: [{ label: say('paper.as-at'), value: formatDate(asked.on) }, ...versions(context), ...facts],
    },
    header: words,
    ...around(context, edition),
  };
}

/** Which version of each year the paper is about. */
function versions(context: Context): Cover['facts'] {
  return editionsAsked(context).map((edition) => ({
    label: context.say('paper.version', { year: edition.pack.year.id }),
    value: versionWords(edition, context),
  }));
}

/** Each year that is asked for as it stands on the day. */
export function editionsAsked(context: Context): readonly Edition[] {
  const { asked, editions } = overOf(context);
  return [...byYear(editions)].flatMap(([year, own]) =>
    asked.year === undefined || asked.year === year ? (editionOn(own, asked.on) ?? []) : [],
  );
}

/** On a day before it was issued it says when it was; where its day is missing, that it is. */
function versionWords({ pack, version, issued }: Edition, { say, over }: Context): string {
  const facts = { version: String(version), date: issued === undefined ? '' : formatDate(issued) };
  if (issued !== undefined)
    return say(over && issued > over.asked.on ? 'paper.version-later' : 'paper.version-issued', facts);
  return isGiven(pack)
    ? say('paper.version-undated', facts)
    : say('paper.version-open', { status: say(`status.${pack.status}`) });
}
