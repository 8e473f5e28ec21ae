/// A point in time as feeds write it.
package struct FeedDate: Hashable, Sendable {
  /// Since the beginning of 1970, by the world's clock.
  package var seconds: Int
  /// How far local clocks were ahead of the world's, in minutes.
  package var offset: Int
  /// Whether the feed gives a time, not just a day.
  package var hasTime: Bool

  /// Reads what RFC 822 and its successors write ("Thu, 01 Jan 2004 19:48:21 GMT", also with names in full, with
  /// parts left out or out of order), what ISO 8601 writes ("2004-01-01T19:48:21.5+01:00", "20040101",
  /// "2004-001"), what C's `asctime` writes, and the same with the names of months in Greek, Hungarian, German,
  /// French, Spanish, Italian, Dutch, Portuguese or with Korean signs for the parts. `nil` where that makes no
  /// date. A date without a zone is taken for one by the world's clock. O(length).
  package init?(_ text: String) {
    var parser = FeedDateParser(text)
    guard let date = parser.date() else { return nil }
    self = date
  }

  init(seconds: Int, offset: Int, hasTime: Bool) {
    self.seconds = seconds
    self.offset = offset
    self.hasTime = hasTime
  }

  /// "2004-01-01T20:48:21+01:00", or "2004-01-01" where there is no time.
  package var iso8601: String {
    let local = Calendar(seconds: seconds + offset * 60)
    let day = "\(Self.padded(local.year, 4))-\(Self.padded(local.month, 2))-\(Self.padded(local.day, 2))"
    guard hasTime else { return day }
    let time = [local.hour, local.minute, local.second].map { Self.padded($0, 2) }.joined(separator: ":")
    guard offset != 0 else { return "\(day)T\(time)Z" }
    let zone = "\(Self.padded(abs(offset) / 60, 2)):\(Self.padded(abs(offset) % 60, 2))"
    return "\(day)T\(time)\(offset < 0 ? "-" : "+")\(zone)"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Years, months and days of the Gregorian calendar, also before it began.
  package struct Calendar: Hashable, Sendable {
    package var year: Int
    package var month: Int
    package var day: Int
    package var hour = 0
    package var minute = 0
    package var second = 0

    init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }

    /// The reading of a clock that counts seconds since the beginning of 1970.
    package init(seconds: Int) {
      let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
      let rest = seconds - days * 86_400
      // Counted from the first of March of the year 0, leap days come last in their year.
      let shifted = days + 719_468
      let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
      let dayOfEra = shifted - era * 146_097
      let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
      let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
      let monthFromMarch = (5 * dayOfYear + 2) / 153
      day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
      month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
      year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
      hour = rest / 3600
      minute = rest % 3600 / 60
      second = rest % 60
    }

    /// Days since the first of January 1970.
    var days: Int {
      let year = month <= 2 ? year - 1 : year
      let era = (year >= 0 ? year : year - 399) / 400
      let yearOfEra = year - era * 400
      let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
      return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    var seconds: Int { days * 86_400 + hour * 3600 + minute * 60 + second }
  }
}
