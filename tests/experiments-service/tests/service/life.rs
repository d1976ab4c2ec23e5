//! The life of an experiment.

use crate::{Running, client, experiment, iteration, patch, reopened, serve};
use experiments_service::{Service, Settings};
use launchdarkly_experiments::client::Error;
use launchdarkly_experiments::models::{
    ArchiveExperiment, ExperimentExpand, ExperimentInstruction as To, ExperimentRep, IterationRepStatus,
    RestoreExperiment, StartIteration, StopIteration, UpdateDescription, UpdateName,
};
use launchdarkly_experiments::operations::{GetExperiment, PatchExperimentError};
use tempfile::TempDir;

fn start() -> To {
    To::StartIteration(StartIteration::new())
}

fn start_because(reason: &str) -> To {
    To::StartIteration(StartIteration::new().with_change_justification(reason))
}

fn stop(treatment: &str) -> To {
    To::StopIteration(StopIteration::new(treatment, "It was better"))
}

/// The statuses of the previous iterations, the current one and the draft.
fn statuses(experiment: &ExperimentRep) -> (Vec<&str>, Option<&str>, Option<&str>) {
    let previous = experiment.previous_iterations.iter().flatten();
    (
        previous.map(|it| it.status.as_str()).collect(),
        experiment.current_iteration.as_ref().map(|it| it.status.as_str()),
        experiment.draft_iteration.as_ref().map(|it| it.status.as_str()),
    )
}

#[tokio::test]
async fn from_a_draft_to_a_winner_and_on() {
    let running = Running::new().await;
    let client = running.client();
    let [project, environment, key] = ["my-project", "production", "checkout"];
    let send = |instruction| {
        let client = client.clone();
        async move { client.patch_experiment(project, environment, key, patch([instruction])).send().await }
    };
    let refused = |result: Result<ExperimentRep, Error<PatchExperimentError>>| match result {
        Err(Error::Api(error)) => match error.body {
            PatchExperimentError::BadRequest(rep) => (rep.code, rep.message),
            other => unreachable!("{other:?}"),
        },
        other => unreachable!("{other:?}"),
    };

    // Create: the first iteration is a draft.
    let created = client.create_experiment(project, environment, experiment(key)).reply().await.unwrap();
    assert_eq!(created.status, 201);
    assert_eq!(statuses(&created.body), (vec![], None, Some("not_started")));
    assert_eq!(created.body.key, key);

    // Start.
    let it = send(start()).await.unwrap();
    assert_eq!(statuses(&it), (vec![], Some("running"), None));
    let current = it.current_iteration.as_ref().unwrap();
    assert!(current.started_at.is_some_and(|it| it >= current.created_at) && current.ended_at.is_none());

    // Stop with a winner.
    let winner = it.current_iteration.unwrap().treatments.unwrap()[1].id.clone().unwrap();
    let it = send(stop(&winner)).await.unwrap();
    assert_eq!(statuses(&it), (vec![], Some("stopped"), None));
    let current = it.current_iteration.unwrap();
    assert_eq!(current.winning_treatment_id, Some(winner));
    assert_eq!(current.winning_reason.as_deref(), Some("It was better"));

    // A new iteration, and one that follows on the running one.
    let draft = client.create_iteration(project, environment, key, iteration()).send().await.unwrap();
    assert_eq!(draft.status, IterationRepStatus::NotStarted);
    assert_eq!(statuses(&send(start()).await.unwrap()), (vec!["stopped"], Some("running"), None));
    client.create_iteration(project, environment, key, iteration()).send().await.unwrap();
    let (code, message) = refused(send(start()).await);
    assert_eq!(
        (code.as_str(), message.as_str()),
        ("invalid_request", "`instructions[0]`: `changeJustification` is required while an iteration is running")
    );
    let it = send(start_because("The page has changed")).await.unwrap();
    assert_eq!(statuses(&it), (vec!["stopped", "stopped"], Some("running"), None));

    // Archive: nothing starts any more.
    client.create_iteration(project, environment, key, iteration()).send().await.unwrap();
    let it = send(To::ArchiveExperiment(ArchiveExperiment::new())).await.unwrap();
    assert!(it.archived_date.is_some());
    let (_, message) = refused(send(start_because("Why not")).await);
    assert_eq!(message, "`instructions[0]`: the experiment is archived, and cannot start an iteration");

    // Restore: it does again.
    let it = send(To::RestoreExperiment(RestoreExperiment::new())).await.unwrap();
    assert_eq!(it.archived_date, None);
    let it = send(start_because("Once more")).await.unwrap();
    assert_eq!(statuses(&it), (vec!["stopped", "stopped", "stopped"], Some("running"), None));
}

