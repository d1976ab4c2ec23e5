//! Whether an answer is the stream that was asked for.

use http::HeaderMap;
use http::header::CONTENT_TYPE;

use crate::operation::media_type::essence;

/// What is wrong with the media type of an answer. Without a media type, it is what was asked for.
pub(crate) fn misfit(wanted: &str, headers: &HeaderMap) -> Option<String> {
    let found = essence(headers.get(CONTENT_TYPE)?.to_str().ok()?);
    let fits = found.eq_ignore_ascii_case(essence(wanted)) || (is_json_sequence(found) && is_json_sequence(wanted));
    (!fits).then(|| format!("the body is `{found}`, not `{wanted}`"))
}

/// Media types that mean one thing, of which servers send what the document does not say.
fn is_json_sequence(media_type: &str) -> bool {
    let media_type = essence(media_type).to_ascii_lowercase();
    let names = ["jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "ndjson", "x-ndjson", "stream+json", "json-seq"];
    media_type.strip_prefix("application/").is_some_and(|name| names.contains(&name) || name.ends_with("+json-seq"))
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;

    use super::misfit;

    #[test]
    fn the_media_type_has_to_be_the_one_that_was_asked_for() {
        let misfit = |wanted, found: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("content-type", found.parse().unwrap());
            misfit(wanted, &headers)
        };
        assert_eq!(misfit("text/event-stream", "Text/Event-Stream; charset=utf-8"), None);
        assert_eq!(misfit("application/jsonl", "application/x-ndjson"), None);
        assert_eq!(misfit("application/json-seq", "application/geo+json-seq; a=b"), None);
        for (wanted, found) in [("text/event-stream", "application/json"), ("application/jsonl", "application/json")] {
            assert_eq!(misfit(wanted, found), Some(format!("the body is `{found}`, not `{wanted}`")));
        }
        assert!(misfit("application/jsonl", "text/event-stream").is_some());
        assert_eq!(super::misfit("text/event-stream", &HeaderMap::new()), None);
    }
}
