# A running LibreOffice, and a workbook in it, opened for a script to type into, and saved as .xlsx.
import os, sys, time
import uno
from com.sun.star.beans import PropertyValue


def value(name, it):
    found = PropertyValue()
    found.Name, found.Value = name, it
    return found


def connected(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance('com.sun.star.bridge.UnoUrlResolver')
    for attempt in range(60):
        try:
            return resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
        except Exception:
            time.sleep(0.5)
    sys.exit('LibreOffice did not start')


def service(context, name):
    return context.ServiceManager.createInstanceWithContext(name, context)


def finished(code=0):
    """Ends the script at once: the threads of the bridge to LibreOffice can crash while Python takes them down."""
    sys.stdout.flush()
    os._exit(code)


class Book:
    def __init__(self, pipe, source):
        self.desktop = service(connected(pipe), 'com.sun.star.frame.Desktop')
        self.book = self.desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), '_blank', 0, (value('Hidden', True),))
        self.Sheets = self.book.Sheets

    def save(self, target):
        self.book.calculateAll()
        self.book.storeToURL(uno.systemPathToFileUrl(target), (value('FilterName', 'Calc MS Excel 2007 XML'),))
        self.book.close(True)

    def leave(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
