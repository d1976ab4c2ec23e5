//! Experiments of the older data model.

use crate::Running;
use launchdarkly_experiments::Client;
use launchdarkly_experiments::models::{JsonPatchOperation, JsonPatchReplace, LegacyFlagRep};
use launchdarkly_experiments_ext::{LegacyPatch, place_of};
use serde_json::json;

async fn change(client: &Client, change: LegacyPatch) -> Result<LegacyFlagRep, u16> {
    let sent = client.patch_legacy_experiments("p", "flag", change.into()).send().await;
    sent.map_err(|error| error.status().unwrap().as_u16())
}

/// The metrics of a flag with the environments in which they are recorded.
fn shown(flag: &LegacyFlagRep) -> Vec<(String, Vec<String>)> {
    let items = flag.experiments.as_ref().unwrap().items.clone().unwrap();
    items.into_iter().map(|it| (it.metric_key.unwrap(), it.environments.unwrap())).collect()
}

#[tokio::test]
async fn experiments_are_added_recorded_and_removed() {
    let running = Running::new().await;
    running.service.add_flag("p", "flag").unwrap();
    let client = running.client();
    let flag = change(&client, LegacyPatch::add_experiment("example-metric", [])).await.unwrap();
    assert_eq!(shown(&flag), [("example-metric".to_owned(), vec![])]);
    assert_eq!(flag.additional["key"], "flag");

    let results = || client.get_legacy_experiment_results("p", "flag", "production", "example-metric");
    assert_eq!(results().send().await.unwrap_err().status().unwrap(), 404, "it is not recorded there");
    let place = place_of(&flag, "example-metric").unwrap();
    let flag = change(&client, LegacyPatch::start_recording(place, "production")).await.unwrap();
    assert_eq!(shown(&flag), [("example-metric".to_owned(), vec!["production".to_owned()])]);
    assert_eq!(results().send().await.unwrap().metric_seen.unwrap().ever, Some(false));

    let flag = change(&client, LegacyPatch::set_baseline(1)).await.unwrap();
    assert_eq!(flag.experiments.as_ref().unwrap().baseline_idx, Some(1));
    let flag = change(&client, LegacyPatch::stop_recording(place, 0)).await.unwrap();
    assert_eq!(shown(&flag), [("example-metric".to_owned(), vec![])]);
    let flag = change(&client, LegacyPatch::remove_experiment(place)).await.unwrap();
    assert_eq!(shown(&flag), []);
}

#[tokio::test]
async fn a_change_is_made_whole_or_not_at_all() {
    let running = Running::new().await;
    running.service.add_flag("p", "flag").unwrap();
    let client = running.client();
    let add = LegacyPatch::add_experiment("clicks", ["production"]);
    change(&client, add.clone()).await.unwrap();
    let before = change(&client, LegacyPatch::default()).await.unwrap();
    for refused in [
        LegacyPatch::set_baseline(1).and(LegacyPatch::remove_experiment(7)),
        add.clone().expecting(0, "load"),
        LegacyPatch::set_baseline(1).and(LegacyPatch::stop_recording(0, 3)),
    ] {
        assert_eq!(change(&client, refused).await, Err(400));
    }
    let replace = |path: &str, value| JsonPatchOperation::Replace(JsonPatchReplace::new(path, value));
    for operation in [
        replace("/key", json!("other")),
        replace("/experimentsX", json!(1)),
        replace("/experiments/items", json!("many")),
        replace("/experiments/items/0", json!({})),
        replace("/experiments/baselineIdx", json!(-1)),
        JsonPatchOperation::Unknown(json!({"op": "merge", "path": "/experiments"})),
    ] {
        let sent = client.patch_legacy_experiments("p", "flag", vec![operation]).send().await;
        assert_eq!(sent.unwrap_err().status().unwrap(), 400);
    }
    assert_eq!(change(&client, LegacyPatch::default()).await.unwrap(), before);
}

#[tokio::test]
async fn results_are_reset() {
    let running = Running::new().await;
    running.service.seed().unwrap();
    let client = running.client();
    let [project, flag, environment, metric] = ["my-project", "my-flag", "my-environment", "example-metric"];
    let results = || client.get_legacy_experiment_results(project, flag, environment, metric);
    let before = results().send().await.unwrap();
    assert_eq!((before.totals.unwrap().len(), before.series.unwrap().len()), (2, 3));
    let reset = client.reset_legacy_experiment_results(project, flag, environment, metric).reply().await.unwrap();
    assert_eq!(reset.status, 204);
    let after = results().send().await.unwrap();
    assert_eq!((after.totals.unwrap().len(), after.metric_seen.unwrap().ever), (0, Some(false)));
    let unknown = client.reset_legacy_experiment_results(project, "none", environment, metric).send().await;
    assert_eq!(unknown.unwrap_err().status().unwrap(), 404);
}
