//! The JSON of the models, where the examples of the documentation leave something open.

use std::collections::BTreeMap;

use launchdarkly_experiments::models::{
    DependentMetricOrMetricGroupRepKind, FlagInput, FlagsInput, IterationInput, IterationRep, IterationRepStatus, Link,
    MetricInput, TreatmentInput, TreatmentParameterInput, TreatmentRep, UnixMillis,
};
use serde_json::{Value, from_value, json, to_value};
use serde_yaml::Mapping;

use crate::{descriptions, examples};

#[test]
fn a_request_is_built_from_plain_values() {
    let variation = "e432f62b-55f6-49dd-a02f-eb24acf39d05";
    let parameters = vec![TreatmentParameterInput::new("example-flag-for-experiment", variation)];
    let flag = FlagInput::new(variation, 12);
    let flags: FlagsInput = BTreeMap::from([("property1".to_owned(), flag.clone()), ("property2".to_owned(), flag)]);
    let input = IterationInput::new(
        "Example hypothesis, the new button placement will increase conversion",
        vec![MetricInput::new("example-metric").with_primary(true)],
        vec![TreatmentInput::new("Treatment 1", true, "10", parameters)],
        flags,
    )
    .with_can_reshuffle_traffic(true);
    assert_eq!(to_value(&input).unwrap(), examples::create_iteration());
    assert_eq!(input, examples::input());
}

#[test]
fn properties_have_the_types_and_names_that_the_document_implies() {
    let iteration: IterationRep = from_value(examples::answer()).unwrap();
    assert_eq!(iteration.id.as_deref(), Some("12ab3c45de678910fgh12345"), "`_id` is `id`");
    let created: UnixMillis = iteration.created_at;
    assert_eq!(created, 1_654_104_600_000_i64);
    let metric = iteration.primary_metric.unwrap();
    assert_eq!(metric.version_id, "<string>", "`_versionId` is `version_id`");
    assert_eq!(metric.kind, DependentMetricOrMetricGroupRepKind::Custom);

    let flag = &iteration.flags.unwrap()["property1"];
    let links: &BTreeMap<String, Link> = &flag.links;
    assert_eq!(links["self"].r#type.as_deref(), Some("application/json"), "`_links` is `links`");
    let clauses: &[Value] = flag.targeting_rule_clauses.as_deref().unwrap();
    let any = [json!({"attribute": "country", "op": "in", "values": ["de", 1]}), json!("any"), json!(null), json!(1.5)];
    assert_eq!(clauses, any);
}

#[test]
fn timestamps_have_64_bits() {
    for millis in [i64::MIN, 253_402_300_799_999, i64::MAX] {
        let iteration: IterationRep =
            from_value(json!({"hypothesis": "", "status": "stopped", "createdAt": millis})).unwrap();
        assert_eq!(iteration.created_at, millis);
        assert_eq!(to_value(iteration).unwrap()["createdAt"], json!(millis));
    }
}

/// A treatment with what is read from the optional array in it.
fn treatment(more: &Value) -> TreatmentRep {
    let mut treatment = json!({"name": "Treatment 1", "allocationPercent": "10"});
    treatment.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    from_value(treatment).unwrap()
}

#[test]
fn an_optional_array_that_is_absent_stays_absent() {
    let absent = treatment(&json!({}));
    assert_eq!(absent.parameters, None);
    assert_eq!(to_value(absent).unwrap(), json!({"name": "Treatment 1", "allocationPercent": "10"}));
}

#[test]
fn an_optional_array_that_is_empty_stays_empty() {
    let empty = treatment(&json!({"parameters": []}));
    assert_eq!(empty.parameters, Some(Vec::new()));
    assert_eq!(to_value(empty).unwrap()["parameters"], json!([]));
}

#[test]
fn an_optional_array_that_is_null_is_read_as_absent() {
    assert_eq!(treatment(&json!({"parameters": null})), treatment(&json!({})));
}

/// The page "Get all experiments" shows both as `null`.
#[test]
fn optional_texts_that_are_null_are_read_as_absent() {
    let parameters = treatment(&json!({"parameters": [{"variationId": null, "flagKey": null}]})).parameters.unwrap();
    assert_eq!(to_value(parameters).unwrap(), json!([{}]));
}

#[test]
fn the_values_of_an_enum_are_those_of_the_document() {
    assert_eq!(IterationRepStatus::VALUES, ["not_started", "running", "stopped"]);
    let known = [IterationRepStatus::NotStarted, IterationRepStatus::Running, IterationRepStatus::Stopped];
    let read: Vec<IterationRepStatus> = from_value(json!(IterationRepStatus::VALUES)).unwrap();
    assert_eq!(read, known);
    assert_eq!(to_value(known).unwrap(), json!(IterationRepStatus::VALUES));
}

/// The keys of a JSON object in the order in which they are written.
fn keys(json: &str) -> Vec<String> {
    let object: Mapping = serde_yaml::from_str(json).unwrap();
    object.keys().map(|key| key.as_str().unwrap().to_owned()).collect()
}

#[test]
fn properties_are_written_in_the_order_of_the_document() {
    let input = serde_json::to_string(&examples::full_input()).unwrap();
    assert_eq!(keys(&input), descriptions::properties("IterationInput"));
    let answer: IterationRep = from_value(examples::answer()).unwrap();
    let answer = serde_json::to_string(&answer).unwrap();
    assert_eq!(keys(&answer), descriptions::properties("IterationRep"));
}
