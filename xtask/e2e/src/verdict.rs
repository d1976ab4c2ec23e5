//! What is to be thought of one call.

use crate::calls::Call;
use serde_json::Value;
use specsmith::codegen::pointer::Pointer;
use xtask_corpus::Sampler;

/// Where the mock says that the answer is its own, and not one of the document.
const OWN: &str = "https://stoplight.io/prism/errors#";

/// The outcome of a call that ended the mock.
pub(crate) const CRASHED: &str = "crashed";

/// What came of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The answer was read as what the document declares.
    Read,
    /// The request was judged invalid.
    InvalidRequest(String),
    /// The request was judged invalid, and it is known why that cannot be otherwise.
    Known(String),
    /// The mock had no answer that the document declares.
    NoAnswer(String),
    /// The mock's answer does not fit the document, and was refused.
    InvalidAnswer(String),
    /// The answer fits the document, and was refused all the same; or nothing was sent at all.
    Failure(String),
}

/// The line that the driver wrote about a call, judged: by the mock's word on the request, and by the schema on the answer.
pub(crate) fn verdict(
    call: &Call,
    line: &Value,
    answers: &[(String, String, Pointer)],
    sampler: &Sampler<'_>,
) -> Verdict {
    let exchange = &line["exchange"];
    let message = line["message"].as_str().unwrap_or_default();
    let own = own_answer(exchange);
    if line["outcome"] == CRASHED {
        return Verdict::NoAnswer("Prism itself crashed".to_owned());
    }
    if let Some(violations) = request_violations(exchange) {
        let violations = texts(&violations);
        return Verdict::InvalidRequest(format!("{violations}; sent: {}", sent(exchange)));
    }
    match own.as_deref() {
        Some(
            "NO_COMPLEX_OBJECT_TEXT" | "NO_RESPONSE_DEFINED" | "VIOLATIONS" | "UNKNOWN" | "NO_SUCCESS_RESPONSE_DEFINED",
        )
        | Some("SCHEMA_TOO_COMPLEX" | "SCHEMA_TOO_COMPLEX_ERROR" | "EXAMPLE_NOT_FOUND" | "NOT_FOUND") => {
            let detail = exchange["answer"].as_str().unwrap_or_default();
            return Verdict::NoAnswer(detail.chars().take(300).collect());
        }
        Some(other) => {
            let answer: Value =
                serde_json::from_str(exchange["answer"].as_str().unwrap_or_default()).unwrap_or_default();
            let reasons = &answer["validation"];
            return Verdict::InvalidRequest(format!("{other}: {reasons}; sent: {}", sent(exchange)));
        }
        None => {}
    }
    match line["outcome"].as_str().unwrap_or_default() {
        "output" | "api error" => Verdict::Read,
        "unreadable" => match fits(exchange, answers, sampler) {
            Some(false) => Verdict::InvalidAnswer(message.to_owned()),
            _ => Verdict::Failure(message.to_owned()),
        },
        outcome => Verdict::Failure(format!("{outcome}: {message}; {:?}, sent: {}", call.kind, sent(exchange))),
    }
}

fn sent(exchange: &Value) -> String {
    let text = |key: &str| exchange[key].as_str().unwrap_or_default().to_owned();
    format!("{} {} {}", text("method"), text("uri"), text("body")).chars().take(400).collect()
}

/// The name of the mock's own error, if the answer is one.
fn own_answer(exchange: &Value) -> Option<String> {
    let answer: Value = serde_json::from_str(exchange["answer"].as_str()?).ok()?;
    Some(answer["type"].as_str()?.strip_prefix(OWN)?.to_owned())
}

/// What the mock finds wrong with the request.
fn request_violations(exchange: &Value) -> Option<Vec<Value>> {
    let violations: Vec<Value> = serde_json::from_str(exchange["violations"].as_str()?).ok()?;
    let of_request: Vec<Value> = violations.into_iter().filter(is_wrong).collect();
    (!of_request.is_empty()).then_some(of_request)
}

/// A warning says that a parameter is deprecated.
fn is_wrong(violation: &Value) -> bool {
    violation["location"][0] == "request" && violation["severity"] == "Error"
}

fn texts(violations: &[Value]) -> String {
    violations.iter().map(Value::to_string).collect::<Vec<_>>().join(", ")
}

/// Whether the answer fits its schema; unknown where there is none for it.
fn fits(exchange: &Value, answers: &[(String, String, Pointer)], sampler: &Sampler<'_>) -> Option<bool> {
    let status = exchange["status"].to_string();
    let essence = |text: &str| text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let media_type = essence(exchange["content_type"].as_str().unwrap_or_default());
    let range = format!("{}XX", status.chars().next()?);
    let mut of_type = [status.as_str(), range.as_str(), "default"].into_iter().map(|status| {
        let mut of_status = answers.iter().filter(|(known, ..)| known.eq_ignore_ascii_case(status));
        of_status.find(|(_, known, _)| essence(known) == media_type || essence(known) == "*/*")
    });
    let (_, _, schema) = of_type.find_map(|found| found)?;
    let answer = serde_json::from_str(exchange["answer"].as_str()?);
    // What is no JSON at all fits no schema.
    Some(answer.is_ok_and(|answer| sampler.accepts(schema, &answer)))
}
