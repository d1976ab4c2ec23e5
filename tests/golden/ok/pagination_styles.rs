// src/models.rs

use std::collections::BTreeMap;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub id: i64,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

/// The schema `Link`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Link {
    pub href: Option<String>,
}

impl Link {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { href: None }
    }

    /// Sets `href`.
    pub fn with_href(mut self, value: impl Into<String>) -> Self {
        self.href = Some(value.into());
        self
    }
}

/// The schema `ListByLinkOkResponse`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListByLinkOkResponse {
    pub items: Vec<Pet>,
    pub links: Option<BTreeMap<String, Link>>,
}

impl ListByLinkOkResponse {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(items: Vec<Pet>) -> Self {
        Self { items, links: None }
    }

    /// Sets `links`.
    #[inline]
    pub fn with_links(mut self, value: BTreeMap<String, Link>) -> Self {
        self.links = Some(value);
        self
    }
}

/// The schema `ListByCursorOkResponse`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListByCursorOkResponse {
    pub data: Vec<Pet>,
    pub meta: Option<ListByCursorOkResponseMeta>,
}

impl ListByCursorOkResponse {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(data: Vec<Pet>) -> Self {
        Self { data, meta: None }
    }

    /// Sets `meta`.
    #[inline]
    pub fn with_meta(mut self, value: ListByCursorOkResponseMeta) -> Self {
        self.meta = Some(value);
        self
    }
}

/// The schema `ListByCursorOkResponseMeta`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListByCursorOkResponseMeta {
    pub next_cursor: Option<String>,
}

impl ListByCursorOkResponseMeta {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { next_cursor: None }
    }

    /// Sets `next_cursor`.
    pub fn with_next_cursor(mut self, value: impl Into<String>) -> Self {
        self.next_cursor = Some(value.into());
        self
    }
}

/// The schema `ListByLastOkResponse`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListByLastOkResponse {
    pub data: Vec<Pet>,
    pub has_more: bool,
}

impl ListByLastOkResponse {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(data: Vec<Pet>, has_more: bool) -> Self {
        Self { data, has_more }
    }
}

/// The schema `ListByNumberOkResponse`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListByNumberOkResponse {
    pub content: Option<Vec<Pet>>,
    pub total_pages: Option<i64>,
}

impl ListByNumberOkResponse {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            content: None,
            total_pages: None,
        }
    }

    /// Sets `content`.
    #[inline]
    pub fn with_content(mut self, value: Vec<Pet>) -> Self {
        self.content = Some(value);
        self
    }

    /// Sets `total_pages`.
    #[inline]
    pub fn with_total_pages(mut self, value: i64) -> Self {
        self.total_pages = Some(value);
        self
    }
}

/// The schema `ListByOffsetOkResponse`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListByOffsetOkResponse {
    pub items: Vec<String>,
    pub meta: ListByOffsetOkResponseMeta,
}

impl ListByOffsetOkResponse {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(items: Vec<String>, meta: ListByOffsetOkResponseMeta) -> Self {
        Self { items, meta }
    }
}

/// The schema `ListByOffsetOkResponseMeta`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListByOffsetOkResponseMeta {
    pub total: i64,
}

