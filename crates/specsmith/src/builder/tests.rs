//! What reaches the pipeline. What the pipeline makes of it is tested where it is.

use super::*;
use std::fs;
use tempfile::TempDir;

/// A repository with these files.
fn repository(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join(".git")).unwrap();
    for (path, text) in files {
        let file = dir.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    dir
}

fn diagnostics(result: Result<Input, Error>) -> Vec<Diagnostic> {
    match result {
        Err(error) => error.diagnostics().to_vec(),
        Ok(input) => input.findings.diagnostics().to_vec(),
    }
}

#[test]
fn a_document_is_read_and_named() {
    let dir = repository(&[("spec/api.yaml", "openapi: 3.1.0\n")]);
    let input = Builder::new(dir.path().join("spec/api.yaml")).read().unwrap();
    assert_eq!(input.document, ("spec/api.yaml".to_owned(), b"openapi: 3.1.0\n".as_slice().into()));
    assert_eq!(input.config, Config::default());
}

#[test]
fn the_config_file_beside_the_document_is_read() {
    let dir = repository(&[("api.v1.yaml", ""), ("api.v1.toml", "package.name = 'beside'")]);
    let builder = Builder::new(dir.path().join("api.v1.yaml"));
    assert_eq!(builder.read().unwrap().config.package.name.as_deref(), Some("beside"));
    assert_eq!(builder.inputs().count(), 2);
}

#[test]
fn a_named_config_file_replaces_the_one_beside() {
    let dir = repository(&[("a.yaml", ""), ("a.toml", "package.name = 'beside'"), ("b.toml", "types.map = 'hash'")]);
    let builder = Builder::new(dir.path().join("a.yaml")).config(dir.path().join("b.toml"));
    assert_eq!(builder.read().unwrap().config.package.name, None);
}

#[test]
fn the_name_that_is_asked_for_wins() {
    let dir = repository(&[("a.yaml", ""), ("a.toml", "package.name = 'beside'")]);
    let builder = Builder::new(dir.path().join("a.yaml")).crate_name("asked");
    assert_eq!(builder.read().unwrap().config.package.name.as_deref(), Some("asked"));
}

#[test]
fn a_name_that_is_none_is_refused() {
    let dir = repository(&[("a.yaml", "")]);
    let error = Builder::new(dir.path().join("a.yaml")).crate_name("../x").plan(dir.path()).unwrap_err();
    assert_eq!(error.to_string(), "`../x` cannot be the name of a crate: it does not start with a letter");
}

#[test]
fn a_missing_document_is_told_from_its_neighbours() {
    let dir = repository(&[("spec/store.yaml", ""), ("spec/users.yaml", "")]);
    let found = diagnostics(Builder::new(dir.path().join("spec/stroe.yaml")).read());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, Code::Unreadable);
    assert!(found[0].message.ends_with("spec/stroe.yaml` cannot be read: there is no such file"), "{found:?}");
    let help = found[0].help.as_deref().unwrap();
    assert!(help.ends_with("spec/store.yaml`?"), "{help}");
}

#[test]
fn a_missing_directory_has_no_neighbours() {
    let found = diagnostics(Builder::new("no/such/directory/nope.yaml").read());
    assert_eq!(found[0].message, "`no/such/directory/nope.yaml` cannot be read: there is no such file");
    assert_eq!((found[0].file.as_str(), &found[0].help), ("no/such/directory/nope.yaml", &None));
}

#[test]
fn both_files_are_reported_at_once() {
    let dir = repository(&[("a.toml", "bogus = 1\n[types]\nmap = 'x'\n")]);
    let builder = Builder::new(dir.path().join("nope.yaml")).config(dir.path().join("a.toml"));
    let codes: Vec<_> = diagnostics(builder.read()).iter().map(|it| it.code).collect();
    assert_eq!(codes, [Code::Config, Code::Config, Code::Unreadable]);
}

#[test]
fn a_config_file_is_named_like_a_document() {
    let dir = repository(&[("spec/a.yaml", ""), ("spec/a.toml", "bogus = 1")]);
    let found = diagnostics(Builder::new(dir.path().join("spec/a.yaml")).read());
    assert_eq!(found[0].file, "spec/a.toml");
}

#[test]
fn a_config_file_that_is_no_text_is_refused() {
    let dir = repository(&[("a.yaml", "")]);
    fs::write(dir.path().join("a.toml"), b"\xff").unwrap();
    let found = diagnostics(Builder::new(dir.path().join("a.yaml")).read());
    assert_eq!((found[0].code, found[0].file.as_str()), (Code::Config, "a.toml"));
}

#[test]
fn the_runtime_is_named_from_the_crate() {
    let dir = repository(&[("a.yaml", ""), ("crates/runtime/Cargo.toml", "")]);
    let builder = Builder::new("a.yaml").runtime_path(dir.path().join("crates/runtime"));
    let way = builder.runtime_from(&dir.path().join("generated/api")).unwrap();
    assert_eq!(way.as_deref(), Some("../../crates/runtime"));
}

