//! Experiments, their iterations and their results.

#![allow(deprecated, reason = "what is deprecated is served all the same")]

use super::{Api, in_beta};
use crate::experiment::{Experiment, Iteration, Status};
use crate::links::{self, Page};
use crate::present::{self, Expand};
use crate::refusal::{Refusal, invalid};
use crate::store::Listed;
use crate::{now, results};
use launchdarkly_experiments::models::{ExperimentCollectionRep, ExperimentExpand};
use launchdarkly_experiments::operations::{
    CreateExperiment, CreateIteration, GetExperiment, GetExperimentResults, GetExperiments, PatchExperiment,
};
use launchdarkly_experiments::server::Experiments;
use launchdarkly_experiments_ext::Filter;
use specsmith_runtime::http::header::CONTENT_TYPE;
use specsmith_runtime::operation::Outcome;
use specsmith_runtime::server::Context;

/// How many experiments a page has unless the request says otherwise.
const PAGE: i64 = 20;

impl Experiments for Api {
    async fn get_experiments(&self, request: GetExperiments, _: Context) -> Outcome<GetExperiments> {
        in_beta(request.ld_api_version.as_ref())?;
        let expand = request.expand.unwrap_or_default();
        let (expanded, expand) = (texts(&expand), Expand::of(&expand)?);
        let filters = request.filter.unwrap_or_default();
        let listed = Listed {
            filter: filter(&filters)?,
            limit: at_least(1, "limit", request.limit.unwrap_or(PAGE))?,
            offset: at_least(0, "offset", request.offset.unwrap_or(0))?,
        };
        let query = [("filter", filters.join(",")), ("expand", expanded)];
        let query: Vec<_> = query.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let (project, environment) = (request.project_key, request.environment_key);
        let page = self.0.run(move |store| {
            let (found, total) =
                store.read::<_, Refusal>(|it| Ok(it.experiments(&project, &environment, &listed)?))?;
            let items = found.iter().map(|it| present::experiment(it, expand)).collect();
            let place = Page { limit: listed.limit, offset: listed.offset, total };
            let links = links::of_page(&project, &environment, &query, &place);
            Ok(ExperimentCollectionRep::new(items).with_total_count(total).with_links(links))
        });
        Ok(page.await?.into())
    }

    async fn create_experiment(&self, request: CreateExperiment, _: Context) -> Outcome<CreateExperiment> {
        let CreateExperiment { project_key: project, environment_key: environment, body: input, .. } = request;
        if input.key.is_empty() {
            return Ok(invalid("`key` is empty")?);
        }
        let created = self.0.run(move |store| {
            store.write(|it| {
                if it.experiment(&project, &environment, &input.key)?.is_some() {
                    let message = format!("An experiment with the key `{}` already exists", input.key);
                    return Err(Refusal::Conflict(message));
                }
                let created_at = now();
                let experiment = Experiment {
                    id: it.new_id()?,
                    project,
                    environment,
                    name: input.name.clone(),
                    description: input.description.clone(),
                    created_at,
                    archived_at: None,
                    iterations: vec![Iteration::new(it.new_id()?, created_at, input.iteration.clone())],
                    input,
                };
                it.add_experiment(&experiment)?;
                Ok(present::experiment(&experiment, Expand::ALL))
            })
        });
        Ok(created.await?.into())
    }

    async fn get_experiment(&self, request: GetExperiment, _: Context) -> Outcome<GetExperiment> {
        in_beta(request.ld_api_version.as_ref())?;
        let expand = Expand::of(&request.expand.unwrap_or_default())?;
        let (project, environment, key) = (request.project_key, request.environment_key, request.experiment_key);
        let found = self.0.run(move |store| {
            let found = store.read::<_, Refusal>(|it| Ok(it.experiment(&project, &environment, &key)?))?;
            Ok(present::experiment(&found.ok_or(Refusal::NotFound)?, expand))
        });
        Ok(found.await?.into())
    }

    async fn patch_experiment(&self, request: PatchExperiment, context: Context) -> Outcome<PatchExperiment> {
        if !is_semantic_patch(&context) {
            return Ok(invalid(
                "to update an experiment, append `domain-model=launchdarkly.semanticpatch` to `Content-Type`",
            )?);
        }
        let PatchExperiment { project_key: project, environment_key: environment, experiment_key: key, body, .. } =
            request;
        let patched = self.0.run(move |store| {
            store.write(|it| {
                let mut experiment = it.experiment(&project, &environment, &key)?.ok_or(Refusal::NotFound)?;
                let now = now();
                for (index, instruction) in body.instructions.iter().enumerate() {
                    let refused = |refusal: Refusal| refusal.of(&format!("instructions[{index}]"));
                    experiment.instruct(instruction, now).map_err(refused)?;
                }
                it.save_experiment(&experiment)?;
                it.add_change(&experiment, now, &body)?;
                Ok(present::experiment(&experiment, Expand::ALL))
            })
        });
        Ok(patched.await?.into())
    }

    async fn create_iteration(&self, request: CreateIteration, _: Context) -> Outcome<CreateIteration> {
        let CreateIteration { project_key: project, environment_key: environment, experiment_key: key, body, .. } =
            request;
        let created = self.0.run(move |store| {
            store.write(|it| {
                let mut experiment = it.experiment(&project, &environment, &key)?.ok_or(Refusal::NotFound)?;
                let iteration = Iteration::new(it.new_id()?, now(), body);
                let shown = present::iteration(&project, &iteration, Expand::ALL);
                experiment.redraft(iteration);
                it.save_experiment(&experiment)?;
                Ok(shown)
            })
        });
        Ok(created.await.map_err(|it: Refusal| it)?.into())
    }

    async fn get_experiment_results(&self, request: GetExperimentResults, _: Context) -> Outcome<GetExperimentResults> {
        in_beta(request.ld_api_version.as_ref())?;
        let (project, environment, key) = (request.project_key, request.environment_key, request.experiment_key);
        let metric = request.metric_key;
        let found = self.0.run(move |store| {
            store.read(|it| {
                let experiment = it.experiment(&project, &environment, &key)?.ok_or(Refusal::NotFound)?;
                if !results::measures(&experiment, &metric) {
                    return Err(Refusal::NotFound);
                }
                let found = it.results(&experiment, &metric)?.unwrap_or_else(|| results::none(&experiment));
                Ok(results::linked(found, &experiment, &metric))
            })
        });
        Ok(found.await?.into())
    }
}

fn texts(fields: &[ExperimentExpand]) -> String {
    fields.iter().map(ExperimentExpand::as_str).collect::<Vec<_>>().join(",")
}

fn filter(fields: &[String]) -> Result<Filter, Refusal> {
    let filter = Filter::parse(fields).or_else(|error| invalid(format!("`filter`: {error}")))?;
    match &filter.status {
        Some(status) if Status::named(status.as_str()).is_none() => {
            invalid(format!("`filter`: there is no status `{status}`"))
        }
        _ => Ok(filter),
    }
}

fn at_least(least: i64, name: &str, number: i64) -> Result<i64, Refusal> {
    if number < least { invalid(format!("`{name}` is less than {least}")) } else { Ok(number) }
}

/// Whether the media type of a body says that it is a semantic patch.
fn is_semantic_patch(context: &Context) -> bool {
    let media_type = context.headers().get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    media_type.split(';').skip(1).filter_map(|it| it.split_once('=')).any(|(name, value)| {
        name.trim().eq_ignore_ascii_case("domain-model")
            && value.trim().trim_matches('"') == "launchdarkly.semanticpatch"
    })
}
