//! x
/// x
pub mod launchdarkly {
    include!(concat!(env!("OUT_DIR"), "/launchdarkly_experiments.rs"));
}
