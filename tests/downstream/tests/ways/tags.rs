//! Parts of a crate, by the features for tags.

use std::fs;

use serde_json::Value;
use specsmith::Builder;

use crate::nested::{cargo, lock, messages, stdout};
use crate::{root, scratch};

/// A document whose tags share types, with cycles across tags, operations without a tag, webhooks, and types that nothing
/// reaches.
const DOCUMENT: &str = "tests/golden/ok/tags_that_share_types.yaml";

#[test]
fn each_feature_alone_is_enough_and_brings_no_warning() {
    let out = scratch("tags");
    let builder = Builder::new(root().join(DOCUMENT)).crate_name("by-tags");
    let plan = builder.runtime_path(root().join("crates/specsmith-runtime")).plan(&out).unwrap();
    plan.write().unwrap();
    let manifest = fs::read_to_string(out.join("Cargo.toml")).unwrap();
    fs::write(out.join("Cargo.toml"), format!("{manifest}\n[workspace]\n")).unwrap();
    lock(&out);

    let (_, tags) = manifest.split_once("\nfull = [").unwrap();
    let (tags, _) = tags.split_once(']').unwrap();
    let tags: Vec<&str> = tags.split(',').map(|tag| tag.trim().trim_matches('"')).collect();
    assert_eq!(tags.len(), 7, "{tags:?}");
    for tag in tags.into_iter().chain(["", "full"]) {
        for side in ["", "operations", "client", "server"] {
            let features = format!("{side},{tag}");
            let args = ["--no-default-features", "--features", &features, "--message-format", "json"];
            let found = stdout(cargo(&out, "check").args(args));
            let found: Vec<Value> = messages(&found).filter(|it| it["reason"] == "compiler-message").collect();
            assert!(found.is_empty(), "{features}: {found:#?}");
        }
    }
}
