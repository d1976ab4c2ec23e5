use std::time::Duration;

use bytes::Bytes;
use serde_json::{Value, json};

use super::{Decoder, Event, ItemError, StreamFormat};

fn texts() -> StreamFormat<Event<String>> {
    StreamFormat::text_events()
}

/// Everything that comes of these chunks.
fn decoded<T>(format: StreamFormat<T>, limit: usize, chunks: &[&[u8]]) -> Vec<Result<T, ItemError>> {
    let mut decoder = Decoder::new(format);
    decoder.set_max_item_bytes(limit);
    let mut items = Vec::new();
    for chunk in chunks {
        decoder.push(Bytes::copy_from_slice(chunk));
        items.extend(std::iter::from_fn(|| decoder.next_item()));
    }
    decoder.finish();
    items.extend(std::iter::from_fn(|| decoder.next_item()));
    assert!(decoder.has_ended());
    items
}

/// What comes of a text, which must be the same wherever it is cut in two or three, and byte by byte.
fn everywhere<T: PartialEq + std::fmt::Debug>(format: fn() -> StreamFormat<T>, text: impl AsRef<[u8]>) -> Vec<T> {
    let text = text.as_ref();
    let whole = decoded(format(), usize::MAX, &[text]);
    for a in 0..=text.len() {
        for b in a..=text.len() {
            let chunks = [&text[..a], &text[a..b], &text[b..]];
            assert_eq!(decoded(format(), usize::MAX, &chunks), whole, "cut at {a} and {b}");
        }
    }
    let bytes: Vec<&[u8]> = text.chunks(1).collect();
    assert_eq!(decoded(format(), usize::MAX, &bytes), whole, "byte by byte");
    whole.into_iter().map(Result::unwrap).collect()
}

/// Type, id and data of events.
fn events(text: impl AsRef<[u8]>) -> Vec<(String, Option<String>, String)> {
    let events = everywhere(texts, text);
    events.into_iter().map(|it| (it.event, it.id, it.data)).collect()
}

fn data(text: impl AsRef<[u8]>) -> Vec<String> {
    events(text).into_iter().map(|(_, _, data)| data).collect()
}

/// The examples of the HTML standard, section 9.2.6.
#[test]
fn the_examples_of_the_standard() {
    assert_eq!(data("data: YHOO\ndata: +2\ndata: 10\n\n"), ["YHOO\n+2\n10"]);
    let ids = ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n";
    let message = |id: Option<&str>, data: &str| ("message".to_owned(), id.map(str::to_owned), data.to_owned());
    assert_eq!(
        events(ids),
        [message(Some("1"), "first event"), message(None, "second event"), message(None, " third event")]
    );
    assert_eq!(data("data\n\ndata\ndata\n\ndata:"), ["", "\n"]);
    assert_eq!(data("data:test\n\ndata: test\n\n"), ["test", "test"]);
}

#[test]
fn lines_end_with_any_line_break() {
    for text in ["data: a\ndata: b\n\ndata: c\n\n", "data: a\rdata: b\r\rdata: c\r\r"] {
        assert_eq!(data(text), ["a\nb", "c"], "{text:?}");
    }
    assert_eq!(data("data: a\r\ndata: b\r\n\r\ndata: c\r\n\r\n"), ["a\nb", "c"]);
    assert_eq!(data("data: a\n\r\ndata: b\r\r\n"), ["a", "b"], "blank lines of another kind");
}

#[test]
fn an_event_is_given_as_soon_as_its_blank_line_is_there() {
    for text in ["data: a\n\n", "data: a\r\r", "data: a\r\n\r"] {
        let mut decoder = Decoder::new(texts());
        decoder.push(text.into());
        assert!(decoder.next_item().is_some(), "{text:?}");
    }
}

#[test]
fn a_byte_order_mark_counts_at_the_beginning_only() {
    assert_eq!(data("\u{feff}data: a\n\n\u{feff}data: b\n\n"), ["a"]);
    assert_eq!(data("\u{feff}\n\ndata: a\n\n"), ["a"]);
    assert_eq!(data("\u{feff}"), [""; 0]);
}

#[test]
fn characters_may_be_cut_and_broken_ones_are_replaced() {
    assert_eq!(data("data: zwölf 🦀\n\n"), ["zwölf 🦀"]);
    assert_eq!(data(b"data: a\xffb\xf0\x9f\n\n"), ["a\u{fffd}b\u{fffd}"]);
}

#[test]
fn comments_unknown_fields_and_events_without_data_are_passed_over() {
    assert_eq!(data(": ping\n\n:\n\nnonsense: 1\ndata : a\nDATA: b\n\nevent: a\nid: 1\n\ndata: c\n\n"), ["c"]);
    let text = "event: a\nid: 1\n\ndata: b\n\n";
    let only = ("message".to_owned(), Some("1".to_owned()), "b".to_owned());
    assert_eq!(events(text), [only], "the type is gone, the id stays");
}

