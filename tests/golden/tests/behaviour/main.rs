//! What generated code does: the modules that `build.rs` made of the fixtures under `ok`, at work.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may fail so")]

mod bodies;
mod builder;
mod enums;
mod formats;
mod headers;
mod incoming;
mod manifest;
mod multipart;
mod names;
mod objects;
mod overlays;
mod pagination;
mod parameters;
mod presence;
mod references;
mod responses;
mod security;
mod served;
mod spellings;
mod streams;
mod tuples;
mod unions;
mod values;

/// Decodes `json` as `$ty`, and expects the very same JSON when it is encoded again.
macro_rules! round_trip {
    ($ty:ty, $json:expr) => {{
        let json: &str = $json;
        let value: $ty = serde_json::from_str(json).expect(json);
        assert_eq!(serde_json::to_string(&value).expect(json), json);
        value
    }};
}

/// Expects that `json` is refused as `$ty`, with these words in the message.
macro_rules! assert_refused {
    ($ty:ty, $json:expr, $words:expr) => {{
        let message = serde_json::from_str::<$ty>($json).expect_err($json).to_string();
        assert!(message.contains($words), "{message}");
    }};
}

use {assert_refused, round_trip};
