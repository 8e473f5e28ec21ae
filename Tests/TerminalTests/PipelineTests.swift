import Foundation
import TestSupport
import Testing

/// `hearsay annotate --jsonl` between other programs.
@Suite(.enabled(if: Program.path != nil, "the program is not beside the tests"))
struct PipelineTests {
  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func idsKeepTheirDigitsAndTheLastOfEqualKeysCounts() throws {
    let lines = [
      #"{"id": 12345678901234567890, "text": "One."}"#,
      #"{"id": "a", "text": "No.", "text": "Two.", "id": "b"}"#,
      #"{"id": 1.5, "text": "x"}"#, #"{"id": null, "text": "x"}"#,
      #"{"id": "m", "text": "Three.", "metadata": {"byline": "Zoë", "other": 1}, "score": [1, {"x": null}]}"#,
      #"{"id": "n", "text": "x", "metadata": {"byline": 5}}"#,
    ]
    let result = try Program.run(["annotate", "--jsonl"], input: Data(lines.joined(separator: "\n").utf8))
    let objects = try objects(result.output)
    #expect(objects.map { $0["id"] as? String } == ["12345678901234567890", "b", nil, nil, "m", "n"])
    #expect(objects.map { $0["line"] as? Int } == [nil, nil, 3, 4, nil, 6])
    #expect(objects[1]["text"] as? String == "Two.")
    #expect((objects[4]["metadata"] as? [String: String]) == ["byline": "Zoë"])
    #expect((objects[5]["error"] as? String)?.contains("metadata.byline: expected a string") == true)
    #expect(result.status == 65)
  }

  @Test func badJSONIsToldByByteAndTheStreamGoesOn() throws {
    let result = try Program.run(
      ["annotate", "--jsonl"],
      input: Data("{\"id\": 1, \"text\" \"x\"}\n{\"id\": 2, \"text\": \"Two.\"}".utf8))
    let objects = try objects(result.output)
    #expect((objects[0]["error"] as? String)?.contains("at byte 18, expected a colon") == true)
    #expect(objects[1]["text"] as? String == "Two.")
    #expect(result.status == 65 && result.errors.contains("1 of 2 lines"))
  }

  @Test func aLongLineIsOneLine() throws {
    let text = String(repeating: "The minister said that the harbour would stay open. ", count: 4_000)
    let line = #"{"id": "long", "text": "\#(text)"}"#
    let result = try Program.run(
      ["annotate", "--engine", "rules", "--jsonl"], input: Data("\(line)\n\(line)\n".utf8))
    #expect(result.status == 0)
    #expect(try objects(result.output).map { $0["text"] as? String } == [text, text])
  }

  @Test func aLineBeyondTheLimitIsReadOver() throws {
    let program = try #require(Program.path)
    let lines = #"(head -c 270000000 /dev/zero | tr '\0' x; echo; echo '{"id": "a", "text": "After."}')"#
    let result = try Program.run("/bin/sh", ["-c", "\(lines) | '\(program)' annotate --jsonl"])
    let objects = try objects(result.output)
    #expect((objects[0]["error"] as? String)?.contains("longer than 256 MiB") == true)
    #expect(objects[1]["text"] as? String == "After.")
  }

  @Test(arguments: ["trap '' PIPE; ", ""])
  func aReaderThatGoesAwayEndsTheStreamQuietly(_ handling: String) throws {
    let program = try #require(Program.path)
    let script = """
      \(handling)yes '{"id":"a","text":"The minister said no."}' 2>/dev/null | '\(program)' annotate --jsonl | head -n 3
      echo "status ${PIPESTATUS[1]}"
      """
    let result = try Program.run("/bin/bash", ["-c", script])
    #expect(result.errors.isEmpty)
    // As a shell tells of a program that SIGPIPE ended.
    #expect(result.output.hasSuffix("status 141\n"))
    #expect(result.output.split(separator: "\n").count == 4)
  }

  private static let hasParallel =
    (try? Program.run("/bin/sh", ["-c", "parallel --version | grep -q GNU"]).status) == 0

  @Test(.enabled(if: hasParallel, "GNU parallel is not installed"))
  func worksUnderGNUParallel() throws {
    let program = try #require(Program.path)
    let lines = (0..<40).map { #"{"id": "\#($0)", "text": "The minister said \#($0) times no."}"# }
    let result = try Program.run(
      "/bin/sh",
      ["-c", "parallel --pipe --keep-order --block 500 -j 2 '\(program)' annotate --engine rules --jsonl"],
      input: Data((lines.joined(separator: "\n") + "\n").utf8))
    #expect(result.status == 0)
    #expect(try objects(result.output).map { $0["id"] as? String } == (0..<40).map(String.init))
  }

  private static let hasSpark =
    (try? Program.run("/bin/sh", ["-c", "python3 -c 'import pyspark' && java -version"]).status) == 0

  @Test(.enabled(if: hasSpark, "PySpark or Java is not installed"))
  func worksInSparksPipe() throws {
    let program = try #require(Program.path)
    let script = """
      import json, sys
      from pyspark.sql import SparkSession
      spark = (SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
               .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1").getOrCreate())
      spark.sparkContext.setLogLevel("ERROR")
      lines = [json.dumps({"id": str(i), "text": "Officials said “%d” times no\\u2028🐎." % i}, ensure_ascii=i % 2 == 0)
               for i in range(200)] + ["no json"]
      documents = (spark.sparkContext.parallelize(lines, 4).pipe(sys.argv[1] + " annotate --engine rules --jsonl")
                   .map(json.loads).collect())
      assert [d["id"] for d in documents[:200]] == [str(i) for i in range(200)], "order"
      assert all(len(d["attributions"]) == 1 for d in documents[:200]), "attributions"
      assert all(d["text"].startswith("Officials said “") for d in documents[:200]), "text"
      assert "error" in documents[200] and len(documents) == 201, "the bad line"
      print("documents", len(documents))
      """
    let result = try Program.run("/usr/bin/env", ["python3", "-c", script, program])
    #expect(result.output.contains("documents 201"), "\(result.errors.suffix(2000))")
  }
}
