//! The package that is compiled: both kinds of types, the values, a program that counts allocations and a benchmark.

use super::cases::{Case, cases};
use super::twin::Models;
use crate::documents::Document;
use anyhow::{Context, Result};
use specsmith::Builder;
use specsmith::output::write_file;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const ALLOCATIONS: &str = r#"//! How often and how much is allocated, as JSON; both makers have to come to the same value.

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;

#[global_allocator]
static GLOBAL: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn measure<T: serde::Serialize + serde::de::DeserializeOwned>(case: &str, maker: &str, text: &[u8]) -> serde_json::Value {
    let region = Region::new(GLOBAL);
    let value: T = serde_json::from_slice(text).unwrap();
    let decode = region.change();
    let region = Region::new(GLOBAL);
    let written = serde_json::to_vec(&value).unwrap();
    let encode = region.change();
    for (what, stats) in [("decode", decode), ("encode", encode)] {
        let line = serde_json::json!({
            "case": case, "function": format!("{what}-{maker}"),
            "allocations": stats.allocations + stats.reallocations, "bytes": stats.bytes_allocated,
        });
        LINES.with_borrow_mut(|lines| lines.push(line));
    }
    serde_json::from_slice(&written).unwrap()
}

thread_local! { static LINES: std::cell::RefCell<Vec<serde_json::Value>> = const { std::cell::RefCell::new(Vec::new()) }; }

fn main() {
    run();
    println!("{}", serde_json::Value::Array(LINES.take()));
}
"#;

const BENCH: &str = r#"//! Throughput, in CPU time of the thread: what else the machine does changes it little.

use cpu_time::ThreadTime;
use criterion::measurement::{Measurement, ValueFormatter, WallTime};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Duration;

struct CpuTime;

static WALL_TIME: WallTime = WallTime;

impl Measurement for CpuTime {
    type Intermediate = ThreadTime;
    type Value = Duration;

    fn start(&self) -> ThreadTime {
        ThreadTime::now()
    }

    fn end(&self, start: ThreadTime) -> Duration {
        start.elapsed()
    }

    fn add(&self, a: &Duration, b: &Duration) -> Duration {
        *a + *b
    }

    fn zero(&self) -> Duration {
        Duration::ZERO
    }

    fn to_f64(&self, value: &Duration) -> f64 {
        value.as_nanos() as f64
    }

    fn formatter(&self) -> &dyn ValueFormatter {
        WALL_TIME.formatter()
    }
}

fn measure<T>(c: &mut Criterion<CpuTime>, case: &str, maker: &str, text: &[u8])
where
    T: serde::Serialize + serde::de::DeserializeOwned,
{
    let mut group = c.benchmark_group(case);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function(format!("decode-{maker}"), |b| {
        b.iter_with_large_drop(|| serde_json::from_slice::<T>(black_box(text)).unwrap());
    });
    let value: T = serde_json::from_slice(text).unwrap();
    let mut buffer = Vec::with_capacity(2 * text.len());
    group.bench_function(format!("encode-{maker}"), |b| {
        b.iter(|| {
            buffer.clear();
            serde_json::to_writer(&mut buffer, black_box(&value)).unwrap();
        });
    });
    group.finish();
}
"#;

/// What goes into the package.
pub(super) struct Package {
    root: PathBuf,
    dir: PathBuf,
    modules: String,
    dependencies: BTreeSet<String>,
    runtime_features: BTreeSet<String>,
    cases: Vec<(String, Case)>,
}

impl Package {
    pub(super) fn new(root: &Path, dir: PathBuf) -> Self {
        let (root, modules, cases) = (root.to_owned(), String::new(), Vec::new());
        Self { root, dir, modules, dependencies: BTreeSet::new(), runtime_features: BTreeSet::new(), cases }
    }

    /// The document that each case is of, and the case.
    pub(super) fn cases(&self) -> impl Iterator<Item = (&str, &Case)> {
        self.cases.iter().map(|(document, case)| (document.as_str(), case))
    }

