//! The JSON of LaunchDarkly's reference pages, as it stands there: see `docs/launchdarkly.md`.
//!
//! What a page has right is read, and written back as it was. What it has wrong is refused with an error that names the
//! place; mended there, and there alone, the example is read as well.

use std::fmt::Debug;
use std::fs;
use std::path::Path;

use launchdarkly_experiments::models::{
    ExperimentCollectionRep, ExperimentInput, ExperimentInstruction, ExperimentPatchInput, ExperimentRep,
    ExperimentResultsRep, IterationInput, IterationRep, JsonPatchOperation, LegacyExperimentResultsRep, ParameterRep,
    UnauthorizedErrorRep,
};
use serde_core::{Serialize, de::DeserializeOwned};
use serde_json::{Value, from_value, json, to_value};

/// An example by the name of its file.
pub(crate) fn example(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/launchdarkly/pages/{name}.json"));
    serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap()
}

/// Reads a value, and expects that it is written back as it was.
#[track_caller]
fn reads<T: Serialize + DeserializeOwned>(value: &Value) -> T {
    let read: T = from_value(value.clone()).unwrap();
    assert_eq!(to_value(&read).unwrap(), *value);
    read
}

/// Expects that a value is refused so.
#[track_caller]
fn refuses<T: DeserializeOwned + Debug>(value: &Value, error: &str) {
    let found = from_value::<T>(value.clone()).unwrap_err().to_string();
    assert!(found.starts_with(error), "{found}");
}

