//! When a build script that generates runs again, and what it says.

use std::fs;
use std::path::{Path, PathBuf};

use specsmith::Builder;

use crate::nested::{cargo, lock, messages, specsmith, stdout};
use crate::{Files, SPEC, assert_same, copy_spec, files, root, scratch, take_runtime};

/// A copy of this package in a repository of its own, with a document that can be changed.
struct Copy {
    repository: PathBuf,
    name: &'static str,
}

/// What a build did.
struct Build {
    /// Whether it found everything up to date.
    is_fresh: bool,
    /// The generated crate.
    files: Files,
}

impl Build {
    /// The generated data types.
    fn models(&self) -> String {
        self.files.iter().filter(|(path, _)| path.starts_with("src/models")).map(|(_, text)| text.as_str()).collect()
    }
}

impl Copy {
    /// The name has to be unique, because Cargo tells the packages of a target directory apart by their names and their
    /// paths in their workspaces, and the latter are the same.
    fn new(name: &'static str) -> Self {
        let copy = Self { repository: scratch(name), name };
        // The mark of a repository: documents are named from it.
        fs::create_dir(copy.repository.join(".git")).unwrap();
        copy_spec(&copy.repository);
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        for path in ["build.rs", "src/lib.rs"] {
            copy.put(&Path::new("tests/downstream").join(path), &fs::read_to_string(package.join(path)).unwrap());
        }
        let [runtime, specsmith] = ["crates/specsmith-runtime", "crates/specsmith"].map(|path| root().join(path));
        let manifest = format!(
            "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [dependencies]\nserde_json = \"1\"\nspecsmith-runtime = {{ path = {runtime:?}, features = [\"client\"] }}\n\n\
             [build-dependencies]\nspecsmith = {{ path = {specsmith:?} }}\n"
        );
        copy.put(Path::new("tests/downstream/Cargo.toml"), &manifest);
        lock(&copy.package());
        copy
    }

    fn package(&self) -> PathBuf {
        self.repository.join("tests/downstream")
    }

    fn put(&self, path: &Path, text: &str) {
        let path = self.repository.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Replaces a text that is in this file once.
    fn edit(&self, path: &Path, before: &str, after: &str) {
        let text = fs::read_to_string(self.repository.join(path)).unwrap();
        assert_eq!(text.matches(before).count(), 1, "{before}");
        self.put(path, &text.replace(before, after));
    }

    fn build(&self) -> Build {
        let stdout = stdout(cargo(&self.package(), "build").args(["--message-format", "json"]));
        let messages: Vec<_> = messages(&stdout).collect();
        let library = messages.iter().find(|it| it["target"]["name"] == self.name).unwrap();
        let script = messages.iter().rfind(|it| it["reason"] == "build-script-executed").unwrap();
        let dir = Path::new(script["out_dir"].as_str().unwrap()).join("launchdarkly-experiments");
        Build { is_fresh: library["fresh"] == true, files: files(&dir) }
    }
}

#[test]
fn a_second_build_does_nothing() {
    let copy = Copy::new("built_twice");
    assert!(!copy.build().is_fresh);
    assert!(copy.build().is_fresh);
    // This would count for a script that does not say what it reads.
    copy.put(Path::new("tests/downstream/notes.md"), "Nothing to do with it.");
    assert!(copy.build().is_fresh);
}

#[test]
fn a_change_of_the_document_or_of_its_config_file_builds_again() {
    let copy = Copy::new("built_from_changes");
    let first = copy.build();
    assert!(!first.is_fresh);

    let [before, after] = ["The ID of the covariate CSV", "The ID of another file"];
    copy.edit(Path::new(SPEC), before, after);
    let second = copy.build();
    assert!(!second.is_fresh);
    assert_eq!(second.models(), first.models().replace(before, after));

    copy.edit(&Path::new(SPEC).with_extension("toml"), "structs = \"non-exhaustive\"", "structs = \"exhaustive\"");
    let third = copy.build();
    assert!(!third.is_fresh);
    assert!(second.models().contains("#[non_exhaustive]\npub struct"));
    assert!(!third.models().contains("#[non_exhaustive]\npub struct"));
    assert!(copy.build().is_fresh);
}

#[test]
fn a_change_of_an_overlay_builds_again_what_all_ways_make() {
    let copy = Copy::new("built_from_overlays");
    let overlay = Path::new("spec/more.overlay.yaml");
    let [before, after] = ["How flags are sent", "What is done with flags"];
    let action = format!("{{target: $.components.schemas.FlagsInput, update: {{description: {before}}}}}");
    copy.put(overlay, &format!("overlay: 1.1.0\ninfo: {{title: t, version: '1'}}\nactions:\n  - {action}\n"));
    let config = Path::new(SPEC).with_extension("toml");
    let text = fs::read_to_string(copy.repository.join(&config)).unwrap();
    // The document may have overlays of its own.
    let more = "\"more.overlay.yaml\"";
    copy.put(
        &config,
        &match text.contains("\noverlays = [") {
            true => text.replacen("\noverlays = [", &format!("\noverlays = [{more}, "), 1),
            false => format!("overlays = [{more}]\n{text}"),
        },
    );
    let first = copy.build();
    assert!(!first.is_fresh);
    assert!(first.models().contains(before));
    assert!(copy.build().is_fresh);

    copy.edit(overlay, before, after);
    let second = copy.build();
    assert!(!second.is_fresh);
    assert_eq!(second.models(), first.models().replace(before, after));

    let mut built = second.files;
    take_runtime(&mut built);
    let out = copy.repository.join("library");
    Builder::new(copy.repository.join(SPEC)).plan(&out).unwrap().write().unwrap();
    let mut library = files(&out);
    take_runtime(&mut library);
    assert_same(&library, &built);
    stdout(specsmith(&copy.repository).args(["generate", SPEC, "--out", "command"]));
    let mut command = files(&copy.repository.join("command"));
    take_runtime(&mut command);
    assert_same(&command, &built);
}

#[test]
fn a_document_with_errors_fails_the_build_with_its_place() {
    let copy = Copy::new("built_from_errors");
    let reference = "$ref: '#/components/schemas/FlagsInput'";
    copy.edit(Path::new(SPEC), reference, "$ref: '#/components/schemas/FlagInputs'");
    let output = cargo(&copy.package(), "build").output().unwrap();
    assert!(!output.status.success());
    let messages = String::from_utf8(output.stderr).unwrap();
    let line =
        fs::read_to_string(copy.repository.join(SPEC)).unwrap().lines().position(|line| line.contains("FlagInputs"));
    let place = format!("{SPEC}:{}:", line.unwrap() + 1);
    assert!(messages.contains(&place), "`{place}` is not in {messages}");
}
