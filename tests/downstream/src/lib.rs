//! A crate that talks to LaunchDarkly without a line of its own about JSON or HTTP: its build script turns the OpenAPI
//! document into the module [`launchdarkly`].
//!
//! ```
//! let input = downstream::button_iteration("metric-key-123abc", "placement", ["left", "right"]);
//! let json = serde_json::to_value(&input)?;
//! assert_eq!(json["treatments"][1]["parameters"][0]["variationId"], "right");
//! # Ok::<(), serde_json::Error>(())
//! ```

/// What the build script made of the document.
pub mod launchdarkly {
    include!(concat!(env!("OUT_DIR"), "/launchdarkly_experiments.rs"));
}

use launchdarkly::models::{FlagInput, IterationInput, MetricInput, TreatmentInput, TreatmentParameterInput};

/// An iteration that splits the traffic of `flag` evenly between two of its variations, and measures `metric`; the first
/// variation is the one to compare with.
pub fn button_iteration(metric: &str, flag: &str, variations: [&str; 2]) -> IterationInput {
    let [baseline, other] = variations;
    let treatment = |name: &str, variation: &str| {
        let parameters = vec![TreatmentParameterInput::new(flag, variation)];
        TreatmentInput::new(name, variation == baseline, "50", parameters)
    };
    let metrics = vec![MetricInput::new(metric)];
    let treatments = vec![treatment("Baseline", baseline), treatment("Challenger", other)];
    let flags = [(flag.to_owned(), FlagInput::new("fallthrough", 1))].into();
    IterationInput::new("The other button is used more", metrics, treatments, flags)
        .with_primary_single_metric_key(metric)
}