/// A number in place of a text of digits, for every key that holds a time.
fn unquote_times(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let is_time =
                    ["_creationDate", "archivedDate", "createdAt", "startedAt", "endedAt"].contains(&key.as_str());
                match value.as_str().filter(|_| is_time) {
                    Some(digits) => *value = json!(digits.parse::<i64>().unwrap()),
                    None => unquote_times(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(unquote_times),
        _ => {}
    }
}

/// What the newer pages require of an experiment and the older one does not have.
fn modernise(experiment: &mut Value) {
    let pointers = ["/currentIteration", "/draftIteration", "/previousIterations/0"];
    pointers.iter().for_each(|it| modernise_iteration(experiment.pointer_mut(it).unwrap()));
    refuses::<ExperimentRep>(experiment, "missing field `environmentKey`");
    experiment["environmentKey"] = json!("my-environment");
}

fn modernise_iteration(iteration: &mut Value) {
    iteration["primaryMetric"]["_versionId"] = json!("version-id-123abc");
    iteration["primaryMetric"]["isGroup"] = json!(false);
}

/// An experiment as the newer pages describe it, with times that are numbers.
pub(crate) fn experiment() -> Value {
    let mut experiment = example("experiment");
    unquote_times(&mut experiment);
    experiment
}

#[test]
fn an_experiment_of_the_newer_pages_has_its_times_in_quotes() {
    let page = example("experiment");
    refuses::<ExperimentRep>(&page, "`_creationDate`: invalid type: string \"1654104600000\", expected i64");
    reads::<ExperimentRep>(&experiment());
}

#[test]
fn a_new_experiment_has_its_flags_in_a_string() {
    let mut page = example("create-experiment");
    refuses::<ExperimentInput>(&page, "`iteration.flags`: invalid type: string");
    let flags = page["iteration"]["flags"].as_str().unwrap().parse().unwrap();
    page["iteration"]["flags"] = flags;
    reads::<ExperimentInput>(&page);
}

#[test]
fn semantic_patches() {
    for name in [
        "update-name",
        "update-description",
        "start-iteration",
        "stop-iteration",
        "archive-experiment",
        "restore-experiment",
    ] {
        let patch: ExperimentPatchInput = reads(&example(&format!("patch-experiment/{name}")));
        let [instruction] = &patch.instructions[..] else { unreachable!("{name}: {patch:?}") };
        assert!(!matches!(instruction, ExperimentInstruction::Unknown(_)), "{instruction:?}");
    }
    for name in ["patch-experiment/request", "older/patch-request"] {
        let patch: ExperimentPatchInput = reads(&example(name));
        assert_eq!(patch.comment.as_deref(), Some("Example comment describing the update"));
    }
    let placeholder = json!({"instructions": [{"kind": "update_action"}]});
    let patch: ExperimentPatchInput = reads(&placeholder);
    assert!(matches!(&patch.instructions[..], [ExperimentInstruction::Unknown(_)]), "{patch:?}");
}

#[test]
fn an_experiment_of_the_older_page_lacks_what_is_required_now() {
    let mut page = example("older/experiment");
    refuses::<ExperimentRep>(&page, "`currentIteration.primaryMetric`: missing field `_versionId`");
    modernise(&mut page);
    reads::<ExperimentRep>(&page);
}

#[test]
fn a_list_of_the_older_page_has_null_for_what_it_does_not_show() {
    let mut page = example("older/list-response");
    refuses::<ExperimentCollectionRep>(&page, "`items[0].currentIteration.primaryMetric`: missing field `_versionId`");
    let parameters = page.pointer_mut("/items/0/previousIterations/0/treatments/0/parameters").unwrap();
    refuses::<Vec<ParameterRep>>(parameters, "invalid type: null");
    *parameters = json!([]);
    modernise(&mut page["items"][0]);
    // Elsewhere it has null for texts that may be absent, which is read as absent.
    let page: ExperimentCollectionRep = from_value(page).unwrap();
    let iteration = page.items[0].current_iteration.as_ref().unwrap();
    let parameter = &iteration.treatments.as_ref().unwrap()[0].parameters.as_ref().unwrap()[0];
    assert_eq!((&parameter.variation_id, &parameter.flag_key), (&None, &None));
}

#[test]
fn an_experiment_is_created_as_on_the_older_page() {
    reads::<ExperimentInput>(&example("older/create-request"));
}

#[test]
fn an_iteration_is_created_as_on_the_older_page() {
    reads::<IterationInput>(&example("older/iteration-request"));
    let mut page = example("older/iteration-response");
    refuses::<IterationRep>(&page, "`primaryMetric`: missing field `_versionId`");
    modernise_iteration(&mut page);
    reads::<IterationRep>(&page);
}

#[test]
fn results() {
    let results: ExperimentResultsRep = reads(&example("older/results"));
    assert_eq!(results.metric_seen.unwrap().timestamp, Some(1_657_129_307));
    let treatment = &results.treatment_results.unwrap()[0];
    let interval = treatment.credible_interval.as_ref().unwrap();
    assert_eq!((interval.lower, interval.upper), (Some(0.406_077_167_366_306_8), Some(0.671_322_213_438_646_7)));
    assert_eq!(treatment.units, Some(76));
}

#[test]
fn results_of_legacy_experiments() {
    // The page writes all numbers as `0`; those that are no integers are written back as `0.0`, which is the same number.
    let page = example("older/legacy-results");
    let results: LegacyExperimentResultsRep = from_value(page.clone()).unwrap();
    let written = to_value(&results).unwrap().to_string().replace("0.0", "0");
    let mut page = page;
    // What may be absent is left out where it is null.
    page["metadata"][0] = json!({});
    assert_eq!(written.parse::<Value>().unwrap(), page);
    assert_eq!(results.series.unwrap()[0].variation_data.as_ref().unwrap().len(), 1);
}

#[test]
fn changes_of_legacy_experiments() {
    for name in ["add-experiment", "remove-experiment", "start-recording", "stop-recording", "update-baseline"] {
        let patch: Vec<JsonPatchOperation> = reads(&example(&format!("older/{name}")));
        assert!(!matches!(&patch[..], [JsonPatchOperation::Unknown(_)]), "{patch:?}");
    }
}

#[test]
fn an_error() {
    let error: UnauthorizedErrorRep = reads(&example("older/unauthorized"));
    assert_eq!((error.code.as_str(), error.message.as_str()), ("unauthorized", "Invalid access token"));
}
