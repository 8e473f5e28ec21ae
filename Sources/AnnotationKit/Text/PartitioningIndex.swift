extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a condition that, once satisfied, all later elements satisfy too; the end
  /// where none does. O(log n).
  package func partitioningIndex(_ isSatisfied: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isSatisfied(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