#[test]
fn an_event_that_no_blank_line_ends_is_dropped() {
    assert_eq!(data("data: a\n\ndata: b\n"), ["a"]);
    assert_eq!(data("data: a"), [""; 0]);
}

#[test]
fn ids_with_null_are_ignored() {
    let ids: Vec<Option<String>> =
        events("id: 1\ndata: a\n\nid: 2\0\ndata: b\n\nid: 3\nid: 4\ndata: c\n\n").into_iter().map(|it| it.1).collect();
    assert_eq!(ids, [Some("1".to_owned()), Some("1".to_owned()), Some("4".to_owned())]);
}

#[test]
fn the_time_to_wait_is_a_whole_number() {
    let retry = |text: &str| everywhere(texts, text).remove(0).retry;
    assert_eq!(retry("retry: 1500\ndata: a\n\n"), Some(Duration::from_millis(1500)));
    for text in ["retry: +5", "retry: 5s", "retry", "retry: 99999999999999999999", "retry: 1.5"] {
        assert_eq!(retry(&format!("{text}\ndata: a\n\n")), None, "{text}");
    }
}

#[test]
fn a_decoder_knows_where_to_go_on() {
    let mut decoder = Decoder::new(texts());
    assert_eq!((decoder.last_event_id(), decoder.retry()), (None, None));
    decoder.push("id: 7\n\nretry: 10\ndata: a".into());
    assert!(decoder.next_item().is_none());
    assert_eq!((decoder.last_event_id(), decoder.retry()), (Some("7"), Some(Duration::from_millis(10))));
    decoder.push("\nid\n\n".into());
    assert_eq!(decoder.next_item().unwrap().unwrap().id, None);
    assert_eq!(decoder.last_event_id(), None, "taken back");
}

#[test]
fn text_may_be_any_value_that_is_one() {
    let format = StreamFormat::<Event<std::net::Ipv4Addr>>::text_events;
    assert_eq!(everywhere(format, "data: 127.0.0.1\n\n")[0].data, std::net::Ipv4Addr::LOCALHOST);
    assert_eq!(data("data: \"a\\\n\n"), ["\"a\\"]);
}

#[test]
fn data_is_json() {
    let items = everywhere(StreamFormat::<Event<Vec<i64>>>::events, "event: add\ndata: [1,\ndata: 2]\n\n");
    assert_eq!(items, [Event { event: "add".to_owned(), id: None, retry: None, data: vec![1, 2] }]);
}

#[test]
fn an_item_that_cannot_be_read_is_an_error_and_the_next_one_is_not() {
    let items = decoded(StreamFormat::<Event<Vec<i64>>>::events(), 99, &[b"data: [\"a\"]\n\ndata: [1]\n\n"]);
    let message = "`[0]`: invalid type: string \"a\", expected i64 at line 1 column 4".to_owned();
    assert_eq!(items[0], Err(ItemError::Decode { message, raw: Bytes::from("[\"a\"]") }));
    assert_eq!(items[1].as_ref().unwrap().data, [1]);
}

#[test]
fn done_ends_a_stream_of_json() {
    let text = "data: 1\n\ndata: [DONE]\n\ndata: 2\n\n";
    let numbers = |format| everywhere::<Event<i64>>(format, text).into_iter().map(|it| it.data).collect::<Vec<_>>();
    assert_eq!(numbers(StreamFormat::events), [1]);
    assert_eq!(data(text), ["1", "[DONE]", "2"], "a text is a text");
    let ended = everywhere(|| texts().ending_with(Some("2")), text);
    assert_eq!(ended.len(), 2);
    let unending = decoded(StreamFormat::<Event<i64>>::events().ending_with(None), 99, &[text.as_bytes()]);
    assert_eq!(unending.len(), 3);
    assert!(unending[1].is_err());
}

#[test]
fn a_whole_event_is_an_object() {
    let text = "event: \"a\"\nid: 1\nretry: 5\ndata: {\"b\": 2}\n\ndata: not JSON\n\n";
    assert_eq!(
        everywhere(StreamFormat::<Value>::whole_events, text),
        [json!({"event": "\"a\"", "id": "1", "retry": 5, "data": {"b": 2}}), json!({"data": "not JSON"})]
    );
    assert_eq!(everywhere(StreamFormat::<Value>::whole_text_events, "data: 1\n\n"), [json!({"data": "1"})]);
}

#[test]
fn the_data_of_a_whole_event_is_a_text_where_it_has_to_be() {
    type Texts = std::collections::BTreeMap<String, String>;
    let items = everywhere(StreamFormat::<Texts>::whole_events, "data: 12\n\ndata: \"a\"\n\n");
    assert_eq!((&*items[0]["data"], &*items[1]["data"]), ("12", "a"));
}

