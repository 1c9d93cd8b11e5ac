# What an office does to the workbook of progress in a running LibreOffice: fills in the row of each direction that it reports on.
import sys
from office import Book, finished

pipe, quarter, source, target = sys.argv[1:5]
book = Book(pipe, source)
sheet = book.Sheets.getByIndex(0)
head = next(row for row in range(40) if sheet.getCellByPosition(0, row).String == 'No.')
columns = {sheet.getCellByPosition(column, head).String: column for column in range(14)}
rows = {sheet.getCellByPosition(0, row).String: row for row in range(head + 1, head + 20)}

QUARTERS = {
    '1': ('30/06/2025', [('1.3', 'On track', 'The criteria are written.', '4 of 12 teams'), ('1.4', 'Not started', 'The work begins in August.', ''), ('2.1', 'On track', 'Two officers have been appointed.', '61%')]),
    '2': ('2025-09-30', [('1.3', 'Complete', 'All teams have published their criteria.', '12 of 12 teams'), ('1.4', 'On track', 'Five centres have published their hours.', '5 of 8 centres'), ('2.1', 'At risk', 'One officer has left; the post is advertised.', '64%')]),
    '3': ('31 December 2025', [('1.4', 'On track', 'Seven centres have published their hours.', '7 of 8 centres'), ('2.1', 'Late', 'The post is filled, from January.', '71%')]),
    '4': ('2026-03-31', [('1.4', 'Complete', 'All centres have published their hours.', '8 of 8 centres'), ('2.1', 'Late', 'Plans are written for all but nine carers.', '93%')]),
}
day, entries = QUARTERS[quarter]
for number, state, done, figure in entries:
    row = rows[number]
    put = lambda column, words: setattr(sheet.getCellByPosition(columns[column], row), 'FormulaLocal' if column == 'Date' else 'String', words)
    put('Date', day)
    put('Reported by', 'Head of Nursing' if number == '1.3' else 'Chief Social Work Officer')
    put('State', state)
    put('What was done', done)
    if figure:
        put('Figure 1', figure)
    put('Evidence', f'Performance report, quarter {quarter}')
book.save(target)
if quarter == '4':
    book.leave()
finished()
