//! What other generators say of mistakes in a document: those of `tests/golden/mutations.toml` with `peers = true`.

use crate::args::MistakeArgs;
use crate::documents::Document;
use crate::measure::{Limits, Logs, measure};
use crate::peers::Peer;
use crate::table::Table;
use crate::{results, say};
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The document, from the root of the repository.
const DOCUMENT: &str = "spec/launchdarkly-experiments.yaml";

const MISTAKES: &str = "tests/golden/mutations.toml";

/// The part of `docs/diagnostics.md` that shows the table.
const PAGE: &str = "xtask/src/mistakes.md";

const LIMITS: Limits = Limits { seconds: 120, megabytes: None };

/// How much of what is said goes into the table, in characters.
const SHOWN: usize = 160;

#[derive(Debug, Deserialize)]
struct Mistakes {
    mutation: Vec<Mistake>,
}

#[derive(Debug, Deserialize)]
struct Mistake {
    name: String,
    find: String,
    replace: String,
    says: Vec<String>,
    #[serde(default)]
    peers: bool,
}

/// What a peer said of a document, by lines, and whether it ended well.
struct Said {
    lines: Vec<String>,
    is_well: bool,
}

pub(crate) fn run(root: &Path, args: &MistakeArgs) -> Result<String> {
    let document = fs::read_to_string(root.join(DOCUMENT)).with_context(|| DOCUMENT)?;
    let mistakes: Mistakes = toml::from_str(&fs::read_to_string(root.join(MISTAKES))?).with_context(|| MISTAKES)?;
    let mistakes: Vec<Mistake> = mistakes.mutation.into_iter().filter(|it| it.peers).collect();
    let mut names = Vec::new();
    let mut columns = Vec::new();
    for peer in Peer::all() {
        let Some(program) = peer.install(root)? else { continue };
        say(&format!("{} {}", peer.name, peer.version));
        let without = ask(root, &peer, &program, "without", &document)?;
        let said = mistakes.iter().map(|mistake| {
            let found = document.matches(&mistake.find).count();
            ensure!(found == 1, "what `{}` replaces is in the document {found} times", mistake.name);
            ask(root, &peer, &program, &mistake.name, &document.replace(&mistake.find, &mistake.replace))
        });
        let words: Vec<_> = mistakes.iter().map(words).collect();
        columns.push(told(&without, &said.collect::<Result<Vec<_>>>()?, &words));
        names.push(format!("{} {}", peer.name, peer.version));
    }
    let mut table = Table::new(["mistake", "specsmith"].into_iter().chain(names.iter().map(String::as_str)));
    for (row, mistake) in mistakes.iter().enumerate() {
        let ours = mistake.says.first().map(|it| cell(it)).unwrap_or_default();
        let cells = columns.iter().map(|column| column[row].clone());
        table.row([mistake.name.replace('_', " "), ours].into_iter().chain(cells));
    }
    if args.update {
        let text = format!("{}\n", table.markdown().trim_end().replace("---:", "---"));
        specsmith::output::write_file(&root.join(PAGE), &text)?;
    }
    Ok(table.markdown())
}

fn ask(root: &Path, peer: &Peer, program: &Path, name: &str, text: &str) -> Result<Said> {
    let dir = results::folder(root).join("mistakes").join(peer.name).join(name);
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(dir.join("out"))?;
    // The same for all, or messages would differ by it.
    let path = results::folder(root).join("mistakes").join("api.yaml");
    fs::write(&path, text)?;
    let document = Document::new(name.to_owned(), path)?;
    let logs = Logs::new(&dir, "said")?;
    let usage = measure(&peer.command_that_checks(program, &document, &dir.join("out")), LIMITS, &logs)?;
    let said = [&logs.stderr, &logs.stdout].map(|file| fs::read(file).unwrap_or_default());
    let said = said.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    let (folder, out) = (results::folder(root).join("mistakes"), dir.display().to_string());
    let clean = |line: &str| without_colours(line).replace(&out, "").replace(&format!("{}/", folder.display()), "");
    // What a panic says stands in the line behind the one that names the source file.
    let mut panics = false;
    let said = said.lines().map(clean).filter_map(|line| {
        let line = if std::mem::take(&mut panics) { format!("panics: {line}") } else { line.trim().to_owned() };
        panics = line.starts_with("thread '") && line.contains(" panicked at ");
        (!panics).then_some(line)
    });
    let mut lines: Vec<String> = Vec::new();
    for line in said.filter(|line| !is_noise(line)) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    Ok(Said { lines, is_well: usage.failure.is_none() })
}

