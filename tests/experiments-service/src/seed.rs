//! Examples: experiments in each state of their life, and a flag with a legacy experiment.

use crate::experiment::{Experiment, Iteration};
use crate::now;
use crate::store::{LegacyKey, Store, Transaction};
use anyhow::{Result, anyhow};
use launchdarkly_experiments::models::{
    ArchiveExperiment, ExperimentDataSource, ExperimentInput, ExperimentInstruction, ExperimentMethodology,
    ExperimentPatchInput, ExperimentResultsRep, ExperimentType, FlagInput, IntervalRep, IterationInput,
    LegacyExperimentResultsRep, MetricInput, MetricSeen, RelativeDifferenceRep, StartIteration, StopIteration,
    TreatmentInput, TreatmentParameterInput, TreatmentResultRep,
};
use launchdarkly_experiments_ext::LegacyPatch;
use serde_json::json;
use std::collections::BTreeMap;

const PROJECT: &str = "my-project";
const ENVIRONMENT: &str = "my-environment";
const DAY: i64 = 24 * 60 * 60 * 1000;

/// The variations of all flags of the examples.
const VARIATIONS: [(&str, &str); 2] =
    [("control", "e432f62b-55f6-49dd-a02f-eb24acf39d05"), ("treatment", "3a548ec2-72ac-4e59-8518-5c24f5609ccf")];

/// Adds the examples, unless there is an experiment already.
pub(crate) fn fill(store: &Store) -> Result<()> {
    store.write(|it| {
        if !it.all_experiments(1)?.is_empty() {
            return Ok(());
        }
        let now = now();
        for example in EXAMPLES {
            example.add(it, now)?;
        }
        legacy(it, now)
    })
}

/// An experiment, with what happened to it and how many days ago.
struct Example {
    key: &'static str,
    name: &'static str,
    description: &'static str,
    flag: &'static str,
    metric: &'static str,
    events: &'static [(i64, Event)],
}

#[derive(Clone, Copy)]
enum Event {
    Draft,
    Start,
    Stop,
    Archive,
}

const EXAMPLES: &[Example] = &[
    Example {
        key: "checkout-button",
        name: "Checkout button",
        description: "Whether a larger button brings more people to the checkout",
        flag: "checkout-button-size",
        metric: "checkout-started",
        events: &[
            (60, Event::Draft),
            (56, Event::Start),
            (40, Event::Stop),
            (39, Event::Draft),
            (36, Event::Start),
            (20, Event::Draft),
            (18, Event::Start),
        ],
    },
    Example {
        key: "search-ranking",
        name: "Search ranking",
        description: "Whether the new ranking is found to be better",
        flag: "search-ranking",
        metric: "search-result-clicked",
        events: &[(48, Event::Draft), (45, Event::Start), (12, Event::Stop)],
    },
    Example {
        key: "page-load",
        name: "Page load",
        description: "What the new bundler does to the time until a page is there",
        flag: "new-bundler",
        metric: "page-load-ms",
        events: &[(30, Event::Draft), (28, Event::Start), (25, Event::Draft)],
    },
    Example {
        key: "onboarding-tour",
        name: "Onboarding tour",
        description: "Whether anybody wants a tour",
        flag: "onboarding-tour",
        metric: "tour-finished",
        events: &[(58, Event::Draft), (50, Event::Start), (34, Event::Stop), (30, Event::Archive)],
    },
    Example {
        key: "dark-mode",
        name: "Dark mode",
        description: "Not begun yet",
        flag: "dark-mode",
        metric: "session-length",
        events: &[(3, Event::Draft)],
    },
];

impl Example {
    fn add(&self, transaction: &Transaction<'_>, now: i64) -> Result<()> {
        let first = self.events.first().map_or(now, |(days, _)| now - days * DAY);
        let input = ExperimentInput::new(self.name, self.key, self.iteration())
            .with_description(self.description)
            .with_methodology(ExperimentMethodology::Bayesian)
            .with_data_source(ExperimentDataSource::Launchdarkly)
            .with_type(ExperimentType::Experiment)
            .with_tags(vec!["example".to_owned()]);
        let mut experiment = Experiment {
            id: transaction.new_id()?,
            project: PROJECT.to_owned(),
            environment: ENVIRONMENT.to_owned(),
            name: self.name.to_owned(),
            description: Some(self.description.to_owned()),
            created_at: first,
            archived_at: None,
            input,
            iterations: Vec::new(),
        };
        transaction.add_experiment(&experiment)?;
        for (days, event) in self.events {
            let at = now - days * DAY;
            let (comment, instruction) = match event {
                Event::Draft => {
                    experiment.redraft(Iteration::new(transaction.new_id()?, at, self.iteration()));
                    continue;
                }
                Event::Start => {
                    let start = StartIteration::new().with_change_justification("To look at it once more");
                    ("It begins", ExperimentInstruction::StartIteration(start))
                }
                Event::Stop => {
                    let stop = StopIteration::new(VARIATIONS[1].1, "It was better for two weeks");
                    ("It is over", ExperimentInstruction::StopIteration(stop))
                }
                Event::Archive => ("Done", ExperimentInstruction::ArchiveExperiment(ArchiveExperiment::new())),
            };
            experiment.instruct(&instruction, at).map_err(|refusal| anyhow!("`{}`: {refusal:?}", self.key))?;
            let patch = ExperimentPatchInput::new(vec![instruction]).with_comment(comment);
            transaction.add_change(&experiment, at, &patch)?;
        }
        transaction.save_experiment(&experiment)?;
        transaction.put_results(&experiment, self.metric, &results(now))?;
        Ok(())
    }

