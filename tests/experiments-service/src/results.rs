//! Results. Nobody sends events to this service, so they are what the examples have, or that there are none yet.

use crate::experiment::Experiment;
use crate::links;
use launchdarkly_experiments::models::{
    ExperimentResultsRep, LegacyExperimentResultsRep, LegacyMetadataRep, MetricSeen, TreatmentResultRep,
};
use serde_json::json;

/// The results of a metric of which no event has come in.
pub(crate) fn none(experiment: &Experiment) -> ExperimentResultsRep {
    let iteration = experiment.current();
    let treatments = iteration.into_iter().flat_map(|it| {
        it.input.treatments.iter().enumerate().map(|(place, input)| {
            let treatment = TreatmentResultRep::new().with_treatment_id(it.treatment_id(place));
            treatment.with_treatment_name(&input.name).with_units(0)
        })
    });
    ExperimentResultsRep::new()
        .with_treatment_results(treatments.collect())
        .with_metric_seen(MetricSeen::new().with_ever(false))
}

/// Results with the links of where they are.
pub(crate) fn linked(mut results: ExperimentResultsRep, experiment: &Experiment, metric: &str) -> ExperimentResultsRep {
    let Experiment { project, environment, input, .. } = experiment;
    results.links = Some(links::of_results(project, environment, &input.key, metric));
    results
}

/// Whether an experiment measures a metric, by itself or in a group.
pub(crate) fn measures(experiment: &Experiment, metric: &str) -> bool {
    experiment.iterations.iter().any(|iteration| {
        let input = &iteration.input;
        let named = [&input.primary_single_metric_key, &input.primary_funnel_key];
        let mut named = named.into_iter().flatten().chain(input.metrics.iter().map(|it| &it.key));
        named.any(|key| key == metric)
    })
}

/// The results of a legacy experiment without data.
pub(crate) fn no_legacy() -> LegacyExperimentResultsRep {
    let variations = [json!(true), json!(false)].map(|value| LegacyMetadataRep::new().with_key(value));
    LegacyExperimentResultsRep::new()
        .with_metadata(variations.into())
        .with_totals(Vec::new())
        .with_series(Vec::new())
        .with_granularity("1h")
        .with_metric_seen(MetricSeen::new().with_ever(false))
}
