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

  /// The report that is due; nothing where it means nothing here.
  mutating func next() -> InputEvent? {
    var column: Int32 = 0
    var row: Int32 = 0
    let action: InputEvent.MouseAction
    switch hearsay_read_mouse(&column, &row) {
    case HEARSAY_MOUSE_WHEEL_UP: action = .wheelUp
    case HEARSAY_MOUSE_WHEEL_DOWN: action = .wheelDown
    case HEARSAY_MOUSE_PRESS: action = press(column, row)
    case HEARSAY_MOUSE_RELEASE:
      isPressed = false
      action = .release
    case HEARSAY_MOUSE_DRAG:
      guard isPressed else { return nil }
      action = .drag
    default: return nil
    }
    return .mouse(action, column: Int(column), row: Int(row))
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
