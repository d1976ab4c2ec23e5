//! The service as its users meet it: the generated client over real HTTP on the loopback interface.

#![allow(clippy::unwrap_used, reason = "clippy takes the helpers of an integration test for ordinary code")]
#![allow(deprecated, reason = "what is deprecated is tested all the same")]

mod killed;
mod legacy;
mod life;
mod limits;
mod lists;
mod page;
mod rules;

use experiments_service::{Service, Settings};
use launchdarkly_experiments::Client;
use launchdarkly_experiments::client::{ClientBuilder, Retry};
use launchdarkly_experiments::models::{ExperimentInput, ExperimentInstruction, ExperimentPatchInput, IterationInput};
use serde_json::{from_value, json};
use std::path::Path;
use tempfile::TempDir;
use tokio::net::TcpListener;

/// A service of its own for a test, and its database.
struct Running {
    url: String,
    service: Service,
    _folder: TempDir,
}

impl Running {
    async fn new() -> Self {
        Self::with(|_| {}).await
    }

    async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let folder = TempDir::new().unwrap();
        let mut settings = Settings::new(folder.path().join("experiments.db"));
        change(&mut settings);
        let service = Service::open(settings).unwrap();
        let url = serve(&service).await;
        Self { url, service, _folder: folder }
    }

    fn client(&self) -> Client {
        client(&self.url)
    }
}

/// The URL of a service that answers as long as the test runs.
async fn serve(service: &Service) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(service.clone().serve(listener));
    url
}

fn builder(url: &str) -> ClientBuilder {
    Client::builder().base_url(url).api_key("api-key")
}

/// A client that sends each request once.
fn client(url: &str) -> Client {
    builder(url).retry(Retry::none()).build().unwrap()
}

/// An iteration of the flag `flag` and the metric `clicks`, with the treatments `a` and `b`.
fn iteration() -> IterationInput {
    let treatment = |id: &str| json!({"name": id, "baseline": id == "a", "allocationPercent": "50", "parameters": [{"flagKey": "flag", "variationId": id}]});
    from_value(json!({
        "hypothesis": "It helps",
        "metrics": [{"key": "clicks"}, {"key": "errors"}],
        "primarySingleMetricKey": "clicks",
        "treatments": [treatment("a"), treatment("b")],
        "flags": {"flag": {"ruleId": "fallthrough", "flagConfigVersion": 1}},
        "randomizationUnit": "user",
    }))
    .unwrap()
}

fn experiment(key: &str) -> ExperimentInput {
    ExperimentInput::new(format!("Experiment {key}"), key, iteration())
}

fn patch<const N: usize>(instructions: [ExperimentInstruction; N]) -> ExperimentPatchInput {
    ExperimentPatchInput::new(instructions.into())
}

/// The service of a database that was there before.
fn reopened(database: &Path) -> Service {
    Service::open(Settings::new(database)).unwrap()
}
