//! What Schemathesis says of its run: events, each a line of JSON. It shows people one failure of each sort; here, every
//! answer that failed counts, since another one of the same sort may have another reason.

use crate::document::Document;
use crate::known::Known;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::BTreeMap;

/// What came of an attack.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) requests: usize,
    /// How many of them are valid by the document.
    pub(super) valid: usize,
    /// How many answers had which status. A request without an answer counts as 0.
    pub(super) statuses: BTreeMap<u64, usize>,
    pub(super) checks: BTreeMap<String, Tally>,
    /// How often there was what, for a known reason.
    pub(super) known: BTreeMap<(String, String), usize>,
    /// How often there was what, by operation.
    pub(super) failures: BTreeMap<(String, String), usize>,
}

/// How often a check was made.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) made: usize,
    pub(super) failed: usize,
    /// Failed for a known reason.
    pub(super) known: usize,
}

impl Findings {
    pub(super) fn read(events: &str, document: &Document, known: &Known) -> Result<Self> {
        let mut findings = Self::default();
        let mut is_complete = false;
        for line in events.lines() {
            let event: Value = serde_json::from_str(line).context("an event is no JSON")?;
            let Some((kind, event)) = event.as_object().and_then(|it| it.iter().next()) else { continue };
            match kind.as_str() {
                "ScenarioFinished" => findings.scenario(&event["recorder"], document, known),
                "EngineFinished" => is_complete = event["stop_reason"] == "completed",
                error if error.contains("Error") || error == "Interrupted" => {
                    let said = event.to_string().chars().take(300).collect();
                    *findings.failures.entry((error.to_owned(), said)).or_default() += 1;
                }
                _ => {}
            }
        }
        if !is_complete {
            bail!("Schemathesis has not come to the end");
        }
        Ok(findings)
    }

    /// Requests that belong together, with their answers.
    fn scenario(&mut self, recorder: &Value, document: &Document, known: &Known) {
        for (_, case) in recorder["cases"].as_object().into_iter().flatten() {
            self.requests += 1;
            self.valid += usize::from(case["value"]["meta"]["generation"]["mode"] == "positive");
        }
        for (_, exchange) in recorder["interactions"].as_object().into_iter().flatten() {
            *self.statuses.entry(exchange["response"]["status_code"].as_u64().unwrap_or(0)).or_default() += 1;
        }
        for (case, checks) in recorder["checks"].as_object().into_iter().flatten() {
            let rejection = &recorder["interactions"][case]["response"]["headers"]["x-rejection"][0];
            for check in checks.as_array().into_iter().flatten() {
                let name = check["name"].as_str().unwrap_or_default();
                let tally = self.checks.entry(name.to_owned()).or_default();
                tally.made += 1;
                if check["status"] == "success" {
                    continue;
                }
                tally.failed += 1;
                let failure = &check["failure_info"]["failure"];
                let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
                let operation = operation(document, failure["operation"].as_str().unwrap_or_default());
                let why = rejection.as_str().map_or_else(|| text(&failure["message"]), ToOwned::to_owned);
                let said = format!("{}: {}", text(&failure["title"]), why.lines().next().unwrap_or_default());
                let (list, said) = match known.why(&document.name, &operation, &said) {
                    Some(why) => {
                        tally.known += 1;
                        (&mut self.known, why.to_owned())
                    }
                    None => (&mut self.failures, said),
                };
                *list.entry((operation, said)).or_default() += 1;
            }
        }
    }
}

/// The `operationId` of what Schemathesis calls `GET /pets`.
fn operation(document: &Document, label: &str) -> String {
    let is_it = |operation: &Value| {
        let method = operation["method"].as_str().unwrap_or_default();
        let path = operation["path"].as_str().unwrap_or_default();
        label.split_once(' ').is_some_and(|it| it.0.eq_ignore_ascii_case(method) && it.1 == path)
    };
    let found = document.operations().find(|(_, operation)| is_it(operation));
    found.map_or_else(|| label.to_owned(), |(id, _)| id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn document() -> Document {
        let manifest = json!({"operations": {"addPet": {"method": "POST", "path": "/pets"}}});
        Document { path: "pets.yaml".into(), name: "pets".to_owned(), value: Value::Null, manifest }
    }

    fn events(last: &Value) -> String {
        let failed = |message: &str| {
            let failure = json!({"title": "Refused", "operation": "POST /pets", "message": message});
            json!([{"name": "not_a_server_error", "status": "success"},
                {"name": "acceptance", "status": "failure", "failure_info": {"failure": failure}}])
        };
        let recorder = json!({
            "cases": {
                "a": {"value": {"meta": {"generation": {"mode": "positive"}}}},
                "b": {"value": {"meta": {"generation": {"mode": "negative"}}}},
            },
            "interactions": {
                "a": {"response": {"status_code": 400, "headers": {"x-rejection": ["a number is no object"]}}},
                "b": {"response": null},
            },
            "checks": {"a": failed("it is valid\nsee there"), "b": failed("it is gone\nsee there")},
        });
        format!("{}\n{last}\n", json!({"ScenarioFinished": {"recorder": recorder}}))
    }

    #[test]
    fn every_answer_counts_and_what_is_known_is_no_failure() {
        let known = toml::from_str(
            "[[known]]\ndocument = \"pets\"\noperations = [\"addPet\"]\nsays = \"is no object\"\nwhy = \"so it is\"",
        );
        let end = json!({"EngineFinished": {"stop_reason": "completed"}});
        let findings = Findings::read(&events(&end), &document(), &known.unwrap()).unwrap();
        assert_eq!((findings.requests, findings.valid), (2, 1));
        assert_eq!(findings.statuses, BTreeMap::from([(0, 1), (400, 1)]));
        assert_eq!(findings.checks["acceptance"], Tally { made: 2, failed: 2, known: 1 });
        assert_eq!(findings.checks["not_a_server_error"], Tally { made: 2, failed: 0, known: 0 });
        let once = |what: &str| BTreeMap::from([(("addPet".to_owned(), what.to_owned()), 1)]);
        assert_eq!((findings.known, findings.failures), (once("so it is"), once("Refused: it is gone")));
    }

    #[test]
    fn a_run_that_breaks_off_is_an_error() {
        for last in [json!({"EngineFinished": {"stop_reason": "max_time"}}), json!({"SuiteFinished": {}})] {
            Findings::read(&events(&last), &document(), &Known::default()).unwrap_err();
        }
    }
}
