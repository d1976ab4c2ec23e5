//! The server side: what the client writes is read again, and what a server answers too.

use axum::body::to_bytes;
use golden_tests::{
    bodies_as_declared, bodies_that_may_be_absent, served_answers, served_by_tag, served_requests, served_webhooks,
};
use specsmith_runtime::http::{HeaderValue, Request, StatusCode, header};
use specsmith_runtime::operation::{Answer, Operation, Outcome, Part, Response, Served};
use specsmith_runtime::server::{Context, Routes, axum};
use std::fmt::Debug;
use std::future::Future;
use std::task::{Context as TaskContext, Poll, Waker};
use tower::ServiceExt;

/// What a future gives that has nothing to wait for.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match std::pin::pin!(future).poll(&mut TaskContext::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => unreachable!("nothing waits here"),
    }
}

/// Sends an operation to a server and expects that it gets the same one.
#[track_caller]
pub(crate) fn arrives<O: Served + PartialEq + Debug>(operation: &O) {
    let request = operation.request().expect("it can be written");
    let target = request.uri().to_string();
    let request = request.map(|body| body.as_bytes().expect("it is in memory").clone());
    match O::from_request(request) {
        Ok(read) => assert_eq!(read, *operation, "{target}"),
        Err(rejection) => unreachable!("{target}: {rejection}"),
    }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

#[test]
fn a_whole_request() {
    use served_requests::models::{Color, Filter, Kind, Page};
    use served_requests::operations::{PutPet, PutPetBody};
    let id = "67e55044-10b1-426f-9247-bb680e5fe0c8".parse().expect("it is one");
    let filter = || Filter::new(texts(&["a b", "c,d"])).with_color(Color::new(-1)).with_alive(true);
    let put = |body: PutPetBody| PutPet::new(id, Color::new(1).with_g(2), vec![Kind::Cat, "fish;".into()], body);
    arrives(&put(PutPetBody::Json(filter())));
    arrives(&put(PutPetBody::Form(filter())));
    arrives(&put(PutPetBody::Text("text".to_owned())));
    let full = put(PutPetBody::Text(String::new()))
        .with_since("2024-01-02T03:04:05Z".parse().expect("it is one"))
        .with_page(Page::new(10).with_after("x&y"))
        .with_filter(filter())
        .with_where(filter())
        .with_tags(texts(&["a", "b c"]))
        .with_x_sizes(vec![0.5, 2.0])
        .with_dark(true)
        .with_mode(served_requests::models::PutPetMode);
    arrives(&full.clone());
    use served_requests::models::PutPetIdOrName;
    arrives(&full.clone().with_id_or_name(PutPetIdOrName::Integer(5)));
    arrives(&full.with_id_or_name(PutPetIdOrName::String("five".to_owned())));
}

#[test]
fn a_body_that_may_be_absent_arrives_as_none() {
    use bodies_that_may_be_absent::models::Pet;
    use bodies_that_may_be_absent::operations::{
        SendJson, SendParts, SendPartsForm, SendSeveral, SendSeveralBody, SendSilent,
    };
    arrives(&SendJson::new());
    arrives(&SendJson::new().with_body(Pet::new("Rex")));
    arrives(&SendSeveral::new());
    arrives(&SendSeveral::new().with_body(SendSeveralBody::Form(Pet::new("Rex"))));
    arrives(&SendSeveral::new().with_body(SendSeveralBody::Text(String::new())));
    arrives(&SendParts::new());
    arrives(&SendParts::new().with_body(SendPartsForm::new("Rex")));
    // Of a body that is there, everything is asked all the same.
    let request = |path: &str, body: &'static str| {
        let request = Request::post(path).header("content-type", "application/json");
        request.body(body.into()).expect("it is a request")
    };
    let refused = SendJson::from_request(request("/json", "{}")).expect_err("no name");
    assert!(refused.to_string().contains("missing field `name`"), "{refused}");
    // The document does not say whether this one may be absent, but what it has to hold.
    arrives(&SendSilent::new(Pet::new("Rex")));
    SendSilent::from_request(request("/silent", "")).expect_err("nothing");
    use bodies_as_declared::models::Pet as Declared;
    arrives(&bodies_as_declared::operations::SendSilent::new());
    arrives(&bodies_as_declared::operations::SendSilent::new().with_body(Declared::new("Rex")));
}

