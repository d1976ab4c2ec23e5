//! Other generators of Rust clients, on the same documents and the same machine.

mod tools;

use crate::args::PeerArgs;
use crate::compile::{Compilation, Compiler, Features, Job, Way};
use crate::documents::{self, Document};
use crate::measure::{Limits, Logs, Usage, measure};
use crate::table::{Table, count, seconds};
use crate::{compile, results, say};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
pub(crate) use tools::Peer;

/// Other people use the machine too, and what takes longer is of no use to anybody.
const LIMITS: Limits = Limits { seconds: 15 * 60, megabytes: Some(10 * 1024) };

/// What one peer makes of one document, and what that costs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct PeerResult {
    pub(crate) peer: String,
    pub(crate) version: String,
    pub(crate) document: String,
    pub(crate) bytes: u64,
    pub(crate) generation: Usage,
    pub(crate) lines: usize,
    /// Packages in the tree of the crate, itself among them.
    pub(crate) crates: Option<usize>,
    pub(crate) compilations: Vec<Compilation>,
}

pub(crate) fn run(root: &Path, args: &PeerArgs) -> Result<String> {
    let documents = documents::some(root, &args.documents)?;
    let known = if args.keep {
        results::read::<PeerResult>(root, "peers").map_or(Vec::new(), |it| it.measured)
    } else {
        Vec::new()
    };
    let mut measured = Vec::new();
    for peer in Peer::all().into_iter().filter(|it| args.peer.is_empty() || args.peer.contains(&it.name.to_owned())) {
        let Some(program) = peer.install(root)? else { continue };
        for document in &documents {
            let is_same = |it: &&PeerResult| {
                (&*it.peer, &*it.version, &*it.document, it.bytes)
                    == (peer.name, &peer.version, &document.name, document.bytes)
            };
            if let Some(before) = known.iter().find(is_same) {
                measured.push(before.clone());
                continue;
            }
            let one = measure_one(root, &peer, &program, document, args.thorough);
            measured.push(one.with_context(|| format!("{} on {}", peer.name, document.name))?);
            // An hour's work should not be lost with what comes after it.
            results::write(root, "peers", &measured)?;
        }
    }
    results::write(root, "peers", &measured)?;
    Ok(format!("{}\n{}", table(&measured), compile::table(measured.iter().flat_map(|it| &it.compilations))))
}

/// The pairs of a peer and a document of which nothing is known, although something is of the document with another peer.
pub(crate) fn not_measured(measured: &[PeerResult]) -> Vec<String> {
    let documents: BTreeSet<&str> = measured.iter().map(|it| &*it.document).collect();
    let is_known = |peer: &str, document: &str| measured.iter().any(|it| it.peer == peer && it.document == document);
    let unknown = Peer::all().into_iter().flat_map(|peer| {
        let of_it = documents.iter().filter(|document| !is_known(peer.name, document));
        of_it.map(|document| format!("{} on {document}", peer.name)).collect::<Vec<_>>()
    });
    unknown.collect()
}

fn measure_one(root: &Path, peer: &Peer, program: &Path, document: &Document, thorough: bool) -> Result<PeerResult> {
    say(&format!("{} {} on {}", peer.name, peer.version, document.name));
    let dir = results::folder(root).join("peers/crates").join(format!("{}-{}", peer.name, document.slug()));
    if dir.exists() {
        fs::remove_dir_all(&dir)?;
    }
    fs::create_dir_all(&dir)?;
    let logs = results::folder(root).join("peers/logs");
    let limits = Limits { megabytes: LIMITS.megabytes.filter(|_| !peer.is_java()), ..LIMITS };
    let command = peer.command(program, document, &dir);
    let said = Logs::new(&logs, &format!("{}-{}-generate", peer.name, document.slug()))?;
    let generation = measure(&command, limits, &said)?;
    let mut result = PeerResult {
        peer: peer.name.to_owned(),
        version: peer.version.clone(),
        document: document.name.clone(),
        bytes: document.bytes,
        generation,
        lines: 0,
        crates: None,
        compilations: Vec::new(),
    };
    if result.generation.failure.is_some() {
        return Ok(result);
    }
    let package = peer.package(&dir)?;
    result.lines = package.lines()?;
    result.crates = package.crates(&Features::default()).ok();
    let compiler = Compiler { target: results::folder(root).join("peers/target-crates"), logs };
    let job = |way| Job {
        document: document.name.clone(),
        maker: peer.name.to_owned(),
        package: &package,
        way,
        features: Features::default(),
    };
    result.compilations = compiler.run(&[job(Way::Check)], 1, LIMITS)?;
    if result.compilations.iter().all(|it| it.usage.failure.is_none()) {
        let ways = more(document, thorough);
        let jobs: Vec<Job<'_>> = ways.iter().map(|way| job(*way)).collect();
        result.compilations.extend(compiler.run(&jobs, 1, LIMITS)?);
    }
    Ok(result)
}

/// What is measured of a crate that can be checked. Optimising the large ones takes a quarter of an hour each.
fn more(document: &Document, thorough: bool) -> &'static [Way] {
    match &*document.name {
        _ if thorough => &[Way::Build, Way::Release, Way::Nothing],
        "LaunchDarkly" => &[Way::Build, Way::Release, Way::Nothing],
        "Stripe" => &[Way::Release],
        _ => &[],
    }
}

/// A line for each peer and document.
pub(crate) fn table(measured: &[PeerResult]) -> Table {
    let mut table =
        Table::new(["by", "version", "document", "generation, CPU s", "peak MB", "lines", "crates", "comes to"]);
    for one in measured {
        let PeerResult { peer, version, document, generation, lines, crates, compilations, bytes: _ } = one;
        let failed = compilations.iter().find_map(|it| it.usage.failure.as_ref().map(|why| (it.way.name(), why)));
        let ending = match (&generation.failure, failed) {
            (Some(why), _) => format!("does not generate: {why}"),
            (None, Some((way, why))) => format!("{way}: {why}"),
            (None, None) => "compiles".to_owned(),
        };
        let words = [peer, version, document].map(Clone::clone);
        let numbers = [
            seconds(generation.cpu_seconds),
            format!("{:.0}", generation.peak_megabytes),
            count(*lines),
            crates.map(count).unwrap_or_default(),
            ending,
        ];
        table.row(words.into_iter().chain(numbers));
    }
    table
}
