# A workbook in a running LibreOffice, opened for a script to type into, and saved as .xlsx.
import sys, time
import uno
from com.sun.star.beans import PropertyValue


def _value(name, it):
    found = PropertyValue()
    found.Name, found.Value = name, it
    return found


def _desktop(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance('com.sun.star.bridge.UnoUrlResolver')
    for attempt in range(60):
        try:
            context = resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
            return context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
        except Exception:
            time.sleep(0.5)
    sys.exit('LibreOffice did not start')


class Book:
    def __init__(self, pipe, source):
        self.desktop = _desktop(pipe)
        self.book = self.desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), '_blank', 0, (_value('Hidden', True),))
        self.Sheets = self.book.Sheets

    def save(self, target):
        self.book.calculateAll()
        self.book.storeToURL(uno.systemPathToFileUrl(target), (_value('FilterName', 'Calc MS Excel 2007 XML'),))
        self.book.close(True)

    def leave(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
