//! Lists that come in pages, as streams.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use futures_core::Stream;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use http::{Request, Uri};
use url::Url;

use super::call::outcome;
use super::exchange::{Delivery, Target};
use super::options::CallOptions;
use super::{Call, Client, Error, Reply};
use crate::operation::{Next, Operation, Paged, PagedItems, RequestError, Upload};

impl<'a, O: Paged + 'a> Call<'a, O> {
    /// The pages of the list, one after the other. Nothing is sent before the stream is asked for the first, and each of
    /// the others is sent for when the stream is asked for it; dropping the stream cancels.
    ///
    /// The options of the call hold for each page. After an error, the stream ends.
    pub fn pages(self) -> Pages<'a, O> {
        let Self { client, operation, options } = self;
        Pages { client, options, request: operation.request(), operation, state: State::Ready }
    }

    /// The items of all pages, as [`Call::pages`] brings them.
    pub fn items(self) -> Items<'a, O>
    where
        O: PagedItems,
    {
        Items { pages: self.pages(), page: Vec::new().into_iter() }
    }
}

/// The pages of a list; see [`Call::pages`].
#[must_use = "nothing is sent until the stream is asked for a page"]
pub struct Pages<'a, O: Operation> {
    client: &'a Client,
    options: CallOptions,
    operation: O,
    /// The request for the page that comes next or is on its way, without the server, unless a link named it, and without
    /// credentials; or why there is none.
    request: Result<Request<Upload>, RequestError>,
    state: State<'a, O>,
}

enum State<'a, O: Operation> {
    /// A page can be asked for.
    Ready,
    /// It is on its way.
    Waiting(Coming<'a, O>),
    Done,
}

type Page<O> = Result<Reply<<O as Operation>::Output>, Error<<O as Operation>::Error>>;
type Coming<'a, O> = Pin<Box<dyn Future<Output = Page<O>> + Send + 'a>>;

impl<'a, O: Paged + 'a> Pages<'a, O> {
    /// The next page, with its status and its headers; `None` after the last one.
    pub async fn next(&mut self) -> Option<Page<O>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    fn fetch(&self) -> Coming<'a, O> {
        let (request, options) = (self.request.clone(), self.options.clone());
        let answer = self.client.execute(Target::of::<O>(), request, options, Delivery::Whole);
        Box::pin(async move { outcome::<O>(answer.await?) })
    }

    /// Goes on to what comes after a page.
    fn advance(&mut self, page: &Reply<O::Output>) -> State<'a, O> {
        let (Ok(request), Some(next)) = (&self.request, self.operation.next(&page.body, &page.headers)) else {
            return State::Done;
        };
        self.request = match next {
            Next::Request(operation) => {
                self.operation = operation;
                self.operation.request().and_then(|next| unlike(request, next))
            }
            Next::Link(link) => {
                self.options.drop_what_links_repeat();
                self.client.linked::<O>(request, &link)
            }
        };
        State::Ready
    }
}

impl<'a, O: Paged + 'a> Stream for Pages<'a, O> {
    type Item = Page<O>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            match &mut this.state {
                State::Done => return Poll::Ready(None),
                State::Ready => this.state = State::Waiting(this.fetch()),
                State::Waiting(coming) => {
                    let page = ready!(coming.as_mut().poll(cx));
                    this.state = page.as_ref().map_or(State::Done, |page| this.advance(page));
                    return Poll::Ready(Some(page));
                }
            }
        }
    }
}

/// Nothing in it is pinned but what is in a box of its own.
impl<O: Operation> Unpin for Pages<'_, O> {}

impl<O: Operation> fmt::Debug for Pages<'_, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("operation", &O::ENDPOINT.id).field("client", self.client).finish_non_exhaustive()
    }
}

/// The items of a list that comes in pages; see [`Call::items`].
#[must_use = "nothing is sent until the stream is asked for an item"]
pub struct Items<'a, O: PagedItems> {
    pages: Pages<'a, O>,
    page: vec::IntoIter<O::Item>,
}

impl<'a, O: PagedItems + 'a> Items<'a, O> {
    /// The next item; `None` after the last one.
    pub async fn next(&mut self) -> Option<Result<O::Item, Error<O::Error>>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<'a, O: PagedItems + 'a> Stream for Items<'a, O> {
    type Item = Result<O::Item, Error<O::Error>>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut this.pages).poll_next(cx)) {
                Some(Ok(page)) => this.page = O::items(page.body).unwrap_or_default().into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// As [`Pages`].
impl<O: PagedItems> Unpin for Items<'_, O> {}

impl<O: PagedItems> fmt::Debug for Items<'_, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}

impl Client {
    /// The request for the page behind a link that came with the answer to `request`: a GET with the same headers.
    fn linked<O: Operation>(&self, request: &Request<Upload>, link: &str) -> Result<Request<Upload>, RequestError> {
        let mut next = Request::new(Upload::default());
        next.headers_mut().clone_from(request.headers());
        for header in [CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING] {
            next.headers_mut().remove(header);
        }
        let here = self.server_of(Target::of::<O>())?.join(request.uri())?;
        *next.uri_mut() = followed(&here, link)?;
        Ok(next)
    }
}

/// Where a link on the page `here` leads, if it stays with the origin of the page and does not lead back to it.
fn followed(here: &Uri, link: &str) -> Result<Uri, RequestError> {
    let bad = |error: &dyn fmt::Display| RequestError::BadLink { message: error.to_string() };
    let here = Url::parse(&here.to_string()).map_err(|error| bad(&error))?;
    let mut url = here.join(link).map_err(|error| bad(&error))?;
    url.set_fragment(None);
    if url == here {
        return Err(RequestError::EndlessPages);
    }
    if url.origin() != here.origin() {
        return Err(RequestError::ForeignLink { origin: url.origin().ascii_serialization() });
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(bad(&"it contains a user name"));
    }
    Uri::try_from(url.as_str()).map_err(|error| bad(&error))
}

/// The next request, if it asks for something else.
fn unlike(request: &Request<Upload>, next: Request<Upload>) -> Result<Request<Upload>, RequestError> {
    let is_same = next.uri() == request.uri() && next.headers() == request.headers() && next.body() == request.body();
    if is_same { Err(RequestError::EndlessPages) } else { Ok(next) }
}

#[cfg(test)]
mod tests;
