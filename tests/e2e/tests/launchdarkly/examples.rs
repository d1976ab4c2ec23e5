//! The requests that LaunchDarkly's documentation shows, and an answer with every property.
//!
//! They are facts of the API, so they stand here as JSON and are not made from the generated types.

use launchdarkly_experiments::models::{IterationInput, IterationRep};
use serde_json::{Value, from_value, json, to_value};

/// The request of the page "Create iteration".
pub(crate) fn create_iteration() -> Value {
    json!({
        "hypothesis": "Example hypothesis, the new button placement will increase conversion",
        "canReshuffleTraffic": true,
        "metrics": [{"key": "example-metric", "primary": true}],
        "treatments": [{
            "name": "Treatment 1",
            "baseline": true,
            "allocationPercent": "10",
            "parameters": [{
                "flagKey": "example-flag-for-experiment",
                "variationId": "e432f62b-55f6-49dd-a02f-eb24acf39d05",
            }],
        }],
        "flags": {
            "property1": {"ruleId": "e432f62b-55f6-49dd-a02f-eb24acf39d05", "flagConfigVersion": 12},
            "property2": {"ruleId": "e432f62b-55f6-49dd-a02f-eb24acf39d05", "flagConfigVersion": 12},
        },
    })
}

/// The `iteration` in the request of the page "Create experiment", which sets every property. There its `flags` are a
/// JSON string that holds this map, which is a mistake of the page.
fn create_experiment() -> Value {
    json!({
        "hypothesis": "Example hypothesis, the new button placement will increase conversion",
        "metrics": [{"key": "metric-key-123abc", "isGroup": true, "primary": true}],
        "treatments": [{
            "name": "Treatment 1",
            "baseline": true,
            "allocationPercent": "10",
            "parameters": [{
                "flagKey": "example-flag-for-experiment",
                "variationId": "e432f62b-55f6-49dd-a02f-eb24acf39d05",
            }],
        }],
        "flags": {
            "example-flag-key": {
                "ruleId": "e432f62b-55f6-49dd-a02f-eb24acf39d05",
                "flagConfigVersion": 12,
                "notInExperimentVariationId": "e432f62b-55f6-49dd-a02f-eb24acf39d05",
            },
        },
        "canReshuffleTraffic": true,
        "primarySingleMetricKey": "metric-key-123abc",
        "primaryFunnelKey": "metric-group-key-123abc",
        "randomizationUnit": "user",
        "reallocationFrequencyMillis": 3_600_000,
        "covariateId": "<string>",
        "attributes": ["country", "device", "os"],
    })
}

/// The `flags` in the code samples of the page "Create iteration": a map inside a string, which the API refuses too.
const FLAGS_IN_A_STRING: &str = r#"{"example-flag-key": { "ruleId": "e432f62b-55f6-49dd-a02f-eb24acf39d05", "flagConfigVersion": 12, "notInExperimentVariationId": "e432f62b-55f6-49dd-a02f-eb24acf39d05" }}"#;

/// The request of the code samples of the page "Create iteration".
fn code_sample() -> Value {
    json!({
        "hypothesis": "Example hypothesis, the new button placement will increase conversion",
        "metrics": [{"key": "metric-key-123abc"}],
        "treatments": [{
            "name": "Treatment 1",
            "baseline": true,
            "allocationPercent": "10",
            "parameters": [{
                "flagKey": "example-flag-for-experiment",
                "variationId": "e432f62b-55f6-49dd-a02f-eb24acf39d05",
            }],
        }],
        "flags": FLAGS_IN_A_STRING,
    })
}

