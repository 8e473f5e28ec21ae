/// A number that stands for the code that computes a model's features.
///
/// A model computes the features of a few fixed probes with the very code it uses on text and adds them here:
/// whatever changes a template or a hash changes the fingerprint, without anybody having to think of it.
package struct FeatureFingerprint {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func add(_ number: UInt64) {
    var rest = number
    for _ in 0..<8 {
      value = (value ^ (rest & 0xFF)) &* 0x100_0000_01b3
      rest >>= 8
    }
  }

  package mutating func add(_ feature: UInt32) { add(UInt64(feature)) }

  package mutating func add(_ text: String) {
    for byte in text.utf8 { add(UInt64(byte)) }
  }
}
