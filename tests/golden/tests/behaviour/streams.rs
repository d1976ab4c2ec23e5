//! What comes value by value.

use golden_tests::{response_streams, streams_of_events, streams_with_an_end, streams_without_an_end};
use specsmith_runtime::operation::{Decoder, Event, ItemError, Streamed};

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
