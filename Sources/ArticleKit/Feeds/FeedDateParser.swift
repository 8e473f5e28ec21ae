/// Takes a date apart into numbers and words and makes sense of them.
struct FeedDateParser {
  private enum Token: Equatable {
    /// Digits, and how many.
    case number(Int, width: Int)
    /// Letters, in lower case.
    case word(String)
    case sign(Character)
  }

  private var tokens: [Token] = []
  private var index = 0
  private var calendar = FeedDate.Calendar(year: 0, month: 1, day: 1)
  private var offset = 0
  private var hasTime = false

  init(_ text: String) {
    var rest = Substring(text.prefix(100))
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        // Longer numbers are no part of a date.
        tokens.append(.number(Int(digits.prefix(15)) ?? 0, width: digits.count))
      } else if first.isLetter {
        let letters = rest.prefix(while: \.isLetter)
        rest = rest.dropFirst(letters.count)
        tokens.append(.word(letters.lowercased()))
      } else {
        rest.removeFirst()
        if !first.isWhitespace { tokens.append(.sign(first)) }
      }
    }
  }

  mutating func date() -> FeedDate? {
    index = 0
    while case .word(let word)? = peek(), Self.weekdays.contains(where: { word.hasPrefix($0) }) {
      index += 1
      while case .sign? = peek() { index += 1 }
    }
    switch peek() {
    case .number(let year, width: 4)?:
      index += 1
      calendar.year = year
      guard yearFirst() else { return nil }
    case .number(let digits, width: 8)?:
      index += 1
      calendar.year = digits / 10_000
      calendar.month = digits / 100 % 100
      calendar.day = digits % 100
    case .number(let digits, width: 14)?:
      index += 1
      compact(digits)
    case .number(let digits, width: 7)?:
      index += 1
      calendar.year = digits / 1000
      setDayOfYear(digits % 1000)
    default:
      guard dayOrMonthFirst() else { return nil }
    }
    time()
    return result()
  }

  /// "20040101194821".
  private mutating func compact(_ digits: Int) {
    calendar.year = digits / 10_000_000_000
    calendar.month = digits / 100_000_000 % 100
    calendar.day = digits / 1_000_000 % 100
    calendar.hour = digits / 10_000 % 100
    calendar.minute = digits / 100 % 100
    calendar.second = digits % 100
    hasTime = true
  }

  // MARK: Days

  /// What follows a year: "-01-01", "-001", "/01/01", "-július-13", "년 05월 28일", nothing.
  private mutating func yearFirst() -> Bool {
    guard skipSeparator() else { return true }
    switch peek() {
    case .number(let day, width: 3)?:
      index += 1
      setDayOfYear(day)
      return true
    case .number(let monthAndDay, width: 4)?:
      index += 1
      calendar.month = monthAndDay / 100
      calendar.day = monthAndDay % 100
      return true
    case .number(let month, width: 1...2)?:
      index += 1
      calendar.month = month
    case .word(let word)?:
      guard let month = Self.month(word) else { return true }
      index += 1
      calendar.month = month
    default:
      return true
    }
    if skipSeparator(), case .number(let day, width: 1...2)? = peek(), !isColon(at: index + 1) {
      index += 1
      calendar.day = day
    }
    return true
  }

  /// "1 Jan 2004", "01-Jan-04", "Jan 1, 2004", "Jan 1 19:48:21 2004", "01/02/2004".
  private mutating func dayOrMonthFirst() -> Bool {
    var day: Int?
    var month: Int?
    var year: Int?
    parts: while day == nil || month == nil || year == nil {
      switch peek() {
      case .number(let number, let width)?:
        if isColon(at: index + 1) {
          guard !hasTime, day != nil || month != nil else { break parts }
          time(readsZone: year != nil)
          continue
        }
        index += 1
        if day == nil, width <= 2 {
          day = number
        } else if month == nil, width <= 2 {
          month = number
        } else if year == nil {
          year = width == 4 ? number : width <= 2 ? number + (number < 90 ? 2000 : 1900) : number
        }
      case .word(let word)?:
        if month == nil, let named = Self.month(word) {
          month = named
        } else if let zone = Self.zones[word], year == nil {
          // Between the time and the year: "19:48:21 EST 2004".
          offset = zone
        }
        index += 1
      case .sign?:
        index += 1
      case nil:
        break parts
      }
    }
    guard let month, let year else { return false }
    calendar.year = year
    calendar.month = month
    calendar.day = day ?? 1
    // "01/02/2004" is the second of January unless that is no date.
    if month > 12, let day, day <= 12 { (calendar.month, calendar.day) = (day, month) }
    return true
  }

  private mutating func setDayOfYear(_ day: Int) {
    var start = FeedDate.Calendar(year: calendar.year, month: 1, day: 1)
    start = FeedDate.Calendar(seconds: (start.days + max(1, day) - 1) * 86_400)
    calendar.month = start.month
    calendar.day = start.day
  }

  // MARK: Times

  /// "T19:48:21.5+01:00", "19:48 GMT", "오후 01:31:15", "T194821Z".
  private mutating func time(readsZone: Bool = true) {
    var isAfternoon = false
    var isMorning = false
    while let token = peek() {
      if case .number = token { break }
      if case .word(let word) = token {
        if word == "오후" || word == "pm" { isAfternoon = true }
        if word == "오전" || word == "am" { isMorning = true }
      }
      index += 1
    }
    guard case .number(let hour, let width)? = peek(), !hasTime else {
      if readsZone { zone() }
      return
    }
    index += 1
    hasTime = true
    if width == 6 {
      calendar.hour = hour / 10_000
      calendar.minute = hour / 100 % 100
      calendar.second = hour % 100
    } else if width == 4 {
      calendar.hour = hour / 100
      calendar.minute = hour % 100
    } else {
      calendar.hour = hour
      if isColon(at: index), case .number(let minute, _)? = peek(1) {
        index += 2
        calendar.minute = minute
        if isColon(at: index), case .number(let second, _)? = peek(1) {
          index += 2
          calendar.second = second
        }
      }
    }
    if peek() == .sign(".") || peek() == .sign(","), case .number? = peek(1) { index += 2 }
    if case .word(let word)? = peek(), word == "pm" || word == "am" {
      index += 1
      if word == "pm" { isAfternoon = true } else { isMorning = true }
    }
    if isAfternoon, calendar.hour < 12 { calendar.hour += 12 }
    if isMorning, calendar.hour == 12 { calendar.hour = 0 }
    if readsZone { zone() }
  }

  /// "Z", "GMT", "EST", "+01:00", "-0500", "GMT+01:00".
  private mutating func zone() {
    while let token = peek() {
      switch token {
      case .word(let word):
        index += 1
        if let zone = Self.zones[word] { offset = zone }
      case .sign(let sign) where sign == "+" || sign == "-" || sign == "\u{2212}":
        index += 1
        guard case .number(let number, let width)? = peek() else { continue }
        index += 1
        var minutes = width <= 2 ? number * 60 : number / 100 * 60 + number % 100
        if width <= 2, isColon(at: index), case .number(let more, _)? = peek(1) {
          index += 2
          minutes += more
        }
        if minutes <= 24 * 60 { offset = sign == "+" ? minutes : -minutes }
        return
      default:
        index += 1
      }
    }
  }

  private func result() -> FeedDate? {
    let range = 1...12
    guard range.contains(calendar.month), (1...31).contains(calendar.day), (1...9999).contains(calendar.year),
      (0...24).contains(calendar.hour), (0...59).contains(calendar.minute), (0...61).contains(calendar.second)
    else { return nil }
    return FeedDate(seconds: calendar.seconds - offset * 60, offset: offset, hasTime: hasTime)
  }

  // MARK: Tokens

  private func peek(_ ahead: Int = 0) -> Token? {
    index + ahead < tokens.count ? tokens[index + ahead] : nil
  }

  private func isColon(at place: Int) -> Bool { place < tokens.count && tokens[place] == .sign(":") }

  /// Steps over what parts year, month and day; says whether anything is behind it.
  private mutating func skipSeparator() -> Bool {
    while let token = peek() {
      switch token {
      case .sign("-"), .sign("/"), .sign("."), .word("년"), .word("월"): index += 1
      default: return true
      }
    }
    return false
  }

  // MARK: Names

  private static let weekdays = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "δευ", "τρι", "τετ", "πεμ", "παρ", "σαβ", "κυρ",
  ]

  private static func month(_ word: String) -> Int? {
    months.first { name, _ in word.hasPrefix(name) }?.1
  }

  /// Beginnings of month names; a longer one comes before a shorter that begins alike.
  private static let months: [(String, Int)] = [
    ("jan", 1), ("ene", 1), ("gen", 1), ("ιαν", 1),
    ("feb", 2), ("fév", 2), ("fev", 2), ("φεβ", 2),
    ("mar", 3), ("mär", 3), ("mrz", 3), ("maa", 3), ("már", 3), ("μάρ", 3), ("μαρ", 3),
    ("apr", 4), ("avr", 4), ("abr", 4), ("ápr", 4), ("απρ", 4),
    ("may", 5), ("mai", 5), ("mei", 5), ("mag", 5), ("máj", 5), ("μάι", 5), ("μαϊ", 5), ("μαι", 5),
    ("juin", 6), ("jun", 6), ("giu", 6), ("jún", 6), ("ιούν", 6), ("ιον", 6), ("ιουν", 6),
    ("juil", 7), ("jul", 7), ("lug", 7), ("júl", 7), ("ιούλ", 7), ("ιολ", 7), ("ιουλ", 7),
    ("aug", 8), ("aoû", 8), ("aou", 8), ("ago", 8), ("aŭg", 8), ("αύγ", 8), ("αυγ", 8),
    ("sep", 9), ("set", 9), ("sze", 9), ("σεπ", 9),
    ("oct", 10), ("okt", 10), ("ott", 10), ("out", 10), ("οκτ", 10),
    ("nov", 11), ("νοέ", 11), ("νοε", 11),
    ("dec", 12), ("dez", 12), ("déc", 12), ("dic", 12), ("δεκ", 12),
  ]

  /// Minutes ahead of the world's clock.
  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "eet": 120,
    "eest": 180, "msk": 180, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
    "ast": -240, "adt": -180, "est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300, "ct": -360,
    "mst": -420, "mdt": -360, "mt": -420, "pst": -480, "pdt": -420, "pt": -480, "akst": -540, "akdt": -480,
    "hst": -600,
  ]
}
