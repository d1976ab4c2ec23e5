//! Streams of values: they are the same however their bytes are cut, and none is larger than the limit.

#![no_main]

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::operation::{Decoder, Event, ItemError, StreamFormat};

const LIMIT: usize = 64;

#[derive(Debug, Arbitrary)]
struct Input {
    /// Where to cut.
    cuts: Vec<u8>,
    lines: Vec<Line>,
}

#[derive(Debug, Arbitrary)]
enum Line {
    Data(String),
    Id(String),
    Event(String),
    Retry(u64),
    Other(Vec<u8>),
    Mark,
    Cr,
    Lf,
    CrLf,
    Separator,
}

fuzz_target!(|input: Input| {
    let mut bytes = Vec::new();
    for line in &input.lines {
        match line {
            Line::Data(text) => bytes.extend(format!("data:{text}\n").into_bytes()),
            Line::Id(text) => bytes.extend(format!("id: {text}\r\n").into_bytes()),
            Line::Event(text) => bytes.extend(format!("event: {text}\r").into_bytes()),
            Line::Retry(time) => bytes.extend(format!("retry: {time}\n").into_bytes()),
            Line::Other(other) => bytes.extend(other),
            Line::Mark => bytes.extend("\u{feff}".bytes()),
            Line::Cr => bytes.push(b'\r'),
            Line::Lf => bytes.push(b'\n'),
            Line::CrLf => bytes.extend(b"\r\n"),
            Line::Separator => bytes.push(b'\x1e'),
        }
    }
    same(&bytes, &input.cuts, StreamFormat::<Event<String>>::text_events);
    same(&bytes, &input.cuts, StreamFormat::<serde_json::Value>::lines);
    same(&bytes, &input.cuts, StreamFormat::<serde_json::Value>::records);
});

fn same<T: PartialEq + std::fmt::Debug>(bytes: &[u8], cuts: &[u8], format: fn() -> StreamFormat<T>) {
    let whole = read(std::iter::once(bytes), format());
    let mut rest = bytes;
    let mut chunks = Vec::new();
    for cut in cuts {
        let (chunk, behind) = rest.split_at(usize::from(*cut).min(rest.len()));
        chunks.push(chunk);
        rest = behind;
    }
    chunks.push(rest);
    assert_eq!(read(chunks.into_iter(), format()), whole);
}

fn read<'a, T>(chunks: impl Iterator<Item = &'a [u8]>, format: StreamFormat<T>) -> Vec<Result<T, ItemError>> {
    let mut decoder = Decoder::new(format);
    decoder.set_max_item_bytes(LIMIT);
    let mut items = Vec::new();
    for chunk in chunks {
        decoder.push(Bytes::copy_from_slice(chunk));
        items.extend(std::iter::from_fn(|| decoder.next_item()));
    }
    decoder.finish();
    items.extend(std::iter::from_fn(|| decoder.next_item()));
    assert!(decoder.has_ended());
    for item in &items {
        if let Err(ItemError::Decode { raw, .. }) = item {
            assert!(raw.len() <= LIMIT);
        }
    }
    items
}
