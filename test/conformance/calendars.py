"""Reads the calendars of two versions of one year, and holds the second against the first: one deadline was moved."""
import pathlib
import sys
from datetime import date

from icalendar import Calendar


def entries(folder):
    found = {}
    for path in sorted(pathlib.Path(folder).glob('*.ics')):
        calendar = Calendar.from_ical(path.read_bytes())
        assert not calendar.errors, (path.name, calendar.errors)
        for event in calendar.walk('VEVENT'):
            assert not event.errors, (path.name, event.errors)
            start, end = event.decoded('DTSTART'), event.decoded('DTEND')
            assert isinstance(start, date) and (end - start).days == 1, path.name
            assert event['SUMMARY'] and event['DESCRIPTION'], path.name
            said = (start, int(event['SEQUENCE']), str(event['STATUS']))
            assert found.setdefault(str(event['UID']), said) == said, (path.name, event['UID'])
        print(f'ok   {path.name}')
    return found


first, second = (entries(folder) for folder in sys.argv[1:3])
assert len(first) == 12 and first.keys() == second.keys(), (sorted(first), sorted(second))
moved = sorted(name for name in first if first[name] != second[name])
assert moved == ['example-ijb/2030-31/1.1/deadline', 'example-ijb/2030-31/3.2/deadline'], moved
for name in moved:
    assert first[name] == (date(2030, 9, 30), 0, 'CONFIRMED'), first[name]
    assert second[name] == (date(2030, 11, 30), 1, 'CONFIRMED'), second[name]
