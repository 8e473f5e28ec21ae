import CCurl

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Fetches what an address of the web leads to, through libcurl.
///
/// One address, one answer: nothing that the answer names is fetched, no cookies are kept, nothing is run.
/// Redirects stay within HTTP. Proxies come from the environment, as with curl itself.
package struct Transport: Sendable {
  package var limits: TransportLimits
  /// What the program calls itself.
  package var userAgent: String
  package var trust: TransportTrust

  package init(
    limits: TransportLimits = TransportLimits(), userAgent: String = "hearsay",
    trust: TransportTrust = .ofEnvironment
  ) {
    self.limits = limits
    self.userAgent = userAgent
    self.trust = trust
  }

  /// What stands at `address`, `http` or `https`. Waits for it.
  ///
  /// - Parameter progress: is told several times a second how far it has come; false ends the transfer.
  package func fetch(
    _ address: String, progress: (TransportProgress) -> Bool = { _ in true }
  ) throws(TransportError) -> TransportResponse {
    try Self.check(address)
    try Self.load(for: address)
    guard let curl = hearsay_curl_new() else {
      throw TransportError(.noLibrary("out of memory"), address: address)
    }
    defer { hearsay_curl_free(curl) }
    return try withoutActuallyEscaping(progress) { progress throws(TransportError) in
      let transfer = Transfer(curl: curl, sizeLimit: limits.size, progress: progress)
      let headers = configure(transfer, address)
      let code = hearsay_curl_perform(curl)
      hearsay_curl_free_headers(headers)
      if let failure = failure(code, transfer, address) { throw TransportError(failure, address: address) }
      return TransportResponse(
        body: transfer.body, contentType: transfer.string(CURLINFO_CONTENT_TYPE),
        address: transfer.string(CURLINFO_EFFECTIVE_URL))
    }
  }

  /// Whether `text` is an address that can be fetched rather than a path.
  package static func isAddress(_ text: String) -> Bool {
    ["http://", "https://"].contains { text.prefix($0.count).lowercased() == $0 }
  }

  private static func check(_ address: String) throws(TransportError) {
    guard !address.utf8.contains(where: { $0 < 0x21 || $0 == 0x7F }) else {
      throw TransportError(.malformedAddress, address: address)
    }
    guard isAddress(address) else {
      let scheme = address.prefix { $0 != ":" }
      throw TransportError(.unsupportedScheme(String(scheme)), address: address)
    }
  }

  private static func load(for address: String) throws(TransportError) {
    let size = 256
    var isLoaded = false
    let reason = String(unsafeUninitializedCapacity: size) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        isLoaded = hearsay_curl_load(buffer.baseAddress, size)
        guard !isLoaded, let start = buffer.baseAddress else { return 0 }
        return String(cString: start).utf8.count
      }
    }
    guard isLoaded else { throw TransportError(.noLibrary(reason), address: address) }
  }

  /// Hosts that are asked without a proxy: as the environment says, and this machine itself, which a proxy cannot mean.
  /// Nothing where that is every host already.
  private static var proxyExceptions: String? {
    let own = "localhost,127.0.0.1,::1"
    guard let value = getenv("no_proxy") ?? getenv("NO_PROXY") else { return own }
    let listed = String(cString: value)
    return listed == "*" ? nil : listed.isEmpty ? own : "\(listed),\(own)"
  }

  private static let accepted =
    "Accept: text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, "
    + "application/epub+zip, application/xml;q=0.9, text/*;q=0.8, */*;q=0.5"

  /// - Returns: the headers, to be freed after the transfer.
  private func configure(_ transfer: Transfer, _ address: String) -> UnsafeMutablePointer<curl_slist>? {
    let curl = transfer.curl
    hearsay_curl_set_string(curl, CURLOPT_URL, address)
    hearsay_curl_set_string(curl, CURLOPT_USERAGENT, userAgent)
    // Whatever the library can unpack.
    hearsay_curl_set_string(curl, CURLOPT_ACCEPT_ENCODING, "")
    hearsay_curl_allow_http_only(curl)
    if let exceptions = Self.proxyExceptions { hearsay_curl_set_string(curl, CURLOPT_NOPROXY, exceptions) }
    if let file = trust.file { hearsay_curl_set_string(curl, CURLOPT_CAINFO, file) }
    if let folder = trust.folder { hearsay_curl_set_string(curl, CURLOPT_CAPATH, folder) }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 1), (CURLOPT_MAXREDIRS, limits.redirects),
      (CURLOPT_CONNECTTIMEOUT, limits.connecting), (CURLOPT_TIMEOUT, limits.total),
      (CURLOPT_LOW_SPEED_LIMIT, 20), (CURLOPT_LOW_SPEED_TIME, limits.stalled),
      (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_FAILONERROR, 1),
      // Signals belong to the program.
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_NOPROGRESS, 0),
    ]
    for (option, value) in numbers { hearsay_curl_set_long(curl, option, value) }
    let owner = Unmanaged.passUnretained(transfer).toOpaque()
    hearsay_curl_set_pointer(curl, CURLOPT_ERRORBUFFER, transfer.words.baseAddress)
    hearsay_curl_set_pointer(curl, CURLOPT_WRITEDATA, owner)
    hearsay_curl_set_writer(curl) { bytes, size, count, owner in
      owner.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue().take(bytes, size * count) } ?? 0
    }
    hearsay_curl_set_pointer(curl, CURLOPT_XFERINFODATA, owner)
    hearsay_curl_set_progress(curl) { owner, total, now, _, _ in
      guard let owner else { return 1 }
      let transfer = Unmanaged<Transfer>.fromOpaque(owner).takeUnretainedValue()
      return transfer.goesOn(TransportProgress(received: Int(now), expected: Int(total))) ? 0 : 1
    }
    return hearsay_curl_set_header(curl, Self.accepted)
  }

  private func failure(_ code: CURLcode, _ transfer: Transfer, _ address: String) -> TransportError.Code? {
    if let refusal = transfer.refusal { return refusal }
    switch code {
    case CURLE_OK: return transfer.body.isEmpty ? .empty : nil
    case CURLE_HTTP_RETURNED_ERROR:
      return .status(hearsay_curl_get_long(transfer.curl, CURLINFO_RESPONSE_CODE))
    case CURLE_URL_MALFORMAT: return .malformedAddress
    case CURLE_UNSUPPORTED_PROTOCOL:
      // Also what libcurl says of an answer that is no HTTP.
      let isRedirect = 300..<400 ~= hearsay_curl_get_long(transfer.curl, CURLINFO_RESPONSE_CODE)
      return isRedirect ? .redirectedAway : .broken(transfer.reason(code))
    case CURLE_COULDNT_RESOLVE_HOST:
      return .unknownHost(Self.host(of: transfer.string(CURLINFO_EFFECTIVE_URL)))
    case CURLE_COULDNT_RESOLVE_PROXY: return .proxy(transfer.reason(code))
    case CURLE_COULDNT_CONNECT: return .refused(transfer.reason(code))
    case CURLE_PEER_FAILED_VERIFICATION where transfer.hasUnknownIssuer:
      return .untrusted(transfer.reason(code))
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_USE_SSL_FAILED, CURLE_SSL_INVALIDCERTSTATUS:
      return .insecure(transfer.reason(code))
    case CURLE_OPERATION_TIMEDOUT: return .timedOut(timeLimit(transfer))
    case CURLE_TOO_MANY_REDIRECTS: return .tooManyRedirects(limits.redirects)
    case CURLE_ABORTED_BY_CALLBACK: return .interrupted
    case CURLE_GOT_NOTHING: return .empty
    case CURLE_BAD_CONTENT_ENCODING: return .unknownEncoding(transfer.reason(code))
    default: return .broken(transfer.reason(code))
    }
  }

  private func timeLimit(_ transfer: Transfer) -> TransportError.TimeLimit {
    let taken = hearsay_curl_get_double(transfer.curl, CURLINFO_TOTAL_TIME)
    if taken + 0.5 >= Double(limits.total) { return .total(limits.total) }
    let hasConnected = hearsay_curl_get_double(transfer.curl, CURLINFO_CONNECT_TIME) > 0
    return hasConnected ? .stalled(limits.stalled) : .connecting(limits.connecting)
  }

  private static func host(of address: String) -> String {
    guard let scheme = address.firstRange(of: "://") else { return address }
    let authority = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
    return String(authority.split(separator: "@").last ?? authority)
  }
}

