# Opens a workbook in a running LibreOffice, types another sum or word into ten cells, and saves it as .xlsx.
import sys
from office import Book, finished

pipe, source, target = sys.argv[1:4]
book = Book(pipe, source)
sheet = book.Sheets.getByName('Specimen Council')
rows = {sheet.getCellByPosition(0, row).String: row for row in range(60)}
pairs = [('older-people', 'adults-learning-disability'), ('adults-physical-disability', 'adult-mental-health'), ('substance-use', 'home-care')]
for more, less in pairs:  # Six sums that still come to the payment
    for id, change in ((more, 1000.25), (less, -1000.25)):
        cell = sheet.getCellByPosition(5, rows[id])
        cell.Value = cell.Value + change
sheet.getCellByPosition(4, rows['day-services']).Value = 2120000.5
sheet.getCellByPosition(9, rows['assessment']).String = 'Agreed'
sheet.getCellByPosition(10, rows['carers-act']).String = 'Support for unpaid carers: the Act of 2016.'
sheet.getCellByPosition(14, rows['justice']).String = '=Not a formula, but a note'
book.save(target)
book.leave()
finished()
