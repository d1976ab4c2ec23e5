//! List all running experiments of an environment, however many pages they fill: `list_running PROJECT ENVIRONMENT`.

use launchdarkly_experiments::operations::GetExperiments;
use launchdarkly_experiments::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [project, environment] = &arguments[..] else { return Err("two keys are needed".into()) };
    let client = Client::builder().api_key(std::env::var("API_TOKEN")?).build()?;

    let running = GetExperiments::new(project, environment).with_filter(vec!["status:running".to_owned()]);
    let mut experiments = client.call(running).items();
    while let Some(experiment) = experiments.next().await {
        let experiment = experiment?;
        println!("{}: {}", experiment.key, experiment.name);
    }
    Ok(())
}
