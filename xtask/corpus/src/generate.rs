//! Generating: one process for each document, so that none can take the others with it.

use crate::discover::Document;
use crate::fidelity::{self, Exam};
use crate::json_schema;
use crate::outcome::{Facts, Generation, Made, Refusal};
use crate::process::{self, Streams};
use crate::worker::{self, Chore};
use crate::workspace::Workspace;
use anyhow::Result;
use serde_json::Value;
use specsmith::codegen::diagnostic::Code;
use specsmith::report::Format;
use specsmith::{Builder, Error, Findings, Plan};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// After this long a document counts as one that hangs.
const LIMIT: Duration = Duration::from_secs(120);

/// Generates a document's crate in a process of its own.
pub(crate) fn generate(document: &Document, workspace: &Workspace) -> Result<Generation> {
    let (stdout, stderr) = (workspace.log(document, "generate.json"), workspace.log(document, "generate.txt"));
    workspace.make_log_dir(document)?;
    let begun = Instant::now();
    let mut command = worker::command(Chore::Generate, document, workspace)?;
    let streams = Streams { stdin: None, stdout: &stdout, stderr: &stderr };
    match process::run(&mut command, LIMIT, &streams) {
        Ok(()) => Ok(serde_json::from_slice(&fs::read(&stdout)?)?),
        Err(problem) => {
            Ok(Generation { seconds: begun.elapsed().as_secs_f64(), megabytes: None, made: Made::Broken(problem) })
        }
    }
}

/// What that process does.
pub(crate) fn work(document: &Document, workspace: &Workspace, runtime: &Path) -> Result<Generation> {
    let builder = Builder::new(source(document, workspace)?).crate_name(document.package()).runtime_path(runtime);
    let begun = Instant::now();
    let planned = builder.plan(workspace.crate_dir(document));
    let (seconds, megabytes) = (begun.elapsed().as_secs_f64(), peak_memory());
    let made = match planned {
        Ok(plan) => Made::Crate(write(&plan, &builder, document, workspace)?),
        Err(Error::Diagnostics(findings)) => refused(&findings, &document.path),
        Err(error) => Made::Broken(format!("fails: {error}")),
    };
    Ok(Generation { seconds, megabytes, made })
}

/// The file that is generated from: the document itself, or what its JSON Schema becomes.
pub(crate) fn source(document: &Document, workspace: &Workspace) -> Result<PathBuf> {
    let text = fs::read(&document.path)?;
    let Some(wrapped) = json_schema::document(&String::from_utf8_lossy(&text), &document.slug) else {
        return Ok(document.path.clone());
    };
    let path = workspace.log(document, "document.json");
    fs::write(&path, wrapped.to_string())?;
    Ok(path)
}

/// Writes the crate, its manifest, and the program that puts it to the test.
fn write(plan: &Plan, builder: &Builder, document: &Document, workspace: &Workspace) -> Result<Facts> {
    plan.write()?;
    let text = plan.manifest();
    fs::write(workspace.log(document, "manifest.json"), &text)?;
    let manifest: Value = serde_json::from_str(&text)?;
    let exam = fidelity::prepare(&builder.bundle()?, &manifest);
    if !exam.is_empty() {
        let has_tags = plan.files().get("Cargo.toml").is_some_and(|it| it.contains("\nfull = ["));
        write_exam(&exam, has_tags, document, workspace)?;
    }
    let count = |key: &str| manifest.get(key).and_then(Value::as_object).map_or(0, |it| it.len());
    Ok(Facts {
        schemas: count("types"),
        operations: count("operations"),
        untyped: plan.findings().diagnostics().iter().filter(|it| it.code == Code::Untyped).count(),
        exam: !exam.is_empty(),
    })
}

/// `has_tags`: the crate has a feature for each tag, and one for all types.
fn write_exam(exam: &Exam, has_tags: bool, document: &Document, workspace: &Workspace) -> Result<()> {
    let (package, krate, dir) = (document.exam(), document.package(), workspace.exam_dir(document));
    let features = if has_tags { ", features = [\"full\"]" } else { "" };
    let manifest = format!(
        "[package]\nname = \"{package}\"\nversion = \"0.0.0\"\nedition = \"2021\"\npublish = false\n\n\
         [dependencies]\nserde_json = \"1\"\n{}\
         {krate} = {{ path = \"../../crates/{krate}\", default-features = false{features} }}\n",
        exam.dependencies(),
    );
    specsmith::output::write_file(&dir.join("Cargo.toml"), &manifest)?;
    specsmith::output::write_file(&dir.join("src/main.rs"), &exam.program(&krate.replace('-', "_")))?;
    Ok(())
}

/// The first error of a document, in the order of places.
fn refused(findings: &Findings, document: &Path) -> Made {
    let rendered = findings.render(Format::Json, false);
    let found = rendered.lines().filter_map(|line| serde_json::from_str(line).ok());
    let error = found.into_iter().find(|it: &Value| it["severity"] == "error").unwrap_or_default();
    let text = |key: &str| error[key].as_str().unwrap_or_default().to_owned();
    if error["code"] == Code::Internal.number() {
        return Made::Broken(format!("is a mistake in specsmith: {}", text("message")));
    }
    let spot = match (&error["line"], &error["column"]) {
        (Value::Number(line), Value::Number(column)) => format!("{line}:{column}"),
        _ => String::new(),
    };
    let places = [beside(&text("file"), document), Some(spot)].into_iter().flatten().filter(|it| !it.is_empty());
    let at = places.collect::<Vec<_>>().join(":");
    Made::Refused(Refusal { code: text("code"), at, message: text("message") })
}

/// How `file`, as diagnostics name it, is called in the folder of `document`; nothing for the document itself.
///
/// Diagnostics name files from the root of the repository that they are in, which is another one for everybody.
fn beside(file: &str, document: &Path) -> Option<String> {
    if document.ends_with(file) {
        return None;
    }
    let folder = document.parent()?;
    let tails = file.match_indices('/').map(|(slash, _)| &file[slash + 1..]);
    let inside = std::iter::once(file).chain(tails).find(|tail| folder.join(tail).is_file());
    Some(inside.unwrap_or(file).to_owned())
}

/// The most memory that this process has had, in megabytes, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes / 1024)
}
