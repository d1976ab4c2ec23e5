//! What goes out: paths, queries, headers, cookies and bodies.

use crate::served::arrives;
use golden_tests::{
    duplicate_operation_ids, operation_ids_of_odd_forms, operations_called_like_generated_code,
    parameter_styles_of_objects, parameters_with_odd_words,
};
use golden_tests::{header_and_cookie_parameters, json_media_types, many_required_parameters, methods_of_all_kinds};
use golden_tests::{no_operation_id, parameters_of_all_types, parameters_with_content, paths_of_odd_forms};
use golden_tests::{
    operation_called_clone, operation_called_self, path_item_component_alone, path_with_a_blank, query_styles,
    request_bodies, several_paths_share_an_item, union_in_operations,
};
use golden_tests::{
    parameters_of_the_path_item, parameters_that_collide, path_parameters_that_do_not_fit, path_styles,
};
use golden_tests::{parameters_that_come_twice, parameters_with_content_of_odd_forms, paths_with_several_variables};
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::http::Request;
use specsmith_runtime::operation::{Operation, RequestError, Served};
use std::fmt::Debug;

/// What goes out; a server reads the same from it.
fn request(operation: impl Served + PartialEq + Debug) -> Request<Bytes> {
    arrives(&operation);
    written(operation)
}

/// What goes out of which the wire does not say everything.
fn written(operation: impl Operation) -> Request<Bytes> {
    operation
        .request()
        .expect("the request can be written")
        .map(|body| body.as_bytes().expect("it is in memory").clone())
}

fn target(operation: impl Served + PartialEq + Debug) -> String {
    request(operation).uri().to_string()
}

fn header<'r>(request: &'r Request<Bytes>, name: &str) -> Option<&'r str> {
    request.headers().get(name).map(|value| value.to_str().expect("the header is text"))
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

#[test]
fn paths_in_all_styles() {
    use path_styles::models::Point;
    use path_styles::operations::GetPath;
    let ab = || texts(&["a b", "c/d"]);
    let get = GetPath::new(ab(), Point::new(1, 2), ab(), Point::new(1, 2), ab(), ab());
    assert_eq!(
        target(get),
        "/a%20b,c%2Fd/x=1,y=2/.a%20b,c%2Fd/.x=1.y=2/;matrix=a%20b,c%2Fd/;matrixExploded=a%20b;matrixExploded=c%2Fd"
    );
    let empty = GetPath::new(Vec::new(), Point::new(1, 2), ab(), Point::new(1, 2), ab(), ab());
    assert_eq!(empty.request().unwrap_err(), RequestError::EmptyPathParameter { name: "simple" });
}

#[test]
fn queries_in_all_styles() {
    use query_styles::models::{Point, SearchSort};
    use query_styles::operations::Search;
    assert_eq!(target(Search::new(1)), "/search?limit=1");
    let ab = || texts(&["a b", "c&d"]);
    assert_eq!(target(Search::new(1).with_form(ab())), "/search?form=a%20b&form=c%26d&limit=1");
    assert_eq!(target(Search::new(1).with_commas(ab())), "/search?commas=a%20b,c%26d&limit=1");
    let spaces = written(Search::new(1).with_spaces(ab()));
    assert_eq!(spaces.uri(), "/search?spaces=a%20b%20c%26d&limit=1");
    assert_eq!(target(Search::new(1).with_pipes(ab())), "/search?pipes=a%20b%7Cc%26d&limit=1");
    // What the tables of the specification have no form for goes out as the style that is next to it.
    assert_eq!(target(Search::new(1).with_spaces_apart(ab())), "/search?spacesApart=a%20b&spacesApart=c%26d&limit=1");
    assert_eq!(target(Search::new(1).with_pipes_apart(ab())), "/search?pipesApart=a%20b&pipesApart=c%26d&limit=1");
    assert_eq!(target(Search::new(1).with_flat(Point::new(1, 2))), "/search?flat%5Bx%5D=1&flat%5By%5D=2&limit=1");
    assert_eq!(target(Search::new(1).with_deep(Point::new(1, 2))), "/search?deep%5Bx%5D=1&deep%5By%5D=2&limit=1");
    assert_eq!(target(Search::new(1).with_filter_name("a/b")), "/search?filter%5Bname%5D=a/b&limit=1");
    let json = target(Search::new(1).with_json(Point::new(1, 2)));
    assert_eq!(json, "/search?json=%7B%22x%22%3A1%2C%22y%22%3A2%7D&limit=1");
    assert_eq!(target(Search::new(1).with_sort(SearchSort::Up)), "/search?limit=1&sort=up");
    assert_eq!(target(Search::new(1).with_sort("side ways".into())), "/search?limit=1&sort=side%20ways");
}

