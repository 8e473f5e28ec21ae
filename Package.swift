// swift-tools-version: 6.2
import PackageDescription

/// Language settings shared by every Swift target: existential types are spelled out, a member is
/// visible only where its module is imported, and imports stay internal unless said otherwise.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Linking the runtime statically makes one file that starts in a few milliseconds and can be copied
/// to a machine without Swift. Debug builds stay dynamic, since tests load them.
let standalone: [SwiftSetting] = [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]
let standaloneLink: [LinkerSetting] = [
  // At a fixed address nothing is relocated at the start, which takes a millisecond of a program of this size.
  // Without symbols and debugging information the program is half as large.
  .unsafeFlags(
    ["-static-stdlib", "-Xclang-linker", "-no-pie", "-Xlinker", "-s"],
    .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "hearsay",
  products: [
    .executable(name: "hearsay", targets: ["hearsay"]),
    .library(name: "AnnotationKit", targets: ["AnnotationKit"]),
    .library(name: "AnnotationFormats", targets: ["AnnotationFormats"]),
  ],
  dependencies: [
    // Command-line parsing, help pages and shell completions.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // TOML for themes and settings, with line and column in its errors.
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Model weights, compiled in with #embed.
    .target(name: "CModels", exclude: ["models"]),
    // Themes, sample articles and default settings, compiled in with #embed.
    .target(name: "CAssets", exclude: ["samples"]),
    // What Swift cannot import of ncursesw: macros, variadic functions, wide-character cells.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    // Regular expressions for searching: PCRE2, whose compiled patterns search a megabyte in a millisecond. From
    // the static archive, so that nothing more is loaded at the start.
    .target(name: "CPCRE2", linkerSettings: [.linkedLibrary(":libpcre2-8.a")]),

    // The gumbo parser: the tree that the HTML standard prescribes for any bytes, as browsers build it. Static, since
    // the program is to start without looking for one more library.
    .target(name: "CGumbo", linkerSettings: [.linkedLibrary(":libgumbo.a")]),
    // The expat parser: small, strict, and with a limit on what entities may grow to. Real feeds that are no
    // well-formed XML are repaired before it. Static, since a dynamic one would be looked for at every start.
    .target(name: "CExpat", linkerSettings: [.linkedLibrary(":libexpat.a")]),
    // The minizip reader of ZIP archives on zlib, for books: two small archives, where libarchive would bring eight
    // libraries. Static, as expat.
    .target(
      name: "CMinizip", linkerSettings: [.linkedLibrary(":libminizip.a"), .linkedLibrary(":libz.a")]),
    // libcurl for addresses: every proxy, encryption and encoding there is. Its header alone; the library is loaded at
    // first use, since it brings thirty others with it.
    .target(name: "CCurl"),

    // cmark-gfm: CommonMark with GitHub's tables, by the authors of the standard. Static for the same reason.
    .target(
      name: "CCmark",
      linkerSettings: [.linkedLibrary(":libcmark-gfm-extensions.a"), .linkedLibrary(":libcmark-gfm.a")]),

    .target(name: "AnnotationKit", dependencies: ["CModels"], swiftSettings: strict),
    .target(name: "AnnotationFormats", dependencies: ["AnnotationKit"], swiftSettings: strict),
    .target(
      name: "ArticleKit", dependencies: ["AnnotationKit", "CGumbo", "CCmark", "CExpat", "CMinizip"],
      swiftSettings: strict),
    .target(name: "TransportKit", dependencies: ["CCurl"], swiftSettings: strict),
    .target(
      name: "ReaderKit", dependencies: ["AnnotationKit", "TOMLKit", "CPCRE2"], swiftSettings: strict),
    .target(name: "TerminalKit", dependencies: ["ReaderKit", "CNcurses"], swiftSettings: strict),
    .executableTarget(
      name: "hearsay",
      dependencies: [
        "AnnotationKit", "AnnotationFormats", "ArticleKit", "TransportKit", "ReaderKit", "TerminalKit",
        "CAssets",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict + standalone,
      linkerSettings: standaloneLink),
    // Makes the model weights from the corpora, and says how good they are.
    .executableTarget(
      name: "hearsay-train",
      dependencies: [
        "AnnotationKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Measures how fast annotation is, stage by stage, and the reader, key by key.
    .executableTarget(
      name: "hearsay-bench",
      dependencies: [
        "AnnotationKit", "ReaderKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(
      name: "AnnotationKitTests", dependencies: ["AnnotationKit", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AnnotationFormatsTests", dependencies: ["AnnotationFormats", "AnnotationKit", "TestSupport"],
      exclude: ["Schemas"],
      swiftSettings: strict),
    .testTarget(
      name: "ArticleKitTests", dependencies: ["ArticleKit", "AnnotationKit", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TransportKitTests", dependencies: ["TransportKit", "TestSupport"], swiftSettings: strict),
    // What tests of several modules need: a server, archives, other programs, what lies beside the repository.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "ReaderKitTests", dependencies: ["ReaderKit", "AnnotationKit", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "HearsayTrainTests", dependencies: ["hearsay-train", "AnnotationKit"], swiftSettings: strict),
    // Runs the built program in tmux: what only a real terminal can show.
    .testTarget(
      name: "TerminalTests", dependencies: ["hearsay", "ReaderKit", "AnnotationKit", "TestSupport"],
      swiftSettings: strict),
  ],
  cLanguageStandard: .gnu2x
)
