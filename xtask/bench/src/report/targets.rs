//! What was aimed at, and what came of it.

use super::All;
use super::charts::compilations;
use crate::compile::{Compilation, OURS, Way};
use crate::generation::Generation;
use crate::table::{Table, seconds};

/// What checking a client should not exceed.
struct Aim {
    document: &'static str,
    cpu_seconds: f64,
    megabytes: f64,
    /// What the best peer took on the machine on which the seconds were chosen.
    peer_seconds: f64,
}

impl Aim {
    const fn new(document: &'static str, cpu_seconds: f64, megabytes: f64, peer_seconds: f64) -> Self {
        Self { document, cpu_seconds, megabytes, peer_seconds }
    }

    /// The part of the best peer's time.
    fn share(&self) -> f64 {
        self.cpu_seconds / self.peer_seconds
    }
}

const CHECK: [Aim; 4] = [
    Aim::new("LaunchDarkly", 4.0, 600.0, 16.9),
    Aim::new("Stripe", 8.0, 1024.0, 31.7),
    Aim::new("OpenAI", 16.0, 1229.0, 66.0),
    Aim::new("GitHub", 20.0, 2560.0, 92.0),
];

/// CPU seconds that generating should not exceed.
const GENERATE: [(&str, f64); 2] = [("LaunchDarkly", 0.15), ("GitHub", 1.0)];

pub(super) fn table(all: &All) -> Table {
    let mut rows = Rows { table: Table::new(["what", "aim", "measured", "best peer that compiles", "reached"]) };
    CHECK.iter().for_each(|aim| check(&mut rows, all, aim));
    CHECK.iter().for_each(|aim| release(&mut rows, all, aim.document));
    from_nothing(&mut rows, all);
    tag(&mut rows, all);
    generating(&mut rows, all);
    wire(&mut rows, all);
    crates(&mut rows, all);
    rows.table
}

struct Rows {
    table: Table,
}

impl Rows {
    fn add(&mut self, what: String, aim: String, measured: String, peer: String, is_reached: bool) {
        self.table.row([what, aim, measured, peer, if is_reached { "yes" } else { "no" }.to_owned()]);
    }
}

/// Our measurement of a whole client, and the least of the peers'.
fn both<'a>(all: &'a All, document: &str, way: Way) -> (Option<&'a Compilation>, Option<&'a Compilation>) {
    let of_it = compilations(all, way).into_iter().filter(|it| it.document == document && it.usage.failure.is_none());
    let (ours, theirs): (Vec<_>, Vec<_>) = of_it.partition(|it| it.maker == OURS);
    let best = theirs.into_iter().min_by(|a, b| a.usage.cpu_seconds.total_cmp(&b.usage.cpu_seconds));
    (ours.into_iter().next(), best)
}

fn shown(one: Option<&Compilation>) -> String {
    one.map_or_else(String::new, |it| {
        format!("{}: {} s, {:.0} MB", it.maker, seconds(it.usage.cpu_seconds), it.usage.peak_megabytes)
    })
}

fn check(rows: &mut Rows, all: &All, aim: &Aim) {
    let (Some(ours), best) = both(all, aim.document, Way::Check) else { return };
    let usage = &ours.usage;
    let share = best.map(|best| usage.cpu_seconds / best.usage.cpu_seconds);
    let is_fast = usage.cpu_seconds <= aim.cpu_seconds || share.is_some_and(|share| share <= aim.share());
    let shown_share = share.map_or_else(String::new, |share| format!(" ({share:.2} ×)"));
    rows.add(
        format!("`cargo check`, {}", aim.document),
        format!("≤ {} s ({:.2} × the best peer), ≤ {} MB", aim.cpu_seconds, aim.share(), aim.megabytes),
        format!("{} s{shown_share}, {:.0} MB", seconds(usage.cpu_seconds), usage.peak_megabytes),
        shown(best),
        is_fast && usage.peak_megabytes <= aim.megabytes,
    );
}

fn release(rows: &mut Rows, all: &All, document: &str) {
    let (Some(ours), Some(best)) = both(all, document, Way::Release) else { return };
    let share = ours.usage.cpu_seconds / best.usage.cpu_seconds;
    let measured = format!("{} s: {share:.2} ×", seconds(ours.usage.cpu_seconds));
    let what = format!("`cargo build --release`, {document}");
    rows.add(what, "≤ 0.5 × the best peer".to_owned(), measured, shown(Some(best)), share <= 0.5);
}

fn from_nothing(rows: &mut Rows, all: &All) {
    let (_, Some(best)) = both(all, "LaunchDarkly", Way::Nothing) else { return };
    let Some(models) = ours(all, Way::Nothing, "models") else { return };
    let share = models.usage.cpu_seconds / best.usage.cpu_seconds;
    let measured = format!("{} s: {share:.2} ×", seconds(models.usage.cpu_seconds));
    let what = "`cargo check` of models from nothing, LaunchDarkly".to_owned();
    rows.add(what, "≤ 0.3 × the best peer".to_owned(), measured, shown(Some(best)), share <= 0.3);
}

/// Ours of LaunchDarkly.
fn ours<'a>(all: &'a All, way: Way, features: &str) -> Option<&'a Compilation> {
    let mut measured = all.compile.iter().flat_map(|it| &it.measured);
    measured.find(|it| it.document == "LaunchDarkly" && it.way == way && it.features.name == features)
}

