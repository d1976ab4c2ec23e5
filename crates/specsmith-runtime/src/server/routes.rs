//! The table of routes, and what becomes of a request.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::extract::Request;
use bytes::Bytes;
use http::header::{ALLOW, CONTENT_LENGTH, HeaderValue};
use http::request::Parts;
use http::{HeaderMap, Method, Response, StatusCode};
use http_body::Body as _;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::Context;
use super::tree::Tree;
use crate::operation::{Body, Outcome, Rejection, RequestReader, Requirement, Served, Template};

/// The largest body of a request, in bytes, unless [`Routes::max_body_bytes`] says another.
pub const DEFAULT_MAX_BODY_BYTES: usize = 2 * 1024 * 1024;

type Answering = Pin<Box<dyn Future<Output = Result<Response<Body>, Rejection>> + Send>>;
type Call = dyn Fn(RequestReader, Context) -> Answering + Send + Sync;
type Wording = dyn Fn(&Rejection, &Parts) -> Response<Body> + Send + Sync;
type Meant = dyn Fn(&'static str, &Parts, &Bytes) -> bool + Send + Sync;

/// What answers an operation `O` on behalf of a service `S`: a method such as `Pets::get_pet`, or an async closure.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not answer `{O}`",
    note = "what answers is called with `&{S}`, `{O}` and a `Context`, and its future is `Send`"
)]
pub trait Handler<'a, S: 'a, O: Served>: Fn(&'a S, O, Context) -> Self::Answer + Send + Sync {
    /// The future of the answer.
    type Answer: Future<Output = Outcome<O>> + Send;
}

impl<'a, S: 'a, O: Served, F, A> Handler<'a, S, O> for F
where
    F: Fn(&'a S, O, Context) -> A + Send + Sync,
    A: Future<Output = Outcome<O>> + Send,
{
    type Answer = A;
}

/// Operations and what handles them, on the way to an [`axum::Router`].
///
/// Routes of several traits are [merged](Routes::merge) here and not as routers: two routers that answer for everything
/// they do not know cannot be merged by axum.
#[derive(Clone, Default)]
pub struct Routes {
    routes: Vec<Route>,
    wording: Option<Arc<Wording>>,
}

#[derive(Clone)]
struct Route {
    id: &'static str,
    method: Method,
    template: Template,
    security: &'static [Requirement],
    names: &'static [&'static str],
    max_body_bytes: usize,
    /// Which of several routes for a path and a method a request is for; without it, the first.
    meant: Option<Arc<Meant>>,
    call: Arc<Call>,
}

/// A route that a path leads to, with what its variables stand for.
type Found<'a> = (&'a Route, Vec<(&'static str, String)>);

impl Route {
    fn is_meant(&self, parts: &Parts, body: &Bytes) -> bool {
        self.meant.as_ref().is_none_or(|is_meant| is_meant(self.id, parts, body))
    }
}

impl std::fmt::Debug for Routes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.routes.iter().map(|route| route.id)).finish()
    }
}

impl Routes {
    /// No routes.
    pub const fn new() -> Self {
        Self { routes: Vec::new(), wording: None }
    }

    /// Adds an operation at its own path.
    #[must_use]
    pub fn on<O, S, H>(self, service: &Arc<S>, handler: H) -> Self
    where
        O: Served + Send + 'static,
        S: Send + Sync + 'static,
        H: for<'a> Handler<'a, S, O> + 'static,
    {
        self.at(O::ENDPOINT.path, service, handler)
    }

