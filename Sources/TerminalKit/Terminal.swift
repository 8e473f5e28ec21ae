import CNcurses
public import ReaderKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal: draws grids, hands over keys, mouse and resizes. The only part that knows ncurses.
///
/// One at a time, and from the main thread only: ncurses keeps its state in globals. From ``init()`` to
/// ``close()`` the screen is the program's; a signal or a crash in between gives it back first.
public final class Terminal {
  /// How many colours the terminal shows.
  public let colorDepth: ColorDepth
  /// Whether the terminal takes UTF-8; where it does not, the reader draws with ASCII.
  public let usesUnicode: Bool
  /// Ends a wait in ``nextEvent(milliseconds:)`` from another thread.
  public let waker: TerminalWaker

  private let input: Int32
  private let output: Int32
  private let screen: OpaquePointer
  private var painter: Painter
  private var keys = KeyReader()
  private var query: BackgroundQuery?
  private var isOpen = true
  private var takesMouse: Bool

  /// Takes the screen.
  ///
  /// - Parameters:
  ///   - colors: how many colours to use; `nil` for as many as the terminal says it has.
  ///   - takesMouse: whether to take the mouse too.
  public init(colors: ColorDepth? = nil, takesMouse: Bool = true) throws(TerminalError) {
    self.takesMouse = takesMouse
    usesUnicode = TerminalLocale.setUp()
    waker = try TerminalWaker()
    guard let name = getenv("TERM").map({ String(cString: $0) }), !name.isEmpty else {
      throw TerminalError(.noType)
    }
    output = STDOUT_FILENO
    switch hearsay_set_up_terminal(name, output) {
    case 1: break
    case 0: throw TerminalError(.unknownType(name))
    default: throw TerminalError(.noDatabase)
    }
    guard hearsay_string_capability("cup") != nil else { throw TerminalError(.cannotMoveCursor(name)) }
    let keyboard = try Self.openKeyboard()
    input = keyboard
    var depth = colors ?? ColorSupport.detect()
    let description =
      depth == .trueColor && tigetflag("RGB") <= 0 ? DirectColorDescription.compiled(name: name) : nil
    Self.prepareRescue(output)
    hearsay_ask_before_ending(waker.writeEnd)
    hearsay_watch_job_control()
    hearsay_forget_terminal()
    use_tioctl(true)
    var opened = description.flatMap { Self.open(name, description: $0, keyboard: keyboard) }
    if opened == nil {
      if depth == .trueColor, description != nil { depth = .indexed256 }
      opened = hearsay_open_screen(name, keyboard)
    }
    guard let opened else { throw TerminalError(.failed) }
    screen = opened
    if has_colors() {
      start_color()
      use_default_colors()
    } else {
      depth = .monochrome
    }
    colorDepth = depth
    painter = Painter(depth: depth, usesUnicode: usesUnicode)
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    keypad(hearsay_window(), true)
    wtimeout(hearsay_window(), 0)
    define_key("\u{1B}[200~", KeyReader.pasteStart)
    define_key("\u{1B}[201~", KeyReader.pasteEnd)
    enterModes()
  }

