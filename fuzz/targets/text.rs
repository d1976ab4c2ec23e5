//! Texts that may be YAML or JSON: they are read or refused, and every place that is reported can be shown.

#![no_main]

use libfuzzer_sys::fuzz_target;
use specsmith_codegen::config::Config;
use specsmith_codegen::locate::Locator;
use specsmith_codegen::{Source, generate};
use specsmith_fuzz::judge;

fuzz_target!(|data: &[u8]| {
    for name in ["fuzz.yaml", "fuzz.json"] {
        let outcome = generate(Source { name, bytes: data }, &Config::default());
        judge(&outcome);
        let Ok(text) = std::str::from_utf8(data) else { continue };
        let locator = Locator::new(name, text);
        for diagnostic in &outcome.diagnostics {
            let places = [Some(&diagnostic.place), diagnostic.also.as_ref().map(|it| &it.place)];
            for range in places.into_iter().flatten().filter_map(|place| locator.locate(place)) {
                assert!(text.get(range.clone()).is_some(), "{range:?} of {text:?}");
            }
        }
    }
});
