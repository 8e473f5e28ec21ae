// swift-tools-version: 6.2
import PackageDescription

// A program of somebody else's that uses the library from outside: only what is public is in its reach.
let package = Package(
  name: "outside",
  dependencies: [.package(name: "hearsay", path: "../..")],
  targets: [
    .executableTarget(
      name: "hedged",
      dependencies: [
        .product(name: "AnnotationKit", package: "hearsay"),
        .product(name: "AnnotationFormats", package: "hearsay"),
      ])
  ]
)
