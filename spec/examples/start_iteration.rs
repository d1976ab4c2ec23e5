//! Start the draft of an iteration, whether or not another one is running: `start_iteration PROJECT ENVIRONMENT EXPERIMENT`.

use launchdarkly_experiments::models::{ExperimentInstruction, ExperimentPatchInput, StartIteration};
use launchdarkly_experiments::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [project, environment, experiment] = &arguments[..] else { return Err("three keys are needed".into()) };
    let client = Client::builder().api_key(std::env::var("API_TOKEN")?).build()?;

    let start = StartIteration::new().with_change_justification("The checkout page has changed");
    let patch = ExperimentPatchInput::new(vec![ExperimentInstruction::StartIteration(start)]);
    let experiment = client.patch_experiment(project, environment, experiment, patch).send().await?;

    if let Some(iteration) = experiment.current_iteration {
        println!("{}: {}, since {:?}", experiment.name, iteration.status, iteration.started_at);
    }
    Ok(())
}
