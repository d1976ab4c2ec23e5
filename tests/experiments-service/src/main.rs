//! The command `experiments-service`.

use anyhow::{Context as _, Result};
use clap::Parser;
use experiments_service::{Limits, Service, Settings};
use std::io::Write;
use std::path::PathBuf;
use tokio::net::TcpListener;

/// LaunchDarkly's Experiments API on this machine.
#[derive(Debug, Parser)]
#[command(version)]
struct Args {
    /// Where to listen; port 0 takes one that is free.
    #[arg(long, default_value = "127.0.0.1:8642")]
    listen: String,
    /// The SQLite file that holds everything.
    #[arg(long, default_value = "experiments.db")]
    database: PathBuf,
    /// Fill an empty database with examples.
    #[arg(long)]
    seed: bool,
    /// The access token that is taken; without it, any is.
    #[arg(long)]
    token: Option<String>,
    /// How many requests are taken in ten seconds.
    #[arg(long, value_name = "REQUESTS")]
    rate: Option<u32>,
    /// How many requests to one route are taken in ten seconds.
    #[arg(long, value_name = "REQUESTS")]
    route_rate: Option<u32>,
    /// How many requests from one address are taken in ten seconds.
    #[arg(long, value_name = "REQUESTS")]
    address_rate: Option<u32>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let args = Args::parse();
    let mut settings = Settings::new(args.database);
    settings.token = args.token.map(Into::into);
    settings.limits = Limits { global: args.rate, route: args.route_rate, address: args.address_rate };
    let service = Service::open(settings)?;
    if args.seed {
        service.seed()?;
    }
    let listener = TcpListener::bind(&args.listen).await.with_context(|| format!("`{}`", args.listen))?;
    writeln!(std::io::stdout(), "listening on http://{}", listener.local_addr()?)?;
    tokio::select! {
        ended = service.serve(listener) => ended?,
        asked = tokio::signal::ctrl_c() => asked?,
    }
    Ok(())
}
