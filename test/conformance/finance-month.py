# What finance does to a workbook in a running LibreOffice: types twenty lines into the empty rows, comes back with changes, or changes a sum that an officer has changed too.
import sys
from office import Book, finished

pipe, work, source, target = sys.argv[1:5]
book = Book(pipe, source)
sheet = book.Sheets.getByName('Midlothian Council')
head = next(row for row in range(40) if sheet.getCellByPosition(0, row).String == 'Id')
row_of = lambda label: next(row for row in range(head, head + 60) if sheet.getCellByPosition(3, row).String == label)

def put(row, label, amount):
    sheet.getCellByPosition(3, row).String = label
    sheet.getCellByPosition(5, row).Value = amount

if work == 'type':
    for number in range(1, 21):
        put(head + number, f'Service {number}', number * 1000)
elif work == 'again':
    sheet.getCellByPosition(5, row_of('Service 2')).Value = 2001
    sheet.getCellByPosition(5, row_of('Service 5')).Value = 5001
    sheet.Rows.removeByIndex(row_of('Service 3'), 1)
    sheet.Rows.insertByIndex(row_of('Service 4') + 1, 1)
    put(row_of('Service 4') + 1, 'New service', 500)
else:
    sheet.getCellByPosition(5, row_of('Service 2')).Value = 2003
book.save(target)
if work == 'clash':
    book.leave()
finished()
