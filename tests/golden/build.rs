//! Generates every fixture under `ok` into a module of its own, which `src/lib.rs` includes.
//!
//! A fixture from which nothing can be made is left out with a warning: `tests/golden.rs` says in full what is wrong
//! with it, and the others are compiled all the same.

use specsmith::{Builder, Error, Plan, output};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    // The directory with all that is in it, so that new fixtures are noticed too.
    println!("cargo::rerun-if-changed=ok");
    let out_dir = PathBuf::from(env::var_os("OUT_DIR").ok_or("there is no OUT_DIR")?);
    let mut modules = String::new();
    for fixture in fixtures()?.into_iter().chain([many_values(&out_dir)?]) {
        let name = fixture.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let dir = out_dir.join(&name);
        match generate(&fixture, &dir) {
            Ok(plan) => modules.push_str(&module(&name, &fixture, &plan, &dir)),
            Err(problem) => println!("cargo::warning={} is not compiled: {problem}", fixture.display()),
        }
    }
    output::write_file(&out_dir.join("fixtures.rs"), &modules)?;
    Ok(())
}

/// The documents under `ok`, in the order of their names.
fn fixtures() -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir("ok")? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "yaml" || it == "json") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// An enum of more values than a macro could take one after the other. Nobody would want to read what becomes of it.
fn many_values(out_dir: &Path) -> io::Result<PathBuf> {
    let values: Vec<String> = (0..2_500).map(|index| format!("v{index}")).collect();
    let path = out_dir.join("enum_of_many_values.yaml");
    let document =
        "openapi: 3.1.0\ninfo: {title: Units, version: '1'}\ncomponents: {schemas: {Unit: {enum: [VALUES]}}}\n";
    fs::write(&path, document.replace("VALUES", &values.join(", ")))?;
    Ok(path)
}

/// Writes the files of one fixture; that the generator panics must not hide the name of the fixture.
fn generate(fixture: &Path, dir: &Path) -> Result<Plan, String> {
    let planned = std::panic::catch_unwind(|| Builder::new(fixture).plan(dir));
    let plan = planned.map_err(|_| "the generator panics".to_owned())?.map_err(|error| problem(&error))?;
    plan.write().map_err(|error| error.to_string())?;
    Ok(plan)
}

/// The first line of what is wrong.
fn problem(error: &Error) -> String {
    let text = match error {
        Error::Diagnostics(findings) => findings.render(specsmith::report::Format::Short, false),
        other => other.to_string(),
    };
    text.lines().next().unwrap_or("for no reason that is known").to_owned()
}

/// The text of the module for one fixture.
fn module(name: &str, fixture: &Path, plan: &Plan, dir: &Path) -> String {
    let (docs, path) = (format!("`{}`", fixture.display()), dir.join("src"));
    format!("#[doc = {docs:?}]\n#[path = {path:?}]\npub mod {name} {{\n{}}}\n", plan.declarations())
}
