//! Chunks of bytes, cut anew.

use bytes::{Buf, Bytes};

use super::ItemError;

/// Bytes that come in chunks and go out in pieces, each of which ends where a delimiter stands. Each byte is looked at once.
#[derive(Debug)]
pub(super) struct Pieces {
    /// What has not been looked at.
    input: Bytes,
    /// The beginning of a piece whose end has not come.
    begun: Vec<u8>,
    /// How long a piece may be.
    pub(super) limit: usize,
}

impl Pieces {
    pub(super) const fn new(limit: usize) -> Self {
        Self { input: Bytes::new(), begun: Vec::new(), limit }
    }

    pub(super) fn push(&mut self, chunk: Bytes) {
        self.input = match self.input.is_empty() {
            true => chunk,
            false => [std::mem::take(&mut self.input), chunk].concat().into(),
        };
    }

    /// The piece up to the first byte that `is_end`, and that byte; `None` if it has not come yet.
    pub(super) fn next(&mut self, mut is_end: impl FnMut(u8) -> bool) -> Result<Option<(Bytes, u8)>, ItemError> {
        let end = self.input.iter().position(|byte| is_end(*byte));
        let length = end.unwrap_or(self.input.len());
        if length > self.limit.saturating_sub(self.begun.len()) {
            return Err(ItemError::TooLarge { limit: self.limit });
        }
        let head = self.input.split_to(length);
        if end.is_none() {
            self.begun.extend_from_slice(&head);
            return Ok(None);
        }
        let end = self.input.get_u8();
        Ok(Some((self.joined(head), end)))
    }

    /// What has come since the last delimiter, at the end of everything.
    pub(super) fn rest(&mut self) -> Bytes {
        std::mem::take(&mut self.begun).into()
    }

    fn joined(&mut self, head: Bytes) -> Bytes {
        if self.begun.is_empty() {
            return head;
        }
        let mut piece = std::mem::take(&mut self.begun);
        piece.extend_from_slice(&head);
        piece.into()
    }
}
