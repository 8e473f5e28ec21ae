/// Universal parts of speech from the Penn Treebank's and the dependency, after the conversion tables of Universal
/// Dependencies English (<https://universaldependencies.org/tagset-conversion/en-penn-uposf.html>).
enum UniversalTag {
  static func of(tag: String, label: String, lemma: String) -> String {
    switch tag {
    case "NNP", "NNPS": "PROPN"
    case "NN", "NNS": "NOUN"
    case "CD": "NUM"
    case "JJ", "JJR", "JJS", "AFX": "ADJ"
    case "RB" where lemma == "not" || lemma == "n't": "PART"
    case "RB", "RBR", "RBS", "WRB": "ADV"
    case "MD": "AUX"
    case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ":
      label == "aux" || label == "aux:pass" || label == "cop" ? "AUX" : "VERB"
    case "IN": label == "mark" ? "SCONJ" : "ADP"
    case "RP": "ADP"
    case "TO": label == "case" ? "ADP" : "PART"
    case "POS": "PART"
    case "CC": "CCONJ"
    case "DT": label == "det" || label == "det:predet" ? "DET" : "PRON"
    case "WDT": label == "det" ? "DET" : "PRON"
    case "PDT": "DET"
    case "PRP", "PRP$", "WP", "WP$", "EX": "PRON"
    case "UH": "INTJ"
    case "SYM", "$": "SYM"
    case ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP": "PUNCT"
    default: "X"
    }
  }
}
