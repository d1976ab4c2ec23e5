//! The cargo features, and what the README says of them.

use crate::api::Api;
use crate::layout::{Feature, Layout};
use crate::names::FULL;
use std::fmt::Write;

/// What there is whatever the tags are: the feature, what it needs, what it is, and the row of the README.
const CLIENT: [(&str, &[&str], &str); 5] = [
    ("operations", &["specsmith-runtime/operations"], "The operations as data, without I/O."),
    ("client", &["operations", "specsmith-runtime/reqwest"], "The client, over reqwest."),
    ("blocking", &["client", "specsmith-runtime/blocking"], "Calls that wait, for code that is not async."),
    ("server", &["operations", "specsmith-runtime/server"], "Traits for servers, over axum."),
    ("tracing", &["client", "specsmith-runtime/tracing"], "A span for each call of the client."),
];

/// What only answers requests has no client.
const SERVER: (&str, &[&str], &str) =
    ("server", &["specsmith-runtime/server"], "A trait for servers that webhooks are sent to, over axum.");

/// The section of `Cargo.toml`.
pub(super) fn manifest(api: &Api, layout: &Layout) -> String {
    let mut out = String::new();
    let mut feature = |name: &str, needs: &[&str], about: &str| {
        let _ = writeln!(out, "# {about}\n{name} = {}", list(needs));
    };
    match (api.operations.is_empty(), api.webhooks.is_empty()) {
        (false, _) => CLIENT.iter().for_each(|(name, needs, about)| feature(name, needs, about)),
        (true, false) => feature(SERVER.0, SERVER.1, SERVER.2),
        (true, true) => return out,
    }
    if !layout.features.is_empty() {
        let all: Vec<&str> = layout.features.iter().map(|it| it.name.0.as_str()).collect();
        feature(FULL, &all, "All that follow, and the types that no operation reaches.");
        for Feature { name, service, .. } in &layout.features {
            feature(&name.0, &[], &about(api, *service));
        }
    }
    let default = match (api.operations.is_empty(), layout.features.is_empty()) {
        (true, _) => "",
        (false, true) => "default = [\"client\"]\n",
        (false, false) => "default = [\"client\", \"full\"]\n",
    };
    format!("\n[features]\n{default}{out}")
}

/// A list of TOML: in one line, if there is room for it.
fn list(items: &[&str]) -> String {
    const WIDTH: usize = 100;
    let line = format!("{items:?}");
    if line.len() <= WIDTH {
        return line;
    }
    let lines: String = items.iter().map(|item| format!("    {item:?},\n")).collect();
    format!("[\n{lines}]")
}

/// What a feature of a tag brings, in one line.
fn about(api: &Api, service: usize) -> String {
    match &api.services[service].tag {
        Some(tag) => format!("The operations tagged {}.", crate::normalise::code(tag)),
        None => "Webhooks and callbacks.".to_owned(),
    }
}

/// The sections of the README.
pub(super) fn readme(api: &Api, layout: &Layout, crate_name: &str, version: &str) -> String {
    if layout.features.is_empty() {
        return format!("{ABOUT}| none (`default-features = false`) | the models and their wire format |\n\n");
    }
    let untagged = api.operations.iter().filter(|operation| operation.tag.is_none()).count();
    let mut out = format!(
        "{ABOUT}| `{FULL}` (default) | everything of the document: all features of the next section, and the types that no \
         operation reaches |\n\n\
         Without `client` and `operations` there are only models and their wire format.\n\n## Features for tags\n\n\
         Each tag of the document is a feature, which brings its operations and the types that these need. Who needs some of \
         them only has less to compile:\n\n\
         ```toml\n[dependencies]\n\
         {crate_name} = {{ version = \"{version}\", default-features = false, features = [\"client\", \"{}\"] }}\n```\n\n",
        layout.features[0].name,
    );
    if untagged > 0 {
        let _ = writeln!(out, "Operations without a tag are always there: {untagged}.\n");
    }
    out.push_str("| feature | it brings | operations | types | of all code, about |\n|---|---|---|---|---|\n");
    for Feature { name, service, types, share } in &layout.features {
        let operations = api.services[*service].operations.len();
        let about = about(api, *service).replace('|', "\\|");
        let about = about.trim_end_matches('.').replacen("The", "the", 1);
        let _ = writeln!(out, "| `{name}` | {about} | {operations} | {types} | {share} % |");
    }
    out.push('\n');
    out
}

const ABOUT: &str = "## Features\n\n\
    | feature | what it adds |\n\
    |---|---|\n\
    | `client` (default) | the client, over `reqwest` with rustls |\n\
    | `tracing` | a span for each call of the client, and an event for each retry |\n\
    | `server` | a trait for each tag, and routes for what implements it, over `axum` |\n\
    | `blocking` | calls that wait, for code that is not async: `send_blocking()` |\n\
    | `operations` | the operations as data: requests and answers without I/O, for transports and tests of your own |\n";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::FIXED_FEATURES;

    #[test]
    fn no_tag_has_the_name_of_another_feature() {
        let fixed: Vec<&str> = ["default", FULL].into_iter().chain(CLIENT.map(|(name, ..)| name)).collect();
        assert_eq!(fixed, FIXED_FEATURES);
    }

    #[test]
    fn long_lists_have_a_line_for_each_item() {
        assert_eq!(list(&["a", "b"]), r#"["a", "b"]"#);
        let item = "a".repeat(100);
        assert_eq!(list(&[&item, "b"]), format!("[\n    \"{item}\",\n    \"b\",\n]"));
    }
}