    /// Adds an operation at another path, with the variables of its own.
    #[must_use]
    pub fn at<O, S, H>(mut self, path: &'static str, service: &Arc<S>, handler: H) -> Self
    where
        O: Served + Send + 'static,
        S: Send + Sync + 'static,
        H: for<'a> Handler<'a, S, O> + 'static,
    {
        let (service, handler) = (Arc::clone(service), Arc::new(handler));
        let call = move |reader: RequestReader, context: Context| -> Answering {
            match O::parse(&reader) {
                Ok(operation) => {
                    let (service, handler) = (Arc::clone(&service), Arc::clone(&handler));
                    Box::pin(async move { O::into_response(handler(&*service, operation, context).await) })
                }
                Err(rejection) => Box::pin(std::future::ready(Err(rejection))),
            }
        };
        self.routes.push(Route {
            id: O::ENDPOINT.id,
            method: O::ENDPOINT.method.clone(),
            template: Template::new(path),
            security: O::ENDPOINT.security,
            names: O::QUERY,
            max_body_bytes: DEFAULT_MAX_BODY_BYTES,
            meant: None,
            call: Arc::new(call),
        });
        self
    }

    /// Adds the routes of another trait. Of two for the same requests, the first one counts, unless they are
    /// [told apart](Routes::told_apart_by), and of two wordings of
    /// rejections too.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.routes.extend(other.routes);
        self.wording = self.wording.or(other.wording);
        self
    }

    /// Sets the largest body of a request, in bytes, for the routes that are there already.
    #[must_use]
    pub fn max_body_bytes(mut self, bytes: usize) -> Self {
        self.routes.iter_mut().for_each(|route| route.max_body_bytes = bytes);
        self
    }

    /// Says how operations are told apart that have one path and one method, as webhooks mostly do: whether a request is
    /// meant for the operation of this `operationId`. It is so for the routes that are there already; a request that none of
    /// them is meant for is answered with 404.
    ///
    /// ```
    /// # use specsmith_runtime::server::Routes;
    /// # let webhooks = Routes::new();
    /// let routes = webhooks.told_apart_by(|id, parts, _| parts.headers.get("X-Event").is_some_and(|event| event == id));
    /// ```
    #[must_use]
    pub fn told_apart_by(
        mut self,
        is_meant: impl Fn(&'static str, &Parts, &Bytes) -> bool + Send + Sync + 'static,
    ) -> Self {
        let is_meant: Arc<Meant> = Arc::new(is_meant);
        self.routes.iter_mut().for_each(|route| route.meant = Some(Arc::clone(&is_meant)));
        self
    }

    /// Says how requests are answered that reach no method, and answers that cannot be written: by default with
    /// [`Rejection::into_response`], whatever the document declares.
    ///
    /// What an API calls its errors goes into [`Rejection::json`]; the error type of one operation becomes a response with
    /// [`Served::into_response`]. `Allow` is added to what is said of other methods.
    ///
    /// ```
    /// # use specsmith_runtime::server::Routes;
    /// # use specsmith_runtime::http::StatusCode;
    /// # struct Failure;
    /// # impl Failure { fn new(_: &str, message: String) -> String { message } }
    /// let routes = Routes::new().on_rejection(|rejection, _| match rejection.status() {
    ///     StatusCode::BAD_REQUEST => rejection.json("application/json", &Failure::new("invalid_request", rejection.to_string())),
    ///     _ => rejection.clone().into_response(),
    /// });
    /// ```
    #[must_use]
    pub fn on_rejection(
        mut self,
        wording: impl Fn(&Rejection, &Parts) -> Response<Body> + Send + Sync + 'static,
    ) -> Self {
        self.wording = Some(Arc::new(wording));
        self
    }

    /// The router, for all paths. Nest it where the URL of the server has a path of its own.
    pub fn router<S: Clone + Send + Sync + 'static>(self) -> axum::Router<S> {
        let mut tree = Tree::default();
        for (index, route) in self.routes.iter().enumerate() {
            tree.insert(&route.template.segments, index);
        }
        let table = Arc::new(Table { routes: self.routes, wording: self.wording, tree });
        axum::Router::new().fallback(move |request: Request| {
            let table = Arc::clone(&table);
            async move { table.answer(request).await }
        })
    }
}

/// All routes, and the way to them.
struct Table {
    routes: Vec<Route>,
    wording: Option<Arc<Wording>>,
    tree: Tree,
}

impl Table {
    async fn answer(&self, request: Request) -> Response<Body> {
        let (parts, body) = request.into_parts();
        let is_head = parts.method == Method::HEAD;
        // The method takes them; only who words rejections needs them again.
        let wording = self.wording.as_ref().map(|wording| (wording, parts.clone()));
        let response = match (self.called(parts, body).await, wording) {
            (Ok(response), _) => response,
            (Err(rejection), Some((wording, parts))) => rejection.completed(wording(&rejection, &parts)),
            (Err(rejection), None) => rejection.into_response(),
        };
        if is_head { without_body(response) } else { response }
    }

