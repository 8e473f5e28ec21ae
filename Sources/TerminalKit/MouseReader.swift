import CNcurses
import ReaderKit

/// Makes events of ncurses' mouse reports.
///
/// ncurses can tell double clicks itself, but then holds every press back until it knows; here a press is told
/// at once, and a second one soon after in the same place is a double click.
struct MouseReader {
  /// The longest time between the presses of a double click.
  private static let doubleClickTime = Duration.milliseconds(400)

  private var lastPress: (time: ContinuousClock.Instant, column: Int32, row: Int32)?
  private var isPressed = false

  private struct Report {
    var kind: hearsay_mouse_kind
    var column: Int32 = 0
    var row: Int32 = 0
  }

  /// What the reports mean that have come. Several that came together, as over a slow line, are told of by ncurses at
  /// once, and handed over by it the last one first.
  mutating func events() -> [InputEvent] {
    var reports: [Report] = []
    while true {
      var report = Report(kind: HEARSAY_MOUSE_END)
      report.kind = hearsay_read_mouse(&report.column, &report.row)
      if report.kind == HEARSAY_MOUSE_END { break }
      reports.append(report)
    }
    return reports.reversed().flatMap { report in
      actions(report).map { .mouse($0, column: Int(report.column), row: Int(report.row)) }
    }
  }

  private mutating func actions(_ report: Report) -> [InputEvent.MouseAction] {
    switch report.kind {
    case HEARSAY_MOUSE_WHEEL_UP: return [.wheelUp]
    case HEARSAY_MOUSE_WHEEL_DOWN: return [.wheelDown]
    case HEARSAY_MOUSE_PRESS: return [press(report.column, report.row)]
    case HEARSAY_MOUSE_CLICK:
      let action = press(report.column, report.row)
      isPressed = false
      return [action, .release]
    case HEARSAY_MOUSE_RELEASE:
      isPressed = false
      return [.release]
    case HEARSAY_MOUSE_DRAG: return isPressed ? [.drag] : []
    default: return []
    }
  }

  private mutating func press(_ column: Int32, _ row: Int32) -> InputEvent.MouseAction {
    isPressed = true
    let now = ContinuousClock.now
    if let last = lastPress, last.column == column, last.row == row, now - last.time < Self.doubleClickTime {
      lastPress = nil
      return .doubleClick
    }
    lastPress = (now, column, row)
    return .press
  }
}