impl ListByOffsetOkResponseMeta {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(total: i64) -> Self {
        Self { total }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Pet {
        required "id" => id: i64,
    }
}

::specsmith_runtime::object! {
    Link {
        optional "href" => href: String,
    }
}

::specsmith_runtime::object! {
    ListByLinkOkResponse {
        required "items" => items: Vec<Pet>,
        optional "_links" => links: BTreeMap<String, Link>,
    }
}

::specsmith_runtime::object! {
    ListByCursorOkResponse {
        required "data" => data: Vec<Pet>,
        optional "meta" => meta: ListByCursorOkResponseMeta,
    }
}

::specsmith_runtime::object! {
    ListByCursorOkResponseMeta {
        optional "next_cursor" => next_cursor: String,
    }
}

::specsmith_runtime::object! {
    ListByLastOkResponse {
        required "data" => data: Vec<Pet>,
        required "has_more" => has_more: bool,
    }
}

::specsmith_runtime::object! {
    ListByNumberOkResponse {
        optional "content" => content: Vec<Pet>,
        optional "totalPages" => total_pages: i64,
    }
}

::specsmith_runtime::object! {
    ListByOffsetOkResponse {
        required "items" => items: Vec<String>,
        required "meta" => meta: ListByOffsetOkResponseMeta,
    }
}

::specsmith_runtime::object! {
    ListByOffsetOkResponseMeta {
        required "total" => total: i64,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /by-link`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListByLink {
    pub api_version: Option<String>,
}

impl ListByLink {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { api_version: None }
    }

    /// Sets `api_version`.
    pub fn with_api_version(mut self, value: impl Into<String>) -> Self {
        self.api_version = Some(value.into());
        self
    }
}

/// What [`ListByLink`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ListByLinkError {
    /// 404: No such list
    NotFound,
}

impl operation::Failure for ListByLinkError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            404 => response.empty().map(|()| Self::NotFound),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for ListByLink {
    type Output = models::ListByLinkOkResponse;
    type Error = ListByLinkError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listByLink",
        method: http::Method::GET,
        path: "/by-link",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.header("Api-Version", operation::Style::Simple, &self.api_version);
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}

impl operation::Paged for ListByLink {
    #[inline]
    fn next(
        &self,
        page: &models::ListByLinkOkResponse,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        operation::Next::link(page.links.as_ref()?.get("next")?.href.as_ref()?)
    }
}

impl operation::PagedItems for ListByLink {
    type Item = models::Pet;
    #[inline]
    fn items(page: models::ListByLinkOkResponse) -> Option<Vec<Self::Item>> {
        Some(page.items)
    }
}

/// `GET /by-header`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListByHeader {}
impl ListByHeader {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for ListByHeader {
    type Output = Vec<models::Pet>;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listByHeader",
        method: http::Method::GET,
        path: "/by-header",
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

impl operation::Paged for ListByHeader {
    #[inline]
    fn next(
        &self,
        _page: &Vec<models::Pet>,
        headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        operation::Next::link_header(headers)
    }
}

impl operation::PagedItems for ListByHeader {
    type Item = models::Pet;
    #[inline]
    fn items(page: Vec<models::Pet>) -> Option<Vec<Self::Item>> {
        Some(page)
    }
}

/// `GET /by-cursor`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListByCursor {
    pub after: Option<String>,
}

impl ListByCursor {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { after: None }
    }

    /// Sets `after`.
    pub fn with_after(mut self, value: impl Into<String>) -> Self {
        self.after = Some(value.into());
        self
    }
}

impl operation::Operation for ListByCursor {
    type Output = models::ListByCursorOkResponse;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listByCursor",
        method: http::Method::GET,
        path: "/by-cursor",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("after", operation::Style::FormExploded, &self.after);
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

impl operation::Paged for ListByCursor {
    #[inline]
    fn next(
        &self,
        page: &models::ListByCursorOkResponse,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        let cursor = page.meta.as_ref()?.next_cursor.as_ref()?.clone();
        if cursor.is_empty() {
            return None;
        }
        let mut next = self.clone();
        next.after = Some(cursor);
        operation::Next::request(next)
    }
}

impl operation::PagedItems for ListByCursor {
    type Item = models::Pet;
    #[inline]
    fn items(page: models::ListByCursorOkResponse) -> Option<Vec<Self::Item>> {
        Some(page.data)
    }
}

/// `GET /by-last`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListByLast {
    pub starting_after: Option<i64>,
}

impl ListByLast {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { starting_after: None }
    }

    /// Sets `starting_after`.
    #[inline]
    pub fn with_starting_after(mut self, value: i64) -> Self {
        self.starting_after = Some(value);
        self
    }
}

impl operation::Operation for ListByLast {
    type Output = models::ListByLastOkResponse;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listByLast",
        method: http::Method::GET,
        path: "/by-last",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request
            .query(
                "starting_after",
                operation::Style::FormExploded,
                &self.starting_after,
            );
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

impl operation::Paged for ListByLast {
    #[inline]
    fn next(
        &self,
        page: &models::ListByLastOkResponse,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        if !page.has_more {
            return None;
        }
        let cursor = page.data.last()?.id;
        let mut next = self.clone();
        next.starting_after = Some(cursor);
        operation::Next::request(next)
    }
}

impl operation::PagedItems for ListByLast {
    type Item = models::Pet;
    #[inline]
    fn items(page: models::ListByLastOkResponse) -> Option<Vec<Self::Item>> {
        Some(page.data)
    }
}

/// `GET /by-number`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListByNumber {
    pub size: i64,
    /// The server's default is `0`.
    pub page: Option<i32>,
}

impl ListByNumber {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(size: i64) -> Self {
        Self { size, page: None }
    }

    /// Sets `page`.
    #[inline]
    pub fn with_page(mut self, value: i32) -> Self {
        self.page = Some(value);
        self
    }
}

impl operation::Operation for ListByNumber {
    type Output = models::ListByNumberOkResponse;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listByNumber",
        method: http::Method::GET,
        path: "/by-number",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("page", operation::Style::FormExploded, &self.page);
        request.query("size", operation::Style::FormExploded, &self.size);
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

impl operation::Paged for ListByNumber {
    #[inline]
    fn next(
        &self,
        page: &models::ListByNumberOkResponse,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        let number = operation::Progress::of(page.content.as_ref()?.len())
            .limit(Some(self.size))
            .total(|| page.total_pages)
            .next_page(0, self.page)?;
        let mut next = self.clone();
        next.page = Some(number);
        operation::Next::request(next)
    }
}

impl operation::PagedItems for ListByNumber {
    type Item = models::Pet;
    #[inline]
    fn items(page: models::ListByNumberOkResponse) -> Option<Vec<Self::Item>> {
        page.content
    }
}

/// `GET /by-offset`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListByOffset {
    pub offset: Option<i64>,
    pub limit: Option<i64>,
}

impl ListByOffset {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { offset: None, limit: None }
    }

    /// Sets `offset`.
    #[inline]
    pub fn with_offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }

    /// Sets `limit`.
    #[inline]
    pub fn with_limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

impl operation::Operation for ListByOffset {
    type Output = models::ListByOffsetOkResponse;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listByOffset",
        method: http::Method::GET,
        path: "/by-offset",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("offset", operation::Style::FormExploded, &self.offset);
        request.query("limit", operation::Style::FormExploded, &self.limit);
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

impl operation::Paged for ListByOffset {
    #[inline]
    fn next(
        &self,
        page: &models::ListByOffsetOkResponse,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        let offset = operation::Progress::of(page.items.len())
            .limit(self.limit)
            .total(|| Some(page.meta.total))
            .next_offset(self.offset)?;
        let mut next = self.clone();
        next.offset = Some(offset);
        operation::Next::request(next)
    }
}

impl operation::PagedItems for ListByOffset {
    type Item = String;
    #[inline]
    fn items(page: models::ListByOffsetOkResponse) -> Option<Vec<Self::Item>> {
        Some(page.items)
    }
}

// src/client.rs

use super::operations;
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

    /// `GET /by-link`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListByLink`].
    #[inline]
    pub fn list_by_link(&self) -> Call<'_, operations::ListByLink> {
        self.call(operations::ListByLink::new())
    }

    /// `GET /by-header`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListByHeader`].
    #[inline]
    pub fn list_by_header(&self) -> Call<'_, operations::ListByHeader> {
        self.call(operations::ListByHeader::new())
    }

    /// `GET /by-cursor`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListByCursor`].
    #[inline]
    pub fn list_by_cursor(&self) -> Call<'_, operations::ListByCursor> {
        self.call(operations::ListByCursor::new())
    }

    /// `GET /by-last`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListByLast`].
    #[inline]
    pub fn list_by_last(&self) -> Call<'_, operations::ListByLast> {
        self.call(operations::ListByLast::new())
    }

    /// `GET /by-number`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListByNumber`].
    #[inline]
    pub fn list_by_number(&self, size: i64) -> Call<'_, operations::ListByNumber> {
        self.call(operations::ListByNumber::new(size))
    }

    /// `GET /by-offset`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListByOffset`].
    #[inline]
    pub fn list_by_offset(&self) -> Call<'_, operations::ListByOffset> {
        self.call(operations::ListByOffset::new())
    }
}
