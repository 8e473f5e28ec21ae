/// Products of row-major matrices of `Float`, in registers of eight.
enum MatrixProduct {
  /// c (m × n) += a (m × k) · b (k × n). `n` has to be a multiple of 8.
  static func add(
    _ c: UnsafeMutablePointer<Float>, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, m: Int, k: Int,
    n: Int
  ) {
    var column = 0
    while column < n {
      var row = 0
      while row + 4 <= m {
        let a0 = a + row * k
        let a1 = a0 + k
        let a2 = a1 + k
        let a3 = a2 + k
        var s0 = SIMD8<Float>.zero
        var s1 = SIMD8<Float>.zero
        var s2 = SIMD8<Float>.zero
        var s3 = SIMD8<Float>.zero
        var right = UnsafeRawPointer(b + column)
        for index in 0..<k {
          let values = right.loadUnaligned(as: SIMD8<Float>.self)
          s0 += values * a0[index]
          s1 += values * a1[index]
          s2 += values * a2[index]
          s3 += values * a3[index]
          right += 4 * n
        }
        accumulate(s0, c + row * n + column)
        accumulate(s1, c + (row + 1) * n + column)
        accumulate(s2, c + (row + 2) * n + column)
        accumulate(s3, c + (row + 3) * n + column)
        row += 4
      }
      while row < m {
        let left = a + row * k
        var sum = SIMD8<Float>.zero
        var right = UnsafeRawPointer(b + column)
        for index in 0..<k {
          sum += right.loadUnaligned(as: SIMD8<Float>.self) * left[index]
          right += 4 * n
        }
        accumulate(sum, c + row * n + column)
        row += 1
      }
      column += 8
    }
  }

  @inline(__always)
  private static func accumulate(_ sum: SIMD8<Float>, _ target: UnsafeMutablePointer<Float>) {
    let raw = UnsafeMutableRawPointer(target)
    raw.storeBytes(of: raw.loadUnaligned(as: SIMD8<Float>.self) + sum, as: SIMD8<Float>.self)
  }

  /// The transpose of a (m × n), written to `target` (n × m), by tiles that stay in the cache.
  static func transpose(_ a: UnsafePointer<Float>, m: Int, n: Int, into target: UnsafeMutablePointer<Float>) {
    let tile = 16
    for rowTile in stride(from: 0, to: m, by: tile) {
      for columnTile in stride(from: 0, to: n, by: tile) {
        for row in rowTile..<min(rowTile + tile, m) {
          for column in columnTile..<min(columnTile + tile, n) {
            target[column * m + row] = a[row * n + column]
          }
        }
      }
    }
  }
}
