// src/models.rs

use std::collections::BTreeMap;

/// The schema `Place`.
pub type Place = String;

/// The schema `Search`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Search {
    pub results: Option<::specsmith_runtime::Nullable<SearchResults>>,
}

impl Search {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { results: None }
    }

    /// Sets `results`.
    pub fn with_results(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<SearchResults>>,
    ) -> Self {
        self.results = Some(value.into());
        self
    }
}

/// The schema `SearchResults`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SearchResults {
    pub list: Option<::specsmith_runtime::Nullable<Vec<Search>>>,
    pub next: Option<::specsmith_runtime::Nullable<Place>>,
}

impl SearchResults {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { list: None, next: None }
    }

    /// Sets `list`.
    pub fn with_list(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<Vec<Search>>>,
    ) -> Self {
        self.list = Some(value.into());
        self
    }

    /// Sets `next`.
    pub fn with_next(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<Place>>,
    ) -> Self {
        self.next = Some(value.into());
        self
    }
}

/// The schema `ListDottedOkResponse`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListDottedOkResponse {
    pub value: Option<Vec<Option<String>>>,
    pub odata_next_link: Option<String>,
}

impl ListDottedOkResponse {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            value: None,
            odata_next_link: None,
        }
    }

    /// Sets `value`.
    #[inline]
    pub fn with_value(mut self, value: Vec<Option<String>>) -> Self {
        self.value = Some(value);
        self
    }

    /// Sets `odata_next_link`.
    pub fn with_odata_next_link(mut self, value: impl Into<String>) -> Self {
        self.odata_next_link = Some(value.into());
        self
    }
}

/// The schema `ListUntypedOkResponse`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListUntypedOkResponse {
    pub items: Option<Vec<::serde_json::Value>>,
    pub meta: Option<::serde_json::Value>,
}

impl ListUntypedOkResponse {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { items: None, meta: None }
    }

    /// Sets `items`.
    #[inline]
    pub fn with_items(mut self, value: Vec<::serde_json::Value>) -> Self {
        self.items = Some(value);
        self
    }

    /// Sets `meta`.
    #[inline]
    pub fn with_meta(mut self, value: ::serde_json::Value) -> Self {
        self.meta = Some(value);
        self
    }
}

/// The schema `ListEmbeddedOkResponse`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListEmbeddedOkResponse {
    pub embedded: BTreeMap<String, Vec<i64>>,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, i64>,
}

impl ListEmbeddedOkResponse {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(embedded: BTreeMap<String, Vec<i64>>) -> Self {
        Self {
            embedded,
            additional: ::std::default::Default::default(),
        }
    }
}

/// The schema `ListVersionsOkResponseItem`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListVersionsOkResponseItem {
    pub id: i64,
    pub at: Option<::jiff::Timestamp>,
}

impl ListVersionsOkResponseItem {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: i64) -> Self {
        Self { id, at: None }
    }

    /// Sets `at`.
    #[inline]
    pub fn with_at(mut self, value: ::jiff::Timestamp) -> Self {
        self.at = Some(value);
        self
    }
}

/// The schema `ListChangesOkResponse`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListChangesOkResponse {
    pub until: Option<::jiff::Timestamp>,
}

impl ListChangesOkResponse {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { until: None }
    }

    /// Sets `until`.
    #[inline]
    pub fn with_until(mut self, value: ::jiff::Timestamp) -> Self {
        self.until = Some(value);
        self
    }
}

/// The schema `ListLinkedOkResponse`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListLinkedOkResponse {
    pub data: Option<ListLinkedOkResponseData>,
    pub links: Option<ListLinkedOkResponseLinks>,
}

impl ListLinkedOkResponse {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { data: None, links: None }
    }

    /// Sets `data`.
    #[inline]
    pub fn with_data(mut self, value: ListLinkedOkResponseData) -> Self {
        self.data = Some(value);
        self
    }

    /// Sets `links`.
    #[inline]
    pub fn with_links(mut self, value: ListLinkedOkResponseLinks) -> Self {
        self.links = Some(value);
        self
    }
}

