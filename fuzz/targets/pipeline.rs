//! Documents that were changed at random: each becomes a crate or has an error at a place.

#![no_main]

use libfuzzer_sys::{fuzz_crossover, fuzz_mutator, fuzz_target};
use specsmith_codegen::config::Config;
use specsmith_codegen::{Source, generate};
use specsmith_fuzz::{fixtures, judge, mutate};

fuzz_target!(|data: &[u8]| {
    // What changes leave is JSON; the seeds are YAML.
    let name = if data.first() == Some(&b'{') { "fuzz.json" } else { "fuzz.yaml" };
    judge(&generate(Source { name, bytes: data }, &Config::default()));
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::json(data, size, max_size, seed, fixtures::WORDS)
});

fuzz_crossover!(|one: &[u8], other: &[u8], out: &mut [u8], seed: u32| { mutate::cross(one, other, out, seed) });
