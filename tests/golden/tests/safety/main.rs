//! What documents may not do: bring code into the crate, live HTML into its documentation, or keys into its manifest.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may fail so")]

mod audit;
mod hostile;
mod rustdoc;

use specsmith::codegen::config::Config;
use specsmith::codegen::diagnostic::{Code, Severity};
use specsmith::codegen::{Documents, Generated, Source, generate_with};
use specsmith::{Builder, Error};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// The name that everything in `hostile.rs` tries to bring in as code, and that none of its names comes to.
const INTRUDER: Option<&str> = Some("evil");

/// The crate of a document, or the error that it has at a place. There is no third way out.
fn generated(document: &str) -> Option<Generated> {
    let source = Source { name: "hostile.json", bytes: document.as_bytes() };
    let outcome = generate_with(Documents::one(source), &Config::default());
    let has_errors = outcome.diagnostics.iter().any(|it| it.severity == Severity::Error);
    assert!(outcome.diagnostics.iter().all(|it| it.code != Code::Internal), "{:?}\n{document}", outcome.diagnostics);
    assert_eq!(outcome.generated.is_none(), has_errors, "{:?}\n{document}", outcome.diagnostics);
    outcome.generated
}

/// What is wrong with the files of a crate.
fn faults(generated: &Generated) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, text) in &generated.files {
        if path.ends_with(".rs") {
            faults.extend(audit::faults(text, INTRUDER).into_iter().map(|fault| format!("{path}: {fault}")));
        }
        if audit::hides(text) {
            faults.push(format!("{path}: a character that hides"));
        }
    }
    faults.extend(manifest_faults(&generated.files["Cargo.toml"]));
    faults
}

/// The keys of `Cargo.toml` that no document asked for.
fn manifest_faults(text: &str) -> Vec<String> {
    const TABLES: &[&str] = &["dependencies", "example", "dev-dependencies", "features", "package"];
    const PACKAGE: &[&str] =
        &["description", "edition", "license", "metadata", "name", "readme", "repository", "rust-version", "version"];
    const DEPENDENCIES: &[&str] = &["chrono", "jiff", "serde_json", "specsmith-runtime", "uuid"];
    let table = match toml::de::DeTable::parse(text) {
        Ok(table) => table.into_inner(),
        Err(error) => return vec![format!("Cargo.toml: {error}")],
    };
    let keys = |name: &str| {
        let table = table.get(name).and_then(|it| it.get_ref().as_table());
        table.into_iter().flat_map(|it| it.keys().map(|key| key.get_ref().to_string())).collect::<BTreeSet<_>>()
    };
    let all: BTreeSet<String> = table.keys().map(|key| key.get_ref().to_string()).collect();
    let mut faults = Vec::new();
    for (found, known) in [(all, TABLES), (keys("package"), PACKAGE), (keys("dependencies"), DEPENDENCIES)] {
        faults.extend(found.iter().filter(|it| !known.contains(&it.as_str())).map(|it| format!("Cargo.toml: `{it}`")));
    }
    faults
}

#[test]
fn all_fixtures_hold_only_what_is_written_on_purpose() {
    let mut all = Vec::new();
    for path in fixtures() {
        match Builder::new(&path).plan("crate") {
            Ok(plan) => {
                for (file, text) in
                    plan.files().iter().filter(|(file, _)| file.ends_with(".rs") && !file.starts_with("examples/"))
                {
                    all.extend(
                        audit::faults(text, INTRUDER)
                            .into_iter()
                            .map(|fault| format!("{}: {file}: {fault}", path.display())),
                    );
                }
                all.extend(
                    manifest_faults(&plan.files()["Cargo.toml"])
                        .into_iter()
                        .map(|it| format!("{}: {it}", path.display())),
                );
            }
            Err(Error::Diagnostics(findings)) => unreachable!("{}: {:?}", path.display(), findings.diagnostics()),
            Err(error) => unreachable!("{}: {error}", path.display()),
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

fn fixtures() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir("ok").unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.extension().is_some_and(|it| it == "yaml"));
    found.sort();
    found
}

#[test]
fn hostile_texts_stay_texts_wherever_they_stand() {
    let mut wrong = Vec::new();
    for (number, text) in hostile::TEXTS.iter().enumerate() {
        let mut made = 0;
        // Each text in each sixth place, and each place with each sixth text: all of them take minutes.
        for (place, document) in hostile::documents(text, |at, _| (at + number) % 6 == 0) {
            if let Some(generated) = generated(&document) {
                made += 1;
                wrong.extend(faults(&generated).into_iter().map(|fault| format!("{text:?} as {place}: {fault}")));
            }
        }
        // Some texts cannot be some things, such as versions; almost everywhere, any text is a text.
        assert!(made > 5, "{text:?} is refused in all but {made} places");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_audit_finds_what_got_in() {
    for code in [
        "fn evil() {}",
        "struct A; impl A { fn a() { evil() } }",
        "const A: () = { println!() };",
        "#[path = \"/etc/passwd\"] mod a;",
        "mod a { }",
        "extern crate a;",
        "fn a() { unsafe { } }",
        "macro_rules! a { () => {} }",
        "#[doc(hidden)] #[no_mangle] fn a() {}",
        "struct A",
    ] {
        assert!(!audit::faults(code, INTRUDER).is_empty(), "{code}");
    }
    assert!(audit::faults("macro_rules! types { () => {} } mod wire { types!(); }", INTRUDER).is_empty());
    assert!(audit::faults("/// fn evil() {}\npub struct A { pub fn_evil: &'static str }", INTRUDER).is_empty());
    assert!(audit::hides("a\u{202E}b") && !audit::hides("日本 ✔\u{FE0F}\n"));
    assert_eq!(manifest_faults("[package]\nname = 'a'\nbuild = 'evil.rs'\n[build-dependencies]\na = '1'").len(), 2);
}

#[test]
fn a_title_of_a_megabyte_is_a_title() {
    let text = "Long ".repeat(200_000);
    let generated = generated(&hostile::at("info.title", &text).unwrap()).expect("it is a title");
    assert_eq!(faults(&generated), [""; 0]);
}

#[test]
fn a_type_of_more_rows_than_the_compiler_follows_is_refused() {
    let is_generated = |schema: serde_json::Value| {
        let document = serde_json::json!({
            "openapi": "3.1.0",
            "info": {"title": "Wide", "version": "1"},
            "paths": {},
            "components": {"schemas": {"Wide": schema}},
        });
        generated(&document.to_string()).is_some()
    };
    let names = |count: usize| (0..count).map(|index| format!("p{index}"));
    let object = |count| {
        let properties: serde_json::Map<_, _> = names(count).map(|name| (name, true.into())).collect();
        serde_json::json!({"properties": properties})
    };
    let union = |count| {
        let branch = |name: String| serde_json::json!({"properties": {name.as_str(): true}, "required": [name]});
        serde_json::json!({"anyOf": names(count).map(branch).collect::<Vec<_>>()})
    };
    let values_of_two_kinds = |count: usize| {
        let values: Vec<_> = names(count - 1).map(serde_json::Value::from).chain([0.into()]).collect();
        serde_json::json!({"enum": values})
    };
    assert!([object(1_900), union(1_900), values_of_two_kinds(1_900)].into_iter().all(is_generated));
    assert!(![object(1_901), union(1_901), values_of_two_kinds(1_901)].into_iter().any(is_generated));
}
