//! Puts the service under load: many clients at once, each with an experiment of its own. It prints a table of Markdown, and
//! fails where anything else came back than successes and 429.

#![allow(deprecated, reason = "what is deprecated is called all the same")]

use anyhow::{Result, bail};
use clap::Parser;
use experiments_service::{Limits, Service, Settings};
use futures_util::future::join_all;
use launchdarkly_experiments::Client;
use launchdarkly_experiments::client::Retry;
use launchdarkly_experiments::models::{
    ExperimentInput, ExperimentInstruction, ExperimentPatchInput, FlagInput, IterationInput, MetricInput,
    StartIteration, StopIteration, TreatmentInput, TreatmentParameterInput, UpdateName,
};
use launchdarkly_experiments::operations::{
    CreateExperiment, CreateIteration, GetExperiment, GetExperiments, PatchExperiment,
};
use specsmith_runtime::operation::Operation;
use std::collections::BTreeMap;
use std::io::{Write, stdout};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;

#[derive(Debug, Parser)]
struct Args {
    /// How many clients there are.
    #[arg(long, default_value_t = 200)]
    clients: usize,
    /// How long they call, in seconds.
    #[arg(long, default_value_t = 60)]
    seconds: u64,
    /// How many requests the service takes in ten seconds.
    #[arg(long)]
    rate: Option<u32>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let Args { clients, seconds, rate } = Args::parse();
    let folder = tempfile::tempdir()?;
    let mut settings = Settings::new(folder.path().join("experiments.db"));
    settings.limits = Limits { global: rate, ..Limits::default() };
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(Service::open(settings)?.serve(listener));

    let until = Instant::now() + Duration::from_secs(seconds);
    let callers = (0..clients).map(|number| {
        let builder = Client::builder().base_url(&url).api_key("load").retry(Retry::none());
        Ok(tokio::spawn(Caller { client: builder.build()?, until, tallies: Tallies::new() }.run(format!("x{number}"))))
    });
    let callers = callers.collect::<Result<Vec<_>>>()?;
    let mut all = Tallies::new();
    for caller in join_all(callers).await {
        for (name, tally) in caller? {
            all.entry(name).or_default().add(tally);
        }
    }
    let mut out = stdout().lock();
    writeln!(out, "| call | answers | each second | half within | 99 % within | all within | 429 | errors |")?;
    writeln!(out, "|---|--:|--:|--:|--:|--:|--:|--:|")?;
    for (name, tally) in &mut all {
        writeln!(out, "{}", tally.row(name, seconds))?;
    }
    let errors: Vec<_> = all.values().flat_map(|tally| &tally.errors).collect();
    if let Some(first) = errors.first() {
        bail!("{} errors other than 429; the first: {first}", errors.len());
    }
    Ok(())
}

/// What came of the calls of one kind.
#[derive(Debug, Default)]
struct Tally {
    /// How long those took that were answered as they should be.
    times: Vec<Duration>,
    limited: usize,
    errors: Vec<String>,
}

type Tallies = BTreeMap<&'static str, Tally>;

impl Tally {
    fn add(&mut self, other: Self) {
        self.times.extend(other.times);
        self.limited += other.limited;
        self.errors.extend(other.errors);
    }

    fn row(&mut self, name: &str, seconds: u64) -> String {
        self.times.sort();
        let count = self.times.len();
        let millis = |percent: usize| {
            let time = self.times.get((count * percent / 100).min(count.saturating_sub(1)));
            time.map_or_else(String::new, |it| format!("{:.1} ms", it.as_secs_f64() * 1000.0))
        };
        let each_second = count as u64 / seconds.max(1);
        let [half, most, all] = [50, 99, 100].map(millis);
        let (limited, errors) = (self.limited, self.errors.len());
        format!("| {name} | {count} | {each_second} | {half} | {most} | {all} | {limited} | {errors} |")
    }
}

/// A client, and what became of its calls.
struct Caller {
    client: Client,
    until: Instant,
    tallies: Tallies,
}

impl Caller {
    /// Makes a call until it is no more refused for its rate. Breaks when the time is over, or something is wrong.
    async fn call<O: Operation + Clone>(&mut self, name: &'static str, operation: O) -> ControlFlow<()> {
        loop {
            if Instant::now() >= self.until {
                return ControlFlow::Break(());
            }
            let begun = Instant::now();
            let result = self.client.call(operation.clone()).send().await;
            let tally = self.tallies.entry(name).or_default();
            match result {
                Ok(_) => {
                    tally.times.push(begun.elapsed());
                    return ControlFlow::Continue(());
                }
                Err(error) if error.status().is_some_and(|it| it == 429) => {
                    tally.limited += 1;
                    let pause = error.retry_after().unwrap_or_default().max(Duration::from_millis(50));
                    tokio::time::sleep(pause.min(self.until - Instant::now().min(self.until))).await;
                }
                Err(error) => {
                    tally.errors.push(error.to_string());
                    return ControlFlow::Break(());
                }
            }
        }
    }

    async fn run(mut self, key: String) -> Tallies {
        let create = CreateExperiment::new(PROJECT, ENVIRONMENT, ExperimentInput::new(&key, &key, iteration(&key)));
        let mut flow = self.call("create experiment", create).await;
        while flow.is_continue() {
            flow = self.life(&key).await;
        }
        self.tallies
    }

    /// An iteration from its beginning to its end.
    async fn life(&mut self, key: &str) -> ControlFlow<()> {
        let patch =
            |instruction| PatchExperiment::new(PROJECT, ENVIRONMENT, key, ExperimentPatchInput::new(vec![instruction]));
        self.call("create iteration", CreateIteration::new(PROJECT, ENVIRONMENT, key, iteration(key))).await?;
        self.call("start iteration", patch(ExperimentInstruction::StartIteration(StartIteration::new()))).await?;
        for number in 0..5 {
            let name = UpdateName::new(format!("{key}, {number}"));
            self.call("update name", patch(ExperimentInstruction::UpdateName(name))).await?;
            for _ in 0..5 {
                self.call("get experiment", GetExperiment::new(PROJECT, ENVIRONMENT, key)).await?;
            }
            let running = GetExperiments::new(PROJECT, ENVIRONMENT).with_filter(vec!["status:running".to_owned()]);
            self.call("list experiments", running).await?;
        }
        let stop = StopIteration::new("treatment", "it was better");
        self.call("stop iteration", patch(ExperimentInstruction::StopIteration(stop))).await
    }
}

const PROJECT: &str = "project";
const ENVIRONMENT: &str = "environment";

fn iteration(flag: &str) -> IterationInput {
    let treatments = ["control", "treatment"].map(|id| {
        let parameters = vec![TreatmentParameterInput::new(flag, id)];
        TreatmentInput::new(id, id == "control", "50", parameters)
    });
    let flags = BTreeMap::from([(flag.to_owned(), FlagInput::new("fallthrough", 1))]);
    IterationInput::new("It helps", vec![MetricInput::new("clicks")], treatments.into(), flags)
        .with_randomization_unit("user")
}