    async fn called(&self, parts: Parts, body: axum::body::Body) -> Result<Response<Body>, Rejection> {
        let found = self.find(parts.uri.path(), parts.uri.query().unwrap_or_default());
        let is_head = parts.method == Method::HEAD;
        let mut chosen = of_method(&found, &parts.method);
        if chosen.is_empty() && is_head {
            chosen = of_method(&found, &Method::GET);
        }
        let Some((first, _)) = chosen.first() else {
            return without_operation(&parts.method, &found);
        };
        let body = whole(body, &parts.headers, first.max_body_bytes).await.map_err(|it| it.of(first.id))?;
        let Some((route, captures)) = chosen.iter().find(|(route, _)| route.is_meant(&parts, &body)) else {
            return Err(Rejection::new(StatusCode::NOT_FOUND, "the request is meant for no operation of its path"));
        };
        let reader = RequestReader::new(&parts, captures.clone(), route.names, body.clone());
        let context = Context::new(parts, route.id, route.security);
        (route.call)(reader, context).await.map_err(|it| it.of(route.id))
    }

    /// The routes of a path with what their variables stand for, those first that ask for most of the query.
    fn find(&self, path: &str, query: &str) -> Vec<Found<'_>> {
        let captures = |index: &usize| {
            let route = self.routes.get(*index)?;
            Some((route, route.template.captures(path, query)?))
        };
        let segments: Vec<&str> = path.strip_prefix('/').unwrap_or(path).split('/').collect();
        let found = self.tree.find(&segments, &|routes| routes.iter().any(|index| captures(index).is_some()));
        let mut found: Vec<_> = found.into_iter().flatten().filter_map(captures).collect();
        found.sort_by_key(|(route, _)| std::cmp::Reverse(route.template.words.len()));
        found
    }
}

fn of_method<'a, 'b>(found: &'b [Found<'a>], method: &Method) -> Vec<&'b Found<'a>> {
    found.iter().filter(|(route, _)| route.method == *method).collect()
}

/// The answer where there is no operation for the method.
fn without_operation(method: &Method, found: &[Found<'_>]) -> Result<Response<Body>, Rejection> {
    if found.is_empty() {
        return Err(Rejection::new(StatusCode::NOT_FOUND, "there is no such path"));
    }
    let mut methods: Vec<&str> = Vec::new();
    for (route, _) in found {
        let head = (route.method == Method::GET).then_some("HEAD");
        methods.extend(std::iter::once(route.method.as_str()).chain(head));
    }
    methods.push("OPTIONS");
    let mut seen = std::collections::HashSet::new();
    methods.retain(|method| seen.insert(*method));
    // Methods are tokens, which a header can have.
    let allow = HeaderValue::from_str(&methods.join(", ")).unwrap_or(HeaderValue::from_static("OPTIONS"));
    if *method != Method::OPTIONS {
        return Err(Rejection::method(method, allow));
    }
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response.headers_mut().insert(ALLOW, allow);
    Ok(response)
}

/// The whole body, if it is within the limit.
async fn whole(body: axum::body::Body, headers: &HeaderMap, limit: usize) -> Result<Bytes, Rejection> {
    let too_large = || {
        let detail = format!("the body is larger than {limit} bytes");
        Rejection::new(StatusCode::PAYLOAD_TOO_LARGE, detail)
    };
    let announced = headers.get(CONTENT_LENGTH).and_then(|it| it.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > limit as u64) {
        return Err(too_large());
    }
    match Limited::new(body, limit).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(too_large()),
        Err(_) => Err(Rejection::new(StatusCode::BAD_REQUEST, "the body broke off")),
    }
}

/// The same answer to `HEAD` (RFC 9110, section 9.3.2).
fn without_body(mut response: Response<Body>) -> Response<Body> {
    if let Some(length) = response.body().size_hint().exact().filter(|length| *length > 0) {
        response.headers_mut().entry(CONTENT_LENGTH).or_insert(HeaderValue::from(length));
    }
    *response.body_mut() = Body::empty();
    response
}
