# Reads a workbook with Python programs and writes it again with others, once as it is and once with each of the changes typed into it: resave.py SOURCE CHANGES FOLDER.
import datetime, json, os, sys
import openpyxl, pandas, pyexcel, xlsxwriter
from python_calamine import CalamineWorkbook

source, changes, folder = sys.argv[1:4]
edits = [None, *json.load(open(changes))]
target = lambda by, number: os.path.join(folder, f'{by}-{number}.xlsx')

def parts(edit):
    sheet, cell = edit['cell'].split('!')
    value = edit['value']
    return sheet, cell, datetime.date.fromisoformat(value[5:]) if str(value).startswith('date:') else value, edit.get('format', 'General')

def by_openpyxl(number, edit):
    book = openpyxl.load_workbook(source)
    if edit:
        sheet, cell, value, look = parts(edit)
        book[sheet][cell].value = value
        book[sheet][cell].number_format = look
    book.save(target('openpyxl', number))

read = openpyxl.load_workbook(source, data_only=True)

def by_xlsxwriter(number, edit):
    book = xlsxwriter.Workbook(target('xlsxwriter', number), {'strings_to_formulas': False, 'strings_to_urls': False})
    named, cell, typed, look = parts(edit) if edit else ('', 'A1', None, None)
    for sheet in read.worksheets:
        copy = book.add_worksheet(sheet.title)
        for row in sheet.iter_rows():
            for one in row:
                at = (one.row - 1, one.column - 1)
                value, shown = (typed, look) if (sheet.title, one.coordinate) == (named, cell) else (one.value, one.number_format)
                if value is not None:
                    copy.write(*at, value, book.add_format({'num_format': shown}))
    book.close()

def by_pandas(engine):
    with pandas.ExcelWriter(target(f'pandas-{engine}', 0), engine=engine, datetime_format='yyyy-mm-dd') as writer:
        for name, frame in pandas.read_excel(source, sheet_name=None, header=None).items():
            frame.to_excel(writer, sheet_name=name, header=False, index=False)

def by_calamine():
    book = xlsxwriter.Workbook(target('calamine', 0), {'default_date_format': 'dd/mm/yyyy', 'strings_to_formulas': False})
    old = CalamineWorkbook.from_path(source)
    for name in old.sheet_names:
        sheet = book.add_worksheet(name)
        for at, row in enumerate(old.get_sheet_by_name(name).to_python(skip_empty_area=False)):
            for column, value in enumerate(row):
                if value != '':
                    sheet.write(at, column, value)
    book.close()

for number, edit in enumerate(edits):
    by_openpyxl(number, edit)
    by_xlsxwriter(number, edit)
by_pandas('openpyxl')
by_pandas('xlsxwriter')
by_calamine()
pyexcel.save_book_as(file_name=source, dest_file_name=target('pyexcel', 0))
