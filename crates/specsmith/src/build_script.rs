//! Generating while another crate is built.
//!
//! Into `OUT_DIR` goes the same crate that would be written anywhere else, and beside it one file that includes its
//! modules, because a build script cannot add a crate to the build that it is part of.

use crate::{Builder, Error, Findings, Plan, output, words};
use specsmith_codegen::Module;
use specsmith_codegen::diagnostic::Severity;
use std::fmt::Write as _;
use std::io::Write;
use std::path::{Path, PathBuf};
use toml::de::DeTable;

pub(crate) fn run(builder: &Builder) -> Result<(), Error> {
    let out_dir = std::env::var_os("OUT_DIR").map(PathBuf::from).ok_or(Error::NoOutDir)?;
    run_in(builder, &out_dir, &mut std::io::stdout().lock())
}

/// [`run`] with the world as arguments; `cargo` takes the lines that Cargo reads.
fn run_in(builder: &Builder, out_dir: &Path, cargo: &mut impl Write) -> Result<(), Error> {
    tell(cargo, &watched(builder))?;
    // The crate is named only after the pipeline ran. Until then any directory of the same depth does, because the
    // plan needs it for nothing but a relative path to the runtime.
    let planned = builder.plan(out_dir.join("crate"));
    match &planned {
        Ok(plan) => tell_of(cargo, plan.findings())?,
        Err(Error::Diagnostics(findings)) => tell_of(cargo, findings)?,
        Err(_) => {}
    }
    let plan = planned?;
    builder.known_tags(plan.modules())?;
    let name = crate_name(&plan)?;
    output::write(&out_dir.join(&name), plan.files())?;
    let include = out_dir.join(format!("{}.rs", name.replace('-', "_")));
    output::write_file(&include, &include_file(&name, plan.modules(), builder))?;
    Ok(())
}

fn tell_of(cargo: &mut impl Write, findings: &Findings) -> Result<(), Error> {
    let beside = findings.inputs().iter().map(|path| format!("rerun-if-changed={}", path.display()));
    tell(cargo, &beside.collect::<Vec<_>>())?;
    tell(cargo, &problems(findings))
}

/// Tells Cargo to run the script again when one of the files that it read changes.
///
/// A config file that does not exist is not among them: Cargo takes a missing file for a changed one, and would run the
/// script in every build. Nor is its directory, because Cargo watches whole trees, and a document may well lie beside
/// `target`. So a config file that is added later counts from the next change of the document on.
fn watched(builder: &Builder) -> Vec<String> {
    builder.inputs().map(|path| format!("rerun-if-changed={}", path.display())).collect()
}

/// The diagnostics in lines, which Cargo shows as its own.
fn problems(findings: &Findings) -> Vec<String> {
    let severities = [Severity::Error, Severity::Warning].into_iter();
    let lines = severities.flat_map(|severity| findings.lines(severity).into_iter().map(move |line| (severity, line)));
    lines.map(|(severity, line)| format!("{severity}={line}")).collect()
}

fn tell(cargo: &mut impl Write, instructions: &[String]) -> Result<(), Error> {
    let mut lines = instructions.iter();
    lines
        .try_for_each(|line| writeln!(cargo, "cargo::{line}"))
        .map_err(|error| Error::io("written", Path::new("<stdout>"), error))
}

/// The name in the generated `Cargo.toml`, which becomes the name of a directory.
fn crate_name(plan: &Plan) -> Result<String, Error> {
    let fault = |fault| Error::Generated { path: "Cargo.toml".to_owned(), fault };
    let text = plan.files().get("Cargo.toml").ok_or(fault("is missing"))?;
    let table = DeTable::parse(text).map_err(|_| fault("is not TOML"))?;
    let package = table.get_ref().get("package").and_then(|package| package.get_ref().as_table());
    let name = package.and_then(|package| package.get("name")?.get_ref().as_str()).ok_or(fault("names no package"))?;
    words::crate_name(name).map_err(fault)?;
    Ok(name.to_owned())
}

/// The text that declares the modules of the crate `name`, to be included in a module of the user's.
///
/// The `path` is on a module around them and not on each of them, because rustc looks for the children of a file with a
/// `path` of its own beside that file, and `models` has its children in `models/`. The lints that are allowed are
/// those that find fault with code for what the crate around it does or does not do.
fn include_file(name: &str, modules: &[Module], builder: &Builder) -> String {
    let declarations = declarations(modules, &|module| builder.wants(module));
    let mark = output::MARK;
    format!(
        "// {mark} for `include!` in a module of its own.\n\n\
         #[allow(dead_code, missing_docs, unreachable_pub, unused_imports, clippy::all, clippy::pedantic)]\n\
         #[path = \"{name}/src\"]\n\
         mod generated {{\n{declarations}}}\n\
         #[allow(unreachable_pub, unused_imports)]\n\
         pub use generated::*;\n"
    )
}

/// Declares modules as `src/lib.rs` does: those that are wanted.
pub(crate) fn declarations(modules: &[Module], wanted: &dyn Fn(&Module) -> bool) -> String {
    let mut out = String::new();
    for Module { name, public, parts, .. } in modules.iter().filter(|module| wanted(module)) {
        let visibility = if *public { "pub " } else { "" };
        // Writing to a text does not fail.
        let _ = match &parts[..] {
            [] => writeln!(out, "    {visibility}mod {name};"),
            parts => {
                let part = |Module { name, .. }: &Module| match public {
                    true => format!("        mod {name};\n        pub use {name}::*;\n"),
                    false => format!("        mod {name};\n"),
                };
                let parts: String = parts.iter().filter(|part| wanted(part)).map(part).collect();
                writeln!(out, "    {visibility}mod {name} {{\n{parts}    }}")
            }
        };
    }
    out
}

#[cfg(test)]
mod tests;
