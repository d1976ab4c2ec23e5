//! Calls that wait, for code that is not async.
//!
//! They are the same calls: a thread that all of them share looks after connections and time, and the calling thread waits.
//! Inside of an async function they block the thread that they are called on, as any waiting does; `.await` is better there.
//!
//! ```no_run
//! # use specsmith_runtime::{client, operation};
//! # fn example<O>(client: client::Client, operation: O) -> Result<(), client::Error<O::Error>>
//! # where O: operation::Operation<Output: Send, Error: Send> {
//! let output = client.call(operation).send_blocking()?;
//! # Ok(())
//! # }
//! ```

use std::future::{Future, poll_fn};
use std::io;
use std::panic::resume_unwind;
use std::pin::Pin;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread;

use futures_core::Stream;
use tokio::runtime::{Builder, Handle, Runtime};

use super::{Call, Error, Failure, Reply, TransportError};
use crate::operation::Operation;

impl<'a, O: Operation + 'a> Call<'a, O>
where
    O::Output: Send,
    O::Error: Send,
{
    /// Sends the operation, waits, and gives its output.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    pub fn send_blocking(self) -> Result<O::Output, Error<O::Error>> {
        self.reply_blocking().map(|reply| reply.body)
    }

    /// Sends the operation, waits, and gives its output with the status and the headers of the answer.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    pub fn reply_blocking(self) -> Result<Reply<O::Output>, Error<O::Error>> {
        wait(self.reply()).unwrap_or_else(|error| {
            let cause = TransportError::other(error);
            Err(Error::Transport(Box::new(Failure { operation: O::ENDPOINT.id, tries: 0, cause })))
        })
    }
}

/// Waits for a future of a client, such as that of a download.
///
/// # Errors
///
/// The thread that looks after connections cannot be started.
pub fn wait<F: Future + Send>(future: F) -> io::Result<F::Output>
where
    F::Output: Send,
{
    let runtime = runtime()?;
    if Handle::try_current().is_err() {
        return Ok(runtime.block_on(future));
    }
    // A thread on which a runtime is at work must not wait for another one; that it waits for a thread is its own affair.
    thread::scope(|scope| {
        let waiting = thread::Builder::new().spawn_scoped(scope, || runtime.block_on(future))?;
        Ok(waiting.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// The items of a stream, such as the pages of a list or the events of an answer, one after the other.
///
/// # Errors
///
/// The thread that looks after connections cannot be started.
pub fn iter<S: Stream + Send>(stream: S) -> io::Result<Iter<S>>
where
    S::Item: Send,
{
    runtime()?;
    Ok(Iter(Box::pin(stream)))
}

/// See [`iter`].
///
/// In an async function each item takes a thread, and where the system has none left, `next` panics as
/// [`std::thread::spawn`] does.
#[derive(Debug)]
pub struct Iter<S>(Pin<Box<S>>);

impl<S: Stream + Send> Iterator for Iter<S>
where
    S::Item: Send,
{
    type Item = S::Item;

    fn next(&mut self) -> Option<S::Item> {
        #[allow(
            clippy::panic,
            reason = "as `std::thread::spawn` does; to end here would look like the end of the stream"
        )]
        wait(poll_fn(|cx| self.0.as_mut().poll_next(cx))).unwrap_or_else(|error| panic!("there is no thread: {error}"))
    }
}

/// The runtime that all blocking calls share, from the first of them on.
fn runtime() -> io::Result<&'static Runtime> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    static STARTING: Mutex<()> = Mutex::new(());
    let _turn = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(runtime) = RUNTIME.get() {
        return Ok(runtime);
    }
    let runtime = Builder::new_multi_thread().worker_threads(1).thread_name("specsmith").enable_all().build()?;
    Ok(RUNTIME.get_or_init(|| runtime))
}