  /// Gives the screen back. What the terminal still has to answer is waited for, and swallowed.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leaveModes()
    query?.readAnswer(milliseconds: 100)
    tcflush(input, TCIFLUSH)
    endwin()
    hearsay_rescue_disarm()
  }

  /// Ends the program by the signal that asked for its end, so that whoever started it sees why; does nothing where
  /// none did. To be called once everything is saved and the terminal closed.
  public static func endAsAsked() { hearsay_end_as_asked() }

  /// The screen's size as it is now.
  public var size: ScreenSize {
    ScreenSize(columns: Int(hearsay_columns()), rows: Int(hearsay_lines()))
  }

  /// Shows a grid. Only what has changed is sent.
  public func draw(_ grid: Grid) {
    painter.draw(grid)
  }

  /// Sends the next grid whole, whatever the terminal shows.
  public func repaint() {
    painter.forget()
    hearsay_forget_screen()
  }

  /// Waits for the next event, at most so long; for ever where the time is negative.
  public func nextEvent(milliseconds: Int = -1) -> TerminalEvent {
    while true {
      if hearsay_end_request() != 0 { return .ending }
      if let event = keys.next() { return .input(event) }
      if let event = jobControlEvent() { return event }
      let result = Int(hearsay_wait(input, waker.readEnd, Int32(clamping: milliseconds)))
      if result & HEARSAY_LOST != 0 {
        // What was typed before the line went is still to be had.
        return keys.next().map { .input($0) } ?? .lost
      }
      if hearsay_end_request() != 0 { return .ending }
      if result & HEARSAY_WOKEN != 0 { return .woken }
      if result == 0 { return .timeout }
      if result & HEARSAY_READABLE != 0 {
        if isAtEnd { return .lost }
        if let event = keys.next() { return .input(event) }
      }
    }
  }

  /// Stops the program, as the shell's key for it does, and comes back when it is continued.
  public func suspend() {
    leaveModes()
    endwin()
    hearsay_rescue_disarm()
    hearsay_stop()
    takeScreenAgain()
  }

  /// Puts text on the clipboard, where the terminal lets programs do that (OSC 52).
  public func copy(_ text: String) {
    send("\u{1B}]52;c;\(Base64.encoded(Array(text.utf8)))\u{07}")
  }

  public func bell() { beep() }

  // MARK: - The background

  /// Asks whether the background is dark or light; ``isBackgroundLight(milliseconds:)`` has the answer.
  public func askBackground() {
    guard query == nil else { return }
    query = BackgroundQuery(descriptor: input)
    send(BackgroundQuery.question)
  }

  /// The terminal's answer, waited for at most so long; nothing where there is none.
  public func isBackgroundLight(milliseconds: Int) -> Bool? {
    query?.readAnswer(milliseconds: milliseconds)
    let answer = query?.isLight
    if let query, query.isAnswered {
      keys.pushBack(query.typed)
      self.query = nil
    }
    return answer
  }

  // MARK: - Modes

  /// Bracketed paste; mouse reports while a button is down, which the description does not ask for.
  private static let modesOn = "\u{1B}[?2004h"
  private static let modesOff = "\u{1B}[?2004l"
  private static let dragOn = "\u{1B}[?1002h"
  private static let dragOff = "\u{1B}[?1002l\u{1B}[?1006l\u{1B}[?1000l"

  /// Whether the terminal's description has italics.
  public var hasItalics: Bool { hearsay_string_capability("sitm") != nil }

  private var hasMouse: Bool { hearsay_string_capability("kmous") != nil }

  /// Takes the mouse, or leaves it to the terminal, whose user can select text with it then.
  public func takeMouse(_ isTaken: Bool) {
    takesMouse = isTaken
    if isTaken {
      hearsay_mouse_on()
      if hasMouse { send(Self.dragOn) }
    } else {
      hearsay_mouse_off()
      if hasMouse { send(Self.dragOff) }
    }
  }

  private func enterModes() {
    hearsay_rescue_arm()
    if takesMouse { hearsay_mouse_on() }
    send(Self.modesOn + (takesMouse && hasMouse ? Self.dragOn : ""))
  }

  private func leaveModes() {
    hearsay_mouse_off()
    send(Self.modesOff + (hasMouse ? Self.dragOff : ""))
  }

  private func takeScreenAgain() {
    // ncurses sets its modes and enters its screen at the next refresh.
    reset_prog_mode()
    repaint()
    wrefresh(hearsay_window())
    enterModes()
  }

  private func jobControlEvent() -> TerminalEvent? {
    if hearsay_take_stop_request() != 0 {
      suspend()
      _ = hearsay_take_continuation()
      return .continued
    }
    if hearsay_take_continuation() != 0 {
      // Stopped from outside without a warning: the shell has had the screen.
      endwin()
      takeScreenAgain()
      return .continued
    }
    return nil
  }

  /// Whether input that is said to be readable is none, as with a terminal that is gone.
  private var isAtEnd: Bool {
    var count: Int32 = 0
    return ioctl(input, UInt(FIONREAD), &count) != 0 || count == 0
  }

  private func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }

  // MARK: - Setting up

  /// Standard input where it is a terminal, else the terminal that the program was started from.
  private static func openKeyboard() throws(TerminalError) -> Int32 {
    if isatty(STDIN_FILENO) == 1 { return STDIN_FILENO }
    let descriptor = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw TerminalError(.noKeyboard(String(cString: strerror(errno)))) }
    return descriptor
  }

  /// Opens the screen with a description of our own, handed over in the environment.
  private static func open(
    _ name: String, description: [UInt8], keyboard: Int32
  ) -> OpaquePointer? {
    let saved = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", "hex:" + description.map(hexadecimal).joined(), 1)
    defer { if let saved { setenv("TERMINFO", saved, 1) } else { unsetenv("TERMINFO") } }
    return hearsay_open_screen(name, keyboard)
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  /// Prepares what a signal writes: end what was being sent, leave the modes, the colours and the screen.
  private static func prepareRescue(_ descriptor: Int32) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return }
    var bytes = Array(("\u{18}" + modesOff + dragOff).utf8)
    for name in ["sgr0", "cnorm", "rmkx", "rmcup"] {
      bytes += [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
        count = buffer.withMemoryRebound(to: CChar.self) {
          hearsay_capability(name, $0.baseAddress, $0.count)
        }
      }
    }
    bytes.withUnsafeBytes {
      hearsay_rescue_prepare(
        descriptor, &modes, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
  }
}
