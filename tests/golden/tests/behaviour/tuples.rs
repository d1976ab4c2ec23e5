//! Lists whose places have schemas of their own.

use super::{assert_refused, round_trip};
use golden_tests::{tuples, tuples_of_no_one_length, tuples_of_older_drafts};
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::http;
use specsmith_runtime::operation::{Operation, ReadError};

#[test]
fn places_have_types_of_their_own() {
    use tuples::models::{Both, Point, Shape};
    let shape = round_trip!(
        Shape,
        r#"{"corner":[1.0,2.5],"named":["a",[0.5,0.5]],"nullable":[null,1],"nested":[[true],{"a":"b"}],"row":[[1.5,2.5]]}"#
    );
    assert_eq!((shape.corner, shape.named.1.0), ((1.0, 2.5), 0.5));
    assert_eq!(shape.nullable, Some((None, 1)));
    assert!(shape.nested.is_some_and(|(first, _)| first.0));
    round_trip!(Point, "[1.5,2.5]");
    round_trip!(Both, r#"[1,"b"]"#);
}

#[test]
fn a_tuple_may_hold_what_it_is_in() {
    use tuples::models::Shape;
    let inner = Shape::new((1.0, 2.0), ("a".to_owned(), (0.0, 0.0)), Vec::new());
    let outer = inner.clone().with_inside(("b".to_owned(), inner.clone()));
    assert_eq!(serde_json::from_str::<Shape>(&serde_json::to_string(&outer).unwrap()).unwrap(), outer);
}

#[test]
fn an_error_names_the_place_and_both_lengths() {
    use tuples::models::Shape;
    assert_refused!(Shape, r#"{"corner":[1,"b"]}"#, "`corner[1]`: invalid type: string \"b\", expected f64");
    assert_refused!(Shape, r#"{"row":[[1,2],[1,null]]}"#, "`row[1][1]`: invalid type: null");
    assert_refused!(Shape, r#"{"nested":[[true],{"a":1}]}"#, "`nested[1].a`: ");
    assert_refused!(Shape, r#"{"corner":[1]}"#, "`corner`: invalid length 1, expected a tuple of size 2");
    assert_refused!(Shape, r#"{"corner":[1,2,3,{}]}"#, "`corner`: invalid length 4, expected a tuple of size 2");
    assert_refused!(Shape, r#"{"corner":{}}"#, "`corner`: invalid type: map, expected a tuple of size 2");
}

#[test]
fn branches_of_a_union_are_told_apart_by_their_places() {
    use tuples::models::Step;
    assert_eq!(round_trip!(Step, r#"["north",1.5]"#), Step::Go(("north".to_owned(), 1.5)));
    assert_eq!(round_trip!(Step, "[true,1.5,2.5]"), Step::Turn((true, 1.5, 2.5)));
    assert_refused!(Step, "[true,1.5]", "no branch of `Step` fits");
}

#[test]
fn the_spelling_of_older_drafts() {
    use tuples_of_older_drafts::models::{Closed, OfOneLength, Open};
    round_trip!(Closed, r#"["a",null]"#);
    assert_eq!(round_trip!(OfOneLength, r#"["a"]"#), ("a".to_owned(),));
    round_trip!(Open, r#"["a","b","c"]"#);
}

#[test]
fn without_one_length_it_is_a_list() {
    use tuples_of_no_one_length::models::{AnyAfterwards, MayBeShorter, MayBeShorterItem, SameThroughout, Several};
    assert_eq!(round_trip!(SameThroughout, "[1.5,2.5,3.5]").len(), 3);
    assert_eq!(round_trip!(Several, r#"["a",1,true,false]"#).len(), 4);
    let shorter = round_trip!(MayBeShorter, r#"["a",null,1]"#);
    assert_eq!((&shorter[1], &shorter[2]), (&None, &Some(MayBeShorterItem::Integer(1))));
    round_trip!(AnyAfterwards, r#"["a",{"b":[]}]"#);
}

#[test]
fn in_parameters_and_bodies() {
    use tuples::operations::Near;
    let request = Near::new((1.5, -2.0)).request().unwrap();
    assert_eq!(request.uri(), "/near?at=1.5&at=-2");
    let read = |body: &'static str| {
        let response = http::Response::builder().status(200).body(Bytes::from_static(body.as_bytes()));
        Near::read(&response.unwrap().into())
    };
    assert_eq!(read(r#"[[1,2],"a"]"#), Ok(Ok(((1.0, 2.0), "a".to_owned()))));
    let refused = |body, words: &str| {
        let Err(ReadError::Decode { message, .. }) = read(body) else { panic!("{body} is accepted") };
        assert!(message.contains(words), "{message}");
    };
    refused(r#"[[1,true],"a"]"#, "`[0][1]`: ");
    refused(r#"[[1,2],"a","b"]"#, "invalid length 3, expected a tuple of size 2");
}
