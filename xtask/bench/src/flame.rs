//! Where generating spends its time, as a flame graph: samples of the stack that `perf` takes.

use crate::args::DocumentArgs;
use crate::documents;
use crate::machine::runs;
use crate::worker::{self, Chore, Worker};
use crate::{results, say};
use anyhow::{Context, Result, bail};
use inferno::collapse::Collapse;
use inferno::collapse::perf::Folder;
use inferno::flamegraph::{self, Options};
use std::fs::{self, File};
use std::io::{BufReader, BufWriter};
use std::path::Path;
use std::process::{Command, Stdio};

/// The picture, from `docs`.
pub(crate) const FLAME: &str = "performance/flame.svg";

/// Samples in a second; no round number, so that they fall into no step with anything.
const FREQUENCY: &str = "997";

/// How much of the stack a sample has, from which its frames are found; the most that `perf` takes is about 64 KiB.
const STACK: &str = "dwarf,32768";

/// The share of the whole, in percent, below which a frame is left out.
const SMALLEST: f64 = 0.2;

/// Draws the graph of the largest of the documents.
pub(crate) fn run(root: &Path, args: &DocumentArgs) -> Result<String> {
    let documents = documents::real(root, args)?;
    let document = documents.iter().max_by_key(|document| document.bytes).context("there is no such document")?;
    if !runs("perf", "--version") {
        bail!("this needs `perf` (Debian: `apt-get install linux-perf`)");
    }
    let dir = results::folder(root).join("flame");
    fs::create_dir_all(&dir)?;
    let (samples, stacks, folded) = (dir.join("samples"), dir.join("stacks"), dir.join("folded"));
    let out = dir.join("crate");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    say(&format!("flame: generating {}", document.name));
    let generate = worker::command(&Worker { chore: Chore::Generate { document: document.path.clone(), out } })?;
    let mut record = Command::new("perf");
    record.args([
        "record",
        "--quiet",
        "--event",
        "cpu-clock:u",
        "--freq",
        FREQUENCY,
        "--call-graph",
        STACK,
        "--output",
    ]);
    ok(record.arg(&samples).arg("--").arg(generate.get_program()).args(generate.get_args()).stdout(Stdio::null()))?;
    say("flame: reading the samples");
    ok(Command::new("perf").args(["script", "--no-inline", "--input"]).arg(&samples).stdout(File::create(&stacks)?))?;
    let stacks = BufReader::new(File::open(&stacks)?);
    Folder::default().collapse(stacks, BufWriter::new(File::create(&folded)?))?;
    let mut options = Options::default();
    options.title = format!("Generating the crate of {}: CPU time", document.name);
    "nanoseconds".clone_into(&mut options.count_name);
    options.min_width = SMALLEST;
    let svg = root.join("docs").join(FLAME);
    let folded = BufReader::new(File::open(&folded)?);
    flamegraph::from_reader(&mut options, folded, BufWriter::new(File::create(&svg)?))?;
    Ok(format!("{} is written\n", svg.strip_prefix(root).unwrap_or(&svg).display()))
}

fn ok(command: &mut Command) -> Result<()> {
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("{:?}", command.get_program()))?;
    if !status.success() {
        bail!("{:?} ends with {status}", command.get_program());
    }
    Ok(())
}
