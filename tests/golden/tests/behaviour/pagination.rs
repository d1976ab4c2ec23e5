//! Lists that come in pages: what is asked for after each page, and where it ends.

use golden_tests::{pagination_by_wildcard, pagination_in_bodies, pagination_styles, pagination_ways};
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::client::{Client, Items, Pages, Sending, Sleeping, Transport, TransportError};
use specsmith_runtime::http::{Request, Response};
use specsmith_runtime::operation::{Body, Paged, PagedItems};
use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

/// Gives one answer after the other, and keeps what was asked for.
#[derive(Default)]
struct Script {
    answers: Mutex<Vec<Response<Bytes>>>,
    seen: Mutex<Vec<String>>,
    bodies: Mutex<Vec<Bytes>>,
}

impl Transport for Script {
    fn send(&self, request: Request<Body>) -> Sending<'_> {
        let target = request.uri().path_and_query().map(ToString::to_string);
        self.seen.lock().unwrap().push(format!("{} {}", request.method(), target.unwrap()));
        self.bodies.lock().unwrap().push(request.into_body().into_bytes().unwrap());
        let mut answers = self.answers.lock().unwrap();
        let answer = if answers.is_empty() { None } else { Some(answers.remove(0)) };
        let answer = answer.ok_or_else(|| TransportError::other("there are no more answers"));
        Box::pin(async { answer.map(|response| response.map(Body::from)) })
    }

    fn sleep(&self, _: Duration) -> Sleeping<'_> {
        Box::pin(std::future::pending())
    }
}

impl Script {
    fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }
}

/// A client of a server that has these bodies.
fn server(bodies: &[&'static str]) -> (Client, Arc<Script>) {
    let script = Arc::new(Script::default());
    *script.answers.lock().unwrap() =
        bodies.iter().map(|body| Response::new(Bytes::from_static(body.as_bytes()))).collect();
    let client = Client::builder("https://example.com").transport(script.clone()).build().unwrap();
    (client, script)
}

/// What a future gives that never waits.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => unreachable!("nothing waits here"),
    }
}

