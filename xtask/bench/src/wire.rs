//! Reading and writing JSON: models with their tables, against the same types with the derives of serde.

mod cases;
mod package;
mod twin;

use crate::args::DocumentArgs;
use crate::documents::{self, Document};
use crate::machine::cargo;
use crate::measure::{Limits, Logs, measure};
use crate::table::{Table, count};
use crate::{results, say};
use anyhow::{Context, Result};
use package::Package;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What one value takes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct WireResult {
    pub(crate) document: String,
    /// The type of the value.
    pub(crate) ty: String,
    /// Whether the document shows the value, or it was made for the schema.
    pub(crate) is_shown: bool,
    pub(crate) bytes: usize,
    pub(crate) ours: Costs,
    pub(crate) derived: Costs,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Costs {
    pub(crate) decode: Cost,
    pub(crate) encode: Cost,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Cost {
    /// The least median of several runs.
    pub(crate) nanoseconds: f64,
    pub(crate) allocations: usize,
    pub(crate) allocated_bytes: usize,
}

/// What the program says of allocations: by name of the case, maker and direction.
#[derive(Debug, Deserialize)]
struct Allocated {
    case: String,
    function: String,
    allocations: usize,
    bytes: usize,
}

pub(crate) fn run(root: &Path, args: &DocumentArgs) -> Result<String> {
    let own = Document::new("create iteration".to_owned(), root.join("spec/launchdarkly-experiments.yaml"))?;
    let mut documents = vec![own];
    documents.retain(|it| documents::is_wanted(args, &it.name));
    documents.extend(documents::real(root, args)?);
    let dir = results::folder(root).join("wire");
    let mut package = Package::new(root, dir.clone());
    for document in &documents {
        say(&format!("wire: values and types of {}", document.name));
        package.add(document).with_context(|| document.name.clone())?;
    }
    package.write()?;
    say("wire: compiling, and counting allocations");
    let logs = Logs::new(&dir.join("logs"), "allocations")?;
    let cargo_in = |args: &[&str]| {
        let mut command = Command::new(cargo());
        command.args(args).arg("--manifest-path").arg(dir.join("Cargo.toml"));
        command.arg("--target-dir").arg(dir.join("target")).env("CRITERION_HOME", dir.join("criterion"));
        command
    };
    measure(&cargo_in(&["run", "--release", "--bin", "allocations"]), Limits::WIDE, &logs)?.ok("the program")?;
    let allocated: Vec<Allocated> = serde_json::from_slice(&fs::read(&logs.stdout)?)?;
    // One after the other as a whole: what else happens on the machine hits another value in each run.
    let mut least = HashMap::new();
    for run in 1..=args.runs {
        say(&format!("wire: measuring, run {run} of {}", args.runs));
        let logs = Logs::new(&dir.join("logs"), &format!("bench-{run}"))?;
        measure(&cargo_in(&["bench", "--bench", "wire"]), Limits::WIDE, &logs)?.ok("the benchmark")?;
        for Allocated { case, function, .. } in &allocated {
            let found = median(&dir.join("criterion").join(case).join(function))?;
            let nanoseconds = least.entry((case, function)).or_insert(found);
            *nanoseconds = found.min(*nanoseconds);
        }
    }
    let measured = package.cases().map(|(document, case)| {
        let cost = |function: &str| -> Result<Cost> {
            let is_it = |it: &&Allocated| it.case == case.name && it.function == function;
            let found = allocated.iter().find(is_it).with_context(|| format!("nothing of {}", case.name))?;
            let nanoseconds = least[&(&found.case, &found.function)];
            Ok(Cost { nanoseconds, allocations: found.allocations, allocated_bytes: found.bytes })
        };
        let costs = |maker: &str| -> Result<Costs> {
            let [decode, encode] = ["decode", "encode"].map(|what| cost(&format!("{what}-{maker}")));
            Ok(Costs { decode: decode?, encode: encode? })
        };
        Ok(WireResult {
            document: document.to_owned(),
            ty: case.ty.clone(),
            is_shown: case.is_shown,
            bytes: case.text.len(),
            ours: costs("ours")?,
            derived: costs("derived")?,
        })
    });
    let measured = measured.collect::<Result<Vec<_>>>()?;
    results::write(root, "wire", &measured)?;
    Ok(table(&measured).to_string())
}

/// What criterion found.
fn median(dir: &Path) -> Result<f64> {
    let file = dir.join("new/estimates.json");
    let text = fs::read(&file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    let estimates: Value = serde_json::from_slice(&text)?;
    estimates["median"]["point_estimate"].as_f64().context("criterion says no median")
}

/// A line for each value: throughput against that of derives, allocations against theirs.
pub(crate) fn table(measured: &[WireResult]) -> Table {
    let head = ["type", "of", "bytes", "decode MB/s", "derive", "×", "encode MB/s", "derive", "×"];
    let mut table = Table::new(head.into_iter().chain(["allocations, decode", "derive", "encode", "derive"]));
    for WireResult { document, ty, is_shown, bytes, ours, derived } in measured {
        let speed = |cost: &Cost| *bytes as f64 / cost.nanoseconds * 1e3;
        let mut row =
            vec![if *is_shown { ty.clone() } else { format!("{ty} (made up)") }, document.clone(), count(*bytes)];
        for (ours, derived) in [(&ours.decode, &derived.decode), (&ours.encode, &derived.encode)] {
            row.extend([ours, derived].map(|it| format!("{:.0}", speed(it))));
            row.push(format!("{:.2}", derived.nanoseconds / ours.nanoseconds));
        }
        row.extend([ours.decode, derived.decode, ours.encode, derived.encode].map(|it| count(it.allocations)));
        table.row(row);
    }
    table
}