#[test]
fn bodies_of_parts_and_forms() {
    use served_requests::models::{Color, Filter};
    use served_requests::operations::{AddPhoto, AddPhotoForm, SendForm};
    let photo = || Part::file("a b.png", vec![0, 159, 146, 150]).with_content_type("image/png");
    let form = AddPhotoForm::new(photo(), 3, vec![Color::new(1), Color::new(2).with_g(3)]);
    arrives(&AddPhoto::new(form.clone()));
    let full = form.with_color(Color::new(7)).with_tags(texts(&["a", "--b\r\n"])).with_more(vec![photo(), photo()]);
    arrives(&AddPhoto::new(full));
    arrives(&SendForm::new(Filter::new(texts(&["a", "b,c"])).with_color(Color::new(1))));
}

#[test]
fn a_part_that_is_missing_or_malformed_is_named() {
    use served_requests::operations::AddPhoto;
    let refused = |body: &str| {
        let request = Request::post("/photos").header("content-type", "multipart/form-data; boundary=x");
        let request = request.body(body.replace('\n', "\r\n").into()).expect("it is a request");
        AddPhoto::from_request(request).expect_err(body).to_string()
    };
    assert_eq!(refused("--x--\n"), "`body.photo`: is missing");
    let photo = "--x\nContent-Disposition: form-data; name=\"photo\"\n\nP\n";
    let size = |size| format!("{photo}--x\nContent-Disposition: form-data; name=\"size\"\n\n{size}\n--x--\n");
    assert_eq!(refused(&size("big")), "`body.size`: invalid type: string \"big\", expected i64");
    assert_eq!(refused(&size("1")), "`body.history`: is missing");
    assert!(refused("nothing").starts_with("`body`: "));
}

struct Shop;

impl served_answers::server::Api for Shop {
    async fn list_pets(
        &self,
        _: served_answers::operations::ListPets,
        context: Context,
    ) -> Outcome<served_answers::operations::ListPets> {
        use served_answers::operations::{ListPetsError, ListPetsOutput};
        match context.uri().query() {
            Some("none") => Ok(ListPetsOutput::NoContent.into()),
            Some("elsewhere") => {
                let to = HeaderValue::from_static("/dogs");
                Err(Answer::new(ListPetsError::Found).header(header::LOCATION, to))
            }
            _ => Ok(ListPetsOutput::Ok(vec![served_answers::models::Pet::new("Rex")]).into()),
        }
    }

    async fn make_pet(
        &self,
        request: served_answers::operations::MakePet,
        _: Context,
    ) -> Outcome<served_answers::operations::MakePet> {
        use served_answers::models::Problem;
        use served_answers::operations::MakePetError;
        match request.body.name.as_str() {
            "" => Err(MakePetError::ClientError(Problem::new("no name")))?,
            "Rex" => Err(Answer::new(MakePetError::ClientError(Problem::new("again"))).status(StatusCode::CONFLICT)),
            "Max" => Ok(request.body.into()),
            "Broken" => Err(MakePetError::Default("broken".to_owned()).into()),
            _ => Ok(Answer::new(request.body.with_id(7)).status(StatusCode::CREATED)),
        }
    }

    async fn ask_pets(
        &self,
        _: served_answers::operations::AskPets,
        _: Context,
    ) -> Outcome<served_answers::operations::AskPets> {
        Ok(().into())
    }

    async fn get_picture(
        &self,
        _: served_answers::operations::GetPicture,
        _: Context,
    ) -> Outcome<served_answers::operations::GetPicture> {
        let png = HeaderValue::from_static("image/png");
        Ok(Answer::new(vec![1, 2].into()).header(header::CONTENT_TYPE, png))
    }

    async fn put_anything(
        &self,
        _: served_answers::operations::PutAnything,
        _: Context,
    ) -> Outcome<served_answers::operations::PutAnything> {
        Ok(().into())
    }

    async fn post_anything(
        &self,
        _: served_answers::operations::PostAnything,
        _: Context,
    ) -> Outcome<served_answers::operations::PostAnything> {
        use served_answers::operations::PostAnythingError;
        Err(PostAnythingError::Default(serde_json::json!([1])).into())
    }
}

