//! `docs/performance.md` and its charts, made of nothing but the files of results: no number is typed by hand.

mod charts;
mod targets;

use crate::compile::{self, Compilation};
use crate::flame::FLAME;
use crate::generation::{self, Generation};
use crate::machine::Machine;
use crate::peers::{self, PeerResult};
use crate::results::{self, Results};
use crate::wire::{self, WireResult};
use anyhow::Result;
use specsmith::output::write_file;
use std::fmt::Write;
use std::path::Path;

/// Everything that was measured; what was not is left out, and the page says so.
pub(crate) struct All {
    pub(crate) gen_: Option<Results<Generation>>,
    pub(crate) compile: Option<Results<Compilation>>,
    pub(crate) peers: Option<Results<PeerResult>>,
    pub(crate) wire: Option<Results<WireResult>>,
}

const HEAD: &str = "\
# Performance

How long specsmith takes, what the code costs that it writes, and how fast that runs. `cargo xtask bench report` writes this page
from what `cargo xtask bench` measured: no number in it was typed.

## Method

- `cargo xtask bench all --peers` measures everything here. It needs the four documents, in the folder that `--corpus` names, and
  the registry, for the peers.
- Times are CPU time: user and system time of a command and of everything that it started, as `getrusage` counts it. Memory is
  the peak of its largest process. Each thing is measured several times, one document after the other, and the least counts;
  crates of peers are compiled once.
- A crate is compiled with `CARGO_INCREMENTAL=0` and Cargo's own profiles, and with its dependencies compiled before: they are built
  while `src/lib.rs` is empty, and then only the crate is new. *From nothing* is an empty target directory. *Types, nothing
  else* is the floor: a crate of the same structs and enums, without a trait, a function or a table; then with what they
  derive. What the rest is spent on, `docs/decisions.md` says.
- The seconds that are aimed at were chosen where the best peer took 16.9 s (LaunchDarkly), 31.7 s (Stripe), 66 s (OpenAI) and 92 s
  (GitHub). The same share of what the best peer takes here counts as well.
- Peers run with their defaults, asked for a whole client, in the version named, installed from their registries. A process of theirs
  may have 10 GiB of address space (but for Java, for generating) and 15 minutes.
- `wire` compares a model with the same struct and `serde_derive`, both compiled together in one program. Only types are taken for
  which the derives have words of their own: a union or a struct that keeps unknown keys would need `untagged` or `flatten`,
  which are slower. Values are answers that the documents show, the largest first, or fit their schemas where none is shown (made
  up). Both have to come to the same value. Times are criterion's medians, in CPU time of the thread; of several runs of all of it,
  the least.
";

pub(crate) fn run(root: &Path) -> Result<String> {
    let all = All {
        gen_: results::read(root, "gen").ok(),
        compile: results::read(root, "compile").ok(),
        peers: results::read(root, "peers").ok(),
        wire: results::read(root, "wire").ok(),
    };
    let docs = root.join("docs");
    let mut page = HEAD.to_owned();
    section(&mut page, &all, &docs)?;
    for (name, chart) in charts::charts(&all) {
        write_file(&docs.join("performance").join(format!("{name}.svg")), &chart.svg())?;
    }
    write_file(&docs.join("performance.md"), &page)?;
    Ok("docs/performance.md is written\n".to_owned())
}

fn section(page: &mut String, all: &All, docs: &Path) -> Result<()> {
    let All { gen_, compile, peers, wire } = all;
    if let Some(machine) = compile.as_ref().map(|it| &it.machine).or(gen_.as_ref().map(|it| &it.machine)) {
        let Machine { cpu, cores, memory_gib, system, rustc, .. } = machine;
        writeln!(page, "\nThe machine: {cpu}, {cores} cores, {memory_gib:.0} GiB; {system}; {rustc}.")?;
    }
    writeln!(page, "\n## What was aimed at\n\n{}", targets::table(all).markdown())?;
    if let Some(Results { machine, measured }) = compile {
        writeln!(page, "## Compiling\n\n{}\n\n![Checking](performance/check.svg)\n", stamp(machine))?;
        writeln!(page, "![Memory of rustc](performance/memory.svg)\n")?;
        let (tags, whole): (Vec<_>, Vec<_>) = measured.iter().partition(|it| it.features.name.starts_with("client, "));
        writeln!(page, "{}", compile::table(whole).markdown())?;
        if !tags.is_empty() {
            writeln!(page, "One tag at a time:\n\n{}", compile::table(tags).markdown())?;
        }
    }
    if let Some(Results { machine, measured }) = peers {
        writeln!(page, "## Peers\n\n{}\n\n{}", stamp(machine), peers::table(measured).markdown())?;
        let compilations = measured.iter().flat_map(|it| &it.compilations);
        writeln!(page, "{}", compile::table(compilations).markdown())?;
        let unknown = peers::not_measured(measured);
        if !unknown.is_empty() {
            writeln!(page, "Not measured this time: {}.\n", unknown.join(", "))?;
        }
    }
    if let Some(Results { machine, measured }) = gen_ {
        writeln!(page, "## Generating\n\n{}\n\n![Generating](performance/gen.svg)\n", stamp(machine))?;
        writeln!(page, "CPU seconds of each stage, then of the whole command: reading, generating, writing.\n")?;
        writeln!(page, "{}", generation::table(measured).markdown())?;
        match docs.join(FLAME).exists() {
            true => writeln!(page, "[Where the time goes]({FLAME}): a flame graph, from samples of the stack.\n")?,
            false => writeln!(page, "`cargo xtask bench flame` has not been run.\n")?,
        }
    }
    if let Some(Results { machine, measured }) = wire {
        writeln!(page, "## Reading and writing JSON\n\n{}\n\n![JSON](performance/wire.svg)\n", stamp(machine))?;
        writeln!(page, "{}", wire::table(measured).markdown())?;
    }
    let missing =
        [("compile", compile.is_none()), ("peers", peers.is_none()), ("gen", gen_.is_none()), ("wire", wire.is_none())];
    for (what, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
        writeln!(page, "`cargo xtask bench {what}` has not been run.\n")?;
    }
    Ok(())
}

fn stamp(machine: &Machine) -> String {
    format!("Measured on {} at commit `{}`.", machine.date, machine.commit)
}
