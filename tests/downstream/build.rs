//! Generates the module `launchdarkly` of this crate.

fn main() -> Result<(), specsmith::Error> {
    specsmith::generate("../../spec/launchdarkly-experiments.yaml")
}
