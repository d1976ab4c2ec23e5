//! The peers: how each is installed, and how it is called. Everything stays below `target/bench/peers`.

use crate::documents::Document;
use crate::machine::{cargo, runs};
use crate::measure::{Limits, Logs, measure};
use crate::workspace::Package;
use crate::{results, say};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A generator.
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    /// The version that the results were looked at with: what it needs to be told may change with another.
    pub(crate) version: String,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Progenitor,
    Oas3Gen,
    OpenapiToRust,
    Ploidy,
    OpenapiGenerator,
}

/// `openapi-to-rust` writes no `Cargo.toml`, but the dependencies that belong into one.
const OPENAPI_TO_RUST_MANIFEST: &str = "[package]\nname = \"measured\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n";

/// Benchmarks leave out that openapi-generator checks the document first.
const UNCHECKED: &str = "--skip-validate-spec";

impl Peer {
    pub(crate) fn all() -> Vec<Self> {
        let peer = |name, version: &str, kind| Self { name, version: version.to_owned(), kind };
        vec![
            peer("progenitor", "0.15.1", Kind::Progenitor),
            peer("oas3-gen", "0.29.0", Kind::Oas3Gen),
            peer("openapi-to-rust", "0.23.0", Kind::OpenapiToRust),
            peer("ploidy", "0.15.0", Kind::Ploidy),
            peer("openapi-generator", "7.26.0", Kind::OpenapiGenerator),
        ]
    }

    pub(crate) fn is_java(&self) -> bool {
        self.kind == Kind::OpenapiGenerator
    }

    /// The name in its registry.
    fn package_name(&self) -> &'static str {
        match self.kind {
            Kind::Progenitor => "cargo-progenitor",
            Kind::OpenapiGenerator => "openapi-generator-cli",
            _ => self.name,
        }
    }

    /// The program, which is installed unless it is there; `None`, which is said, where the machine lacks what it needs.
    pub(crate) fn install(&self, root: &Path) -> Result<Option<PathBuf>> {
        let peers = results::folder(root).join("peers");
        fs::create_dir_all(&peers)?;
        let name = self.package_name();
        let dir = peers.join(format!("{name}-{}", self.version));
        let program = dir.join("bin").join(name);
        if self.is_java() && !runs("java", "-version") {
            say("openapi-generator is not measured: there is no `java`");
            return Ok(None);
        }
        if program.exists() {
            return Ok(Some(program));
        }
        say(&format!("installing {name} {}", self.version));
        let logs = Logs::new(&peers.join("logs"), &format!("{name}-install"))?;
        let install = |command: &Command| -> Result<()> {
            measure(command, Limits::WIDE, &logs)?.ok(name)?;
            Ok(())
        };
        if self.is_java() {
            install(Command::new("python3").args(["-m", "venv"]).arg(&dir))?;
            let requirement = format!("{name}=={}", self.version);
            install(Command::new(dir.join("bin/pip")).args(["install", &requirement]))?;
        } else {
            let mut command = Command::new(cargo());
            command.args(["install", name, "--version", &self.version, "--locked", "--root"]).arg(&dir);
            // Outside of the repository, or Cargo would ask for versions that fit its oldest compiler.
            command.arg("--target-dir").arg(peers.join("target")).current_dir("/");
            install(&command)?;
        }
        if !program.exists() {
            bail!("`{}` is not there after the installation", program.display());
        }
        Ok(Some(program))
    }

    /// As [`Peer::command`], and the document is checked before it is used.
    pub(crate) fn command_that_checks(&self, program: &Path, document: &Document, dir: &Path) -> Command {
        let whole = self.command(program, document, dir);
        let mut command = Command::new(whole.get_program());
        command.args(whole.get_args().filter(|arg| *arg != UNCHECKED));
        if let Some(dir) = whole.get_current_dir() {
            command.current_dir(dir);
        }
        command
    }

    /// What makes the crate of a document in `dir`.
    pub(crate) fn command(&self, program: &Path, document: &Document, dir: &Path) -> Command {
        let mut command = Command::new(program);
        match self.kind {
            Kind::Progenitor => {
                command.args(["progenitor", "-n", "measured", "-v", "0.0.0"]);
                command.arg("-i").arg(&document.path).arg("-o").arg(dir);
            }
            Kind::Oas3Gen => {
                command.args(["generate", "client-mod", "--workspace", "--quiet"]);
                command.arg("-i").arg(&document.path).arg("-o").arg(dir);
            }
            Kind::OpenapiToRust => {
                // It writes into `src/generated`.
                command.arg("generate").arg(&document.path).current_dir(dir);
            }
            Kind::Ploidy => {
                command.args(["generate", "rust", "--name", "measured"]).arg(&document.path).arg("-o").arg(dir);
            }
            Kind::OpenapiGenerator => {
                command.args(["generate", "-g", "rust", UNCHECKED]);
                command.args(["--additional-properties", "packageName=measured"]);
                command.arg("-i").arg(&document.path).arg("-o").arg(dir);
            }
        }
        command
    }

    /// The crate that is there then, as a workspace of its own.
    pub(crate) fn package(&self, dir: &Path) -> Result<Package> {
        let manifest = dir.join("Cargo.toml");
        if self.kind == Kind::OpenapiToRust {
            let needed = fs::read_to_string(dir.join("src/generated/REQUIRED_DEPS.toml"))?;
            fs::write(&manifest, format!("{OPENAPI_TO_RUST_MANIFEST}{needed}"))?;
            fs::write(dir.join("src/lib.rs"), "pub mod generated;\n")?;
        }
        let text = fs::read_to_string(&manifest).with_context(|| format!("{} made no Cargo.toml", self.name))?;
        let names = text.lines().filter_map(|line| line.strip_prefix("name = "));
        let name = names.map(|it| it.trim().trim_matches('"').to_owned()).next().context("the package has no name")?;
        if !text.contains("[workspace]") {
            fs::write(&manifest, format!("{text}\n[workspace]\n"))?;
        }
        Ok(Package { name, dir: dir.to_owned(), manifest })
    }
}
