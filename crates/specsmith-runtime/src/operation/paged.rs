//! Lists that come in pages.

use http::HeaderMap;

use super::{Operation, link};

/// An operation that answers with one page of a list, and knows how to ask for the next one.
pub trait Paged: Operation + Clone {
    /// What comes after this page, which answered this request with these headers; `None` after the last one.
    fn next(&self, page: &Self::Output, headers: &HeaderMap) -> Option<Next<Self>>;
}

/// A [`Paged`] operation whose pages hold a list.
pub trait PagedItems: Paged {
    /// What the list consists of.
    type Item;

    /// The items of a page; `None` where it has no list.
    fn items(page: Self::Output) -> Option<Vec<Self::Item>>;
}

/// How the next page is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next<O> {
    /// With another request.
    Request(O),
    /// At this URL, which may be relative to that of the page.
    Link(String),
}

impl<O> Next<O> {
    /// With another request.
    pub fn request(operation: O) -> Option<Self> {
        Some(Self::Request(operation))
    }

    /// At this URL. There is no next page at an empty one.
    pub fn link(link: &str) -> Option<Self> {
        let link = link.trim();
        (!link.is_empty()).then(|| Self::Link(link.to_owned()))
    }

    /// At the URL that a `Link` header gives with the relation `next` (RFC 8288).
    pub fn link_header(headers: &HeaderMap) -> Option<Self> {
        Self::link(&link::target(headers, "next")?)
    }
}

/// How far a list has been read that is asked for by number or by offset.
///
/// ```
/// use specsmith_runtime::operation::Progress;
///
/// // 20 items came, from the one with the number 40 on, and 100 were asked for.
/// assert_eq!(Progress::of(20).next_offset(Some(40)), Some(60));
/// assert_eq!(Progress::of(20).limit(Some(100)).next_offset(Some(40)), None);
/// // The server gives no more than 20 at a time, and says how many there are.
/// assert_eq!(Progress::of(20).limit(Some(100)).total(|| Some(61)).next_offset(Some(40)), Some(60));
/// ```
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct Progress {
    items: i128,
    limit: Option<i128>,
    total: Option<i128>,
}

impl Progress {
    /// A page with so many items.
    pub fn of(items: usize) -> Self {
        Self { items: i128::try_from(items).unwrap_or(i128::MAX), limit: None, total: None }
    }

    /// How many were asked for, if the request says so: with fewer items, the page is the last one.
    pub fn limit<N: Into<i128>>(mut self, limit: Option<N>) -> Self {
        self.limit = limit.map(Into::into);
        self
    }

    /// How many items there are on all pages, or how many pages where these have numbers. If a page says so, this decides
    /// and not the limit, because a server may give less than it was asked for.
    pub fn total<N: Into<i128>>(mut self, total: impl FnOnce() -> Option<N>) -> Self {
        self.total = total().map(Into::into);
        self
    }

    /// The number of the next page, where the first has the number `first`, and the request had the number `page`.
    pub fn next_page<N>(self, first: N, page: Option<N>) -> Option<N>
    where
        N: Copy + Into<i128> + TryFrom<i128>,
    {
        let next = page.unwrap_or(first).into() + 1;
        self.unless_done(next, next - first.into())
    }

    /// The offset of the next page, where the request had the offset `offset`.
    pub fn next_offset<N>(self, offset: Option<N>) -> Option<N>
    where
        N: Copy + Into<i128> + TryFrom<i128>,
    {
        let next = offset.map_or(0, Into::into).checked_add(self.items)?;
        self.unless_done(next, next)
    }

    /// `next`, unless `done` items or pages are all that there are.
    fn unless_done<N: TryFrom<i128>>(self, next: i128, done: i128) -> Option<N> {
        let is_last = match (self.total, self.limit) {
            (Some(total), _) => done >= total,
            (None, Some(limit)) => self.items < limit,
            (None, None) => false,
        };
        if self.items == 0 || is_last { None } else { N::try_from(next).ok() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Next, Progress};

    #[test]
    fn an_empty_link_ends() {
        assert_eq!(Next::<()>::link(" "), None);
        assert_eq!(Next::<()>::link("/a"), Some(Next::Link("/a".to_owned())));
    }

    #[test]
    fn an_empty_page_is_the_last() {
        assert_eq!(Progress::of(0).next_page(1, Some(3)), None);
        assert_eq!(Progress::of(0).total(|| Some(9)).next_offset(Some(3)), None);
    }

    #[test]
    fn a_short_page_is_the_last_unless_there_is_more_in_total() {
        assert_eq!(Progress::of(2).limit(Some(2)).next_page(1, None), Some(2));
        assert_eq!(Progress::of(1).limit(Some(2)).next_page(1, None), None);
        assert_eq!(Progress::of(1).limit(Some(2)).total(|| Some(3)).next_page(1, None), Some(2));
        assert_eq!(Progress::of(1).limit(Some(2)).total(|| None::<i64>).next_page(1, None), None);
        assert_eq!(Progress::of(1).limit(None::<i64>).next_page(1, None), Some(2));
    }

    #[test]
    fn numbers_count_from_the_first() {
        assert_eq!(Progress::of(1).total(|| Some(2)).next_page(1, Some(2)), None);
        assert_eq!(Progress::of(1).total(|| Some(3)).next_page(0, Some(1)), Some(2));
        assert_eq!(Progress::of(1).total(|| Some(2)).next_page(0, Some(1)), None);
    }

    #[test]
    fn a_number_that_has_no_successor_ends() {
        assert_eq!(Progress::of(1).next_page(1, Some(i32::MAX)), None);
        assert_eq!(Progress::of(1).next_page(1, Some(u64::MAX)), None);
        assert_eq!(Progress::of(2).next_offset(Some(i64::MAX - 1)), None);
        assert_eq!(Progress::of(2).next_offset(Some(-1_i64)), Some(1));
    }
}
