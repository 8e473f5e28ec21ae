extension Reader {
  /// How long after a digit a key makes it a count, in seconds.
  private static let countDelay = 0.5
  private static let highestCount = 99_999

  /// Reads numbers typed before or inside the keys of a command: `3]q`, `]3q`, `10j`, `50%`.
  ///
  /// The digits that toggle layers do that at once. Where a second digit or a key that takes a count comes at
  /// once after one of them, the toggle is taken back and the digit counts: so neither a toggle nor a count has
  /// to wait, and nobody has to learn a key for either.
  ///
  /// - Returns: what came of the key where it was a digit of a count; `nil` leaves it to the bindings.
  mutating func takeCount(_ press: KeyPress, at time: Double?) -> Effect? {
    let earlier = digit
    digit = nil
    guard prompt == nil, overlay == nil, awaited == nil else { return nil }
    let isRecent =
      earlier.map { earlier in time.map { $0 - earlier.time < Self.countDelay } ?? false } ?? false
    guard let number = press.digit else {
      if let earlier, isRecent, takesCount(press) { count = untoggled(earlier.number) }
      return nil
    }
    if let count {
      self.count = min(Self.highestCount, count * 10 + number)
      return .redraw
    }
    if let earlier, isRecent, pending.isEmpty {
      count = untoggled(earlier.number) * 10 + number
      return .redraw
    }
    if number > 0, !pending.isEmpty || digitsCount || !isBound(press) {
      count = number
      return .redraw
    }
    if number > 0, let time { digit = (number, time) }
    return nil
  }

  private func isBound(_ press: KeyPress) -> Bool { keymap.match([press]) != .none }

  /// Whether a key begins or is a command that a number can go before.
  private func takesCount(_ press: KeyPress) -> Bool {
    switch keymap.match([press]) {
    case .prefix: true
    case .command(let name): Command.named(name)?.takesCount ?? false
    case .none: false
    }
  }

  /// Takes back what a digit did that turns out to be part of a count.
  private mutating func untoggled(_ number: Int) -> Int {
    if case .command(let name) = keymap.match([KeyPress(.character(Character(String(number))))]) {
      _ = Command.named(name)?.run(&self, nil)
    }
    message = nil
    return number
  }
}

extension KeyPress {
  /// The digit of a key without modifiers.
  fileprivate var digit: Int? {
    guard modifiers.isEmpty, case .character(let character) = key, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
