//! The `specsmith` command: the facade, with a command line in front.

mod args;
mod console;
mod explain;
mod lints;

use args::{Check, Cli, Command, Document, Generate};
use clap::Parser;
use console::Console;
use specsmith::output::Changes;
use specsmith::report::Format;
use specsmith::{Error, Plan, output};
use std::process::ExitCode;

/// The document has errors, a file cannot be used, or a comparison found a difference.
const FAILED: u8 = 1;
/// The command line makes no sense; clap exits with the same.
const WRONG_USAGE: u8 = 2;

fn main() -> ExitCode {
    let Cli { command } = Cli::parse();
    match &command {
        Command::Generate(args) => with_console(&args.document, |console| generate(args, console)),
        Command::Check(args) => with_console(&args.document, |console| check(args, console)),
        Command::Explain(args) => explain::explain(args.code.as_deref(), &Console::new(Format::Human, false)),
    }
}

fn with_console(document: &Document, run: impl FnOnce(&Console) -> Result<ExitCode, Error>) -> ExitCode {
    let console = Console::new(document.message_format.into(), document.verbose);
    run(&console).unwrap_or_else(|error| fail(&error, &console))
}

fn generate(args: &Generate, console: &Console) -> Result<ExitCode, Error> {
    let builder = args.builder()?;
    if args.manifest.is_none()
        && let Some(findings) = builder.fresh(&args.out)?
    {
        console.show(&findings, "");
        let out = args.out.display();
        console.say(if args.check {
            format!("{out} is up to date")
        } else {
            format!("{} in {out}", Changes::default())
        });
        return Ok(ExitCode::SUCCESS);
    }
    let plan = builder.plan(&args.out)?;
    console.show(plan.findings(), "");
    if args.check { compare(args, &plan, console) } else { write(args, &plan, console) }
}

fn write(args: &Generate, plan: &Plan, console: &Console) -> Result<ExitCode, Error> {
    let changes = plan.write()?;
    plan.record();
    if let Some(manifest) = &args.manifest
        && output::write_file(manifest, &plan.manifest())?
    {
        console.say(format_args!("wrote {}", manifest.display()));
    }
    console.say(format_args!("{changes} in {}", args.out.display()));
    Ok(ExitCode::SUCCESS)
}

fn compare(args: &Generate, plan: &Plan, console: &Console) -> Result<ExitCode, Error> {
    let mut differences = plan.check()?;
    if let Some(manifest) = &args.manifest {
        differences.extend(output::check_file(manifest, &plan.manifest())?);
    }
    differences.iter().for_each(|difference| console.say(difference));
    let out = args.out.display();
    match differences.len() {
        0 => {
            console.say(format_args!("{out} is up to date"));
            return Ok(ExitCode::SUCCESS);
        }
        1 => console.say(format_args!("{out} is not up to date: 1 file differs")),
        many => console.say(format_args!("{out} is not up to date: {many} files differ")),
    }
    Ok(ExitCode::from(FAILED))
}

fn check(args: &Check, console: &Console) -> Result<ExitCode, Error> {
    let findings = args.document.builder()?.check()?;
    console.show(&findings, "");
    if findings.diagnostics().is_empty() {
        console.say("no problems");
    }
    Ok(ExitCode::SUCCESS)
}

fn fail(error: &Error, console: &Console) -> ExitCode {
    match error {
        Error::Diagnostics(findings) => console.show(findings, "nothing was written"),
        error => console.complain(error),
    }
    match error {
        Error::CrateName { .. } | Error::Lint(_) | Error::NoRuntime(_) => ExitCode::from(WRONG_USAGE),
        _ => ExitCode::from(FAILED),
    }
}