#[test]
fn an_empty_list_in_a_query_is_left_out() {
    use query_styles::operations::Search;
    assert_eq!(written(Search::new(1).with_form(Vec::new())).uri(), "/search?limit=1");
}

#[test]
fn headers_and_cookies() {
    use header_and_cookie_parameters::operations::Get;
    let request = request(Get::new("r 1").with_x_tags(texts(&["a", "b"])).with_session("s;1"));
    assert_eq!(header(&request, "x-request-id"), Some("r 1"));
    assert_eq!(header(&request, "x-tags"), Some("a,b"));
    assert_eq!(header(&request, "cookie"), Some("session=s%3B1"));
    let split = Get::new("two\r\nlines").request();
    assert_eq!(split.unwrap_err(), RequestError::Header { name: "x-request-id".to_owned() });
}

#[test]
fn parameters_of_the_path_come_in_the_order_of_the_path() {
    use parameters_of_the_path_item::operations::GetPart;
    assert_eq!(target(GetPart::new("1", "leg", 2)), "/pets/1/leg?page=2");
}

#[test]
fn parameters_of_one_name_in_several_places() {
    use parameters_that_collide::operations::PutPet;
    let request =
        request(PutPet::new("1", "t", "s", "text").with_id_query("2").with_id_header("3").with_body_query("4"));
    assert_eq!(request.uri(), "/pets/1?id=2&body=4&type=t&self=s");
    assert_eq!(header(&request, "id"), Some("3"));
    assert_eq!(request.body(), &Bytes::from_static(b"\"text\""));
}

#[test]
fn an_undeclared_path_parameter_is_a_text() {
    use path_parameters_that_do_not_fit::operations::GetPart;
    assert_eq!(target(GetPart::new("p k/1", "leg")), "/pets/p%20k%2F1/leg");
}

#[test]
fn eight_parameters() {
    use many_required_parameters::operations::Get;
    assert_eq!(target(Get::new("1", "2", "3", "4", "5", "6", "7", "8")), "/1/2/3/4/5/6/7/8");
}

#[test]
fn operations_without_an_id_are_called_after_method_and_path() {
    use no_operation_id::operations::{DeletePetsPetId, GetPetsPetId};
    assert_eq!(target(GetPetsPetId::new("1")), "/pets/1");
    assert_eq!(request(DeletePetsPetId::new("1")).method(), "DELETE");
}

