# What LibreOffice makes of tracked changes: of each FOLDER/*-tracked.docx all are accepted, and all rejected, and held against the pack they lead to. usage: PIPE FOLDER
import glob, sys
import uno
from office import connected, service, value, finished

context = connected(sys.argv[1])
desktop, dispatcher = (service(context, f'com.sun.star.frame.{name}') for name in ('Desktop', 'DispatchHelper'))


def opened(file):
    return desktop.loadComponentFromURL(uno.systemPathToFileUrl(file), '_blank', 0, (value('Hidden', True),))


# Asked paragraph by paragraph from out here, LibreOffice takes several times as long to answer as it does within.
macro = """Function Words(document)
  Dim said(), part, parts, cell, more
  parts = document.Text.createEnumeration()
  Do While parts.hasMoreElements()
    part = parts.nextElement()
    If part.supportsService("com.sun.star.text.TextTable") Then
      For Each cell In part.CellNames
        more = UBound(said) + 1
        ReDim Preserve said(more)
        said(more) = part.getCellByName(cell).String
      Next
    ElseIf part.String <> "" And Left(LCase(part.ParaStyleName), 8) <> "contents" And Left(LCase(part.ParaStyleName), 3) <> "toc" Then
      more = UBound(said) + 1
      ReDim Preserve said(more)
      said(more) = part.ListLabelString & " " & part.String
    End If
  Loop
  Words = said
End Function
"""
service(context, 'com.sun.star.script.ApplicationScriptLibraryContainer').getByName('Standard').insertByName('Changes', macro)
scripts = service(context, 'com.sun.star.script.provider.MasterScriptProviderFactory').createScriptProvider('')
script = scripts.getScript('vnd.sun.star.script:Standard.Changes.Words?language=Basic&location=application')


# Without the entries of a contents list, which are the later pack's, as Word would make them anew; and without the label of an empty last
# paragraph, which takes on that of those that went before it.
def words(document):
    said = (' '.join(one.split()) for one in script.invoke((document,), (), ())[0])
    return [one for one in said if one]


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
        undone(document)
        if has_changes(document) != had:
            failed += 1
            print('FAIL', file.split('/')[-1], command, 'cannot be tried: what was accepted cannot be undone')
        said, left = settled(document, command)
        meant = read(file.replace('tracked', name))
        if said != meant or left:
            failed += 1
            strange = [one for one in said if one not in meant][:3] + ['|'] + [one for one in meant if one not in said][:3]
            print('FAIL', file.split('/')[-1], command, 'changes are left' if left else '', strange)
    document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
print(f'{len(files)} files, {failed} of {2 * len(files)} readings differ')
finished(1 if failed or not files else 0)
