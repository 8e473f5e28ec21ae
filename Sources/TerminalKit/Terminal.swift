import CNcurses
import ReaderKit