    /// Takes up the answers of a document.
    pub(super) fn add(&mut self, document: &Document) -> Result<()> {
        let builder = Builder::new(&document.path).crate_name("measured");
        let plan = builder.plan(self.dir.join("never-written"))?;
        let files = plan.files();
        let models = Models::read(files.iter().map(|(path, text)| (path.as_str(), text.as_str())))?;
        let slug = document.slug().replace('-', "_");
        let cases = cases(&slug, &builder.bundle()?, &serde_json::from_str(&plan.manifest())?, &models)?;
        let names = cases.iter().filter_map(|case| models.closure(&case.ty)).flatten().collect();
        let (ours, derived) = (models.ours(&names), models.derived(&names));
        write!(self.modules, "pub mod {slug} {{\npub mod ours {{ {ours} }}\npub mod derived {{ {derived} }}\n}}\n")?;
        self.depend(files.get("Cargo.toml").context("there is no Cargo.toml")?);
        self.cases.extend(cases.into_iter().map(|case| (document.name.clone(), case)));
        Ok(())
    }

    /// The dependencies of a generated crate are those of its types.
    fn depend(&mut self, manifest: &str) {
        let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
        for line in lines.take_while(|line| !line.starts_with('[')).filter(|line| line.contains(" = ")) {
            if !line.starts_with("specsmith-runtime") {
                self.dependencies.insert(line.to_owned());
            } else if let Some((_, features)) = line.split_once("features = [") {
                let features = features.split(']').next().unwrap_or_default();
                self.runtime_features.extend(features.split(", ").map(str::to_owned));
            }
        }
    }

    /// Writes everything.
    pub(super) fn write(&self) -> Result<()> {
        let Self { root, dir, modules, dependencies, runtime_features, cases } = self;
        let runtime = root.join("crates/specsmith-runtime");
        let features = runtime_features.iter().cloned().collect::<Vec<_>>().join(", ");
        let known = ["serde = ", "serde_json = "];
        let others = dependencies.iter().filter(|line| !known.iter().any(|it| line.starts_with(it)));
        let others: String = others.map(|line| format!("{line}\n")).collect();
        let manifest = format!(
            "[package]\nname = \"wire\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n\n\
             [dependencies]\nserde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\
             stats_alloc = \"=0.1.10\"\n{others}\
             specsmith-runtime = {{ path = {runtime:?}, default-features = false, features = [{features}] }}\n\n\
             [dev-dependencies]\ncpu-time = \"=1.0.0\"\n\
             criterion = {{ version = \"=0.8.2\", default-features = false, features = [\"cargo_bench_support\"] }}\n\n\
             [[bin]]\nname = \"allocations\"\npath = \"src/allocations.rs\"\n\n\
             [[bench]]\nname = \"wire\"\nharness = false\n"
        );
        write_file(&dir.join("Cargo.toml"), &manifest)?;
        fs::copy(root.join("Cargo.lock"), dir.join("Cargo.lock"))?;
        write_file(&dir.join("src/lib.rs"), &format!("#![allow(warnings)]\n{modules}"))?;
        let (mut allocations, mut bench) = (String::new(), String::new());
        for (document, case) in cases {
            write_file(&dir.join(format!("samples/{}.json", case.name)), &case.text)?;
            let slug = case.name.rsplit_once('-').map_or("", |(slug, _)| slug);
            let [ours, derived] = ["ours", "derived"]
                .map(|maker| case.ty.replace("models::", &format!("wire::{slug}::{maker}::models::")));
            let (name, text) = (&case.name, format!("include_bytes!(\"../samples/{}.json\")", case.name));
            writeln!(allocations, "    let ours = measure::<{ours}>(\"{name}\", \"ours\", {text});")?;
            writeln!(allocations, "    let derived = measure::<{derived}>(\"{name}\", \"derived\", {text});")?;
            writeln!(allocations, "    assert_eq!(ours, derived, \"{document}: {}\");", case.ty)?;
            writeln!(bench, "    measure::<{ours}>(c, \"{name}\", \"ours\", {text});")?;
            writeln!(bench, "    measure::<{derived}>(c, \"{name}\", \"derived\", {text});")?;
        }
        let allocations = format!("{ALLOCATIONS}\nfn run() {{\n{allocations}}}\n");
        write_file(&dir.join("src/allocations.rs"), &allocations)?;
        let bench = format!(
            "{BENCH}\nfn all(c: &mut Criterion<CpuTime>) {{\n{bench}}}\n\n\
             fn config() -> Criterion<CpuTime> {{\n    Criterion::default().with_measurement(CpuTime).sample_size(30).without_plots()\
             .warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_millis(1200))\n}}\n\n\
             criterion_group! {{ name = benches; config = config(); targets = all }}\ncriterion_main!(benches);\n"
        );
        write_file(&dir.join("benches/wire.rs"), &bench)?;
        Ok(())
    }
}
