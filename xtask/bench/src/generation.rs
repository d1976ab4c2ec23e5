//! Generating: the time of each stage, memory, and what came out.

use crate::args::GenArgs;
use crate::documents::{self, Document};
use crate::measure::{Limits, Logs, Usage, measure};
use crate::table::{Table, count, seconds};
use crate::worker::{self, Chore, Worker};
use crate::{results, say};
use anyhow::{Context, Result, anyhow};
use nix::time::{ClockId, clock_gettime};
use serde::{Deserialize, Serialize};
use specsmith::Builder;
use specsmith::codegen::config::Config;
use specsmith::codegen::{Documents, Outcome, Source, Stage, generate_observed};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// What generating the crate of one document takes.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Generation {
    pub(crate) document: String,
    pub(crate) bytes: u64,
    pub(crate) pipeline: Staged,
    /// The whole process: reading, generating, writing.
    pub(crate) first: Usage,
    /// The same again, with everything there.
    pub(crate) second: Usage,
}

/// What the pipeline alone takes and makes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Staged {
    pub(crate) stages: Vec<StageTime>,
    pub(crate) schemas: usize,
    pub(crate) operations: usize,
    pub(crate) files: usize,
    pub(crate) lines: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct StageTime {
    pub(crate) stage: String,
    pub(crate) wall_seconds: f64,
    /// Of all threads.
    pub(crate) cpu_seconds: f64,
}

pub(crate) fn run(root: &Path, args: &GenArgs) -> Result<String> {
    let mut documents = documents::real(root, &args.documents)?;
    documents.extend(documents::synthetic(root, &args.documents, &args.synthetic)?);
    let mut measured: Vec<Generation> = Vec::new();
    for run in 1..=args.documents.runs {
        for (at, document) in documents.iter().enumerate() {
            say(&format!("gen: {}, run {run} of {}", document.name, args.documents.runs));
            let one = measure_one(root, document).with_context(|| document.name.clone())?;
            match measured.get_mut(at) {
                Some(before) => before.add(one),
                None => measured.push(one),
            }
        }
    }
    let table = table(&measured).to_string();
    results::write(root, "gen", &measured)?;
    Ok(table)
}

fn measure_one(root: &Path, document: &Document) -> Result<Generation> {
    let dir = results::folder(root).join("gen");
    let logs = Logs::new(&dir, &document.slug())?;
    let run = |chore| -> Result<Usage> {
        measure(&worker::command(&Worker { chore })?, Limits::WIDE, &logs)?.ok("specsmith")
    };
    run(Chore::Stages { document: document.path.clone() })?;
    let pipeline = serde_json::from_slice(&fs::read(&logs.stdout)?)?;
    let out = dir.join("crate");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    let [first, second] = [(); 2].map(|()| run(Chore::Generate { document: document.path.clone(), out: out.clone() }));
    fs::remove_dir_all(&out)?;
    Ok(Generation { document: document.name.clone(), bytes: document.bytes, pipeline, first: first?, second: second? })
}

impl Generation {
    /// The least of this and another measurement of the same.
    fn add(&mut self, other: Self) {
        for (stage, other) in self.pipeline.stages.iter_mut().zip(other.pipeline.stages) {
            stage.wall_seconds = stage.wall_seconds.min(other.wall_seconds);
            stage.cpu_seconds = stage.cpu_seconds.min(other.cpu_seconds);
        }
        self.first = self.first.clone().least(other.first);
        self.second = self.second.clone().least(other.second);
    }
}

/// What the worker does that looks at stages.
pub(crate) fn staged(path: &Path) -> Result<Staged> {
    let bytes = fs::read(path)?;
    let source = Source { name: "document", bytes: &bytes };
    let mut marks = Vec::new();
    let mut observe = |stage: Stage| marks.push((stage.to_string(), Instant::now(), cpu_time()));
    let Outcome { diagnostics, generated } =
        generate_observed(Documents::one(source), &Config::default(), &mut observe);
    let generated = generated.ok_or_else(|| anyhow!("nothing is generated: {:?}", diagnostics.first()))?;
    marks.push((String::new(), Instant::now(), cpu_time()));
    let pairs = marks.windows(2).filter_map(|pair| match pair {
        [(stage, wall, cpu), (_, next_wall, next_cpu)] => Some(StageTime {
            stage: stage.clone(),
            wall_seconds: next_wall.duration_since(*wall).as_secs_f64(),
            cpu_seconds: next_cpu.as_ref().ok()?.saturating_sub(*cpu.as_ref().ok()?).as_secs_f64(),
        }),
        _ => None,
    });
    let stages = pairs.collect();
    let size = |key: &str| generated.manifest[key].as_object().map_or(0, serde_json::Map::len);
    let lines = generated.files.values().map(|text| text.lines().count()).sum();
    let (schemas, operations) = (size("types"), size("operations"));
    Ok(Staged { stages, schemas, operations, files: generated.files.len(), lines })
}

/// What all threads of this process have worked so far.
fn cpu_time() -> Result<Duration> {
    Ok(clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID)?.into())
}

/// What the worker does that is measured as a whole.
pub(crate) fn generate(document: &Path, out: &Path) -> Result<()> {
    let builder = Builder::new(document).crate_name("measured");
    if builder.fresh(out)?.is_none() {
        let plan = builder.plan(out)?;
        plan.write()?;
        plan.record();
    }
    Ok(())
}

/// A line for each document, with the stages that take time.
pub(crate) fn table(measured: &[Generation]) -> Table {
    let stages: Vec<&str> = measured.first().map_or(Vec::new(), |one| {
        one.pipeline.stages.iter().map(|it| it.stage.as_str()).filter(|it| *it != "overlay").collect()
    });
    let head = ["document", "MB", "schemas", "operations", "lines out"].into_iter().chain(stages.iter().copied());
    let mut table = Table::new(head.chain(["first, CPU s", "wall s", "again, CPU s", "peak MB", "peak/input"]));
    for one in measured {
        let Generation { document, bytes, pipeline, first, second } = one;
        let megabytes = *bytes as f64 / 1e6;
        let mut row = vec![document.clone(), format!("{megabytes:.1}")];
        row.extend([pipeline.schemas, pipeline.operations, pipeline.lines].map(count));
        let time = |name: &str| pipeline.stages.iter().find(|it| it.stage == name).map_or(0.0, |it| it.cpu_seconds);
        row.extend(stages.iter().map(|stage| seconds(time(stage))));
        row.extend([first.cpu_seconds, first.wall_seconds, second.cpu_seconds].map(seconds));
        row.push(format!("{:.0}", first.peak_megabytes));
        row.push(format!("{:.1}", first.peak_megabytes * 1.048_576 / megabytes));
        table.row(row);
    }
    table
}
