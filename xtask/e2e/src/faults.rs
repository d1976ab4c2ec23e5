//! A generated client against a server that does everything wrong.

mod scenes;
mod server;
mod streams;

use crate::Shown;
use anyhow::{Context, Result, anyhow};
use launchdarkly_experiments::client::Retry;
use launchdarkly_experiments::{Client, Error, models};
use scenes::{Scene, scenes};
use serde_json::Value;
use server::Server;
use specsmith::Builder;
use specsmith::codegen::pointer::Pointer;
use specsmith_runtime::client::TransportError;
use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};
use xtask_corpus::Sampler;

/// The credential, which must go nowhere but to the server.
const SECRET: &str = "api-0f3c9d5e-secret";

/// Bodies that fit the document.
struct Bodies {
    input: String,
    answer: String,
    rate_limited: String,
}

/// What a call came to.
struct Seen {
    /// The kind of result.
    result: String,
    /// What the log of a user would have.
    message: String,
    requests: usize,
    elapsed: Duration,
}

pub(crate) fn run() -> Result<Shown> {
    let bodies = bodies(&crate::root().join("spec/launchdarkly-experiments.yaml"))?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let (mut page, mut failures) = (HEAD.to_owned(), Vec::new());
    for scene in scenes(&bodies) {
        let (seen, mut problems) = runtime.block_on(play(&scene, &bodies))?;
        if seen.result != scene.result {
            problems.push(format!("expected {}, and it is {}: {}", scene.result, seen.result, seen.message));
        }
        if seen.requests != scene.requests {
            problems.push(format!("expected {} requests, and there are {}", scene.requests, seen.requests));
        }
        if seen.elapsed < scene.at_least {
            problems.push(format!("expected a pause of {:?}, and it took {:?}", scene.at_least, seen.elapsed));
        }
        let Scene { what, is_idempotent, .. } = scene;
        let call = if is_idempotent { "idempotent" } else { "" };
        let verdict = if problems.is_empty() { "as expected" } else { "**not as expected**" };
        let message = seen.message.replace('|', "\\|");
        writeln!(page, "| {what} | {call} | {} | {} | {message} | {verdict} |", seen.requests, seen.result)?;
        failures.extend(problems.into_iter().map(|problem| format!("{what}: {problem}")));
    }
    streams::run(&runtime, &mut page, &mut failures)?;
    runtime.shutdown_background();
    Ok(Shown { page, failures })
}

fn bodies(spec: &Path) -> Result<Bodies> {
    let document = Builder::new(spec).bundle()?.document;
    let place = |name: &str| Pointer::root().key("components").key("schemas").key(name);
    let places = ["IterationInput", "IterationRep", "RateLimitedErrorRep"].map(place);
    let sampler = Sampler::new(&document, places.clone()).map_err(|error| anyhow!(error))?;
    let samples = sampler.samples(&places, 16);
    let texts = places.iter().map(|at| {
        let values = samples.get(at).into_iter().flatten().map(|sample| &sample.value).filter(|it| it.is_object());
        values.map(Value::to_string).max_by_key(String::len).with_context(|| format!("there is no value for {at}"))
    });
    let mut texts = texts.collect::<Result<Vec<_>>>()?.into_iter();
    let mut next = || texts.next().unwrap_or_default();
    Ok(Bodies { input: next(), answer: next(), rate_limited: next() })
}

/// Makes the call of a scene; also what is wrong with any call, whatever the scene.
async fn play(scene: &Scene, bodies: &Bodies) -> Result<(Seen, Vec<String>)> {
    let elsewhere = Server::start(Vec::new()).await?;
    let acts = scene.acts.iter().map(|act| act.clone().filled(elsewhere.address)).collect();
    let server = Server::start(acts).await?;
    let address = if scene.is_absent { crate::process::free_port()? } else { server.address.port() };
    let client = Client::builder()
        .base_url(format!("http://127.0.0.1:{address}"))
        .api_key(SECRET)
        .timeout(scene.timeout)
        .retry(Retry::default().base(Duration::from_millis(20)).max_pause(Duration::from_secs(5)))
        .build()?;
    let input: models::IterationInput = serde_json::from_str(&bodies.input)?;
    #[allow(deprecated, reason = "it is the operation that the user's own document has")]
    let call = client.create_iteration("project", "environment", "experiment", input);
    let call = if scene.is_idempotent { call.idempotent() } else { call };
    let begun = Instant::now();
    let result = call.send().await;
    let elapsed = begun.elapsed();

    let mut problems = Vec::new();
    let requests = server.requests();
    if requests.iter().any(|request| !request.contains(SECRET)) {
        problems.push("a request has no credential".to_owned());
    }
    if !elsewhere.requests().is_empty() {
        problems.push("the other host was asked".to_owned());
    }
    if server.sent() > MOST_SENT {
        problems.push(format!("the client read {} bytes", server.sent()));
    }
    let (result, message) = match result {
        Ok(_) => ("output".to_owned(), String::new()),
        Err(error) => {
            if format!("{error:?} {error}").contains(SECRET) {
                problems.push("the error shows the credential".to_owned());
            }
            (kind(&error), error.to_string())
        }
    };
    Ok((Seen { result, message, requests: requests.len(), elapsed }, problems))
}

/// The client's limit is 64 MiB; some more is on its way, and in the buffers of two sockets.
const MOST_SENT: usize = 80 << 20;

fn kind<E>(error: &Error<E>) -> String {
    let status = error.status().map_or(0, |status| status.as_u16());
    match error {
        Error::Api(_) => format!("API error {status}"),
        Error::Undeclared(_) => format!("undeclared status {status}"),
        Error::Decode(_) => format!("unreadable body of {status}"),
        Error::Timeout { .. } => "timeout".to_owned(),
        Error::Transport(failure) => match &failure.cause {
            TransportError::TooLarge { .. } => "too large".to_owned(),
            TransportError::Connect(_) => "no connection".to_owned(),
            _ => "broken off".to_owned(),
        },
        _ => "not sent".to_owned(),
    }
}

const HEAD: &str = "\
## A client against a server that does everything wrong

The generated client calls *create iteration*, a `POST`, which is not repeated where it may have been done. Its limits are
those that clients have by default, but for timeouts of one to five seconds and short pauses between tries. No request may
go out without its credential or to another host, and no error may show it.

| the server | the call | requests | result | message | |
|---|---|--:|---|---|---|
";
