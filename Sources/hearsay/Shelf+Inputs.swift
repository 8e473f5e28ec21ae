import AnnotationFormats
import AnnotationKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Shelf {
  /// What the command line names: files, addresses, `-` for standard input, and folders, whose files are listed.
  /// Without anything it is standard input, or the sample articles where that is the terminal.
  ///
  /// Nothing but standard input and the samples is read yet.
  init(_ inputs: [String]) throws(Failure) {
    if inputs.isEmpty, isatty(STDIN_FILENO) == 1 {
      for sample in try Assets.samples() { append(label: sample.id, content: .read(.article(sample))) }
      return
    }
    isList = inputs.count <= 1
    for input in inputs.isEmpty ? ["-"] : inputs {
      if input == "-" {
        appendStandardInput()
      } else if FileIdentity(path: input)?.isFolder == true {
        appendFolder(input)
      } else {
        append(label: input, input: input)
      }
    }
  }

  private mutating func appendStandardInput() {
    do throws(Failure) {
      for item in try ArticleInput.items("-") { append(label: item.article.id, content: .read(item)) }
    } catch {
      append(label: "standard input", content: .failed(error))
    }
  }

  private mutating func appendFolder(_ folder: String) {
    let listing = FolderListing(folder)
    for path in listing.paths { append(label: UserFiles.short(path), input: path) }
    guard listing.paths.isEmpty else { return }
    let message =
      "no articles in the folder ‘\(folder)’: expected files that end in \(ArticleFile.knownEndings)"
    append(label: folder, content: .failed(Failure(message, .noInput)))
  }

  /// Reads entries up to the first that can be read, so that there is something to show; of a large file the
  /// beginning alone.
  ///
  /// - Returns: the index of that entry; nothing where none can be read.
  mutating func openFirst() -> Int? {
    var index = 0
    while index < entries.count {
      switch self[index].content {
      case .read, .opening: return index
      case .failed: break
      case .waiting:
        guard let input = self[index].input else { break }
        if let head = BackgroundLoader.head(of: input) {
          self[index].content = .opening(head: head)
          return index
        }
        if readNow(index) { return index }
      }
      index += 1
    }
    return nil
  }

  /// Reads a whole entry and waits for it.
  ///
  /// - Returns: whether it could be read.
  mutating func readNow(_ index: Int) -> Bool {
    guard case .waiting = self[index].content, let input = self[index].input else { return false }
    let update = BackgroundLoader.read(input, id: self[index].id, showsProgress: true)
    for note in update.notes { Diagnostics.report(note) }
    switch update.items {
    case .success(let items):
      guard let first = items.first else { return false }
      self[index].content = .read(first)
      self[index].watch = FileWatch(path: input, read: update.identity)
      insert(items.dropFirst(), after: index)
      return true
    case .failure(let failure):
      self[index].content = .failed(failure)
      return false
    }
  }
}
