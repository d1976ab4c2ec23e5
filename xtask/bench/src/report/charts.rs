//! Which charts there are.

use super::All;
use crate::chart::{Bar, Chart, Group};
use crate::compile::{Compilation, OURS, Way};
use crate::measure::Usage;
use crate::table::seconds;

/// Name of the file and chart.
pub(super) fn charts(all: &All) -> Vec<(&'static str, Chart)> {
    let check = |title: &str, value: fn(&Usage) -> f64, text: fn(f64) -> String| Chart {
        title: title.to_owned(),
        groups: by_document(&checks(all), value, text),
    };
    vec![
        (
            "check",
            check("cargo check of the client, CPU seconds", |it| it.cpu_seconds, |it| format!("{} s", seconds(it))),
        ),
        ("memory", check("cargo check of the client, peak memory", |it| it.peak_megabytes, |it| format!("{it:.0} MB"))),
        ("gen", generating(all)),
        ("wire", wire(all)),
    ]
}

/// The checks of whole clients, by everybody.
pub(super) fn checks(all: &All) -> Vec<&Compilation> {
    compilations(all, Way::Check)
}

/// What was done with whole clients, by everybody.
pub(super) fn compilations(all: &All, way: Way) -> Vec<&Compilation> {
    let ours = all.compile.iter().flat_map(|it| &it.measured);
    let theirs = all.peers.iter().flat_map(|it| &it.measured).flat_map(|it| &it.compilations);
    ours.chain(theirs).filter(|it| it.way == way && it.features.name == "default").collect()
}

fn by_document(measured: &[&Compilation], value: fn(&Usage) -> f64, text: fn(f64) -> String) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for one in measured {
        let failed = one.usage.failure.is_some();
        let (value, text) = match (failed, value(&one.usage)) {
            (true, _) => (0.0, "does not compile".to_owned()),
            (false, value) => (value, text(value)),
        };
        let bar = Bar { name: one.maker.clone(), value, text, is_ours: one.maker == OURS };
        match groups.iter_mut().find(|group| group.name == one.document) {
            Some(group) => group.bars.push(bar),
            None => groups.push(Group { name: one.document.clone(), bars: vec![bar] }),
        }
    }
    groups
}

fn generating(all: &All) -> Chart {
    let mut groups = Vec::new();
    let (mut real, mut made) = (Vec::new(), Vec::new());
    for one in all.gen_.iter().flat_map(|it| &it.measured) {
        let bar = |name: &str, usage: &Usage| Bar {
            name: name.to_owned(),
            value: usage.cpu_seconds,
            text: format!("{} s", seconds(usage.cpu_seconds)),
            is_ours: true,
        };
        if one.document.starts_with("synthetic") {
            made.push(bar(&one.document, &one.first));
            continue;
        }
        let theirs = all.peers.iter().flat_map(|it| &it.measured).filter(|it| it.document == one.document);
        let theirs = theirs.map(|it| match &it.generation.failure {
            Some(_) => Bar { name: it.peer.clone(), value: 0.0, text: "does not generate".to_owned(), is_ours: false },
            None => Bar { is_ours: false, ..bar(&it.peer, &it.generation) },
        });
        let mut bars = vec![bar(OURS, &one.first), bar("again, nothing changed", &one.second)];
        bars.extend(theirs);
        real.push(Group { name: one.document.clone(), bars });
    }
    groups.append(&mut real);
    if !made.is_empty() {
        groups.push(Group { name: "Documents made for this".to_owned(), bars: made });
    }
    Chart { title: "Generating a crate, CPU seconds".to_owned(), groups }
}

fn wire(all: &All) -> Chart {
    let groups = all.wire.iter().flat_map(|it| &it.measured).map(|one| {
        let bar = |name: &str, nanoseconds: f64, is_ours| {
            let speed = one.bytes as f64 / nanoseconds * 1e3;
            Bar { name: name.to_owned(), value: speed, text: format!("{speed:.0} MB/s"), is_ours }
        };
        let bars = vec![
            bar("decode", one.ours.decode.nanoseconds, true),
            bar("decode, serde_derive", one.derived.decode.nanoseconds, false),
            bar("encode", one.ours.encode.nanoseconds, true),
            bar("encode, serde_derive", one.derived.encode.nanoseconds, false),
        ];
        Group { name: format!("{} of {}", one.ty.replace("models::", ""), one.document), bars }
    });
    Chart { title: "Reading and writing JSON, MB per second: more is better".to_owned(), groups: groups.collect() }
}
