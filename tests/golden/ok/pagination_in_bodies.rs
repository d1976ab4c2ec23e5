// src/models.rs

/// The schema `Search`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Search {
    pub query: String,
    pub pagination: Option<Paging>,
}

impl Search {
    /// A new value of what is required; the rest starts absent.
    pub fn new(query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            pagination: None,
        }
    }

    /// Sets `pagination`.
    #[inline]
    pub fn with_pagination(mut self, value: Paging) -> Self {
        self.pagination = Some(value);
        self
    }
}

/// The schema `Paging`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Paging {
    pub per_page: Option<i64>,
    pub starting_after: Option<::specsmith_runtime::Nullable<String>>,
}

impl Paging {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            per_page: None,
            starting_after: None,
        }
    }

    /// Sets `per_page`.
    #[inline]
    pub fn with_per_page(mut self, value: i64) -> Self {
        self.per_page = Some(value);
        self
    }

    /// Sets `starting_after`.
    pub fn with_starting_after(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<String>>,
    ) -> Self {
        self.starting_after = Some(value.into());
        self
    }
}

/// The schema `Contact`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Contact {
    pub id: String,
}

impl Contact {
    /// A new value of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// The schema `SearchContactsOkResponse`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SearchContactsOkResponse {
    pub data: Option<Vec<Contact>>,
    pub pages: Option<SearchContactsOkResponsePages>,
}

impl SearchContactsOkResponse {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { data: None, pages: None }
    }

    /// Sets `data`.
    #[inline]
    pub fn with_data(mut self, value: Vec<Contact>) -> Self {
        self.data = Some(value);
        self
    }

    /// Sets `pages`.
    #[inline]
    pub fn with_pages(mut self, value: SearchContactsOkResponsePages) -> Self {
        self.pages = Some(value);
        self
    }
}

/// The schema `SearchContactsOkResponsePages`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SearchContactsOkResponsePages {
    pub next: Option<SearchContactsOkResponsePagesNext>,
}

impl SearchContactsOkResponsePages {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { next: None }
    }

    /// Sets `next`.
    #[inline]
    pub fn with_next(mut self, value: SearchContactsOkResponsePagesNext) -> Self {
        self.next = Some(value);
        self
    }
}

/// The schema `SearchContactsOkResponsePagesNext`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SearchContactsOkResponsePagesNext {
    pub starting_after: Option<String>,
}

impl SearchContactsOkResponsePagesNext {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { starting_after: None }
    }

    /// Sets `starting_after`.
    pub fn with_starting_after(mut self, value: impl Into<String>) -> Self {
        self.starting_after = Some(value.into());
        self
    }
}

/// The schema `QueryLogsRequest`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct QueryLogsRequest {
    pub cursor: Option<i64>,
}

impl QueryLogsRequest {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { cursor: None }
    }

    /// Sets `cursor`.
    #[inline]
    pub fn with_cursor(mut self, value: i64) -> Self {
        self.cursor = Some(value);
        self
    }
}

/// The schema `QueryLogsOkResponse`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryLogsOkResponse {
    pub lines: Vec<String>,
    pub next: Option<i64>,
}

impl QueryLogsOkResponse {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(lines: Vec<String>) -> Self {
        Self { lines, next: None }
    }

    /// Sets `next`.
    #[inline]
    pub fn with_next(mut self, value: i64) -> Self {
        self.next = Some(value);
        self
    }
}

/// The schema `SelectRowsRequest`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SelectRowsRequest {
    pub table: String,
    pub window: Option<SelectRowsRequestWindow>,
}

impl SelectRowsRequest {
    /// A new value of what is required; the rest starts absent.
    pub fn new(table: impl Into<String>) -> Self {
        Self {
            table: table.into(),
            window: None,
        }
    }

    /// Sets `window`.
    #[inline]
    pub fn with_window(mut self, value: SelectRowsRequestWindow) -> Self {
        self.window = Some(value);
        self
    }
}

