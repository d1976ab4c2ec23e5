//! What is expected, against what is seen.

use super::*;
use crate::fidelity::Tally;
use crate::outcome::{Compiled, Made, Refusal};
use crate::testing::{crate_of, outcome};

const RECORD: &str = "\
\"a.yaml\" = { examples = 1, instances = 2, wrong = 3 }
\"b c.yaml\" = { refused = \"SS0201\", fault = \"document\", reason = \"it says \\\"no\\\"\" }
";

fn refusal(code: &str) -> Made {
    Made::Refused(Refusal { code: code.to_owned(), at: "1:2".to_owned(), message: "no".to_owned() })
}

fn marked(name: &str, instances: Tally) -> Outcome {
    let mut outcome = crate_of(name);
    outcome.marks = Some(Ok(Marks { instances, ..Marks::default() }));
    outcome
}

#[test]
fn a_record_survives_a_round_trip() {
    let record = Record::parse(RECORD).unwrap();
    assert_eq!(record.to_string(), format!("{HEADER}{RECORD}"));
    assert_eq!(Record::parse(&record.to_string()).unwrap(), record);
}

#[test]
fn a_record_with_a_mistake_is_none() {
    for text in ["\"a\" = { examples = 1 }", "\"a\" = { refused = \"SS0201\", whose = \"ours\" }", "\"a\" = 1"] {
        assert!(Record::parse(text).is_err(), "{text}");
    }
}

#[test]
fn fewer_round_trips_than_recorded_are_too_few() {
    let expected = Expected::Compiles { examples: 0, instances: 5, wrong: 0, note: String::new() };
    let short = marked("a", Tally { passed: 4, of: 9 });
    assert_eq!(shortfalls(&short, Some(&expected)), ["instances: 4/9, recorded are 5"]);
    assert!(!is_better(&short, &expected));
    let same = marked("a", Tally { passed: 5, of: 9 });
    assert!(shortfalls(&same, Some(&expected)).is_empty());
    assert!(!is_better(&same, &expected));
    assert!(is_better(&marked("a", Tally { passed: 6, of: 9 }), &expected));
    assert!(!shortfalls(&crate_of("a"), Some(&expected)).is_empty(), "no exam at all is fewer, too");
}

#[test]
fn without_a_record_everything_has_to_be_good() {
    assert!(shortfalls(&crate_of("a"), None).is_empty());
    assert_eq!(shortfalls(&marked("a", Tally { passed: 4, of: 9 }), None), ["instances: 4/9"]);
    let refused = shortfalls(&outcome("a", refusal("SS0201")), None);
    assert_eq!(refused, ["is refused, which is not recorded: SS0201 at 1:2: no"]);
}

#[test]
fn another_refusal_is_not_the_one_that_is_recorded() {
    let record = Record::parse(RECORD).unwrap();
    let expected = record.get("b c.yaml");
    assert!(shortfalls(&outcome("b c.yaml", refusal("SS0201")), expected).is_empty());
    assert_eq!(shortfalls(&outcome("b c.yaml", refusal("SS0302")), expected).len(), 1);
    assert_eq!(shortfalls(&outcome("a.yaml", refusal("SS0201")), record.get("a.yaml")).len(), 1);
    assert!(is_better(&crate_of("b c.yaml"), expected.unwrap()));
}

#[test]
fn what_is_broken_is_never_expected() {
    let mut broken = crate_of("a.yaml");
    broken.compiled = Some(Compiled { errors: vec!["error: no\n".to_owned()] });
    let mut record = Record::parse(RECORD).unwrap();
    assert_eq!(shortfalls(&broken, record.get("a.yaml")), ["does not compile: error: no"]);
    record.update(&[broken], &[]);
    assert_eq!(record, Record::parse(RECORD).unwrap());
}

#[test]
fn recording_keeps_what_people_wrote() {
    let mut record = Record::parse(RECORD).unwrap();
    let seen = [outcome("b c.yaml", refusal("SS0201")), outcome("d.yaml", refusal("SS0302")), crate_of("e.yaml")];
    record.update(&seen, &["a.yaml".to_owned()]);
    let text = "\
\"b c.yaml\" = { refused = \"SS0201\", fault = \"document\", reason = \"it says \\\"no\\\"\" }
\"d.yaml\" = { refused = \"SS0302\", fault = \"\", reason = \"\" }
\"e.yaml\" = { examples = 0, instances = 0, wrong = 0 }
";
    assert_eq!(record.to_string(), format!("{HEADER}{text}"));
}
