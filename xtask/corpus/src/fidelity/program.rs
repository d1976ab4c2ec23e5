//! The program that asks the generated types.

use std::fmt::Write;

/// `src/main.rs`: it reads a line for each question, which is the number of a type, a tab and a JSON text, and answers
/// each with a line: `=` and the JSON text that comes back, `!` and the message of the decoder, or `?` and what went wrong
/// otherwise.
///
/// A table of closures and no generic function, which would need a name for the traits of serde.
pub(super) fn source(krate: &str, types: &[String]) -> String {
    let mut out = String::from(HEAD);
    let _ = writeln!(out, "\nuse {krate}::models;\n");
    out.push_str("const TYPES: &[fn(&str) -> Answer] = round_trips![\n");
    for ty in types {
        let _ = writeln!(out, "    {ty},");
    }
    out.push_str("];\n");
    out.push_str(BODY);
    out
}

/// The crates whose types are named, beside `serde_json`.
const CRATES: [(&str, &str); 3] = [
    ("::jiff::", "jiff = { version = \"0.2\", default-features = false, features = [\"serde\", \"std\"] }\n"),
    ("::specsmith_runtime::", "specsmith-runtime.workspace = true\n"),
    ("::uuid::", "uuid = { version = \"1\", features = [\"serde\"] }\n"),
];

/// Lines for `Cargo.toml`.
pub(super) fn dependencies(types: &[String]) -> String {
    let named = CRATES.iter().filter(|(path, _)| types.iter().any(|ty| ty.contains(path)));
    named.map(|(_, line)| *line).collect()
}

const HEAD: &str = r#"//! Decodes and encodes values, as the lines on the standard input ask.

#![allow(deprecated, unused_imports)]

use std::collections::{BTreeMap, HashMap};
use std::io::{BufRead, Write};

type Answer = Result<String, String>;

macro_rules! round_trips {
    ($($ty:ty),* $(,)?) => {
        &[$(|text| match serde_json::from_str::<$ty>(text) {
            Ok(value) => Ok(serde_json::to_string(&value).unwrap_or_else(|error| format!("? {error}"))),
            Err(error) => Err(error.to_string()),
        }),*]
    };
}
"#;

const BODY: &str = r#"
fn answer(line: &str) -> String {
    let (number, text) = line.split_once('\t').unwrap_or_default();
    let Some(round_trip) = number.parse().ok().and_then(|number: usize| TYPES.get(number)) else {
        return "? there is no such type".to_owned();
    };
    match std::panic::catch_unwind(|| round_trip(text)) {
        Ok(Ok(text)) if text.starts_with('?') => text,
        Ok(Ok(text)) => format!("={text}"),
        Ok(Err(message)) => format!("!{}", message.replace('\n', " ")),
        Err(_) => "? panic".to_owned(),
    }
}

fn all() {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        if writeln!(out, "{}", answer(&line)).is_err() {
            return;
        }
    }
}

fn main() {
    // Without optimisation a deeply nested value needs more stack than a program begins with.
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(all);
    let _ = thread.map(std::thread::JoinHandle::join);
}
"#;
