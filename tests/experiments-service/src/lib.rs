//! LaunchDarkly's Experiments API on this machine, for tests without a network.
//!
//! It is the server side of the generated crate [`launchdarkly_experiments`] over an SQLite file, and does what LaunchDarkly's
//! reference pages say: see `docs/launchdarkly.md`.
//!
//! ```
//! use experiments_service::{Service, Settings};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> anyhow::Result<()> {
//! # let folder = std::env::temp_dir().join(format!("experiments-service-{}", std::process::id()));
//! # std::fs::create_dir_all(&folder)?;
//! # let file = folder.join("doc.db");
//! let service = Service::open(Settings::new(file))?;
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
//! let url = format!("http://{}", listener.local_addr()?);
//! tokio::spawn(service.serve(listener));
//! // A client with `base_url(url)` and any access token can be used now.
//! # std::fs::remove_dir_all(folder)?;
//! # Ok(())
//! # }
//! ```

#![forbid(unsafe_code)]

mod api;
mod experiment;
mod guard;
mod limits;
mod links;
mod page;
mod present;
mod refusal;
mod results;
mod seed;
mod store;

use crate::guard::Guard;
use crate::store::Store;
use anyhow::Result;
use axum::Router;
use axum::routing::get;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::net::TcpListener;

pub use limits::Limits;
pub use specsmith_runtime::Secret;

/// How a service behaves.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Settings {
    /// The file that holds everything; it is made where there is none.
    pub database: PathBuf,
    /// The access token that is taken; any that is not empty, if there is none here.
    pub token: Option<Secret>,
    /// How many requests are taken in a window of ten seconds.
    pub limits: Limits,
}

impl Settings {
    /// A service that takes every token and any number of requests.
    pub fn new(database: impl Into<PathBuf>) -> Self {
        Self { database: database.into(), token: None, limits: Limits::default() }
    }
}

/// The service. Clones are the same service.
#[derive(Clone)]
pub struct Service {
    store: Arc<Store>,
    guard: Arc<Guard>,
}

impl Service {
    /// Opens the database, and brings it up to date if it is an older one.
    ///
    /// # Errors
    ///
    /// The file cannot be opened, or is none of this service, or of a newer one.
    pub fn open(settings: Settings) -> Result<Self> {
        let store = Arc::new(Store::open(&settings.database)?);
        let guard = Arc::new(Guard::new(settings.token, settings.limits));
        Ok(Self { store, guard })
    }

    /// Adds examples to a database that has no experiment yet: experiments in each state of their life, with results, and
    /// a flag with a legacy experiment.
    ///
    /// # Errors
    ///
    /// The database cannot be written.
    pub fn seed(&self) -> Result<()> {
        seed::fill(&self.store)
    }

    /// Adds a flag without legacy experiments, since the API has no operation for that.
    ///
    /// # Errors
    ///
    /// The database cannot be written.
    pub fn add_flag(&self, project_key: &str, flag_key: &str) -> Result<()> {
        self.store.write(|transaction| transaction.add_flag(project_key, flag_key))
    }

    /// Everything as a router: the API, and the page at `/`.
    pub fn router(&self) -> Router {
        let api = api::routes(&self.store).router();
        let guard = Arc::clone(&self.guard);
        let guarded =
            Router::new().fallback_service(api).layer(axum::middleware::from_fn_with_state(guard, guard::check));
        let store = Arc::clone(&self.store);
        Router::new().route("/", get(move || page::show(store))).fallback_service(guarded)
    }

    /// Answers until the task is dropped.
    ///
    /// # Errors
    ///
    /// The listener has failed.
    pub async fn serve(self, listener: TcpListener) -> std::io::Result<()> {
        axum::serve(listener, self.router().into_make_service_with_connect_info::<SocketAddr>()).await
    }
}

/// Milliseconds since 1970.
fn now() -> i64 {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(elapsed.as_millis()).unwrap_or(i64::MAX)
}
