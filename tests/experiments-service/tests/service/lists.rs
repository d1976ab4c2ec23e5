//! Lists of experiments, and results.

use crate::{Running, experiment, patch};
use launchdarkly_experiments::Client;
use launchdarkly_experiments::models::{
    ExperimentExpand, ExperimentInstruction, IterationRepStatus, LegacyExperimentResultsRep, StartIteration,
};
use launchdarkly_experiments::operations::GetExperiments;
use launchdarkly_experiments_ext::Filter;
use std::collections::BTreeMap;

/// Experiments `x0`, `x1`, … of which those with an even number run, and those after the third are of another flag.
async fn fill(client: &Client, count: usize) {
    for number in 0..count {
        let key = format!("x{number}");
        let mut input = experiment(&key);
        if number > 3 {
            input.iteration.flags = BTreeMap::from([("other".to_owned(), input.iteration.flags["flag"].clone())]);
            input.iteration.metrics.truncate(1);
        }
        client.create_experiment("p", "e", input).send().await.unwrap();
        if number % 2 == 0 {
            let start = patch([ExperimentInstruction::StartIteration(StartIteration::new())]);
            client.patch_experiment("p", "e", key, start).send().await.unwrap();
        }
    }
}

/// The keys of a list.
async fn keys(client: &Client, request: GetExperiments) -> Vec<String> {
    client.call(request).send().await.unwrap().items.into_iter().map(|it| it.key).collect()
}

fn list() -> GetExperiments {
    GetExperiments::new("p", "e")
}

#[tokio::test]
async fn filters_hold_together() {
    let running = Running::new().await;
    let client = running.client();
    fill(&client, 6).await;
    let by = |filter: Filter| keys(&client, list().with_filter(filter.into()));
    assert_eq!(by(Filter::new()).await.len(), 6);
    assert_eq!(by(Filter::new().flag("other")).await, ["x4", "x5"]);
    assert_eq!(by(Filter::new().metric("errors")).await, ["x0", "x1", "x2", "x3"]);
    assert_eq!(by(Filter::new().status(IterationRepStatus::Running)).await, ["x0", "x2", "x4"]);
    assert_eq!(by(Filter::new().status(IterationRepStatus::NotStarted)).await, ["x1", "x3", "x5"]);
    assert_eq!(by(Filter::new().flag("flag").metric("errors").status(IterationRepStatus::Running)).await, ["x0", "x2"]);
    assert_eq!(by(Filter::new().flag("none")).await, [""; 0]);
    assert_eq!(keys(&client, GetExperiments::new("p", "empty")).await, [""; 0]);
}

#[tokio::test]
async fn pages_are_a_stream_and_know_one_another() {
    let running = Running::new().await;
    let client = running.client();
    fill(&client, 5).await;
    let mut items = client.call(list().with_limit(2)).items();
    let mut keys = Vec::new();
    while let Some(item) = items.next().await {
        keys.push(item.unwrap().key);
    }
    assert_eq!(keys, ["x0", "x1", "x2", "x3", "x4"]);

    let running = Filter::new().status(IterationRepStatus::Running);
    let request = list().with_limit(2).with_filter(running.into()).with_expand(vec![ExperimentExpand::Treatments]);
    let page = client.call(request).send().await.unwrap();
    assert_eq!((page.items.len(), page.total_count), (2, Some(3)));
    assert!(page.items[0].current_iteration.as_ref().unwrap().treatments.is_some());
    let next = page.links.unwrap()["next"].href.clone().unwrap();
    let query = "limit=2&offset=2&filter=status%3Arunning&expand=treatments";
    assert_eq!(next, format!("/api/v2/projects/p/environments/e/experiments?{query}"));
}

#[tokio::test]
async fn a_page_has_twenty_unless_it_is_asked_for_another_number() {
    let running = Running::new().await;
    let client = running.client();
    fill(&client, 21).await;
    assert_eq!(keys(&client, list()).await.len(), 20);
    assert_eq!(keys(&client, list().with_limit(100)).await.len(), 21);
    assert_eq!(keys(&client, list().with_offset(20)).await, ["x20"]);
    assert_eq!(keys(&client, list().with_offset(i64::MAX).with_limit(i64::MAX)).await, [""; 0]);
}

#[tokio::test]
async fn examples_have_results_and_others_have_none_yet() {
    let running = Running::new().await;
    running.service.seed().unwrap();
    running.service.seed().unwrap();
    let client = running.client();
    let [project, environment] = ["my-project", "my-environment"];
    let examples = client.get_experiments(project, environment).send().await.unwrap();
    assert_eq!(examples.total_count, Some(5), "they are added once");
    let results = client.get_experiment_results(project, environment, "search-ranking", "search-result-clicked");
    let results = results.send().await.unwrap();
    let treatments = results.treatment_results.unwrap();
    assert_eq!(treatments.iter().map(|it| it.p_best.unwrap()).sum::<f64>(), 1.0);
    let interval = treatments[0].credible_interval.as_ref().unwrap();
    assert!(interval.lower < treatments[0].mean && treatments[0].mean < interval.upper);
    assert_eq!(results.metric_seen.unwrap().ever, Some(true));
    let own = results.links.unwrap()["self"].href.clone().unwrap();
    assert!(own.ends_with("/experiments/search-ranking/metrics/search-result-clicked/results"), "{own}");

    client.create_experiment("p", "e", experiment("x")).send().await.unwrap();
    let none = client.get_experiment_results("p", "e", "x", "clicks").send().await.unwrap();
    assert_eq!(none.metric_seen.unwrap().ever, Some(false));

    let legacy = client.get_legacy_experiment_results(project, "my-flag", environment, "example-metric");
    let legacy: LegacyExperimentResultsRep = legacy.send().await.unwrap();
    assert_eq!(legacy.stats.unwrap().winning_variation_idx, Some(1));
}
