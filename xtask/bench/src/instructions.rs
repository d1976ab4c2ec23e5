//! How many instructions things take, as callgrind counts them: nearly the same from run to run, whatever else the machine
//! does, so that a run can fail for it.

use crate::args::InstructionArgs;
use crate::measure::{Limits, Logs, measure};
use crate::table::{Table, count};
use crate::worker::{self, Chore, Worker};
use crate::{results, say, synthetic};
use anyhow::{Context, Result, bail};
use launchdarkly_experiments::models::IterationRep;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

/// How much more than recorded is still no regression. Functions such as `memcpy` differ from CPU to CPU, and compilers from
/// version to version.
const TOLERANCE: f64 = 0.1;

/// What is recorded, from the root of the repository.
const RECORD: &str = "xtask/bench.toml";

const HEAD: &str = "\
# Instructions, as `cargo xtask bench instructions` counts them under callgrind. `--check` fails where something takes over
# 10 % more; `--update` writes this file.

";

/// How often the value is read and written, so that the start of the process does not matter.
const ROUNDS: u32 = 500;

const ITERATION: &str = include_str!("../data/iteration.json");

/// By name: the instructions.
type Counts = BTreeMap<String, u64>;

pub(crate) fn run(root: &Path, args: &InstructionArgs) -> Result<String> {
    let counts = counts(root)?;
    let file = root.join(RECORD);
    if args.update {
        let lines = counts
            .iter()
            .try_fold(HEAD.to_owned(), |mut text, (name, count)| writeln!(text, "\"{name}\" = {count}").map(|()| text));
        specsmith::output::write_file(&file, &lines?)?;
    }
    let recorded: Counts = match fs::read_to_string(&file) {
        Ok(text) => toml::from_str(&text).with_context(|| RECORD)?,
        Err(error) => bail!("`{RECORD}` cannot be read: {error}; `--update` writes it"),
    };
    let (table, problems) = compare(&counts, &recorded);
    if args.check && !problems.is_empty() {
        bail!("{}\n\n{table}", problems.join("\n"));
    }
    Ok(table.to_string())
}

/// Counts everything.
fn counts(root: &Path) -> Result<Counts> {
    let dir = results::folder(root).join("instructions");
    fs::create_dir_all(&dir)?;
    let synthetic = dir.join("synthetic.json");
    fs::write(&synthetic, synthetic::document(400_000))?;
    let small = root.join("spec/launchdarkly-experiments.yaml");
    let generate = |document| Chore::Generate { document, out: dir.join("crate") };
    let subjects = [
        ("generate create iteration", generate(small)),
        ("generate 400 KB", generate(synthetic)),
        ("decode an iteration", Chore::Decode),
        ("encode an iteration", Chore::Encode),
    ];
    let mut counts = Counts::new();
    for (name, chore) in subjects {
        say(&format!("instructions: {name}"));
        // Every run writes the same files.
        if dir.join("crate").exists() {
            fs::remove_dir_all(dir.join("crate"))?;
        }
        counts.insert(name.to_owned(), count_one(&dir, name, chore)?);
    }
    Ok(counts)
}

fn count_one(dir: &Path, name: &str, chore: Chore) -> Result<u64> {
    let (slug, worker) = (name.replace(' ', "-"), worker::command(&Worker { chore })?);
    let out = dir.join(format!("{slug}.callgrind"));
    let mut valgrind = Command::new("valgrind");
    valgrind.arg("--tool=callgrind").arg(format!("--callgrind-out-file={}", out.display()));
    valgrind.arg(worker.get_program()).args(worker.get_args());
    let usage = measure(&valgrind, Limits { seconds: 600, megabytes: None }, &Logs::new(dir, &slug)?);
    usage?.ok("`valgrind` has to be installed (Debian: `apt-get install valgrind`); it")?;
    let text = fs::read_to_string(&out).with_context(|| format!("callgrind wrote no `{}`", out.display()))?;
    let totals = text.lines().find_map(|line| line.strip_prefix("totals: "));
    totals.and_then(|it| it.trim().parse().ok()).context("callgrind tells no total")
}

/// A line for each subject, and what is wrong.
fn compare(counts: &Counts, recorded: &Counts) -> (Table, Vec<String>) {
    let mut table = Table::new(["what", "instructions", "recorded", "change"]);
    let mut problems = Vec::new();
    for (name, now) in counts {
        let show = |value: u64| usize::try_from(value).map(count).unwrap_or_default();
        let Some(before) = recorded.get(name) else {
            problems.push(format!("`{name}` is not recorded in `{RECORD}`: `--update` writes it"));
            continue;
        };
        let change = *now as f64 / *before as f64 - 1.0;
        table.row([name.clone(), show(*now), show(*before), format!("{:+.1} %", change * 100.0)]);
        if change > TOLERANCE {
            problems.push(format!("`{name}` takes {:.1} % more instructions than `{RECORD}` records", change * 100.0));
        }
    }
    let gone = recorded.keys().filter(|name| !counts.contains_key(*name));
    problems.extend(gone.map(|name| format!("`{name}` is recorded in `{RECORD}`, and not counted any more")));
    (table, problems)
}

/// What the worker does whose decoding is counted.
pub(crate) fn decode() -> Result<()> {
    for _ in 0..ROUNDS {
        std::hint::black_box(serde_json::from_str::<IterationRep>(std::hint::black_box(ITERATION))?);
    }
    Ok(())
}

/// What the worker does whose encoding is counted.
pub(crate) fn encode() -> Result<()> {
    let iteration: IterationRep = serde_json::from_str(ITERATION)?;
    for _ in 0..ROUNDS {
        std::hint::black_box(serde_json::to_vec(std::hint::black_box(&iteration))?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(list: &[(&str, u64)]) -> Counts {
        list.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
    }

    #[test]
    fn what_takes_more_is_a_problem() {
        let recorded = some(&[("a", 1000), ("b", 1000), ("gone", 1)]);
        let (table, problems) = compare(&some(&[("a", 1099), ("b", 1101), ("new", 1)]), &recorded);
        assert_eq!(
            problems,
            [
                "`b` takes 10.1 % more instructions than `xtask/bench.toml` records",
                "`new` is not recorded in `xtask/bench.toml`: `--update` writes it",
                "`gone` is recorded in `xtask/bench.toml`, and not counted any more",
            ]
        );
        assert!(table.to_string().contains("+9.9 %"), "{table}");
        assert_eq!(compare(&some(&[("a", 500)]), &some(&[("a", 1000)])).1, [""; 0]);
    }

    #[test]
    fn the_value_is_an_iteration() {
        decode().unwrap();
        encode().unwrap();
        let iteration: IterationRep = serde_json::from_str(ITERATION).unwrap();
        let (before, after): (serde_json::Value, _) =
            (serde_json::from_str(ITERATION).unwrap(), serde_json::to_value(&iteration).unwrap());
        assert_eq!(before, after);
    }
}