#[test]
fn a_whole_event_may_be_in_the_data_of_one() {
    type Numbers = std::collections::BTreeMap<String, Vec<i64>>;
    let items = everywhere(StreamFormat::<Numbers>::whole_events, "event: a\ndata: {\"data\": [1]}\n\n");
    assert_eq!(items[0]["data"], [1]);
    let items = decoded(StreamFormat::<Numbers>::whole_events(), 99, &[b"data: [\"a\"]\n\n"]);
    let message = "`data[0]`: invalid type: string \"a\", expected i64 at line 1 column 12".to_owned();
    assert_eq!(items, [Err(ItemError::Decode { message, raw: Bytes::from("[\"a\"]") })]);
}

#[test]
fn the_end_may_be_an_event_that_the_document_knows() {
    type Texts = std::collections::BTreeMap<String, String>;
    let text = "event: done\ndata: [DONE]\n\ndata: more\n\n";
    let items = everywhere(StreamFormat::<Texts>::whole_events, text);
    assert_eq!(items.len(), 1);
    assert_eq!(items[0]["data"], "[DONE]");
    type Numbers = std::collections::BTreeMap<String, i64>;
    assert_eq!(everywhere(StreamFormat::<Numbers>::whole_events, text).len(), 0);
}

#[test]
fn each_line_is_a_text() {
    let numbers = everywhere(StreamFormat::<i64>::lines, "1\n\n  \r\n2\r\n3");
    assert_eq!(numbers, [1, 2, 3]);
    assert_eq!(everywhere(StreamFormat::<Value>::lines, "{\"a\":\r\"b\"}\n"), [json!({"a": "b"})]);
    assert_eq!(everywhere(StreamFormat::<String>::lines, "\"ä\\n\"\n"), ["ä\n"]);
    assert_eq!(everywhere(StreamFormat::<i64>::lines, "\n \n"), [0; 0]);
}

#[test]
fn a_broken_line_does_no_harm_to_the_next() {
    let items = decoded(StreamFormat::<Value>::lines(), 99, &[b"{\"a\":\n{\"b\":1}\n{"]);
    assert!(items[0].is_err() && items[2].is_err());
    assert_eq!(items[1], Ok(json!({"b": 1})));
}

#[test]
fn records_have_separators_and_may_have_several_lines() {
    let text = "\x1e{\"a\":\n \"}\\\"\\n{\"}\n\x1e[1,\n2]\n\x1e3\n\x1e\x1e\"4\"";
    let records = [json!({"a": "}\"\n{"}), json!([1, 2]), json!(3), json!("4")];
    assert_eq!(everywhere(StreamFormat::<Value>::records, text), records);
    let mut decoder = Decoder::new(StreamFormat::<i64>::records());
    decoder.push("\x1e1\n".into());
    assert_eq!(decoder.next_item(), Some(Ok(1)), "at once");
}

#[test]
fn a_broken_record_does_no_harm_to_the_next() {
    let items = decoded(StreamFormat::<Value>::records(), 99, &[b"\x1e{\"a\": \"\n\x1e{\"b\":1}\n\x1e"]);
    assert!(items[0].is_err());
    assert_eq!(items[1..], [Ok(json!({"b": 1}))]);
}

#[test]
fn what_is_larger_than_the_limit_ends_the_stream() {
    const LIMIT: ItemError = ItemError::TooLarge { limit: 10 };
    let events = |text: &str| decoded(texts(), 10, &[text.as_bytes()]);
    assert_eq!(events("data:12345\n\n")[0].as_ref().unwrap().data, "12345");
    assert_eq!(events("data:123456\n\ndata: 1\n\n"), [Err(LIMIT)], "a line");
    assert_eq!(events("data:1234\ndata:1234\ndata\n\n").len(), 1, "just as much");
    assert!(events("data:1234\ndata:1234\ndata\n\n")[0].is_ok());
    assert_eq!(events("data:12345\ndata:12345\n\ndata: 1\n\n"), [Err(LIMIT)], "an event of short lines");
    assert_eq!(events("data:1\n\n:23456789 123456789"), [decoded_one("1"), Err(LIMIT)], "a line without an end");
    let lines = |chunks: &[&[u8]]| decoded(StreamFormat::<Value>::lines(), 10, chunks);
    assert_eq!(lines(&[b"[123456,8]\n"]), [Ok(json!([123456, 8]))]);
    assert_eq!(lines(&[b"[123456,89]\n1\n"]), [Err(LIMIT)]);
    assert_eq!(lines(&[b"[123456", b",89]", b"\n1\n"]), [Err(LIMIT)]);
}

fn decoded_one(data: &str) -> Result<Event<String>, ItemError> {
    Ok(Event { event: "message".to_owned(), id: None, retry: None, data: data.to_owned() })
}
