//! What a crate pays for that wants the types only.

use std::process::Command;

/// A line of `cargo tree`: how deep it is, and the name of the package.
type Line = (usize, String);

/// The tree of normal dependencies without default features.
fn tree(package: &str) -> Vec<Line> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--package", package, "--no-default-features", "--edges", "normal"])
        .args(["--prefix", "depth", "--no-dedupe", "--format", " {p}", "--offline", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(line).collect()
}

/// Reads `1 serde_json v1.0.0`.
fn line(text: &str) -> Line {
    let mut parts = text.split(' ');
    (parts.next().unwrap().parse().unwrap(), parts.next().unwrap().to_owned())
}

/// The packages directly below `parent`, wherever it stands; the first line of a tree is its root.
fn children(tree: &[Line], parent: &str) -> Vec<String> {
    let at = tree.iter().position(|(_, name)| name == parent).unwrap();
    let depth = tree[at].0;
    let below = tree[at + 1..].iter().take_while(|(other, _)| *other > depth);
    below.filter(|(other, _)| *other == depth + 1).map(|(_, name)| name.clone()).collect()
}

#[test]
fn the_types_need_no_derive_and_no_http() {
    let tree = tree("launchdarkly-experiments");
    assert_eq!(children(&tree, "launchdarkly-experiments"), ["serde_json", "specsmith-runtime"]);
    assert_eq!(children(&tree, "specsmith-runtime"), ["serde_core", "serde_json"], "unions keep what they do not know");
    // What is left hangs on `serde_json`, and none of it is for deriving or sending.
    for (_, name) in &tree {
        let is_heavy = ["serde", "serde_derive", "syn", "quote", "proc-macro2", "http", "bytes", "reqwest", "tokio"]
            .contains(&name.as_str());
        assert!(!is_heavy, "`{name}` in {tree:?}");
    }
}