#[test]
fn bodies() {
    use request_bodies::models::Form;
    use request_bodies::operations::{PostBytes, PostForm, PostOptional, PostText};
    let form = request(PostForm::new(Form::new("a b&c").with_tags(texts(&["x", "y"]))));
    assert_eq!(header(&form, "content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(form.body(), &Bytes::from_static(b"name=a%20b%26c&tags=x&tags=y"));
    let text = request(PostText::new("hi"));
    assert_eq!((header(&text, "content-type"), &text.body()[..]), (Some("text/plain"), &b"hi"[..]));
    let none = request(PostBytes::new());
    assert_eq!((header(&none, "content-type"), none.body().len()), (None, 0));
    let bytes = request(PostBytes::new().with_body(Bytes::from_static(&[0, 255])));
    assert_eq!((header(&bytes, "content-type"), &bytes.body()[..]), (Some("application/octet-stream"), &[0, 255][..]));
    assert_eq!(request(PostOptional::new().with_body("a")).body(), &Bytes::from_static(b"\"a\""));
    assert_eq!(header(&request(PostOptional::new()), "content-type"), None);
}

#[test]
fn the_media_type_goes_out_as_the_document_writes_it() {
    use json_media_types::models::PutPetRequest;
    use json_media_types::operations::PutPet;
    let request = request(PutPet::new(PutPetRequest::new("a")));
    assert_eq!(header(&request, "content-type"), Some("application/merge-patch+json;charset=utf-8"));
    assert_eq!(header(&request, "accept"), Some("application/hal+json, application/problem+json"));
}

#[test]
fn paths_keep_what_is_around_their_parameters() {
    use paths_of_odd_forms::operations::{Root, Twice, Verb};
    assert_eq!(target(Root::new()), "/");
    assert_eq!(target(Verb::new("1")), "/x/1:download");
    assert_eq!(target(Twice::new("1")), "/twice/1/1");
}

#[test]
fn parameters_of_all_types() {
    use parameters_of_all_types::models::GetFilter;
    use parameters_of_all_types::operations::Get;
    let id = uuid::Uuid::from_u128(1);
    let get = Get::new(id, jiff::civil::date(2020, 1, 31), "n", "o");
    assert_eq!(target(get.clone()), "/00000000-0000-0000-0000-000000000001/2020-01-31?null_or=n&old=o");
    let since = jiff::Timestamp::UNIX_EPOCH;
    let get = get.with_since(since).with_flag(true).with_ratio(0.5).with_filter(GetFilter::new().with_name("a"));
    let get = get.with_map([("k".to_owned(), "v".to_owned())].into());
    let query = "since=1970-01-01T00%3A00%3A00Z&flag=true&ratio=0.5&null_or=n&filter%5Bname%5D=a&k=v&old=o";
    assert_eq!(request(get).uri().query(), Some(query));
}

#[test]
fn methods() {
    use methods_of_all_kinds::operations::{A, B, C, D, E, F, G, H};
    let endpoints =
        [A::ENDPOINT, B::ENDPOINT, C::ENDPOINT, D::ENDPOINT, E::ENDPOINT, F::ENDPOINT, G::ENDPOINT, H::ENDPOINT];
    let names: Vec<&str> = endpoints.iter().map(|it| it.method.as_str()).collect();
    assert_eq!(names, ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]);
}

#[test]
fn parameters_with_content() {
    use parameters_with_content::operations::Get;
    assert_eq!(target(Get::new(vec![1, 2], "a")), "/a?json=%5B1%2C2%5D&text=a", "only JSON media types are JSON texts");
}

#[test]
fn parameters_with_content_of_odd_forms() {
    use parameters_with_content_of_odd_forms::models::GetCookie;
    use parameters_with_content_of_odd_forms::operations::Get;
    let get = || Get::new(vec![1], "<a/>", serde_json::json!("b"), GetCookie::new().with_a("c"));
    assert_eq!(target(get()), "/a?both=%5B1%5D&xml=%3Ca%2F%3E&bare=%22b%22");
    assert_eq!(target(get().with_empty("")), "/a?both=%5B1%5D&xml=%3Ca%2F%3E&bare=%22b%22&empty=");
    assert_eq!(header(&request(get()), "cookie"), Some("cookie=%7B%22a%22%3A%22c%22%7D"));
}

#[test]
fn the_parameters_of_an_operation_replace_those_of_its_path() {
    use parameters_that_come_twice::operations::GetPet;
    let request = request(GetPet::new("1", "t").with_limit(2).with_sort(true));
    assert_eq!(request.uri(), "/pets/1?limit=2&sort=true");
    assert_eq!(header(&request, "x-trace"), Some("t"));
}

#[test]
fn paths_with_several_variables() {
    use paths_with_several_variables::operations::{Compare, Filter, Find, Search, Share, Tile};
    use paths_with_several_variables::operations::{GetPetsId, PutPetsName};
    assert_eq!(target(Compare::new("main", "a/b")), "/compare/main...a%2Fb");
    assert_eq!(target(Tile::new(1, 2, 3, "map")), "/tiles/1.2/3-map.png");
    assert_eq!((target(GetPetsId::new("1")), target(PutPetsName::new("a"))), ("/pets/1".into(), "/pets/a".into()));
    assert_eq!(target(Share::new("1")), "/files/1", "a fragment is not sent");
    assert_eq!(target(Search::new("a b")), "/search?kind=pet&q=a%20b");
    assert_eq!(target(Find::new("a").with_page(2)), "/find?q=a&page=2");
    assert_eq!(target(Find::new("a")), "/find?q=a");
    let filter = Filter::new().with_filter_name("a").with_created_greater("1").with_created_less("2").with_top(3);
    assert_eq!(target(filter), "/filter?filter%5Bname%5D=a&created%3E=1&created%3C=2&%24top=3");
}

#[test]
fn operations_of_path_items_that_are_references() {
    assert_eq!(target(path_item_component_alone::operations::GetPet::new()), "/pet");
    assert_eq!(target(several_paths_share_an_item::operations::Get::new()), "/a");
    assert_eq!(target(path_with_a_blank::operations::Dotted::new("1")), "/a%20b/%C3%A9/1.json");
}

#[test]
fn unions_go_out_as_their_values() {
    use union_in_operations::models::{Cat, Dog, PostPetDeep, PostPetFilter, PostPetId, PostPetLevel, PostPetRequest};
    use union_in_operations::operations::PostPet;
    let post = |id, body| PostPet::new(id, body);
    let cat = || PostPetRequest::Cat(Cat::new(9));
    let first = post(PostPetId::Integer(7), cat()).with_filter(PostPetFilter::String("a".to_owned()));
    assert_eq!(target(first.clone()), "/pets/7?filter=a");
    assert_eq!(request(first).body(), &Bytes::from_static(br#"{"lives":9}"#));
    let second = post(PostPetId::String("a/b".to_owned()), cat()).with_level(PostPetLevel::N2);
    let second =
        second.with_filter(PostPetFilter::List(texts(&["a", "b"]))).with_deep(PostPetDeep::Dog(Dog::new(true)));
    assert_eq!(target(second), "/pets/a%2Fb?filter=a&filter=b&level=2&deep%5Bbark%5D=true");
}

#[test]
fn operations_called_like_keywords_and_methods_of_all_types() {
    let _ = operation_called_self::operations::Self_::new();
    let _ = operation_called_clone::operations::Clone::new();
}

#[test]
fn objects_in_all_styles() {
    use parameter_styles_of_objects::models::Point;
    use parameter_styles_of_objects::operations::{InHead, InPath, InQuery};
    let point = || Point::new(1, 2);
    let path = InPath::new(point(), point(), point(), point());
    assert_eq!(target(path), "/x,1,y,2/.x,1,y,2/;matrix=x,1,y,2/;x=1;y=2");
    assert_eq!(target(InQuery::new().with_exploded(point())), "/query?x=1&y=2");
    assert_eq!(target(InQuery::new().with_form(point())), "/query?form=x,1,y,2");
    assert_eq!(target(InQuery::new().with_spaces(point())), "/query?spaces=x%201%20y%202");
    assert_eq!(target(InQuery::new().with_pipes(point())), "/query?pipes=x%7C1%7Cy%7C2");
    assert_eq!(target(InQuery::new().with_deep(point())), "/query?deep%5Bx%5D=1&deep%5By%5D=2");
    let tags = texts(&["a", "b"]);
    let head = InHead::new().with_x_simple(point()).with_x_exploded(point()).with_point(point()).with_tags(tags);
    let head = request(head);
    assert_eq!((header(&head, "x-simple"), header(&head, "x-exploded")), (Some("x,1,y,2"), Some("x=1,y=2")));
    assert_eq!(header(&head, "cookie"), Some("point=x,1,y,2; tags=a,b"));
}

#[test]
fn parameters_that_say_too_little_or_too_much() {
    use parameters_with_odd_words::operations::Get;
    assert_eq!(target(Get::new("1").with_bare(serde_json::json!(2)).with_both("c")), "/a/1?bare=2&both=c");
}

#[test]
fn operations_of_one_id_and_of_odd_ones() {
    use operation_ids_of_odd_forms::operations::{Empty, Get6, GetIt, GetPet, N2ndThing};
    let first = (target(duplicate_operation_ids::operations::List::new()), "/cats");
    let second = (target(duplicate_operation_ids::operations::GetDogs::new()), "/dogs");
    let odd = [(target(Empty::new()), "/1"), (target(GetIt::new()), "/2"), (target(N2ndThing::new()), "/3")];
    let alike = [(target(GetPet::new()), "/5"), (target(Get6::new()), "/6")];
    for (target, path) in [first, second].into_iter().chain(odd).chain(alike) {
        assert_eq!(target, path);
    }
    let option = operations_called_like_generated_code::operations::Option::new().with_a("b");
    assert_eq!(target(option), "/7?a=b");
}