/// The schema `SelectRowsRequestWindow`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SelectRowsRequestWindow {
    pub offset: Option<i64>,
    pub size: Option<::specsmith_runtime::Nullable<i64>>,
}

impl SelectRowsRequestWindow {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { offset: None, size: None }
    }

    /// Sets `offset`.
    #[inline]
    pub fn with_offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }

    /// Sets `size`.
    pub fn with_size(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<i64>>,
    ) -> Self {
        self.size = Some(value.into());
        self
    }
}

/// The schema `ListReportsRequest`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListReportsRequest {
    pub page: i32,
    pub size: Option<i64>,
}

impl ListReportsRequest {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(page: i32) -> Self {
        Self { page, size: None }
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: i64) -> Self {
        self.size = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Search {
        required "query" => query: String,
        optional "pagination" => pagination: Paging,
    }
}

::specsmith_runtime::object! {
    Paging {
        optional "per_page" => per_page: i64,
        patch "starting_after" => starting_after: String,
    }
}

::specsmith_runtime::object! {
    Contact {
        required "id" => id: String,
    }
}

::specsmith_runtime::object! {
    SearchContactsOkResponse {
        optional "data" => data: Vec<Contact>,
        optional "pages" => pages: SearchContactsOkResponsePages,
    }
}

::specsmith_runtime::object! {
    SearchContactsOkResponsePages {
        optional "next" => next: SearchContactsOkResponsePagesNext,
    }
}

::specsmith_runtime::object! {
    SearchContactsOkResponsePagesNext {
        optional "starting_after" => starting_after: String,
    }
}

::specsmith_runtime::object! {
    QueryLogsRequest {
        optional "cursor" => cursor: i64,
    }
}

::specsmith_runtime::object! {
    QueryLogsOkResponse {
        required "lines" => lines: Vec<String>,
        optional "next" => next: i64,
    }
}

::specsmith_runtime::object! {
    SelectRowsRequest {
        required "table" => table: String,
        optional "window" => window: SelectRowsRequestWindow,
    }
}

::specsmith_runtime::object! {
    SelectRowsRequestWindow {
        optional "offset" => offset: i64,
        patch "size" => size: i64,
    }
}

::specsmith_runtime::object! {
    ListReportsRequest {
        required "page" => page: i32,
        optional "size" => size: i64,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /contacts/search`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SearchContacts {
    /// The request's body.
    pub body: models::Search,
}

impl SearchContacts {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Search) -> Self {
        Self { body }
    }
}

impl operation::Operation for SearchContacts {
    type Output = models::SearchContactsOkResponse;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "searchContacts",
        method: http::Method::POST,
        path: "/contacts/search",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Paged for SearchContacts {
    #[inline]
    fn next(
        &self,
        page: &models::SearchContactsOkResponse,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        let cursor = page
            .pages
            .as_ref()?
            .next
            .as_ref()?
            .starting_after
            .as_ref()?
            .clone();
        if cursor.is_empty() {
            return None;
        }
        let mut next = self.clone();
        next.body.pagination.get_or_insert_default().starting_after = Some(
            ::specsmith_runtime::Nullable::Value(cursor),
        );
        operation::Next::request(next)
    }
}

impl operation::PagedItems for SearchContacts {
    type Item = models::Contact;
    #[inline]
    fn items(page: models::SearchContactsOkResponse) -> Option<Vec<Self::Item>> {
        page.data
    }
}

/// `POST /logs`
///
/// The body may be absent.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct QueryLogs {
    /// The request's body.
    pub body: Option<models::QueryLogsRequest>,
}

impl QueryLogs {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { body: None }
    }

    /// Sets `body`.
    #[inline]
    pub fn with_body(mut self, value: models::QueryLogsRequest) -> Self {
        self.body = Some(value);
        self
    }
}

impl operation::Operation for QueryLogs {
    type Output = models::QueryLogsOkResponse;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "queryLogs",
        method: http::Method::POST,
        path: "/logs",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
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

impl operation::Paged for QueryLogs {
    #[inline]
    fn next(
        &self,
        page: &models::QueryLogsOkResponse,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        let cursor = page.next?;
        let mut next = self.clone();
        next.body.get_or_insert_default().cursor = Some(cursor);
        operation::Next::request(next)
    }
}

impl operation::PagedItems for QueryLogs {
    type Item = String;
    #[inline]
    fn items(page: models::QueryLogsOkResponse) -> Option<Vec<Self::Item>> {
        Some(page.lines)
    }
}

/// `POST /rows`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SelectRows {
    /// The request's body.
    pub body: models::SelectRowsRequest,
}

impl SelectRows {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::SelectRowsRequest) -> Self {
        Self { body }
    }
}

impl operation::Operation for SelectRows {
    type Output = Vec<i64>;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "selectRows",
        method: http::Method::POST,
        path: "/rows",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Paged for SelectRows {
    #[inline]
    fn next(
        &self,
        page: &Vec<i64>,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        let offset = operation::Progress::of(page.len())
            .limit(
                self
                    .body
                    .window
                    .as_ref()
                    .and_then(|it| it.size.as_ref()?.as_option().copied()),
            )
            .next_offset(self.body.window.as_ref().and_then(|it| it.offset))?;
        let mut next = self.clone();
        next.body.window.get_or_insert_default().offset = Some(offset);
        operation::Next::request(next)
    }
}

impl operation::PagedItems for SelectRows {
    type Item = i64;
    #[inline]
    fn items(page: Vec<i64>) -> Option<Vec<Self::Item>> {
        Some(page)
    }
}

/// `POST /reports`
///
/// A form, with the number of the page in it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListReports {
    /// The request's body.
    pub body: models::ListReportsRequest,
}

impl ListReports {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::ListReportsRequest) -> Self {
        Self { body }
    }
}

impl operation::Operation for ListReports {
    type Output = Vec<i64>;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listReports",
        method: http::Method::POST,
        path: "/reports",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
        request.form("application/x-www-form-urlencoded", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Paged for ListReports {
    #[inline]
    fn next(
        &self,
        page: &Vec<i64>,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        let number = operation::Progress::of(page.len())
            .limit(self.body.size)
            .next_page(1, Some(self.body.page))?;
        let mut next = self.clone();
        next.body.page = number;
        operation::Next::request(next)
    }
}

impl operation::PagedItems for ListReports {
    type Item = i64;
    #[inline]
    fn items(page: Vec<i64>) -> Option<Vec<Self::Item>> {
        Some(page)
    }
}

// src/client.rs

use super::{models, operations};
use ::specsmith_runtime::{client, operation};
pub use ::specsmith_runtime::client::{
    BuildError, Call, Credential, Error, Reply, Retry, Secret,
};

/// A client of `Pages`.
///
/// It is cheap to clone, and clones share their connections.
#[derive(Debug, Clone)]
pub struct Client {
    inner: client::Client,
}

    /// `POST /contacts/search`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::SearchContacts`].
    #[inline]
    pub fn search_contacts(
        &self,
        body: models::Search,
    ) -> Call<'_, operations::SearchContacts> {
        self.call(operations::SearchContacts::new(body))
    }

    /// `POST /logs`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::QueryLogs`].
    #[inline]
    pub fn query_logs(&self) -> Call<'_, operations::QueryLogs> {
        self.call(operations::QueryLogs::new())
    }

    /// `POST /rows`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::SelectRows`].
    #[inline]
    pub fn select_rows(
        &self,
        body: models::SelectRowsRequest,
    ) -> Call<'_, operations::SelectRows> {
        self.call(operations::SelectRows::new(body))
    }

    /// `POST /reports`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListReports`].
    #[inline]
    pub fn list_reports(
        &self,
        body: models::ListReportsRequest,
    ) -> Call<'_, operations::ListReports> {
        self.call(operations::ListReports::new(body))
    }
}
