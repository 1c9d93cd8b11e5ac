# What LibreOffice makes of tracked changes: of each FOLDER/*-tracked.docx all are accepted, and all rejected, and held against the pack they lead to. usage: PIPE FOLDER
import glob, sys
import uno
from office import connected, service, value, finished

context = connected(sys.argv[1])
desktop, dispatcher = (service(context, f'com.sun.star.frame.{name}') for name in ('Desktop', 'DispatchHelper'))


def opened(file):
    return desktop.loadComponentFromURL(uno.systemPathToFileUrl(file), '_blank', 0, (value('Hidden', True),))


def rows_of(table):
    # One question of LibreOffice instead of one for each cell, where no cells are merged.
    try:
        return table.getDataArray()
    except Exception:
        return [[table.getCellByName(name).String] for name in table.CellNames]


def words(document):
    # The entries of a contents list are the later pack's, as Word would make them anew.
    found = []
    body = document.Text.createEnumeration()
    while body.hasMoreElements():
        part = body.nextElement()
        if part.supportsService('com.sun.star.text.TextTable'):
            found += [' '.join(str(cell).split()) for row in rows_of(part) for cell in row]
        elif not part.ParaStyleName.lower().startswith(('contents', 'toc')):
            # A label of Word's own is no text of the paragraph; an empty last paragraph takes on that of those that went before it.
            found.append(' '.join((part.ListLabelString + ' ' + part.String).split()) if part.String else '')
    return [one for one in found if one]


def has_changes(document):
    return document.Redlines.createEnumeration().hasMoreElements()


def settled(document, command):
    dispatcher.executeDispatch(document.CurrentController.Frame, command, '', 0, ())
    return words(document), has_changes(document)


# Opening a file takes longest; what was accepted can be undone.
def undone(document):
    while document.UndoManager.isUndoPossible():
        document.UndoManager.undo()


def read(file):
    document = opened(file)
    said = words(document)
    document.close(True)
    return said


failed = 0
files = sorted(glob.glob(sys.argv[2] + '/*-tracked.docx'))
for file in files:
    document = opened(file)
    had = has_changes(document)
    for command, name in (('.uno:AcceptAllTrackedChanges', 'after'), ('.uno:RejectAllTrackedChanges', 'before')):
        said, left = settled(document, command)
        meant = read(file.replace('tracked', name))
        if said != meant or left:
            failed += 1
            strange = [one for one in said if one not in meant][:3] + ['|'] + [one for one in meant if one not in said][:3]
            print('FAIL', file.split('/')[-1], command, 'changes are left' if left else '', strange)
        undone(document)
        if has_changes(document) != had:
            failed += 1
            print('FAIL', file.split('/')[-1], command, 'cannot be undone')
    document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
print(f'{len(files)} files, {failed} of {2 * len(files)} readings differ')
finished(1 if failed or not files else 0)
