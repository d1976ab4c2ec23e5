//! Overlays, and the paths in them, on a document.

#![no_main]

use libfuzzer_sys::{fuzz_crossover, fuzz_mutator, fuzz_target};
use specsmith_codegen::config::Config;
use specsmith_codegen::{Documents, Source, generate_with};
use specsmith_fuzz::{fixtures, judge, mutate};

const DOCUMENT: &[u8] = include_bytes!("../../tests/golden/ok/overlay_updates.yaml");

/// What paths are made of, beside the words of documents.
const PATHS: &[&str] = &[
    "$",
    "$..*",
    "$.paths.*.get",
    "$.paths['/pets']",
    "$..[?@.name=='limit']",
    "$..[?@.type && !(@.format || @.enum)]",
    "$..[?length(@.enum) > 2]",
    "$..[?match(@.name, '[a-z]*')]",
    "$..[?search(@, '.+')]",
    "$..[?count(@.*) < 3]",
    "$..[?value(@.x) == $.info.title]",
    "$.a[0,-1,::2,1:5:-1]",
    "$..[?$..*]",
    "target",
    "update",
    "remove",
    "copy",
    "actions",
    "overlay",
    "extends",
];

fuzz_target!(|data: &[u8]| {
    let document = Source { name: "fuzz.yaml", bytes: DOCUMENT };
    let overlays = [Source { name: "overlay.yaml", bytes: data }];
    judge(&generate_with(Documents { overlays: &overlays, ..Documents::one(document) }, &Config::default()));
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let words = if seed % 2 == 0 { PATHS } else { fixtures::WORDS };
    mutate::json(data, size, max_size, seed, words)
});

fuzz_crossover!(|one: &[u8], other: &[u8], out: &mut [u8], seed: u32| { mutate::cross(one, other, out, seed) });
