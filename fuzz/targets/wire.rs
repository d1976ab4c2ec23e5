//! The decoders of generated types: any JSON is read or refused, and what is read is written and read again as the same.

#![no_main]

use libfuzzer_sys::{fuzz_crossover, fuzz_mutator, fuzz_target};
use serde_core::{Serialize, de::DeserializeOwned};
use serde_json::{from_slice, to_vec};
use specsmith_fuzz::{fixtures, for_each_type, mutate};
use std::fmt::Debug;

const TYPES: &[fn(&[u8])] = for_each_type!(round_trip);

// What comes in is `[number of the type, value]`.
fuzz_target!(|data: &[u8]| {
    let Some((number, value)) = std::str::from_utf8(data).ok().and_then(|text| text.strip_prefix('[')?.split_once(','))
    else {
        return;
    };
    let value = value.strip_suffix(']').unwrap_or(value);
    let number = number.trim().parse::<usize>().unwrap_or_default();
    TYPES[number % TYPES.len()](value.as_bytes());
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::json(data, size, max_size, seed, fixtures::WORDS)
});

fuzz_crossover!(|one: &[u8], other: &[u8], out: &mut [u8], seed: u32| { mutate::cross(one, other, out, seed) });

fn round_trip<T: Serialize + DeserializeOwned + PartialEq + Debug>(json: &[u8]) {
    let Ok(value) = from_slice::<T>(json) else { return };
    let written = to_vec(&value).expect("what was read can be written");
    let again = from_slice::<T>(&written);
    let text = String::from_utf8_lossy(&written);
    assert_eq!(again.as_ref().ok(), Some(&value), "{text}: {:?}", again.as_ref().err());
    assert_eq!(to_vec(&again.expect("it is equal")).expect("it can be written"), written);
}