fn items<'a, O: PagedItems + 'a>(mut items: Items<'a, O>) -> Vec<O::Item>
where
    O::Error: std::fmt::Debug,
{
    std::iter::from_fn(|| now(items.next())).map(|item| item.expect("an item")).collect()
}

fn count<'a, O: Paged + 'a>(mut pages: Pages<'a, O>) -> usize {
    std::iter::from_fn(|| now(pages.next())).inspect(|page| assert!(page.is_ok(), "a page")).count()
}

#[test]
fn a_link_in_the_body_is_followed_with_the_headers_of_the_request() {
    use pagination_styles::operations::ListByLink;
    for end in [r#"{"items":[]}"#, r#"{"items":[],"_links":{"next":{"href":""}}}"#, r#"{"items":[],"_links":{}}"#] {
        let (client, script) = server(&[
            r#"{"items":[{"id":1}],"_links":{"next":{"href":"/by-link?after=%2F1"}}}"#,
            r#"{"items":[{"id":2}],"_links":{"next":{"href":"?after=2"}}}"#,
            end,
        ]);
        let call = client.call(ListByLink::new().with_api_version("1"));
        assert_eq!(items(call.items()).iter().map(|pet| pet.id).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(script.seen(), ["GET /by-link", "GET /by-link?after=%2F1", "GET /by-link?after=2"]);
    }
}

#[test]
fn a_link_in_a_header_is_followed() {
    use pagination_styles::operations::ListByHeader;
    let (client, script) = server(&[r#"[{"id":1}]"#, r#"[{"id":2}]"#]);
    let link = "</by-header?page=2>; rel=\"next\", </by-header?page=9>; rel=\"last\"".parse().unwrap();
    script.answers.lock().unwrap()[0].headers_mut().insert("link", link);
    assert_eq!(items(client.call(ListByHeader::new()).items()).len(), 2);
    assert_eq!(script.seen(), ["GET /by-header", "GET /by-header?page=2"]);
}

#[test]
fn a_cursor_goes_into_its_parameter() {
    use pagination_styles::operations::ListByCursor;
    for end in
        [r#"{"data":[]}"#, r#"{"data":[],"meta":{"next_cursor":null}}"#, r#"{"data":[],"meta":{"next_cursor":""}}"#]
    {
        let (client, script) = server(&[r#"{"data":[{"id":1}],"meta":{"next_cursor":"a b"}}"#, end]);
        assert_eq!(items(client.call(ListByCursor::new()).items()).len(), 1);
        assert_eq!(script.seen(), ["GET /by-cursor", "GET /by-cursor?after=a%20b"]);
    }
}

#[test]
fn the_last_item_may_be_the_cursor() {
    use pagination_styles::operations::ListByLast;
    let (client, script) =
        server(&[r#"{"data":[{"id":1},{"id":2}],"has_more":true}"#, r#"{"data":[{"id":3}],"has_more":false}"#]);
    assert_eq!(items(client.call(ListByLast::new()).items()).len(), 3);
    assert_eq!(script.seen(), ["GET /by-last", "GET /by-last?starting_after=2"]);
}

#[test]
fn pages_are_counted_from_the_default_of_the_document() {
    use pagination_styles::operations::ListByNumber;
    let (client, script) = server(&[
        r#"{"content":[{"id":1},{"id":2}],"totalPages":2}"#,
        r#"{"content":[{"id":3},{"id":4}],"totalPages":2}"#,
    ]);
    assert_eq!(items(client.call(ListByNumber::new(2)).items()).len(), 4);
    assert_eq!(script.seen(), ["GET /by-number?size=2", "GET /by-number?page=1&size=2"]);
}

#[test]
fn a_list_by_number_ends_where_a_page_is_empty_or_short() {
    use pagination_styles::operations::ListByNumber;
    for end in [r#"{"content":[{"id":3}]}"#, r#"{"content":[]}"#, "{}"] {
        let (client, script) = server(&[r#"{"content":[{"id":1},{"id":2}]}"#, end]);
        assert_eq!(count(client.call(ListByNumber::new(2).with_page(5)).pages()), 2);
        assert_eq!(script.seen(), ["GET /by-number?page=5&size=2", "GET /by-number?page=6&size=2"]);
    }
}

#[test]
fn an_offset_grows_by_what_came() {
    use pagination_styles::operations::ListByOffset;
    let (client, script) =
        server(&[r#"{"items":["a","b"],"meta":{"total":3}}"#, r#"{"items":["c"],"meta":{"total":3}}"#]);
    let call = client.call(ListByOffset::new().with_limit(100));
    assert_eq!(items(call.items()), ["a", "b", "c"], "the server gives no more than two at a time");
    assert_eq!(script.seen(), ["GET /by-offset?limit=100", "GET /by-offset?offset=2&limit=100"]);
}

#[test]
fn ways_through_maps_untyped_values_and_several_answers() {
    use pagination_ways::operations::{ListDotted, ListEmbedded, ListUntyped};
    let (client, script) = server(&[r#"{"value":["a",null],"@odata.nextLink":"/dotted?x=1"}"#, "{}"]);
    assert_eq!(items(client.call(ListDotted::new()).items()), [Some("a".to_owned()), None]);
    assert_eq!(script.seen()[1], "GET /dotted?x=1");

    let (client, script) = server(&[
        r#"{"items":[1],"meta":{"more":true,"paging":{"token":"t"}}}"#,
        r#"{"items":["b"],"meta":{"more":false,"paging":{"token":"u"}}}"#,
    ]);
    assert_eq!(items(client.call(ListUntyped::new()).items()).len(), 2);
    assert_eq!(script.seen()[1], "GET /untyped?token=t");

    let (client, script) = server(&[r#"{"_embedded":{"pets":[1,2]},"total":3}"#, r#"{"_embedded":{"pets":[3]}}"#, ""]);
    *script.answers.lock().unwrap()[2].status_mut() = specsmith_runtime::http::StatusCode::NO_CONTENT;
    assert_eq!(items(client.call(ListEmbedded::new(0)).items()), [1, 2, 3]);
    assert_eq!(script.seen()[1..], ["GET /embedded?page=1", "GET /embedded?page=2"]);
}

#[test]
fn a_list_may_be_searched_by_post() {
    use pagination_ways::models::Search as Body;
    use pagination_ways::operations::{ListChanges, ListVersions, Search};
    let (client, script) =
        server(&[r#"{"results":{"list":[{}],"next":"n"}}"#, r#"{"results":{"list":null,"next":null}}"#]);
    let call = client.call(Search::new("m".to_owned()).with_body(Body::new()));
    assert_eq!(items(call.items()), [Body::new()]);
    assert_eq!(script.seen(), ["POST /patched?from=m", "POST /patched?from=n"]);

    let (client, script) = server(&[r#"[{"id":7}]"#, "[]"]);
    assert_eq!(items(client.call(ListVersions::new()).items()).len(), 1);
    assert_eq!(script.seen()[1], "GET /versions?before=7");

    let (client, script) = server(&[r#"{"until":"2024-01-01T00:00:00Z"}"#, "{}"]);
    assert_eq!(count(client.call(ListChanges::new()).pages()), 2);
    assert_eq!(script.seen()[1], "GET /changes?since=2024-01-01T00%3A00%3A00Z");
}

#[test]
fn what_says_the_page_may_be_in_the_body() {
    use pagination_in_bodies::models::{ListReportsRequest, QueryLogsRequest, SelectRowsRequest};
    use pagination_in_bodies::models::{Paging, Search, SelectRowsRequestWindow};
    use pagination_in_bodies::operations::{ListReports, QueryLogs, SearchContacts, SelectRows};
    let pages = [r#"{"data":[{"id":"1"}],"pages":{"next":{"starting_after":"x"}}}"#, r#"{"data":[]}"#];
    let (client, script) = server(&pages);
    assert_eq!(items(client.call(SearchContacts::new(Search::new("q"))).items()).len(), 1);
    assert_eq!(
        *script.bodies.lock().unwrap(),
        [r#"{"query":"q"}"#, r#"{"query":"q","pagination":{"starting_after":"x"}}"#]
    );

    // What else is in the object stays.
    let (client, script) = server(&pages);
    let search = Search::new("q").with_pagination(Paging::new().with_per_page(1));
    assert_eq!(items(client.call(SearchContacts::new(search)).items()).len(), 1);
    assert_eq!(script.bodies.lock().unwrap()[1], r#"{"query":"q","pagination":{"per_page":1,"starting_after":"x"}}"#);

    let (client, script) = server(&[r#"{"lines":["a"],"next":7}"#, r#"{"lines":["b"]}"#]);
    assert_eq!(items(client.call(QueryLogs::new()).items()), ["a", "b"]);
    assert_eq!(*script.bodies.lock().unwrap(), ["", r#"{"cursor":7}"#]);
    let (client, script) = server(&[r#"{"lines":[],"next":8}"#, r#"{"lines":[]}"#]);
    let body = QueryLogsRequest::new().with_cursor(7);
    assert_eq!(items(client.call(QueryLogs::new().with_body(body)).items()).len(), 0);
    assert_eq!(script.bodies.lock().unwrap()[1], r#"{"cursor":8}"#);

    let (client, script) = server(&["[1,2]", "[3,4]", "[5]"]);
    let window = SelectRowsRequestWindow::new().with_offset(10).with_size(2);
    let body = SelectRowsRequest::new("t").with_window(window);
    assert_eq!(items(client.call(SelectRows::new(body)).items()), [1, 2, 3, 4, 5]);
    assert_eq!(script.bodies.lock().unwrap()[2], r#"{"table":"t","window":{"offset":14,"size":2}}"#);
    let (client, script) = server(&["[1,2]", "[]"]);
    assert_eq!(items(client.call(SelectRows::new(SelectRowsRequest::new("t"))).items()), [1, 2]);
    assert_eq!(script.bodies.lock().unwrap()[1], r#"{"table":"t","window":{"offset":2}}"#);

    let (client, script) = server(&["[1,2]", "[3]"]);
    let call = client.call(ListReports::new(ListReportsRequest::new(1).with_size(2)));
    assert_eq!(items(call.items()), [1, 2, 3]);
    assert_eq!(*script.bodies.lock().unwrap(), ["page=1&size=2", "page=2&size=2"]);
}

#[test]
fn what_is_named_belongs_to_the_entry_that_names_it() {
    use pagination_by_wildcard::operations::{ListCats, ListPets};
    let first = r#"{"items":["a"],"next":"/x","nextCat":"/y"}"#;
    let (client, script) = server(&[first, "{}"]);
    assert_eq!(items(client.call(ListPets::new()).items()), ["a"]);
    assert_eq!(script.seen()[1], "GET /x");
    let (client, script) = server(&[first, "{}"]);
    assert_eq!(items(client.call(ListCats::new()).items()), ["a"]);
    assert_eq!(script.seen()[1], "GET /y");
}
