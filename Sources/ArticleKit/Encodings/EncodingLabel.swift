/// The names by which pages and servers declare encodings, after the WHATWG's Encoding Standard.
enum EncodingLabel {
  /// What bytes declared as `label` are decoded as: an encoding of ours, a name for the system's converter, or
  /// `nil` where nobody knows the label.
  static func encoding(_ label: String) -> DeclaredEncoding? {
    let name = label.lowercased().filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" }
    return byLabel[name]
  }

  private static let byLabel: [String: DeclaredEncoding] = {
    var table: [String: DeclaredEncoding] = [:]
    func add(_ labels: String, _ encoding: DeclaredEncoding) {
      for label in labels.split(whereSeparator: \.isWhitespace) { table[String(label)] = encoding }
    }
    add("utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8", .known(.utf8))
    add(
      """
      utf-16 utf-16le unicode csunicode iso-10646-ucs-2 ucs-2 unicodefeff
      """, .known(.utf16LittleEndian))
    add("utf-16be unicodefffe", .known(.utf16BigEndian))
    // What is declared as Latin 1 or ASCII is Windows-1252 in practice.
    add(
      """
      windows-1252 cp1252 x-cp1252 ansi_x3.4-1968 ascii us-ascii cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100
      iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 x-user-defined
      """, .known(.windows1252))
    for (labels, name) in converted { add(labels, .converted(name)) }
    return table
  }()

  /// Labels, and what the C library's converter calls the encoding.
  private static let converted: [(String, String)] = [
    ("866 cp866 csibm866 ibm866", "IBM866"),
    (
      "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2",
      "ISO-8859-2"
    ),
    (
      "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3",
      "ISO-8859-3"
    ),
    (
      "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4",
      "ISO-8859-4"
    ),
    (
      "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988",
      "ISO-8859-5"
    ),
    (
      """
      arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127
      iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
      """, "ISO-8859-6"
    ),
    (
      """
      csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987
      sun_eu_greek
      """, "ISO-8859-7"
    ),
    (
      """
      csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-8859-8-i iso-ir-138 iso8859-8 iso88598
      iso_8859-8 iso_8859-8:1988 logical visual
      """, "ISO-8859-8"
    ),
    ("csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6", "ISO-8859-10"),
    ("iso-8859-13 iso8859-13 iso885913", "ISO-8859-13"),
    ("iso-8859-14 iso8859-14 iso885914", "ISO-8859-14"),
    ("csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 latin9", "ISO-8859-15"),
    ("iso-8859-16", "ISO-8859-16"),
    ("cskoi8r koi koi8 koi8-r koi8_r", "KOI8-R"),
    ("koi8-ru koi8-u", "KOI8-U"),
    ("csmacintosh mac macintosh x-mac-roman", "MACINTOSH"),
    ("dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874", "WINDOWS-874"),
    ("cp1250 windows-1250 x-cp1250", "WINDOWS-1250"),
    ("cp1251 windows-1251 x-cp1251", "WINDOWS-1251"),
    ("cp1253 windows-1253 x-cp1253", "WINDOWS-1253"),
    (
      """
      cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254
      """, "WINDOWS-1254"
    ),
    ("cp1255 windows-1255 x-cp1255", "WINDOWS-1255"),
    ("cp1256 windows-1256 x-cp1256", "WINDOWS-1256"),
    ("cp1257 windows-1257 x-cp1257", "WINDOWS-1257"),
    ("cp1258 windows-1258 x-cp1258", "WINDOWS-1258"),
    ("x-mac-cyrillic x-mac-ukrainian", "MAC-CYRILLIC"),
    (
      "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030", "GB18030"
    ),
    ("big5 big5-hkscs cn-big5 csbig5 x-x-big5", "BIG5-HKSCS"),
    ("cseucpkdfmtjapanese euc-jp x-euc-jp", "EUC-JP-MS"),
    ("csiso2022jp iso-2022-jp", "ISO-2022-JP"),
    ("csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis", "CP932"),
    (
      """
      cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
      """, "CP949"
    ),
  ]
}

/// An encoding that an input says it is in.
enum DeclaredEncoding: Hashable, Sendable {
  case known(TextEncoding)
  /// By its name in the C library.
  case converted(String)
}
