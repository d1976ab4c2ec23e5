//! The workspace of the generated crates, and where everything in it is.

use crate::discover::Document;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

/// Enough for Cargo to plan well, and few enough for the command lines of every system.
const BATCH: usize = 150;

/// Without optimisation and debug information, which nobody looks at; nothing is compiled twice, so there is nothing to
/// gain from increments.
const PROFILE: &str = "[profile.dev]\ndebug = false\nincremental = false\n";

/// The folder that a run works in.
#[derive(Debug, Clone)]
pub(crate) struct Workspace {
    pub(crate) dir: PathBuf,
}

impl Workspace {
    pub(crate) fn manifest(&self) -> PathBuf {
        self.dir.join("Cargo.toml")
    }

    /// Where the crate of a document is. Its last part is the name of the package.
    pub(crate) fn crate_dir(&self, document: &Document) -> PathBuf {
        self.dir.join("crates").join(document.package())
    }

    /// Where the program that puts a crate to the test is. Its last part is the name of the package.
    pub(crate) fn exam_dir(&self, document: &Document) -> PathBuf {
        self.dir.join("exams").join(document.exam())
    }

    /// Where Cargo puts that program.
    pub(crate) fn program(&self, document: &Document) -> PathBuf {
        self.dir.join("target/debug").join(format!("{}{EXE_SUFFIX}", document.exam()))
    }

    /// A file for what passes between processes.
    pub(crate) fn log(&self, document: &Document, name: &str) -> PathBuf {
        self.log_dir(document).join(name)
    }

    fn log_dir(&self, document: &Document) -> PathBuf {
        self.dir.join("logs").join(&document.slug)
    }

    /// Makes the folder of those files.
    pub(crate) fn make_log_dir(&self, document: &Document) -> std::io::Result<()> {
        fs::create_dir_all(self.log_dir(document))
    }

    /// Writes the manifest for `members`, and the lock file of this repository, so that generated code is compiled with
    /// the dependencies that the repository is tested with.
    pub(crate) fn write<'a>(&self, root: &Path, members: impl Iterator<Item = &'a Path>) -> Result<()> {
        let below = members.filter_map(|dir| dir.strip_prefix(&self.dir).ok()?.to_str());
        let list: String = below.map(|dir| format!("    {:?},\n", dir.replace('\\', "/"))).collect();
        let runtime = root.join("crates/specsmith-runtime");
        let text = format!(
            "{PROFILE}\n[workspace]\nresolver = \"2\"\nmembers = [\n{list}]\n\
             \n[workspace.dependencies]\nspecsmith-runtime = {{ path = {runtime:?} }}\n"
        );
        specsmith::output::write_file(&self.manifest(), &text)?;
        let lock = root.join("Cargo.lock");
        fs::copy(&lock, self.dir.join("Cargo.lock")).with_context(|| format!("{} cannot be copied", lock.display()))?;
        Ok(())
    }
}

impl Document {
    /// The name of the generated package. The prefix keeps it apart from the crates of the registry.
    pub(crate) fn package(&self) -> String {
        format!("doc-{}", self.slug)
    }

    /// The name of the package with the program that puts it to the test.
    pub(crate) fn exam(&self) -> String {
        format!("exam-{}", self.slug)
    }
}

/// Puts the packages together that are to be compiled in one go: those with the same features and dependencies.
///
/// Cargo compiles a dependency with the features that anyone in the batch asks for. In a batch of all sorts, a crate
/// that forgets to ask for a feature would live off its neighbours.
pub(crate) fn batches(packages: &[(String, PathBuf)]) -> Result<Vec<Vec<String>>> {
    let mut alike: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (package, crate_dir) in packages {
        let manifest = crate_dir.join("Cargo.toml");
        let text = fs::read_to_string(&manifest).with_context(|| format!("{} cannot be read", manifest.display()))?;
        alike.entry(needs(&text).to_owned()).or_default().push(package.clone());
    }
    Ok(alike.values().flat_map(|packages| packages.chunks(BATCH).map(<[String]>::to_vec)).collect())
}

/// The part of a generated `Cargo.toml` that says what the crate needs.
fn needs(manifest: &str) -> &str {
    let start = manifest.find("\n[features]").or_else(|| manifest.find("\n[dependencies]"));
    let text = start.map_or("", |start| &manifest[start..]);
    text.find("\n[package.metadata").map_or(text, |end| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_with_the_same_needs_are_compiled_together() {
        let dir = tempfile::tempdir().unwrap();
        let crates = [("a", "serde_json = \"1\""), ("b", ""), ("c", "serde_json = \"1\"")].map(|(name, line)| {
            let path = dir.path().join(name);
            fs::create_dir(&path).unwrap();
            let text = format!(
                "[package]\nname = \"{name}\"\n\n[dependencies]\n{line}\n\n[package.metadata.docs.rs]\nall-features = true\n"
            );
            fs::write(path.join("Cargo.toml"), text).unwrap();
            (name.to_owned(), path)
        });
        assert_eq!(batches(&crates).unwrap(), [vec!["b".to_owned()], vec!["a".to_owned(), "c".to_owned()]]);
    }

    #[test]
    fn the_manifest_names_members_from_its_own_folder() {
        let dir = tempfile::tempdir().unwrap();
        let workspace = Workspace { dir: dir.path().join("out") };
        fs::create_dir(&workspace.dir).unwrap();
        fs::write(dir.path().join("Cargo.lock"), "version = 4\n").unwrap();
        let member = workspace.dir.join("crates/doc-a");
        workspace.write(dir.path(), [member.as_path()].into_iter()).unwrap();
        let text = fs::read_to_string(workspace.manifest()).unwrap();
        assert!(text.contains("members = [\n    \"crates/doc-a\",\n]\n"), "{text}");
        assert!(workspace.dir.join("Cargo.lock").exists());
    }
}
