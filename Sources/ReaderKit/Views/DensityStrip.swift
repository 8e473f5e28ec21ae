import AnnotationKit

/// Shows beside the scroll bar where in the article attributions are dense, and where they are hedged.
struct DensityStrip: Sendable {
  /// What one row of the strip stands for.
  private struct Stretch: Sendable {
    var count = 0
    var hedged = 0
  }

  private let stretches: [Stretch]
  private let most: Int

  /// O(n) for n attributions. `length` is the article's in bytes.
  init(_ index: DocumentIndex, listing: Listing, length: Int, rows: Int) {
    var stretches = Array(repeating: Stretch(), count: max(1, rows))
    for attribution in index.document.attributions {
      let reference = AnnotationReference.attribution(attribution.id)
      guard listing.contains(reference, in: index) else { continue }
      let row = min(rows - 1, index.focus(of: reference) * rows / max(1, length))
      guard stretches.indices.contains(row) else { continue }
      stretches[row].count += 1
      if attribution.isHedged { stretches[row].hedged += 1 }
    }
    self.stretches = stretches
    most = stretches.lazy.map(\.count).max() ?? 0
  }

  func draw(on canvas: inout Canvas, column: Int, row: Int, theme: Theme, glyphs: Glyphs) {
    let steps = glyphs.density.count
    for (place, stretch) in stretches.enumerated() where stretch.count > 0 {
      let step = max(1, min(steps, stretch.count * steps / max(most, 3)))
      let role: ThemeRole = stretch.hedged * 2 >= stretch.count ? .hedgedMark : .bar
      canvas.put(
        glyphs.density[step - 1], width: 1, column: column, row: row + place, style: theme.style(role))
    }
  }
}
