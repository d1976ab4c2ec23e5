//! Calls operations as the lines of a file ask, and writes a line about each.

#![allow(deprecated, unused, clippy::all)]

use KRATE::client::ClientBuilder;
use KRATE::{Client, Error, models, operations};
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use specsmith_runtime::client::{ReqwestTransport, Retry, Sending, Sleeping, Transport, TransportError};
use specsmith_runtime::http::{Request, Response, Uri, uri};
use specsmith_runtime::operation::{self, Body, Part, Upload};
use std::collections::{BTreeMap, HashMap};
use std::io::{BufRead, Write};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How the call went: a word for it and what there is to say.
type Called = Result<(&'static str, String), String>;
type Calling<'a> = Pin<Box<dyn Future<Output = Called> + 'a>>;

/// The values of the fields of a request type, or of the parts of a body.
struct Arguments {
    values: Map<String, Value>,
    media_type: Option<String>,
}

impl Arguments {
    fn has(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    fn has_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.has(name))
    }

    fn value(&mut self, name: &str) -> Result<Value, String> {
        self.values.remove(name).ok_or_else(|| format!("there is no value for `{name}`"))
    }

    fn take<T: DeserializeOwned>(&mut self, name: &str) -> Result<T, String> {
        // By way of a text, as programs read JSON.
        let text = self.value(name)?.to_string();
        serde_json::from_str(&text).map_err(|error| format!("`{name}` cannot be made of {text}: {error}"))
    }

    fn text(&mut self, name: &str) -> Result<String, String> {
        Ok(match self.value(name)? {
            Value::String(text) => text,
            other => other.to_string(),
        })
    }

    fn file(&mut self, name: &str) -> Result<Part, String> {
        Ok(Part::from(self.text(name)?))
    }

    fn files(&mut self, name: &str) -> Result<Vec<Part>, String> {
        match self.value(name)? {
            Value::Array(items) => Ok(items.into_iter().map(|item| Part::from(item.to_string())).collect()),
            other => Err(format!("`{name}` is no list: {other}")),
        }
    }

    fn object(&mut self, name: &str) -> Result<Arguments, String> {
        Ok(Arguments { values: self.take(name)?, media_type: None })
    }

    /// Parts that the document does not name take no part in a call.
    fn done(self) -> Result<(), String> {
        Ok(())
    }
}

fn outcome<T, E: std::fmt::Debug>(result: Result<T, Error<E>>) -> Called {
    Ok(match result {
        Ok(_) => ("output", String::new()),
        Err(error) => {
            let word = match &error {
                Error::Request(_) | Error::Credential(_) => "not sent",
                Error::Transport(_) | Error::Timeout { .. } => "no answer",
                Error::Api(_) => "api error",
                Error::Undeclared(_) => "undeclared",
                Error::Decode(_) => "unreadable",
                _ => "other",
            };
            (word, error.to_string())
        }
    })
}

/// Sends everything to one server, and remembers the last exchange.
struct Recorder {
    inner: ReqwestTransport,
    base: Uri,
    /// The path of the server that the operation has for itself: the mock knows operations by their paths alone.
    prefix: String,
    is_dynamic: bool,
    seen: Arc<Mutex<Value>>,
}

impl Recorder {
    fn redirected(&self, uri: &Uri) -> Uri {
        let path = uri.path_and_query().map_or("/", |it| it.as_str());
        let path = path.strip_prefix(self.prefix.trim_end_matches('/')).unwrap_or(path);
        let mut parts = self.base.clone().into_parts();
        parts.path_and_query = path.parse().ok();
        Uri::from_parts(parts).unwrap()
    }
}

impl Transport for Recorder {
    fn send(&self, mut request: Request<Body>) -> Sending<'_> {
        Box::pin(async move {
            *request.uri_mut() = self.redirected(request.uri());
            if self.is_dynamic {
                request.headers_mut().insert("prefer", "dynamic=true".parse().unwrap());
            }
            let (mut head, body) = request.into_parts();
            let bytes = body.collect().await.map_err(TransportError::other)?.to_bytes();
            *self.seen.lock().unwrap() = json!({
                "method": head.method.as_str(),
                "uri": head.uri.to_string(),
                "body": String::from_utf8_lossy(&bytes),
            });
            let response = self.inner.send(Request::from_parts(head, Body::from(bytes))).await?;
            let (head, body) = response.into_parts();
            let bytes = body.collect().await.map_err(TransportError::other)?.to_bytes();
            let header = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
            let mut seen = self.seen.lock().unwrap();
            seen["status"] = head.status.as_u16().into();
            seen["content_type"] = header("content-type").into();
            seen["violations"] = header("sl-violations").into();
            seen["answer"] = String::from_utf8_lossy(&bytes).into();
            Ok(Response::from_parts(head, Body::from(bytes)))
        })
    }

    fn sleep(&self, time: Duration) -> Sleeping<'_> {
        self.inner.sleep(time)
    }
}

async fn call(transport: &ReqwestTransport, base: &str, mut call: Value) -> Value {
    let seen = Arc::new(Mutex::new(Value::Null));
    let server: Option<Uri> = call["server"].as_str().and_then(|server| server.parse().ok());
    let recorder = Recorder {
        inner: transport.clone(),
        base: base.parse().unwrap(),
        prefix: server.map(|server| server.path().to_owned()).unwrap_or_default(),
        is_dynamic: call["kind"] == "dynamic",
        seen: Arc::clone(&seen),
    };
    let builder = Client::builder().base_url(base).retry(Retry::none()).transport(recorder);
    let client = credentials(builder).build().unwrap();
    let id = call["operation"].as_str().unwrap_or_default().to_owned();
    let media_type = call["media_type"].as_str().map(str::to_owned);
    let Value::Object(values) = call["arguments"].take() else { return Value::Null };
    let mut arguments = Arguments { values, media_type };
    let (outcome, message) = match operation(&id, &client, &mut arguments).await {
        Ok(called) => called,
        Err(message) => ("not made", message),
    };
    let seen = seen.lock().unwrap().clone();
    json!({"outcome": outcome, "message": message, "exchange": seen})
}

fn main() {
    let [base, calls, answers] = std::env::args().skip(1).collect::<Vec<_>>().try_into().unwrap();
    let work = move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let transport = ReqwestTransport::new().unwrap();
            let mut out = std::fs::File::create(answers).unwrap();
            for line in std::io::BufReader::new(std::fs::File::open(calls).unwrap()).lines() {
                let asked = serde_json::from_str(&line.unwrap()).unwrap();
                writeln!(out, "{}", call(&transport, &base, asked).await).unwrap();
            }
        });
    };
    // Without optimisation a deeply nested value needs more stack than a program begins with.
    std::thread::Builder::new().stack_size(256 << 20).spawn(work).unwrap().join().unwrap();
}