/// The answer of a server, as it comes.
fn response(routes: Routes, request: Request<axum::body::Body>) -> Response {
    let router: axum::Router = routes.router();
    let (parts, body) = at_once(router.oneshot(request)).expect("a router always answers").into_parts();
    let body = at_once(to_bytes(body, usize::MAX)).expect("it is in memory");
    specsmith_runtime::http::Response::from_parts(parts, body).into()
}

/// The answer to an operation, as its client reads it.
fn answered<O: Operation>(operation: O) -> (u16, Result<O::Output, O::Error>) {
    let request = operation
        .request()
        .expect("it can be written")
        .map(|body| axum::body::Body::from(body.as_bytes().expect("it is in memory").clone()));
    let response = response(served_answers::server::api(Shop), request);
    (response.status(), O::read(&response).expect("it is declared"))
}

#[test]
fn answers_are_as_declared() {
    use served_answers::models::{Pet, Problem};
    use served_answers::operations::*;
    let make = |name: &str| answered(MakePet::new(Pet::new(name)));
    let wrong = |title: &str| Err(MakePetError::ClientError(Problem::new(title)));
    assert_eq!(make(""), (400, wrong("no name")));
    assert_eq!(make("Rex"), (409, wrong("again")));
    assert_eq!(make("Max"), (200, Ok(Pet::new("Max"))));
    assert_eq!(make("Bo"), (201, Ok(Pet::new("Bo").with_id(7))));
    assert_eq!(make("Broken"), (500, Err(MakePetError::Default("broken".to_owned()))));
    assert_eq!(answered(ListPets::new()), (200, Ok(ListPetsOutput::Ok(vec![Pet::new("Rex")]))));
    assert_eq!(answered(AskPets::new()), (200, Ok(())));
    assert_eq!(answered(GetPicture::new()), (200, Ok(vec![1, 2].into())));
    assert_eq!(answered(PutAnything::new()), (204, Ok(())));
    assert_eq!(answered(PostAnything::new()), (500, Err(PostAnythingError::Default(serde_json::json!([1])))));
}

#[test]
fn media_types_and_headers_go_along() {
    let get = |target: &str| {
        let request = Request::get(target).body(axum::body::Body::empty()).expect("it is a request");
        response(served_answers::server::api(Shop), request)
    };
    assert_eq!(get("/picture").headers()["content-type"], "image/png");
    assert_eq!(get("/pets").headers()["content-type"], "application/json");
    let elsewhere = get("/pets?elsewhere");
    assert_eq!((elsewhere.status(), &elsewhere.headers()["location"]), (302, &HeaderValue::from_static("/dogs")));
    let none = get("/pets?none");
    assert_eq!((none.status(), none.headers().get("content-type"), none.raw().len()), (204, None, 0));
}

