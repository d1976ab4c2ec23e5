//! What comes value by value.

use golden_tests::{response_streams, streams_of_events, streams_with_an_end, streams_without_an_end};
use specsmith_runtime::operation::{Decoder, Encoder, Event, ItemError, Streamed};
use std::fmt::Debug;

/// The values in a text, from chunks of three bytes.
fn items<O: Streamed>(text: &str) -> Vec<Result<O::Item, ItemError>> {
    let mut decoder = Decoder::new(O::FORMAT);
    let mut items = Vec::new();
    for chunk in text.as_bytes().chunks(3) {
        decoder.push(chunk.to_vec().into());
        items.extend(std::iter::from_fn(|| decoder.next_item()));
    }
    decoder.finish();
    items.extend(std::iter::from_fn(|| decoder.next_item()));
    items
}

fn values<O: Streamed>(text: &str) -> Vec<O::Item> {
    items::<O>(text).into_iter().map(|item| item.expect("it can be read")).collect()
}

fn data<O: Streamed<Item = Event<T>>, T>(text: &str) -> Vec<T> {
    values::<O>(text).into_iter().map(|event| event.data).collect()
}

#[test]
fn the_data_of_events_is_json_where_the_schema_is_about_it() {
    use streams_of_events::models::{ChatOkEvent, LettersOkEvent};
    use streams_of_events::operations::{Chat, Letters};
    let text = "event: delta\ndata: {\"word\": \"a\"}\n\ndata: {\"word\": \"b\"}\n\ndata: [DONE]\n\n";
    assert_eq!(Chat::MEDIA_TYPE, "text/event-stream");
    assert_eq!(values::<Chat>(text)[0].event, "delta");
    assert_eq!(data::<Chat, _>(text), [ChatOkEvent::new("a"), ChatOkEvent::new("b")]);
    let text = "data: {\"data\": \"Dear\", \"sender\": \"Rex\"}\n\n";
    assert_eq!(data::<Letters, _>(text), [LettersOkEvent::new("Dear", "Rex")]);
}

#[test]
fn data_of_another_shape_is_an_error_with_its_place() {
    let items = items::<streams_of_events::operations::Chat>("data: {\"word\": 1}\n\ndata: {\"word\": \"a\"}\n\n");
    let Err(ItemError::Decode { message, raw }) = &items[0] else { panic!("{:?}", items[0]) };
    assert!(message.starts_with("`word`: "), "{message}");
    assert_eq!(raw, "{\"word\": 1}");
    assert!(items[1].is_ok());
}

#[test]
fn the_data_of_events_is_text_where_the_schema_says_so_or_is_not_there() {
    use streams_of_events::models::TicksOkEvent;
    use streams_of_events::operations::Ticks;
    let ticks = data::<Ticks, _>("data: tick\n\ndata: 12\n\n");
    assert_eq!(ticks, [TicksOkEvent::Tick, TicksOkEvent::Unknown("12".to_owned())]);
    assert_eq!(data::<response_streams::operations::Texts, _>("data: \"a\"\n\n"), ["\"a\""]);
}

#[test]
fn whole_events_are_values() {
    use streams_of_events::models::{FollowOkEvent, Run, RunEnded, RunEvent, RunEventEnd, RunEventStarted};
    use streams_of_events::operations::{Follow, WatchRun};
    let text = "event: run.started\ndata: {\"id\": \"1\"}\n\nevent: run.ended\ndata: {\"id\": \"1\"}\n\n\
                event: done\ndata: [DONE]\n\nevent: run.started\ndata: {\"id\": \"2\"}\n\n";
    assert_eq!(
        values::<WatchRun>(text),
        [
            RunEvent::Started(RunEventStarted::new(Run::new("1"))),
            RunEvent::RunEnded(RunEnded::new(Run::new("1"))),
            RunEvent::End(RunEventEnd::new()),
        ]
    );
    let unknown = values::<WatchRun>("event: run.new\ndata: [1]\n\n").remove(0);
    assert_eq!(unknown, RunEvent::Unknown(serde_json::json!({"event": "run.new", "data": [1]})));
    assert_eq!(
        values::<Follow>("id: 7\nretry: 10\ndata: 12\n\ndata: [DONE]\n\n"),
        [FollowOkEvent::new("12").with_id("7").with_retry(10), FollowOkEvent::new("[DONE]")]
    );
    let pet = response_streams::models::Pet::new().with_name("Rex");
    let event = response_streams::models::EventsOkEvent::new(pet);
    assert_eq!(values::<response_streams::operations::Events>("data: {\"name\": \"Rex\"}\n\n"), [event]);
}

#[test]
fn lines_and_records_are_values() {
    use response_streams::models::Pet;
    use response_streams::operations::{ListPets, Records};
    let pets = [Pet::new().with_name("Rex"), Pet::new()];
    assert_eq!(ListPets::MEDIA_TYPE, "application/jsonl");
    assert_eq!(values::<ListPets>("{\"name\": \"Rex\"}\n\n{}"), pets);
    assert_eq!(values::<Records>("\u{1e}{\"name\":\n\"Rex\"}\n\u{1e}{}\n"), pets);
}

