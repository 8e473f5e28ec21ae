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
      for sample in try Assets.samples() {
        append(label: sample.id, origin: .sample, content: .read(.article(sample)))
      }
      return
    }
    isList = inputs.count <= 1
    for input in inputs.isEmpty ? ["-"] : inputs {
      let identity = input == "-" ? nil : FileIdentity(path: input)
      if input == "-" {
        append(label: "standard input", origin: .stream(ArrivingInput(name: "standard input")))
      } else if identity?.isFolder == true {
        append(
          label: "\(UserFiles.short(input)): looking for articles", origin: .folder(ArrivingFolder(input)))
      } else if identity?.isStream == true {
        append(label: input, origin: .stream(ArrivingInput(name: input, path: input)))
      } else {
        append(label: input, origin: .place(input))
      }
    }
  }

  /// Takes what a folder has been found to hold since the last time: files that are put in before its entry, which is
  /// gone when all are there, or says that there are none.
  mutating func takeFiles(ofFolderAt index: Int) -> ArrivingFolder.Found? {
    guard case .folder(let folder) = entries[index].origin else { return nil }
    let found = folder.take()
    insert(files: found.paths, before: index)
    let place = index + found.paths.count
    guard found.isDone else { return found }
    if found.count > 0 {
      remove(place)
    } else {
      let message =
        "no articles in the folder ‘\(folder.path)’: expected files that end in \(ArticleFile.knownEndings)"
      self[place].content = .failed(Failure(message, .noInput))
    }
    return found
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
        if openBeginning(index) { return index }
        // A folder's first file may stand here now.
        if index < entries.count, case .waiting = self[index].content { continue }
      }
      index += 1
    }
    return nil
  }

  /// Reads an entry as far as there is something to show.
  ///
  /// - Returns: whether there is, or will be soon.
  private mutating func openBeginning(_ index: Int) -> Bool {
    switch self[index].origin {
    case .sample: return false
    case .place(let input):
      guard let head = BackgroundLoader.head(of: input) else { return readNow(index) }
      self[index].content = .opening(head: head)
      return true
    case .stream(let stream):
      switch stream.waitForFirstPart() {
      case .whole(let items): return take(items, at: index)
      case .beginning(let head):
        self[index].content = .opening(head: head)
        return true
      }
    case .folder(let folder):
      folder.begin(patience: Self.folderPatience)
      guard let found = takeFiles(ofFolderAt: index), found.count == 0, !found.isDone else { return false }
      self[index].content = .opening(head: nil)
      return true
    }
  }

  /// How long the first screen waits for a folder to be listed.
  private static let folderPatience = Duration.milliseconds(50)

  /// Reads a whole entry and waits for it; of a folder all files are listed, and the first is read.
  ///
  /// - Returns: whether it could be read.
  mutating func readNow(_ index: Int) -> Bool {
    guard case .waiting = self[index].content else { return false }
    switch self[index].origin {
    case .sample: return false
    case .place(let input):
      let update = BackgroundLoader.read(input, id: self[index].id, showsProgress: true)
      for note in update.notes { Diagnostics.report(note) }
      if case .success = update.items { self[index].watch = FileWatch(path: input, read: update.identity) }
      return take(update.items, at: index)
    case .stream(let stream): return take(stream.readWhole(), at: index)
    case .folder(let folder):
      folder.begin(patience: .seconds(3600))
      _ = takeFiles(ofFolderAt: index)
      return readNow(index)
    }
  }

  private mutating func take(_ items: Result<[ArticleInput.Item], Failure>, at index: Int) -> Bool {
    switch items {
    case .success(let items):
      guard let first = items.first else { return false }
      self[index].content = .read(first)
      insert(items.dropFirst(), after: index)
      return true
    case .failure(let failure):
      self[index].content = .failed(failure)
      return false
    }
  }
}
