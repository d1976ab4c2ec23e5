//! What an experiment looks like from outside.

use crate::experiment::{Experiment, Iteration};
use crate::links;
use crate::refusal::{Refusal, invalid};
use launchdarkly_experiments::models::{
    CovariateInfoRep, DependentMetricGroupRepWithMetrics, DependentMetricGroupRepWithMetricsKind,
    DependentMetricOrMetricGroupRep, DependentMetricOrMetricGroupRepKind, ExperimentExpand, ExperimentRep, FlagInput,
    FlagRep, IterationRep, MetricInput, MetricV2Rep, MetricV2RepKind, ParameterRep, TreatmentRep,
};

/// The member who maintains what nobody else is said to.
const MAINTAINER: &str = "12ab3c45de678910fgh12345";

/// What is shown beyond what always is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Expand {
    previous_iterations: bool,
    draft_iteration: bool,
    secondary_metrics: bool,
    treatments: bool,
}

impl Expand {
    /// Everything: what answers to changes show.
    pub(crate) const ALL: Self =
        Self { previous_iterations: true, draft_iteration: true, secondary_metrics: true, treatments: true };

    pub(crate) fn of(fields: &[ExperimentExpand]) -> Result<Self, Refusal> {
        let mut expand = Self::default();
        for field in fields {
            match field {
                ExperimentExpand::PreviousIterations => expand.previous_iterations = true,
                ExperimentExpand::DraftIteration => expand.draft_iteration = true,
                ExperimentExpand::SecondaryMetrics => expand.secondary_metrics = true,
                ExperimentExpand::Treatments => expand.treatments = true,
                other => return invalid(format!("`{other}` cannot be expanded")),
            }
        }
        Ok(expand)
    }
}

/// The experiment as an answer shows it.
pub(crate) fn experiment(it: &Experiment, expand: Expand) -> ExperimentRep {
    let Experiment { project, environment, input, .. } = it;
    let links = links::of_experiment(project, environment, &input.key);
    let maintainer = input.maintainer_id.as_deref().unwrap_or(MAINTAINER);
    let mut rep = ExperimentRep::new(&input.key, &it.name, maintainer, it.created_at, environment, links);
    let shown = |iteration| self::iteration(project, iteration, expand);
    rep.id = Some(it.id.clone());
    rep.description.clone_from(&it.description);
    rep.methodology.clone_from(&input.methodology);
    rep.data_source.clone_from(&input.data_source);
    rep.archived_date = it.archived_at;
    rep.tags.clone_from(&input.tags);
    rep.holdout_id.clone_from(&input.holdout_id);
    rep.r#type = input.r#type.as_ref().map(ToString::to_string);
    rep.analysis_config.clone_from(&input.analysis_config);
    rep.current_iteration = it.current().map(shown);
    rep.draft_iteration = it.draft().filter(|_| expand.draft_iteration).map(shown);
    // What is asked for and empty is left out.
    let previous = it.previous().iter().rev().map(shown);
    rep.previous_iterations =
        Some(previous.collect()).filter(|it: &Vec<_>| expand.previous_iterations && !it.is_empty());
    rep
}