/// What libcurl's callbacks work on while a transfer runs.
private final class Transfer {
  let curl: UnsafeMutableRawPointer
  private(set) var body: [UInt8] = []
  /// Why what came was not taken.
  private(set) var refusal: TransportError.Code?
  /// Where libcurl puts its words for a failure.
  let words = UnsafeMutableBufferPointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private let sizeLimit: Int
  private let progress: (TransportProgress) -> Bool

  init(curl: UnsafeMutableRawPointer, sizeLimit: Int, progress: @escaping (TransportProgress) -> Bool) {
    self.curl = curl
    self.sizeLimit = sizeLimit
    self.progress = progress
    words.initialize(repeating: 0)
  }

  deinit { words.deallocate() }

  /// Takes a piece of the body; a number other than `count` ends the transfer.
  func take(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard let bytes, count > 0 else { return count }
    if body.isEmpty, let type = unreadableType {
      refusal = .wrongType(type)
      return 0
    }
    guard body.count + count <= sizeLimit else {
      refusal = .tooLarge(sizeLimit)
      return 0
    }
    bytes.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      body.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    }
    return count
  }

  func goesOn(_ progress: TransportProgress) -> Bool { self.progress(progress) }

  /// The declared type, where it is of those that no article comes in. Of all others the content decides.
  private var unreadableType: String? {
    let type = string(CURLINFO_CONTENT_TYPE).prefix { $0 != ";" && $0 != " " }.lowercased()
    let isUnreadable =
      ["image/", "video/", "audio/", "font/"].contains { type.hasPrefix($0) } || type == "application/pdf"
    return isUnreadable ? type : nil
  }

  /// Whether what is wrong with the server's certificate is that nobody known has signed it: the numbers are those of
  /// OpenSSL, which others mostly keep.
  var hasUnknownIssuer: Bool { 18...21 ~= hearsay_curl_get_long(curl, CURLINFO_SSL_VERIFYRESULT) }

  func string(_ info: CURLINFO) -> String {
    hearsay_curl_get_string(curl, info).map { String(cString: $0) } ?? ""
  }

  /// What libcurl says of a failure.
  func reason(_ code: CURLcode) -> String {
    if let start = words.baseAddress, start.pointee != 0 { return String(cString: start) }
    return hearsay_curl_words(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
  }
}
