//! A workspace of generated crates, with the lock file of this repository, so that generated code is compiled with the
//! dependencies that the repository is tested with.

use crate::compile::Features;
use crate::documents::Document;
use crate::machine::cargo;
use crate::results;
use anyhow::{Context, Result};
use specsmith::Builder;
use specsmith::output::write_file;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The feature of all tags. A crate whose document has no tags lacks it.
pub(crate) const ALL_TAGS: &str = "full";

/// The crates of some documents.
pub(crate) struct Workspace {
    pub(crate) dir: PathBuf,
}

/// A crate that is compiled.
#[derive(Debug, Clone)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) dir: PathBuf,
    /// The manifest of the workspace.
    pub(crate) manifest: PathBuf,
}

impl Workspace {
    /// Generates the crates of `documents` into a workspace.
    pub(crate) fn generate(root: &Path, documents: &[Document]) -> Result<(Self, Vec<Package>)> {
        let dir = results::folder(root).join("ours");
        let workspace = Self { dir };
        // A run that was ended has left a crate without its code.
        let _ = fs::remove_dir_all(workspace.dir.join("crates"));
        let mut packages = Vec::new();
        for document in documents {
            let name = format!("doc-{}", document.slug());
            let dir = workspace.dir.join("crates").join(&name);
            let builder = Builder::new(&document.path).crate_name(&name);
            builder.runtime_path(root.join("crates/specsmith-runtime")).plan(&dir)?.write()?;
            packages.push(Package { name, dir, manifest: workspace.dir.join("Cargo.toml") });
        }
        let members: String = packages.iter().map(|it| format!("    \"crates/{}\",\n", it.name)).collect();
        let manifest = format!("[workspace]\nresolver = \"2\"\nmembers = [\n{members}]\n");
        write_file(&workspace.dir.join("Cargo.toml"), &manifest)?;
        let lock = root.join("Cargo.lock");
        fs::copy(&lock, workspace.dir.join("Cargo.lock")).with_context(|| lock.display().to_string())?;
        Ok((workspace, packages))
    }
}

impl Package {
    /// The cargo features of tags.
    pub(crate) fn tags(&self) -> Result<Vec<String>> {
        const WAYS: [&str; 7] = ["default", "operations", "client", "blocking", "server", "tracing", ALL_TAGS];
        let text = fs::read_to_string(self.dir.join("Cargo.toml"))?;
        let lines = text.lines().skip_while(|line| *line != "[features]").skip(1);
        let features = lines.take_while(|line| !line.starts_with('[')).filter(|line| !line.starts_with('#'));
        let names = features.filter_map(|line| line.split_once(" = [")).map(|(name, _)| name.trim().trim_matches('"'));
        Ok(names.filter(|name| !WAYS.contains(name)).map(str::to_owned).collect())
    }

    /// How many packages are compiled for these features, the crate itself and build scripts among them.
    pub(crate) fn crates(&self, features: &Features) -> Result<usize> {
        let mut tree = Command::new(cargo());
        tree.args(["tree", "--edges", "normal,build", "--prefix", "none", "--format", "{p}", "--package", &self.name]);
        tree.arg("--manifest-path").arg(&self.manifest).args(&features.args);
        let output = tree.output().context("cargo cannot be run")?;
        anyhow::ensure!(output.status.success(), "cargo tree: {}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8_lossy(&output.stdout);
        // What comes a second time has a star behind it.
        let names = text.lines().map(|line| line.trim_end_matches(" (*)")).filter(|line| !line.is_empty());
        Ok(names.collect::<BTreeSet<_>>().len())
    }

    pub(crate) fn lines(&self) -> Result<usize> {
        let texts = self.sources()?.into_iter().map(|path| Ok(fs::read_to_string(path)?.lines().count()));
        texts.sum()
    }

    /// Every source file.
    pub(crate) fn sources(&self) -> Result<Vec<PathBuf>> {
        let mut sources = Vec::new();
        let mut dirs = vec![self.dir.join("src")];
        while let Some(dir) = dirs.pop() {
            for entry in fs::read_dir(dir)? {
                let path = entry?.path();
                if path.is_dir() {
                    dirs.push(path);
                } else if path.extension().is_some_and(|it| it == "rs") {
                    sources.push(path);
                }
            }
        }
        sources.sort();
        Ok(sources)
    }
}