    fn iteration(&self) -> IterationInput {
        let treatments = VARIATIONS.iter().enumerate().map(|(place, (name, variation))| {
            let parameter = TreatmentParameterInput::new(self.flag, *variation);
            TreatmentInput::new(*name, place == 0, "50", vec![parameter])
        });
        let flags = BTreeMap::from([(self.flag.to_owned(), FlagInput::new("fallthrough", 12))]);
        IterationInput::new(self.description, vec![MetricInput::new(self.metric)], treatments.collect(), flags)
            .with_primary_single_metric_key(self.metric)
            .with_randomization_unit("user")
            .with_attributes(["country", "device", "os"].map(str::to_owned).into())
    }
}

/// Results in which the second treatment is likely to be the better one.
fn results(now: i64) -> ExperimentResultsRep {
    let [control, treatment] = VARIATIONS;
    let of = |(name, id): (&str, &str), mean: f64, best: f64, units: i64| {
        let interval = IntervalRep::new().with_lower(mean - 0.07).with_upper(mean + 0.07);
        TreatmentResultRep::new()
            .with_treatment_id(id)
            .with_treatment_name(name)
            .with_mean(mean)
            .with_credible_interval(interval)
            .with_p_best(best)
            .with_units(units)
    };
    let difference = RelativeDifferenceRep::new().with_from_treatment_id(control.1).with_lower(0.01).with_upper(0.31);
    let treatments = vec![
        of(control, 0.48, 0.06, 1204),
        of(treatment, 0.54, 0.94, 1188).with_relative_differences(vec![difference]),
    ];
    let seen = MetricSeen::new().with_ever(true).with_timestamp(now);
    ExperimentResultsRep::new().with_treatment_results(treatments).with_metric_seen(seen)
}

fn legacy(transaction: &Transaction<'_>, now: i64) -> Result<()> {
    let (flag, metric) = ("my-flag", "example-metric");
    transaction.add_flag(PROJECT, flag)?;
    let mut document = transaction.flag(PROJECT, flag)?.unwrap_or_default();
    json_patch::patch(&mut document, &LegacyPatch::add_experiment(metric, [ENVIRONMENT]).into_patch())?;
    transaction.save_flag(PROJECT, flag, &document)?;
    let key = LegacyKey {
        project: PROJECT.to_owned(),
        flag: flag.to_owned(),
        environment: ENVIRONMENT.to_owned(),
        metric: metric.to_owned(),
    };
    transaction.put_legacy_results(&key, &legacy_results(now)?)?;
    Ok(())
}

fn legacy_results(now: i64) -> Result<LegacyExperimentResultsRep> {
    let variation = |rate: f64, count: i64| {
        json!({
            "cumulativeValue": rate * 1000.0, "cumulativeCount": count, "cumulativeImpressionCount": 1000,
            "cumulativeConversionRate": rate, "cumulativeConfidenceInterval": {"upper": rate + 0.03, "lower": rate - 0.03},
            "pValue": 0.02, "improvement": 0.1, "minSampleSize": 900,
        })
    };
    let point = |days: i64| {
        let data = |rate: f64| json!({"value": 10.0 * rate, "count": 10, "conversionRate": rate, "cumulativeConversionRate": rate});
        json!({"Time": now - days * DAY, "VariationData": [data(0.4), data(0.44)]})
    };
    Ok(serde_json::from_value(json!({
        "metadata": [{"key": true}, {"key": false}],
        "totals": [variation(0.4, 400), variation(0.44, 440)],
        "series": [point(2), point(1), point(0)],
        "stats": {"pValue": 0.02, "chi2": 5.4, "winningVariationIdx": 1, "minSampleSizeMet": true},
        "granularity": "1d",
        "metricSeen": {"ever": true, "timestamp": now},
    }))?)
}