#[tokio::test]
async fn a_patch_applies_whole_or_not_at_all() {
    let running = Running::new().await;
    let client = running.client();
    client.create_experiment("p", "e", experiment("x")).send().await.unwrap();
    let whole = patch([
        To::UpdateName(UpdateName::new("New name")),
        To::UpdateDescription(UpdateDescription::new("New description")),
        start(),
        stop("b"),
    ]);
    let before = client.get_experiment("p", "e", "x").send().await.unwrap();
    let mut broken = whole.clone();
    broken.instructions.push(To::Unknown(serde_json::json!({"kind": "updateOwner"})));
    let error = client.patch_experiment("p", "e", "x", broken).send().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 400);
    assert_eq!(client.get_experiment("p", "e", "x").send().await.unwrap(), before);

    let after = client.patch_experiment("p", "e", "x", whole).send().await.unwrap();
    assert_eq!((after.name.as_str(), after.description.as_deref()), ("New name", Some("New description")));
    assert_eq!(statuses(&after), (vec![], Some("stopped"), None));
}

#[tokio::test]
async fn what_is_asked_for_is_shown_and_no_more() {
    let running = Running::new().await;
    let client = running.client();
    client.create_experiment("p", "e", experiment("x")).send().await.unwrap();
    for reason in ["", "again"] {
        client.patch_experiment("p", "e", "x", patch([start_because(reason)])).send().await.unwrap();
        client.create_iteration("p", "e", "x", iteration()).send().await.unwrap();
    }
    let get = |expand: Vec<ExperimentExpand>| {
        let request = GetExperiment::new("p", "e", "x").with_expand(expand);
        let client = client.clone();
        async move { client.call(request).send().await.unwrap() }
    };
    let plain = get(Vec::new()).await;
    assert_eq!(statuses(&plain), (vec![], Some("running"), None));
    let current = plain.current_iteration.unwrap();
    assert_eq!((&current.treatments, &current.secondary_metrics), (&None, &None));
    assert_eq!(current.primary_single_metric.unwrap().key, "clicks");

    let some = get(vec![ExperimentExpand::DraftIteration, ExperimentExpand::Treatments]).await;
    assert_eq!(statuses(&some), (vec![], Some("running"), Some("not_started")));
    let ids = |it: &launchdarkly_experiments::models::IterationRep| -> Vec<Option<String>> {
        it.treatments.iter().flatten().map(|it| it.id.clone()).collect()
    };
    let wanted = ["a", "b"].map(|it| Some(it.to_owned()));
    assert_eq!(ids(some.current_iteration.as_ref().unwrap()), wanted);
    assert_eq!(ids(some.draft_iteration.as_ref().unwrap()), wanted);

    let all = get(ExperimentExpand::VALUES.iter().map(|it| ExperimentExpand::from(*it)).collect()).await;
    assert_eq!(statuses(&all), (vec!["stopped"], Some("running"), Some("not_started")));
    let previous = &all.previous_iterations.unwrap()[0];
    assert_eq!(previous.secondary_metrics.as_ref().unwrap()[0].key, "errors");
    assert!(previous.ended_at.is_some());
}

#[tokio::test]
async fn links_lead_to_where_things_are() {
    let running = Running::new().await;
    let client = running.client();
    let it = client.create_experiment("my project", "e", experiment("x/y")).send().await.unwrap();
    let own = it.links["self"].href.as_deref().unwrap();
    assert_eq!(own, "/api/v2/projects/my%20project/environments/e/experiments/x%2Fy");
    assert_eq!(it.links["parent"].href.as_deref(), Some("/api/v2/projects/my%20project/environments/e"));
    let get = reqwest::Client::new().get(format!("{}{own}", running.url));
    let found = get.header("authorization", "k").header("ld-api-version", "beta").send().await.unwrap();
    let found: ExperimentRep = serde_json::from_slice(&found.bytes().await.unwrap()).unwrap();
    assert_eq!((found.key.as_str(), found.links), ("x/y", it.links));
}

#[tokio::test]
async fn what_was_done_survives_a_restart() {
    let folder = TempDir::new().unwrap();
    let database = folder.path().join("experiments.db");
    let first = Service::open(Settings::new(&database)).unwrap();
    let before = client(&serve(&first).await);
    before.create_experiment("p", "e", experiment("x")).send().await.unwrap();
    let known = before.patch_experiment("p", "e", "x", patch([start()])).send().await.unwrap();
    drop(first);
    let after = client(&serve(&reopened(&database)).await);
    let found = after.get_experiment("p", "e", "x").send().await.unwrap();
    assert_eq!(found.current_iteration.unwrap().id, known.current_iteration.unwrap().id);
}