#[test]
fn requests_that_are_none_are_refused_before_a_method_sees_them() {
    let refused = |method: &str, target: &str, media_type: &str, body: &'static str| {
        let request = Request::builder().method(method).uri(target).header("content-type", media_type);
        let response = response(
            served_answers::server::api(Shop).max_body_bytes(64),
            request.body(axum::body::Body::from(body)).expect("it is a request"),
        );
        assert_eq!(response.headers()["content-type"], "application/problem+json", "{target}");
        let problem: serde_json::Value = serde_json::from_slice(response.raw()).expect("it is JSON");
        assert_eq!(problem["status"], response.status(), "{problem}");
        (response.status(), problem["place"].as_str().unwrap_or_default().to_owned())
    };
    let long = r#"{"name": "a name of such a length that the body is longer than it may be"}"#;
    for (method, target, media_type, body, status, place) in [
        ("POST", "/cats", "application/json", "{}", 404, ""),
        ("DELETE", "/pets", "application/json", "{}", 405, ""),
        ("POST", "/pets", "text/plain", "{}", 415, ""),
        ("POST", "/pets", "application/json", long, 413, ""),
        ("POST", "/pets", "application/json", "", 400, "body"),
        ("POST", "/pets", "application/json", "{", 400, "body"),
        ("POST", "/pets", "application/json", "{}", 400, "body"),
        ("POST", "/pets", "application/json", r#"{"name": 1}"#, 400, "body.name"),
        ("POST", "/pets", "application/json", r#"{"name": "a"} 1"#, 400, "body"),
    ] {
        assert_eq!(refused(method, target, media_type, body), (status, place.to_owned()), "{method} {target} {body}");
    }
}

struct Everything;

impl served_by_tag::server::Pets for Everything {
    async fn list_pets(
        &self,
        _: served_by_tag::operations::ListPets,
        _: Context,
    ) -> Outcome<served_by_tag::operations::ListPets> {
        Ok(().into())
    }

    async fn delete_pet(
        &self,
        request: served_by_tag::operations::DeletePet,
        _: Context,
    ) -> Outcome<served_by_tag::operations::DeletePet> {
        use served_by_tag::operations::DeletePetError::NotFound;
        if request.id == 1 { Ok(().into()) } else { Err(NotFound.into()) }
    }

    async fn from_other(
        &self,
        _: served_by_tag::operations::FromOther,
        _: Context,
    ) -> Outcome<served_by_tag::operations::FromOther> {
        Ok(().into())
    }
}

impl served_by_tag::server::Api for Everything {
    async fn health(
        &self,
        _: served_by_tag::operations::Health,
        _: Context,
    ) -> Outcome<served_by_tag::operations::Health> {
        Ok("well".to_owned().into())
    }
}

#[test]
fn traits_of_several_tags_are_one_router() {
    let status = |method: &str, target: &str| {
        let routes = served_by_tag::server::pets(Everything).merge(served_by_tag::server::api(Everything));
        let request = Request::builder().method(method).uri(target).body(axum::body::Body::empty());
        response(routes, request.expect("it is a request")).status()
    };
    assert_eq!(status("GET", "/pets"), 200);
    assert_eq!(status("GET", "/health"), 200);
    assert_eq!(status("DELETE", "/pets/1"), 204);
    assert_eq!(status("DELETE", "/pets/2"), 404);
    assert_eq!(status("DELETE", "/pets/x"), 400);
    // Nobody serves its tag.
    assert_eq!(status("GET", "/pets/1"), 405);
    // The concrete path is the one that is meant, with all its methods.
    assert_eq!((status("POST", "/pets/copy"), status("DELETE", "/pets/copy")), (204, 405));
}

impl served_webhooks::server::Webhooks for Everything {
    async fn new_pet(
        &self,
        request: served_webhooks::webhooks::NewPet,
        _: Context,
    ) -> Outcome<served_webhooks::webhooks::NewPet> {
        use served_webhooks::webhooks::NewPetError::BadRequest;
        if request.x_signature == "right" { Ok(().into()) } else { Err(BadRequest(request.body.name).into()) }
    }

    async fn subscribe_pet_sold(
        &self,
        _: served_webhooks::webhooks::SubscribePetSold,
        _: Context,
    ) -> Outcome<served_webhooks::webhooks::SubscribePetSold> {
        use served_webhooks::webhooks::SubscribePetSoldError;
        Err(SubscribePetSoldError::Gone.into())
    }
}

#[test]
fn webhooks_are_handled_at_paths_of_ones_own() {
    use served_webhooks::models::Pet;
    use served_webhooks::server::webhooks;
    use served_webhooks::webhooks::NewPet;
    let routes = || webhooks(Everything, |name| if name == "newPet" { "/hooks/new" } else { "/hooks/{id}/sold" });
    let post = |target: &str, signature: &str| {
        // Whoever sends webhooks has the same types.
        let sent = NewPet::new(signature, Pet::new("Rex")).request().expect("it can be written");
        let (mut parts, body) = sent.into_parts();
        parts.uri = target.parse().expect("it is a target");
        let body = axum::body::Body::from(body.as_bytes().expect("it is in memory").clone());
        let response = response(routes(), Request::from_parts(parts, body));
        (response.status(), response.text().expect("it is text"))
    };
    assert_eq!(post("/hooks/new", "right"), (200, String::new()));
    assert_eq!(post("/hooks/new", "wrong"), (400, "Rex".to_owned()));
    assert_eq!(post("/hooks/1/sold", "right").0, 410);
    assert_eq!(post("/hooks/old", "right").0, 404);
}