/// What of it is about each mistake: not said of the document without one, and best of all with a word of the mistake, and not
/// said of another.
fn told(without: &Said, said: &[Said], words: &[BTreeSet<&str>]) -> Vec<String> {
    let mut count = BTreeMap::<&str, usize>::new();
    for line in said.iter().flat_map(|it| &it.lines) {
        *count.entry(line).or_default() += 1;
    }
    let told = said.iter().zip(words).map(|(said, words)| {
        let mut new: Vec<&str> =
            said.lines.iter().map(String::as_str).filter(|line| !without.lines.iter().any(|it| it == line)).collect();
        let mentions = |line: &str| words.iter().any(|word| line.contains(word));
        let place = |line: &str| ["line ", "error"].map(|word| !line.to_lowercase().contains(word));
        new.sort_by_key(|line| (!mentions(line), count[line], place(line)));
        match (new.first(), said.is_well, without.is_well) {
            (Some(line), _, _) => cell(line),
            (None, true, _) => "nothing".to_owned(),
            (None, false, false) => "fails as without the mistake".to_owned(),
            (None, false, true) => "fails, and does not say why".to_owned(),
        }
    });
    told.collect()
}

/// The words that a mistake takes away or puts in.
fn words<'m>(Mistake { find, replace, .. }: &'m Mistake) -> BTreeSet<&'m str> {
    let words = |text: &'m str| text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3);
    let (before, after): (BTreeSet<&str>, BTreeSet<&str>) = (words(find).collect(), words(replace).collect());
    before.symmetric_difference(&after).copied().collect()
}

/// Lines that are about the program, and not about the document.
fn is_noise(line: &str) -> bool {
    const NOISE: &[&str] = &[
        "at ",
        "Stack backtrace",
        "note: run with",
        "Generating ",
        "[main] INFO",
        "| Error count",
        "Errors:",
        "Warnings:",
    ];
    let is_excerpt = line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(" |");
    line.is_empty() || is_excerpt || NOISE.iter().any(|start| line.starts_with(start))
}

/// A text as code in a cell.
fn cell(text: &str) -> String {
    let short: String = text.chars().take(SHOWN).collect();
    let more = if text.chars().count() > SHOWN { "…" } else { "" };
    format!("<code>{}{more}</code>", short.replace('&', "&amp;").replace('<', "&lt;").replace('|', "&#124;"))
}

/// A line without the escape sequences of terminals.
fn without_colours(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    first + &parts.filter_map(|part| part.split_once('m')).map(|(_, rest)| rest).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_the_mistake_comes_first() {
        let said = |lines: &[&str], is_well| Said { lines: lines.iter().map(|it| (*it).to_owned()).collect(), is_well };
        let without = said(&["reading"], true);
        let of = [
            said(&["reading", "there are issues", "a is missing"], false),
            said(&["reading", "there are issues", "b is <wrong>"], false),
            said(&["renaming", "itemz is no key"], true),
            said(&["reading"], true),
            said(&["reading"], false),
        ];
        let mistake = Mistake {
            name: String::new(),
            find: "items: [map]".to_owned(),
            replace: "itemz: [map]".to_owned(),
            says: Vec::new(),
            peers: true,
        };
        assert_eq!(words(&mistake), BTreeSet::from(["items", "itemz"]));
        let expected = [
            "<code>a is missing</code>",
            "<code>b is &lt;wrong></code>",
            "<code>itemz is no key</code>",
            "nothing",
            "fails, and does not say why",
        ];
        assert_eq!(told(&without, &of, &vec![words(&mistake); of.len()]), expected);
    }

    #[test]
    fn colours_are_no_text() {
        assert_eq!(without_colours("\u{1b}[1;31merror\u{1b}[0m: a"), "error: a");
    }
}