/// The schema `ListLinkedOkResponseData`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ListLinkedOkResponseData {
    String(String),
    Object(ListLinkedOkResponseDataObject),
}

/// The schema `ListLinkedOkResponseDataObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListLinkedOkResponseDataObject {
    pub pets: Vec<String>,
}

impl ListLinkedOkResponseDataObject {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(pets: Vec<String>) -> Self {
        Self { pets }
    }
}

/// The schema `ListLinkedOkResponseLinks`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ListLinkedOkResponseLinks {
    Object(ListLinkedOkResponseLinksObject),
    Value(::serde_json::Value),
}

/// The schema `ListLinkedOkResponseLinksObject`.
///
/// None, one or several of 2 objects at once.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListLinkedOkResponseLinksObject {
    pub next: Option<String>,
    pub prev: Option<String>,
}

impl ListLinkedOkResponseLinksObject {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { next: None, prev: None }
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<String>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Sets `prev`.
    pub fn with_prev(mut self, value: impl Into<String>) -> Self {
        self.prev = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Search {
        patch "results" => results: SearchResults,
    }
}

::specsmith_runtime::object! {
    SearchResults {
        patch "list" => list: Vec<Search>,
        patch "next" => next: Place,
    }
}

::specsmith_runtime::object! {
    ListDottedOkResponse {
        optional "value" => value: Vec<Option<String>>,
        optional "@odata.nextLink" => odata_next_link: String,
    }
}

::specsmith_runtime::object! {
    ListUntypedOkResponse {
        optional "items" => items: Vec<::serde_json::Value>,
        optional "meta" => meta: ::serde_json::Value,
    }
}

::specsmith_runtime::object! {
    ListEmbeddedOkResponse {
        required "_embedded" => embedded: BTreeMap<String, Vec<i64>>,
        ..additional: BTreeMap<String, i64>,
    }
}

::specsmith_runtime::object! {
    ListVersionsOkResponseItem {
        required "id" => id: i64,
        optional "at" => at: ::jiff::Timestamp,
    }
}

::specsmith_runtime::object! {
    ListChangesOkResponse {
        optional "until" => until: ::jiff::Timestamp,
    }
}

::specsmith_runtime::object! {
    ListLinkedOkResponse {
        optional "data" => data: ListLinkedOkResponseData,
        optional "links" => links: ListLinkedOkResponseLinks,
    }
}

::specsmith_runtime::union! {
    ListLinkedOkResponseData {
        string => String: String,
        object requires ["pets"] => Object: ListLinkedOkResponseDataObject,
    }
}

::specsmith_runtime::object! {
    ListLinkedOkResponseDataObject {
        required "pets" => pets: Vec<String>,
    }
}

::specsmith_runtime::union! {
    ListLinkedOkResponseLinks {
        object knows ["next", "prev"] => Object: ListLinkedOkResponseLinksObject,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::object! {
    ListLinkedOkResponseLinksObject {
        optional "next" => next: String,
        optional "prev" => prev: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /dotted`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListDotted {}
impl ListDotted {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for ListDotted {
    type Output = models::ListDottedOkResponse;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listDotted",
        method: http::Method::GET,
        path: "/dotted",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Paged for ListDotted {
    #[inline]
    fn next(
        &self,
        page: &models::ListDottedOkResponse,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        operation::Next::link(page.odata_next_link.as_ref()?)
    }
}

impl operation::PagedItems for ListDotted {
    type Item = Option<String>;
    #[inline]
    fn items(page: models::ListDottedOkResponse) -> Option<Vec<Self::Item>> {
        page.value
    }
}

/// `GET /untyped`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListUntyped {
    pub token: Option<String>,
}

impl ListUntyped {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { token: None }
    }

    /// Sets `token`.
    pub fn with_token(mut self, value: impl Into<String>) -> Self {
        self.token = Some(value.into());
        self
    }
}

impl operation::Operation for ListUntyped {
    type Output = models::ListUntypedOkResponse;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listUntyped",
        method: http::Method::GET,
        path: "/untyped",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("token", operation::Style::FormExploded, &self.token);
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Paged for ListUntyped {
    #[inline]
    fn next(
        &self,
        page: &models::ListUntypedOkResponse,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        if !page.meta.as_ref()?.get("more")?.as_bool()? {
            return None;
        }
        let cursor = page
            .meta
            .as_ref()?
            .get("paging")?
            .get("token")?
            .as_str()?
            .to_owned();
        if cursor.is_empty() {
            return None;
        }
        let mut next = self.clone();
        next.token = Some(cursor);
        operation::Next::request(next)
    }
}

impl operation::PagedItems for ListUntyped {
    type Item = ::serde_json::Value;
    #[inline]
    fn items(page: models::ListUntypedOkResponse) -> Option<Vec<Self::Item>> {
        page.items
    }
}

/// `GET /embedded`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListEmbedded {
    pub page: i32,
}

impl ListEmbedded {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(page: i32) -> Self {
        Self { page }
    }
}

/// What [`ListEmbedded`] can answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ListEmbeddedOutput {
    /// 200: A page
    Ok(models::ListEmbeddedOkResponse),
    /// 204: Nothing there
    NoContent,
}

impl operation::Operation for ListEmbedded {
    type Output = ListEmbeddedOutput;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listEmbedded",
        method: http::Method::GET,
        path: "/embedded",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("page", operation::Style::FormExploded, &self.page);
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(ListEmbeddedOutput::Ok).map(Ok),
            204 => response.empty().map(|()| ListEmbeddedOutput::NoContent).map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Paged for ListEmbedded {
    #[inline]
    fn next(
        &self,
        page: &ListEmbeddedOutput,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        let ListEmbeddedOutput::Ok(page) = page else {
            return None;
        };
        let number = operation::Progress::of(page.embedded.get("pets")?.len())
            .total(|| Some(*page.additional.get("total")?))
            .next_page(0, Some(self.page))?;
        let mut next = self.clone();
        next.page = number;
        operation::Next::request(next)
    }
}

impl operation::PagedItems for ListEmbedded {
    type Item = i64;
    #[inline]
    fn items(page: ListEmbeddedOutput) -> Option<Vec<Self::Item>> {
        let ListEmbeddedOutput::Ok(mut page) = page else {
            return None;
        };
        page.embedded.remove("pets")
    }
}

/// `POST /patched`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Search {
    pub from: models::Place,
    /// The request's body.
    pub body: Option<models::Search>,
}

impl Search {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(from: models::Place) -> Self {
        Self { from, body: None }
    }

    /// Sets `body`.
    #[inline]
    pub fn with_body(mut self, value: models::Search) -> Self {
        self.body = Some(value);
        self
    }
}

impl operation::Operation for Search {
    type Output = models::Search;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "search",
        method: http::Method::POST,
        path: "/patched",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("from", operation::Style::FormExploded, &self.from);
        request.accept("application/json");
        if let Some(body) = &self.body {
            request.json("application/json", body);
        }
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Paged for Search {
    #[inline]
    fn next(
        &self,
        page: &models::Search,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        let cursor = page
            .results
            .as_ref()?
            .as_option()?
            .next
            .as_ref()?
            .as_option()?
            .clone();
        if cursor.is_empty() {
            return None;
        }
        let mut next = self.clone();
        next.from = cursor;
        operation::Next::request(next)
    }
}

impl operation::PagedItems for Search {
    type Item = models::Search;
    #[inline]
    fn items(page: models::Search) -> Option<Vec<Self::Item>> {
        page.results?.into_option()?.list?.into_option()
    }
}

/// `GET /versions`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListVersions {
    pub before: Option<String>,
    pub since: Option<::jiff::Timestamp>,
}

impl ListVersions {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { before: None, since: None }
    }

    /// Sets `before`.
    pub fn with_before(mut self, value: impl Into<String>) -> Self {
        self.before = Some(value.into());
        self
    }

    /// Sets `since`.
    #[inline]
    pub fn with_since(mut self, value: ::jiff::Timestamp) -> Self {
        self.since = Some(value);
        self
    }
}

impl operation::Operation for ListVersions {
    type Output = Vec<models::ListVersionsOkResponseItem>;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listVersions",
        method: http::Method::GET,
        path: "/versions",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("before", operation::Style::FormExploded, &self.before);
        request.query("since", operation::Style::FormExploded, &self.since);
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Paged for ListVersions {
    #[inline]
    fn next(
        &self,
        page: &Vec<models::ListVersionsOkResponseItem>,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        let cursor = page.last()?.id.to_string();
        let mut next = self.clone();
        next.before = Some(cursor);
        operation::Next::request(next)
    }
}

impl operation::PagedItems for ListVersions {
    type Item = models::ListVersionsOkResponseItem;
    #[inline]
    fn items(page: Vec<models::ListVersionsOkResponseItem>) -> Option<Vec<Self::Item>> {
        Some(page)
    }
}

/// `GET /changes`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListChanges {
    pub since: Option<::jiff::Timestamp>,
}

impl ListChanges {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { since: None }
    }

    /// Sets `since`.
    #[inline]
    pub fn with_since(mut self, value: ::jiff::Timestamp) -> Self {
        self.since = Some(value);
        self
    }
}

impl operation::Operation for ListChanges {
    type Output = models::ListChangesOkResponse;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listChanges",
        method: http::Method::GET,
        path: "/changes",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("since", operation::Style::FormExploded, &self.since);
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Paged for ListChanges {
    #[inline]
    fn next(
        &self,
        page: &models::ListChangesOkResponse,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        let cursor = page.until?;
        let mut next = self.clone();
        next.since = Some(cursor);
        operation::Next::request(next)
    }
}

/// `GET /linked`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListLinked {}
impl ListLinked {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for ListLinked {
    type Output = models::ListLinkedOkResponse;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listLinked",
        method: http::Method::GET,
        path: "/linked",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Paged for ListLinked {
    #[inline]
    fn next(
        &self,
        page: &models::ListLinkedOkResponse,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        operation::Next::link(
            (match page.links.as_ref()? {
                models::ListLinkedOkResponseLinks::Object(it) => it,
                _ => return None,
            })
                .next
                .as_ref()?,
        )
    }
}

impl operation::PagedItems for ListLinked {
    type Item = String;
    #[inline]
    fn items(page: models::ListLinkedOkResponse) -> Option<Vec<Self::Item>> {
        Some(
            (match page.data? {
                models::ListLinkedOkResponseData::Object(it) => it,
                _ => return None,
            })
                .pets,
        )
    }
}

// src/client.rs

use super::{models, operations};
use ::specsmith_runtime::{client, operation};
pub use ::specsmith_runtime::client::{
    BuildError, Call, Credential, Error, Reply, Retry, Secret,
};

/// A client of `Ways`.
///
/// It is cheap to clone, and clones share their connections.
#[derive(Debug, Clone)]
pub struct Client {
    inner: client::Client,
}

    /// `GET /dotted`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListDotted`].
    #[inline]
    pub fn list_dotted(&self) -> Call<'_, operations::ListDotted> {
        self.call(operations::ListDotted::new())
    }

    /// `GET /untyped`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListUntyped`].
    #[inline]
    pub fn list_untyped(&self) -> Call<'_, operations::ListUntyped> {
        self.call(operations::ListUntyped::new())
    }

    /// `GET /embedded`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListEmbedded`].
    #[inline]
    pub fn list_embedded(&self, page: i32) -> Call<'_, operations::ListEmbedded> {
        self.call(operations::ListEmbedded::new(page))
    }

    /// `POST /patched`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::Search`].
    #[inline]
    pub fn search(&self, from: models::Place) -> Call<'_, operations::Search> {
        self.call(operations::Search::new(from))
    }

    /// `GET /versions`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListVersions`].
    #[inline]
    pub fn list_versions(&self) -> Call<'_, operations::ListVersions> {
        self.call(operations::ListVersions::new())
    }

    /// `GET /changes`
    ///
    /// All pages: [`Call::pages`].
    ///
    /// More: [`operations::ListChanges`].
    #[inline]
    pub fn list_changes(&self) -> Call<'_, operations::ListChanges> {
        self.call(operations::ListChanges::new())
    }

    /// `GET /linked`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListLinked`].
    #[inline]
    pub fn list_linked(&self) -> Call<'_, operations::ListLinked> {
        self.call(operations::ListLinked::new())
    }
}
