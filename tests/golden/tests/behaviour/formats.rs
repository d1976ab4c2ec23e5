//! Numbers, points in time and other formats of texts.

use super::{assert_refused, round_trip};
use golden_tests::{date_time_chrono, date_time_jiff, date_time_string, date_time_time, formats};

/// As RFC 3339 writes points in time and dates, which is what the formats mean.
const EVENT: &str = r#"{"at":"2020-01-31T12:30:00Z","on":"2020-01-31"}"#;

#[test]
fn numbers_have_the_range_of_their_format() {
    use formats::models::All;
    let json = r#"{"i32":-2147483648,"i64":-9223372036854775808,"u32":4294967295,"u64":18446744073709551615,"f32":0.5,"f64":0.1,"whole":3000000000,"number":1.5,"uuid":"67e55044-10b1-426f-9247-bb680e5fe0c8","byte":"aGk=","binary":"b","password":"p","email":"e","odd":"o"}"#;
    round_trip!(All, json);
    assert_refused!(All, r#"{"i32":2147483648}"#, "`i32`: invalid value: integer `2147483648`, expected i32");
    assert_refused!(All, r#"{"u32":-1}"#, "`u32`: invalid value");
    assert_refused!(All, r#"{"uuid":"67e55044"}"#, "`uuid`: ");
    assert_refused!(All, r#"{"whole":1.5}"#, "`whole`: invalid type: floating point `1.5`");
}

#[test]
fn an_empty_fraction_does_not_count() {
    use formats::models::All;
    let json = r#"{"i32":-7.0,"i64":4e9,"u32":0.0,"u64":7.0,"f32":0.5,"f64":7.0,"whole":0,"number":1.5,"uuid":"67e55044-10b1-426f-9247-bb680e5fe0c8","byte":"aGk=","binary":"b","password":"p","email":"e","odd":"o"}"#;
    let read: All = serde_json::from_str(json).unwrap();
    assert_eq!((read.i32, read.i64, read.u32, read.u64), (-7, 4_000_000_000, 0, 7));
    let written = serde_json::to_string(&read).unwrap();
    assert!(written.starts_with(r#"{"i32":-7,"i64":4000000000,"u32":0,"u64":7,"f32":0.5,"f64":7.0,"#), "{written}");
    assert_refused!(All, r#"{"u32":-1.0}"#, "`u32`: invalid value: integer `-1`, expected u32");
    assert_refused!(All, r#"{"i32":3e9}"#, "`i32`: invalid value: integer `3000000000`, expected i32");
    // Beyond, floating point numbers are no numbers of their own.
    assert_refused!(All, r#"{"i64":1e17}"#, "`i64`: invalid type: floating point `1e+17`, expected i64");
}

#[test]
fn points_in_time() {
    let event = round_trip!(date_time_jiff::models::Event, EVENT);
    assert_eq!((event.at.as_second(), event.on.day()), (1_580_473_800, 31));
    let event = round_trip!(date_time_chrono::models::Event, EVENT);
    assert_eq!(event.at.timestamp(), 1_580_473_800);
    let event = round_trip!(date_time_time::models::Event, EVENT);
    assert_eq!((event.at.unix_timestamp(), event.on.day()), (1_580_473_800, 31));
    let event = round_trip!(date_time_string::models::Event, EVENT);
    assert_eq!(event.on, "2020-01-31");
    assert_refused!(date_time_jiff::models::Event, r#"{"at":"yesterday"}"#, "`at`: ");
    assert_refused!(date_time_chrono::models::Event, r#"{"at":"yesterday"}"#, "`at`: ");
    assert_refused!(date_time_time::models::Event, r#"{"at":"yesterday"}"#, "`at`: ");
}
