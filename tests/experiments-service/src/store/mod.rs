//! The database: one SQLite file, one writer at a time, any number of readers.

mod experiments;
mod legacy;
mod migrations;

use crate::refusal::Refusal;
use anyhow::{Context as _, Result};
use rusqlite::types::Type;
use rusqlite::{Connection, Row, TransactionBehavior};
use serde_core::{Serialize, de::DeserializeOwned};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;

pub(crate) use experiments::Listed;
pub(crate) use legacy::LegacyKey;

/// How many requests use the database at a time; others wait. Each needs a thread and a connection.
const CONCURRENCY: usize = 16;

/// A database in a file.
pub(crate) struct Store {
    path: PathBuf,
    writer: Mutex<Connection>,
    /// Connections that nobody uses at the moment.
    readers: Mutex<Vec<Connection>>,
    places: Semaphore,
}

/// What happens in one transaction.
pub(crate) struct Transaction<'c>(rusqlite::Transaction<'c>);

impl Store {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let shown = || format!("`{}`", path.display());
        let mut writer = connect(path).with_context(shown)?;
        migrations::run(&mut writer).with_context(shown)?;
        Ok(Self {
            path: path.to_owned(),
            writer: Mutex::new(writer),
            readers: Mutex::default(),
            places: Semaphore::new(CONCURRENCY),
        })
    }

    /// Does something that waits for the disk, on a thread that may wait.
    pub(crate) async fn run<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let _place = self.places.acquire().await?;
        let store = Arc::clone(self);
        tokio::task::spawn_blocking(move || work(&store)).await?
    }

    /// Reads; everything that is read is of the same moment.
    pub(crate) fn read<T, E: From<rusqlite::Error>>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut connection = idle.map_or_else(|| connect(&self.path), Ok)?;
        let result = connection.transaction().map_err(E::from).and_then(|transaction| work(&Transaction(transaction)));
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        result
    }

    /// Writes all or, where the work gives an error, nothing.
    pub(crate) fn write<T, E: From<rusqlite::Error>>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        // What it reads must not change until it writes.
        let transaction = Transaction(connection.transaction_with_behavior(TransactionBehavior::Immediate)?);
        let result = work(&transaction)?;
        transaction.0.commit()?;
        Ok(result)
    }
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // What a client was told is on the disk.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(connection)
}

impl Transaction<'_> {
    /// A new ID, of the form that LaunchDarkly's have.
    pub(crate) fn new_id(&self) -> rusqlite::Result<String> {
        self.0.query_row("SELECT lower(hex(randomblob(12)))", [], |row| row.get(0))
    }
}

/// A column that holds JSON.
fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    let index = row.as_ref().column_index(column)?;
    serde_json::from_str(&text)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(error)))
}

/// A value as it stands in such a column.
fn written<T: Serialize>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}