fn tag(rows: &mut Rows, all: &All) {
    let (Some(tag), Some(whole)) = (ours(all, Way::Check, "client, experiments"), ours(all, Way::Check, "default"))
    else {
        return;
    };
    let share = tag.usage.cpu_seconds / whole.usage.cpu_seconds;
    let measured = format!("{} s: {share:.2} ×", seconds(tag.usage.cpu_seconds));
    let what = "`cargo check` of the tag `experiments`, LaunchDarkly".to_owned();
    rows.add(what, "≤ 0.15 × the whole client".to_owned(), measured, String::new(), share <= 0.15);
}

fn generating(rows: &mut Rows, all: &All) {
    let measured: Vec<&Generation> = all.gen_.iter().flat_map(|it| &it.measured).collect();
    let of = |document: &str| measured.iter().find(|it| it.document == document);
    let share = |one: &Generation| one.second.cpu_seconds / one.first.cpu_seconds;
    for (document, aim) in GENERATE {
        let Some(one) = of(document) else { continue };
        let theirs = all.peers.iter().flat_map(|it| &it.measured).filter(|it| it.document == document);
        let compiling = theirs.filter(|it| {
            it.generation.failure.is_none() && it.compilations.first().is_some_and(|it| it.usage.failure.is_none())
        });
        let best = compiling.min_by(|a, b| a.generation.cpu_seconds.total_cmp(&b.generation.cpu_seconds));
        let best = best.map(|it| format!("{}: {} s", it.peer, seconds(it.generation.cpu_seconds))).unwrap_or_default();
        let time = one.first.cpu_seconds;
        rows.add(
            format!("generating, {document}"),
            format!("≤ {aim} s"),
            format!("{} s", seconds(time)),
            best,
            time <= aim,
        );
        let again = format!("{} s: {:.2} ×", seconds(one.second.cpu_seconds), share(one));
        let what = format!("generating again, {document}");
        rows.add(what, "≤ 0.3 × the first time".to_owned(), again, String::new(), share(one) <= 0.3);
    }
    let (Some(small), Some(large)) = (of("synthetic 1 MB"), of("synthetic 50 MB")) else { return };
    let growth = large.first.cpu_seconds / small.first.cpu_seconds / (large.bytes as f64 / small.bytes as f64);
    rows.add(
        "growth from 1 to 50 MB, time for each byte".to_owned(),
        "linear".to_owned(),
        format!("{growth:.2} × at 50 MB"),
        String::new(),
        growth <= 1.2,
    );
    let memory = |one: &Generation| one.first.peak_megabytes * 1_048_576.0 / one.bytes as f64;
    let most = measured.iter().map(|one| memory(one)).fold(0.0, f64::max);
    let what = "peak memory, each document, of the input".to_owned();
    rows.add(what, "≤ 20 ×".to_owned(), format!("{most:.1} × at most"), String::new(), most <= 20.0);
}

fn wire(rows: &mut Rows, all: &All) {
    let measured: Vec<_> = all.wire.iter().flat_map(|it| &it.measured).collect();
    if measured.is_empty() {
        return;
    }
    // The mean of ratios is the geometric one.
    let mean = |ratios: &mut dyn Iterator<Item = f64>| {
        let logs: Vec<f64> = ratios.map(f64::ln).collect();
        (logs.iter().sum::<f64>() / logs.len() as f64).exp()
    };
    let decode = mean(&mut measured.iter().map(|it| it.derived.decode.nanoseconds / it.ours.decode.nanoseconds));
    let encode = mean(&mut measured.iter().map(|it| it.derived.encode.nanoseconds / it.ours.encode.nanoseconds));
    let total =
        |count: &dyn Fn(&crate::wire::WireResult) -> usize| measured.iter().map(|it| count(it)).sum::<usize>() as f64;
    let allocations = total(&|it| it.ours.decode.allocations + it.ours.encode.allocations)
        / total(&|it| it.derived.decode.allocations + it.derived.encode.allocations);
    let peer = || "serde_derive on the same types".to_owned();
    for (what, ratio) in [("decoding", decode), ("encoding", encode)] {
        let measured = format!("{ratio:.2} ×");
        rows.add(format!("throughput of {what}"), "≥ 1.0 ×".to_owned(), measured, peer(), ratio >= 1.0);
    }
    let measured = format!("{allocations:.2} ×");
    rows.add("allocations".to_owned(), "≤ 1.0 ×".to_owned(), measured, peer(), allocations <= 1.0);
}

fn crates(rows: &mut Rows, all: &All) {
    let client = ours(all, Way::Check, "default").and_then(|it| it.crates);
    let models = ours(all, Way::Check, "models").and_then(|it| it.crates);
    let theirs = all.peers.iter().flat_map(|it| &it.measured).filter(|it| it.document == "LaunchDarkly");
    let best = theirs.filter_map(|it| Some((it.crates?, &it.peer))).min();
    if let (Some(client), Some((least, peer))) = (client, best) {
        let (aim, best) = ("≤ the smallest peer's".to_owned(), format!("{peer}: {least}"));
        rows.add(
            "crates in the tree of the client, LaunchDarkly".to_owned(),
            aim,
            client.to_string(),
            best,
            client <= least,
        );
    }
    if let Some(models) = models {
        let what = "crates in the tree of models, LaunchDarkly".to_owned();
        rows.add(what, "≤ 6".to_owned(), models.to_string(), String::new(), models <= 6);
    }
}
