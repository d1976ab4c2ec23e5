use serde_json::{from_str, from_value, json, to_string};

use super::{Date, DateTime};

#[test]
fn date_times_survive_a_round_trip() {
    for text in [
        "2020-01-31T12:30:00Z",
        "2020-02-29T23:59:59.123456789Z",
        "2020-01-31T12:30:00.5+05:30",
        "2020-01-31T12:30:00-08:00",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
    ] {
        let json = format!("\"{text}\"");
        let at: DateTime = from_str(&json).unwrap();
        assert_eq!(to_string(&at).unwrap(), json);
        assert_eq!(at.to_string(), text);
    }
}

#[test]
fn date_times_are_read_in_every_form_of_rfc_3339() {
    let at: DateTime = "2020-01-31T12:30:00Z".parse().unwrap();
    for text in ["2020-01-31t12:30:00z", "2020-01-31T13:30:00.000+01:00", "2020-01-31T12:30:00-00:00"] {
        assert_eq!(from_value::<DateTime>(json!(text)).unwrap(), at, "{text}");
    }
    // A leap second, as in the examples of RFC 3339, section 5.8.
    assert!("1990-12-31T23:59:60Z".parse::<DateTime>().is_ok());
}

#[test]
fn what_is_no_date_time_is_refused() {
    for text in ["", "2020-01-31", "2020-01-31T12:30:00", "2020-02-30T12:30:00Z", "2020-01-31T25:00:00Z", "+2020"] {
        assert!(text.parse::<DateTime>().is_err(), "{text}");
    }
    let error = from_str::<DateTime>("\"tomorrow\"").unwrap_err().to_string();
    let expected = "a date with a time and an offset, as in RFC 3339";
    assert!(error.starts_with(&format!("invalid value: string \"tomorrow\", expected {expected}")), "{error}");
    let error = from_str::<DateTime>("1").unwrap_err().to_string();
    assert!(error.starts_with(&format!("invalid type: integer `1`, expected {expected}")), "{error}");
}

#[test]
fn dates_survive_a_round_trip() {
    for text in ["2020-01-31", "2020-02-29", "0000-01-01", "9999-12-31"] {
        let json = format!("\"{text}\"");
        let day: Date = from_str(&json).unwrap();
        assert_eq!(to_string(&day).unwrap(), json);
        assert_eq!(day.to_string(), text);
    }
}

#[test]
fn what_is_no_date_is_refused() {
    for text in ["", "2020-1-31", "2020-02-30", "2021-02-29", "+2020-01-31", "-2020-01-31", "20200131", "2020-01-31 "] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
    assert!("2020-01-31T12:30:00Z".parse::<Date>().is_err());
    let error = from_str::<Date>("\"today\"").unwrap_err().to_string();
    assert!(error.starts_with("invalid value: string \"today\", expected a date, as in RFC 3339"), "{error}");
}

#[test]
fn what_rfc_3339_has_no_form_for_is_not_written_and_still_shown() {
    assert!(to_string(&Date(time::Date::MIN)).is_err());
    assert_eq!(Date(time::Date::MIN).to_string(), "-9999-01-01");
    let at = DateTime(time::Date::MIN.midnight().assume_utc());
    assert!(to_string(&at).is_err());
    assert!(at.to_string().starts_with("-9999-01-01 "));
}

#[test]
fn conversions_go_both_ways() {
    let at = time::OffsetDateTime::UNIX_EPOCH;
    assert_eq!(time::OffsetDateTime::from(DateTime::from(at)), at);
    assert_eq!(time::Date::from(Date::from(at.date())), at.date());
}
