import Foundation

@testable import ArticleKit

extension CharacterConverter {
  /// `text` in an encoding, by the C library; nothing where the encoding is not known or cannot hold it.
  static func bytes(of text: String, in encoding: String) -> [UInt8]? {
    guard let converter = iconv_open(encoding, "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let room = output.count
    var left = room
    let isDone = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var source = input.baseAddress
        var length = input.count
        var target = output.baseAddress
        guard iconv(converter, &source, &length, &target, &left) != -1 else { return false }
        // What returns to the first state.
        return iconv(converter, nil, nil, &target, &left) != -1
      }
    }
    return isDone ? output.prefix(room - left).map { UInt8(bitPattern: $0) } : nil
  }
}
