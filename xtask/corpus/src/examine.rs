//! The round trips: a program that was compiled with the types answers questions about them.

use crate::discover::Document;
use crate::outcome::Marks;
use crate::process::{self, Streams};
use crate::worker::{self, Chore};
use crate::workspace::Workspace;
use crate::{fidelity, generate};
use anyhow::{Context, Result, anyhow};
use specsmith::Builder;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// How long a program may take for its answers.
const LIMIT: Duration = Duration::from_secs(120);

/// How long the process around it may take: it also makes the questions, and reads the answers.
const LIMIT_WITH_QUESTIONS: Duration = Duration::from_secs(360);

/// Puts a document's types to the test, in a process of its own.
pub(crate) fn examine(document: &Document, workspace: &Workspace) -> Result<Result<Marks, String>> {
    let (stdout, stderr) = (workspace.log(document, "examine.json"), workspace.log(document, "examine.txt"));
    let mut command = worker::command(Chore::Examine, document, workspace)?;
    let streams = Streams { stdin: None, stdout: &stdout, stderr: &stderr };
    Ok(match process::run(&mut command, LIMIT_WITH_QUESTIONS, &streams) {
        Ok(()) => Ok(serde_json::from_slice(&fs::read(&stdout)?)?),
        Err(problem) => Err(problem),
    })
}

/// The program, with as much stack as the system gives: without optimisation, values of hundreds of fields are moved about
/// on it as a whole, several times over.
fn with_large_stack(program: PathBuf) -> Command {
    if !cfg!(unix) {
        return Command::new(program);
    }
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -s \"$(ulimit -H -s)\"; exec \"$0\""]).arg(program);
    command
}

/// What that process does.
pub(crate) fn work(document: &Document, workspace: &Workspace) -> Result<Marks> {
    let manifest = fs::read(workspace.log(document, "manifest.json")).context("the manifest cannot be read")?;
    let bundled = Builder::new(generate::source(document, workspace)?).bundle()?;
    let exam = fidelity::prepare(&bundled, &serde_json::from_slice(&manifest)?);
    let [questions, answers, complaints] =
        ["questions.txt", "answers.txt", "program.txt"].map(|name| workspace.log(document, name));
    fs::write(&questions, exam.questions())?;
    let streams = Streams { stdin: Some(&questions), stdout: &answers, stderr: &complaints };
    let mut program = with_large_stack(workspace.program(document));
    process::run(&mut program, LIMIT, &streams).map_err(|problem| anyhow!("the program {problem}"))?;
    Ok(exam.judge(&String::from_utf8_lossy(&fs::read(&answers)?)).into())
}