#[test]
fn the_config_says_what_ends_a_stream() {
    use streams_with_an_end::operations::{Lines, Numbers, Words};
    assert_eq!(data::<Words, _>("data: [DONE]\n\ndata: the end\n\ndata: a\n\n"), ["[DONE]"]);
    assert_eq!(data::<Numbers, _>("data: 1\n\ndata: the end\n\ndata: 2\n\n"), [1]);
    assert_eq!(items::<Lines>("1\nthe end\n2\n").len(), 3, "it is about events");
    let items = items::<streams_without_an_end::operations::Words>("data: [DONE]\n\ndata: 1\n\n");
    assert!(items[0].is_err());
    assert_eq!(items[1].as_ref().expect("it goes on").data, 1);
}

/// What a server sends for these values, which must come back as they were.
#[track_caller]
fn sent<O: Streamed<Item: PartialEq + Debug>>(items: Vec<O::Item>) -> String {
    let mut encoder = Encoder::new(O::FORMAT);
    let mut bytes: Vec<u8> = Vec::new();
    for item in &items {
        bytes.extend(encoder.encode(item).expect("it has a form"));
    }
    bytes.extend(encoder.finish().into_iter().flatten());
    let text = String::from_utf8(bytes).expect("it is a text");
    assert_eq!(values::<O>(&text), items, "{text}");
    text
}

fn refused<O: Streamed>(item: &O::Item) -> String {
    Encoder::new(O::FORMAT).encode(item).expect_err("it has no form")
}

fn event<T>(data: T) -> Event<T> {
    Event { event: "message".to_owned(), id: None, retry: None, data }
}

#[test]
fn servers_send_what_clients_read() {
    use response_streams::models::Pet;
    use response_streams::operations::{ListPets, Records, Texts};
    use streams_of_events::models::{ChatOkEvent, TicksOkEvent};
    use streams_of_events::operations::{Chat, Ticks};
    assert_eq!(sent::<Chat>(vec![event(ChatOkEvent::new("a\n"))]), "data: {\"word\":\"a\\n\"}\n\n");
    let delta = Event { event: "delta".to_owned(), id: Some("7".to_owned()), ..event(ChatOkEvent::new("a")) };
    let delta = Event { retry: Some(std::time::Duration::from_millis(1500)), ..delta };
    assert_eq!(sent::<Chat>(vec![delta]), "event: delta\nid: 7\nretry: 1500\ndata: {\"word\":\"a\"}\n\n");
    assert_eq!(sent::<Ticks>(vec![event(TicksOkEvent::Tick)]), "data: tick\n\n");
    assert_eq!(sent::<Texts>(vec![event(" a\n\nb".to_owned())]), "data:  a\ndata: \ndata: b\n\n");
    let pets = vec![Pet::new().with_name("Rex"), Pet::new()];
    assert_eq!(sent::<ListPets>(pets.clone()), "{\"name\":\"Rex\"}\n{}\n");
    assert_eq!(sent::<Records>(pets), "\u{1e}{\"name\":\"Rex\"}\n\u{1e}{}\n");
}

#[test]
fn servers_send_whole_events() {
    use streams_of_events::models::{FollowOkEvent, Run, RunEvent, RunEventEnd, RunEventStarted};
    use streams_of_events::operations::{Follow, WatchRun};
    let run = vec![RunEvent::Started(RunEventStarted::new(Run::new("1"))), RunEvent::End(RunEventEnd::new())];
    assert_eq!(sent::<WatchRun>(run), "event: run.started\ndata: {\"id\":\"1\"}\n\nevent: done\ndata: [DONE]\n\n");
    let lines = vec![FollowOkEvent::new("12").with_id("7").with_retry(10), FollowOkEvent::new("\"a\"")];
    assert_eq!(sent::<Follow>(lines), "id: 7\nretry: 10\ndata: 12\n\ndata: \"a\"\n\n");
    let remark = RunEvent::Started(RunEventStarted::new(Run::new("1")).with_enabled(true));
    assert_eq!(refused::<WatchRun>(&remark), "events have no field `enabled`");
    let backwards = FollowOkEvent::new("a").with_retry(-1);
    assert_eq!(refused::<Follow>(&backwards), "`retry` of an event cannot be -1");
}

#[test]
fn servers_send_the_end_that_the_config_names() {
    use streams_with_an_end::operations::{Numbers, Words};
    assert_eq!(sent::<Numbers>(vec![event(1)]), "data: 1\n\ndata: the end\n\n");
    assert_eq!(sent::<Words>(Vec::new()), "data: the end\n\n");
    let mut words = Encoder::new(Words::FORMAT);
    words.encode(&event("the end".to_owned())).expect("it has a form");
    assert!(words.has_ended() && words.finish().is_none(), "once is enough");
    assert_eq!(sent::<streams_without_an_end::operations::Words>(vec![event(1)]), "data: 1\n\n");
}

#[test]
fn what_would_break_an_event_is_refused() {
    use response_streams::operations::Texts;
    let named = |name: &str| Event { event: name.to_owned(), ..event(String::new()) };
    assert_eq!(refused::<Texts>(&named("a\nid: 1")), r#"`event` of an event is one line, and has no NUL: "a\nid: 1""#);
    let with_id = Event { id: Some("a\0".to_owned()), ..event(String::new()) };
    assert_eq!(refused::<Texts>(&with_id), r#"`id` of an event is one line, and has no NUL: "a\0""#);
}