/// The `currentIteration` in the answer of the page "Create experiment", with flags in it and with timestamps as the
/// document declares them; the page has no flags, and puts the timestamps in quotes.
pub(crate) fn answer() -> Value {
    let links = json!({"self": {"href": "/api/v2/metrics/my-project/my-metric", "type": "application/json"}});
    let metric = json!({
        "key": "metric-key-123abc",
        "_versionId": "version-id-123abc",
        "name": "Example metric",
        "kind": "custom",
        "isNumeric": true,
        "unitAggregationType": "sum",
        "eventKey": "event-key-123abc",
        "_links": links,
    });
    let mut metric_in_group = metric.clone();
    metric_in_group["nameInGroup"] = json!("Step 1");
    metric_in_group["randomizationUnits"] = json!(["user"]);
    let metric_or_group = json!({
        "key": "metric-key-123abc",
        "_versionId": "<string>",
        "name": "My metric",
        "kind": "custom",
        "isNumeric": true,
        "eventKey": "event-key-123abc",
        "_links": links,
        "isGroup": true,
        "metrics": [metric_in_group],
    });
    json!({
        "_id": "12ab3c45de678910fgh12345",
        "hypothesis": "The new button placement will increase conversion",
        "status": "running",
        "createdAt": 1_654_104_600_000_i64,
        "startedAt": 1_655_314_200_000_i64,
        "endedAt": 1_656_610_200_000_i64,
        "winningTreatmentId": "122c9f3e-da26-4321-ba68-e0fc02eced58",
        "winningReason": "We ran this iteration for two weeks and the winning variation was clear",
        "canReshuffleTraffic": true,
        "flags": {
            "property1": {
                "targetingRule": "fallthrough",
                "targetingRuleDescription": "Everybody else",
                "targetingRuleClauses": [{"attribute": "country", "op": "in", "values": ["de", 1]}, "any", null, 1.5],
                "flagConfigVersion": 12,
                "notInExperimentVariationId": "e432f62b-55f6-49dd-a02f-eb24acf39d05",
                "_links": {"self": {"href": "/api/v2/flags/my-project/my-flag", "type": "application/json"}},
            },
        },
        "reallocationFrequencyMillis": 3_600_000,
        "version": 0,
        "primaryMetric": metric_or_group,
        "primarySingleMetric": metric,
        "primaryFunnel": {
            "key": "metric-group-key-123abc",
            "name": "My metric group",
            "kind": "funnel",
            "_links": {"parent": {"href": "/api/v2/projects/my-project", "type": "application/json"}},
            "metrics": [metric_in_group],
        },
        "randomizationUnit": "user",
        "attributes": ["<string>"],
        "treatments": [{
            "_id": "122c9f3e-da26-4321-ba68-e0fc02eced58",
            "name": "Treatment 1",
            "allocationPercent": "10",
            "baseline": true,
            "parameters": [{"variationId": "<string>", "flagKey": "<string>"}],
        }],
        "secondaryMetrics": [metric],
        "metrics": [metric_or_group],
        "layerSnapshot": {
            "key": "checkout-flow",
            "name": "Checkout Flow",
            "reservationPercent": 10,
            "otherReservationPercent": 70,
        },
        "covariateInfo": {
            "id": "74a49a2b-4834-4246-917e-5d85231d8c2a",
            "fileName": "covariate.csv",
            "createdAt": 1_654_104_600_000_i64,
        },
    })
}

/// The request of the page "Create iteration", typed.
pub(crate) fn input() -> IterationInput {
    from_value(create_iteration()).unwrap()
}

/// The request that sets every property, typed.
pub(crate) fn full_input() -> IterationInput {
    from_value(create_experiment()).unwrap()
}

#[test]
fn request_examples_are_written_back_as_they_were_read() {
    for example in [create_iteration(), create_experiment()] {
        let input: IterationInput = from_value(example.clone()).unwrap();
        assert_eq!(to_value(input).unwrap(), example);
    }
}

#[test]
fn an_answer_with_every_property_is_written_back_as_it_was_read() {
    let iteration: IterationRep = from_value(answer()).unwrap();
    assert_eq!(to_value(iteration).unwrap(), answer());
}

#[test]
fn flags_in_a_string_are_refused_by_name_since_a_map_was_expected() {
    let error = from_value::<IterationInput>(code_sample()).unwrap_err().to_string();
    assert!(error.starts_with("`flags`: invalid type: string"), "{error}");
    assert!(error.ends_with("expected a map"), "{error}");
}

#[test]
fn timestamps_in_quotes_are_refused_by_name() {
    let mut quoted = answer();
    quoted["createdAt"] = json!("1654104600000");
    let error = from_value::<IterationRep>(quoted).unwrap_err().to_string();
    assert!(error.starts_with("`createdAt`: invalid type: string"), "{error}");
}