#[test]
fn a_runtime_without_cargo_toml_is_refused() {
    let dir = repository(&[("a.yaml", "")]);
    let error = Builder::new("a.yaml").runtime_path(dir.path()).runtime_from(dir.path()).unwrap_err();
    assert!(error.to_string().contains("has no `Cargo.toml`"), "{error}");
}

#[test]
fn nothing_without_a_reason_becomes_a_reason() {
    let error = Error::Diagnostics(blamed(Findings::default(), "a.yaml".to_owned()));
    assert_eq!(error.diagnostics()[0].code, Code::Internal);
    assert_eq!(error.to_string(), "`a.yaml` has errors");
    assert_eq!(format!("{error:?}"), "`a.yaml` has errors");
}

#[test]
fn files_beside_the_document_are_read_and_links_out_of_the_folder_are_not() {
    let dir = repository(&[
        (
            "spec/api.yaml",
            "openapi: 3.1.0\ninfo: {title: t, version: '1'}\ncomponents: {schemas: {A: {$ref: a.yaml}, B: {$ref: b.yaml}}}\n",
        ),
        ("spec/a.yaml", "type: object\nproperties: {x: {type: strng}}\n"),
        ("secret.yaml", "type: string\n"),
    ]);
    #[cfg(unix)]
    std::os::unix::fs::symlink("../secret.yaml", dir.path().join("spec/b.yaml")).unwrap();
    let error = Builder::new(dir.path().join("spec/api.yaml")).plan(dir.path().join("out")).unwrap_err();
    let found: Vec<_> = error.diagnostics().iter().map(|it| format!("{}: {}", it.file, it.message)).collect();
    assert!(found.contains(&"spec/a.yaml: `strng` is not a type".to_owned()), "{found:?}");
    assert!(found.iter().any(|it| it.starts_with("spec/api.yaml: `spec/b.yaml` cannot be read")), "{found:?}");
}

/// An overlay that does one thing.
fn overlay(action: &str) -> String {
    format!("overlay: 1.1.0\ninfo: {{title: t, version: '1'}}\nactions:\n  - {action}\n")
}

const PETS: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\ncomponents: {schemas: {Pet: {type: string}}}\n";

#[test]
fn overlays_of_the_config_come_first_and_are_beside_it() {
    let dir = repository(&[
        ("spec/api.yaml", PETS),
        ("config/api.toml", "overlays = ['a.yaml', '../more/b.yaml']"),
        ("config/a.yaml", &overlay("{target: $.info.title, update: A}")),
        ("more/b.yaml", &overlay("{target: \"$.info[?@ == 'A']\", update: B}")),
        ("c.yaml", &overlay("{target: \"$.info[?@ == 'B']\", update: C}")),
    ]);
    let at = |path: &str| dir.path().join(path);
    let builder = Builder::new(at("spec/api.yaml")).config(at("config/api.toml")).overlay(at("c.yaml"));
    let bundled = builder.bundle().unwrap();
    assert_eq!(bundled.document["info"]["title"], "C");
    let plan = builder.plan(at("out")).unwrap();
    let mark =
        "// @generated by specsmith from spec/api.yaml and config/a.yaml and more/b.yaml and c.yaml: do not edit.\n";
    assert!(plan.files()["src/models.rs"].starts_with(mark));
    let inputs: Vec<PathBuf> = plan.findings().inputs().iter().map(|it| it.canonicalize().unwrap()).collect();
    assert_eq!(inputs, ["config/a.yaml", "more/b.yaml", "c.yaml"].map(|path| at(path).canonicalize().unwrap()));
}

#[test]
fn references_of_an_overlay_start_at_the_document() {
    let dir = repository(&[
        ("spec/api.yaml", PETS),
        ("spec/pet.yaml", "type: integer\n"),
        ("overlays/pet.yaml", "type: boolean\n"),
        ("overlays/a.yaml", &overlay("{target: $.components.schemas, update: {Cat: {$ref: pet.yaml}}}")),
    ]);
    let builder = Builder::new(dir.path().join("spec/api.yaml")).overlay(dir.path().join("overlays/a.yaml"));
    assert_eq!(builder.bundle().unwrap().document["components"]["schemas"]["Cat"]["type"], "integer");
}

#[test]
fn without_an_overlay_the_document_is_not_looked_at() {
    let dir = repository(&[("a.yaml", "openapi: 4.0.0"), ("a.toml", "overlays = [\n'nope.yaml']")]);
    let builder = Builder::new(dir.path().join("a.yaml")).overlay(dir.path().join("neither.yaml"));
    let error = builder.plan(dir.path().join("out")).unwrap_err();
    let found: Vec<_> = error.diagnostics().iter().map(|it| (it.code, it.file.as_str(), &it.place)).collect();
    let [first, second] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(*first, (Code::Unreadable, "a.toml", &Place::Bytes(13..24)));
    assert_eq!((second.0, second.2), (Code::Unreadable, &Place::File));
    assert!(second.1.ends_with("neither.yaml"), "{found:?}");
}