/// The iteration as an answer shows it; `project` is that of its flags and metrics.
#[allow(deprecated, reason = "what is deprecated is shown all the same")]
pub(crate) fn iteration(project: &str, it: &Iteration, expand: Expand) -> IterationRep {
    let input = &it.input;
    let mut rep = IterationRep::new(&input.hypothesis, it.status.into(), it.created_at);
    rep.id = Some(it.id.clone());
    rep.started_at = it.started_at;
    rep.ended_at = it.ended_at;
    rep.winning_treatment_id.clone_from(&it.winning_treatment);
    rep.winning_reason.clone_from(&it.winning_reason);
    rep.can_reshuffle_traffic = Some(input.can_reshuffle_traffic.unwrap_or(true));
    let flags = input.flags.iter().map(|(key, flag)| (key.clone(), self::flag(project, key, flag, it)));
    rep.flags = Some(flags.collect());
    rep.reallocation_frequency_millis = input.reallocation_frequency_millis;
    rep.version = Some(1);
    rep.randomization_unit.clone_from(&input.randomization_unit);
    rep.attributes.clone_from(&input.attributes);
    rep.primary_single_metric = input.primary_single_metric_key.as_deref().map(|key| metric(project, key));
    rep.primary_funnel = input.primary_funnel_key.as_deref().map(|key| funnel(project, key));
    rep.primary_metric = primary(it).map(|metric| metric_or_group(project, metric));
    rep.metrics = Some(input.metrics.iter().map(|metric| metric_or_group(project, metric)).collect());
    rep.covariate_info =
        input.covariate_id.as_deref().map(|id| CovariateInfoRep::new(id, format!("{id}.csv"), it.created_at));
    if expand.treatments {
        rep.treatments = Some((0..input.treatments.len()).map(|place| treatment(it, place)).collect());
    }
    if expand.secondary_metrics {
        let first = primary(it).map(|metric| &metric.key);
        let others = input.metrics.iter().filter(|metric| Some(&metric.key) != first);
        rep.secondary_metrics = Some(others.map(|other| metric(project, &other.key)).collect());
    }
    rep
}

/// The metric that is named as the primary one, in one of the three ways that there have been for that.
#[allow(deprecated, reason = "the oldest of them is still taken")]
fn primary(it: &Iteration) -> Option<&MetricInput> {
    let input = &it.input;
    let named = input.primary_single_metric_key.as_ref().or(input.primary_funnel_key.as_ref());
    let mut metrics = input.metrics.iter();
    match named {
        Some(key) => metrics.find(|metric| metric.key == *key),
        None => metrics.find(|metric| metric.primary == Some(true)),
    }
}

fn flag(project: &str, key: &str, flag: &FlagInput, it: &Iteration) -> FlagRep {
    let mut rep = FlagRep::new(links::of_flag(project, key));
    rep.targeting_rule = Some(flag.rule_id.clone());
    rep.flag_config_version = Some(flag.flag_config_version);
    let baseline = || it.input.treatments.iter().position(|it| it.baseline).map(|place| it.treatment_id(place));
    rep.not_in_experiment_variation_id = flag.not_in_experiment_variation_id.clone().or_else(baseline);
    rep
}

fn treatment(it: &Iteration, place: usize) -> TreatmentRep {
    let input = &it.input.treatments[place];
    let mut rep = TreatmentRep::new(&input.name, &input.allocation_percent);
    rep.id = Some(it.treatment_id(place));
    rep.baseline = Some(input.baseline);
    let parameters = input.parameters.iter();
    let parameters =
        parameters.map(|it| ParameterRep::new().with_flag_key(&it.flag_key).with_variation_id(&it.variation_id));
    rep.parameters = Some(parameters.collect());
    rep
}

/// Metrics are known by their keys alone here.
fn metric(project: &str, key: &str) -> MetricV2Rep {
    MetricV2Rep::new(key, key, MetricV2RepKind::Custom, links::of_metric(project, key))
}

fn funnel(project: &str, key: &str) -> DependentMetricGroupRepWithMetrics {
    let links = links::of_metric_group(project, key);
    DependentMetricGroupRepWithMetrics::new(key, key, DependentMetricGroupRepWithMetricsKind::Funnel, links)
}

fn metric_or_group(project: &str, metric: &MetricInput) -> DependentMetricOrMetricGroupRep {
    use DependentMetricOrMetricGroupRepKind as Kind;
    let (key, is_group) = (&metric.key, metric.is_group == Some(true));
    let (kind, links) = match is_group {
        true => (Kind::Funnel, links::of_metric_group(project, key)),
        false => (Kind::Custom, links::of_metric(project, key)),
    };
    DependentMetricOrMetricGroupRep::new(key, format!("{key}-1"), key, kind, links, is_group)
}
