/** Calendar → iCalendar (RFC 5545): all-day events that take nobody's time, with lines of at most 75 octets. */
import { printable } from '../../doc/characters.ts';
import type { Calendar, CalendarEntry } from '../../doc/calendar.ts';

export function toIcs({ name, entries }: Calendar): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//directions//Directions//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // The first is RFC 7986, the second what most programs read.
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(event),
    'END:VCALENDAR',
  ];
  return encoder.encode(lines.map((line) => `${folded(line)}\r\n`).join(''));
}

function event(entry: CalendarEntry): readonly string[] {
  const { id, sequence, stated, day, end, title, words, category, standing } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${dateOf(stated)}T000000Z`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    `DTEND;VALUE=DATE:${dateOf(end)}`,
    `SUMMARY:${escaped(title)}`,
    ...(words.length === 0 ? [] : [`DESCRIPTION:${words.map(escaped).join('\\n')}`]),
    `CATEGORIES:${escaped(category)}`,
    `STATUS:${standing.toUpperCase()}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function dateOf(day: string): string {
  return day.replaceAll('-', '');
}

/** Section 3.3.11. */
function escaped(text: string): string {
  return printable(text)
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}

const mostOctets = 75;
const encoder = new TextEncoder();

/** Section 3.1: a long line goes on in the next behind a space. No character is divided. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > mostOctets) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
