//! The command, and its end by `kill -9`.

use crate::{builder, client, experiment, patch};
use futures_util::future::join_all;
use launchdarkly_experiments::Client;
use launchdarkly_experiments::client::Retry;
use launchdarkly_experiments::models::{ExperimentInstruction, UpdateDescription, UpdateName};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tempfile::TempDir;

/// A process of the command; it does not outlive the test.
struct Process {
    child: Child,
    url: String,
}

impl Process {
    fn start(database: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_experiments-service"))
            .args(["--listen", "127.0.0.1:0", "--database"])
            .arg(database)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("listening on ").unwrap().to_owned();
        Self { child, url }
    }

    /// On Unix this is `SIGKILL`.
    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What is known of an experiment that somebody patches: the number of the last patch that was sent, and of the last
/// that was acknowledged.
#[derive(Default)]
struct Progress {
    sent: AtomicU64,
    acknowledged: AtomicU64,
}

/// Patches an experiment until the service is gone: name and description are always the same number.
async fn patch_on(client: Client, key: String, progress: Arc<Progress>) {
    for number in progress.sent.load(Ordering::SeqCst) + 1.. {
        progress.sent.store(number, Ordering::SeqCst);
        let body = patch([
            ExperimentInstruction::UpdateName(UpdateName::new(number.to_string())),
            ExperimentInstruction::UpdateDescription(UpdateDescription::new(number.to_string())),
        ]);
        match client.patch_experiment("p", "e", &key, body).send().await {
            Ok(_) => progress.acknowledged.store(number, Ordering::SeqCst),
            Err(error) => {
                assert_eq!(error.status(), None, "the service answers or is gone: {error}");
                return;
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_acknowledged_is_lost_and_no_patch_is_half_applied() {
    const WRITERS: usize = 8;
    let folder = TempDir::new().unwrap();
    let database = folder.path().join("experiments.db");
    let all: Vec<Arc<Progress>> = (0..WRITERS).map(|_| Arc::default()).collect();
    let keys: Vec<String> = (0..WRITERS).map(|number| format!("x{number}")).collect();
    let mut process = Process::start(&database);
    for key in &keys {
        client(&process.url).create_experiment("p", "e", experiment(key)).send().await.unwrap();
    }
    for round in 1..=3 {
        let writers = keys.iter().zip(&all).map(|(key, progress)| {
            let client = builder(&process.url).retry(Retry::none()).build().unwrap();
            tokio::spawn(patch_on(client, key.clone(), Arc::clone(progress)))
        });
        let writers: Vec<_> = writers.collect();
        // In the middle of the load: when every writer has come some way.
        let least = 20 * round;
        while all.iter().any(|it| it.acknowledged.load(Ordering::SeqCst) < least) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        process.kill();
        join_all(writers).await.into_iter().for_each(|writer| writer.unwrap());

        process = Process::start(&database);
        for (key, progress) in keys.iter().zip(&all) {
            let found = client(&process.url).get_experiment("p", "e", key).send().await.unwrap();
            assert_eq!(Some(found.name.as_str()), found.description.as_deref(), "half of a patch");
            let number: u64 = found.name.parse().unwrap();
            let (sent, acknowledged) = (&progress.sent, &progress.acknowledged);
            let (sent, acknowledged) = (sent.load(Ordering::SeqCst), acknowledged.load(Ordering::SeqCst));
            assert!((acknowledged..=sent).contains(&number), "{acknowledged} <= {number} <= {sent}");
        }
    }
}

#[test]
fn a_file_that_is_something_else_is_named() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("notes.txt");
    std::fs::write(&file, "This is no database, but it is long enough to be taken for one. ".repeat(64)).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_experiments-service")).arg("--database").arg(&file).output().unwrap();
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(
        !output.status.success() && message.contains("notes.txt") && message.contains("not a database"),
        "{message}"
    );
}
