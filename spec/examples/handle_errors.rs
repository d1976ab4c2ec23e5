//! Tell apart everything that can go wrong with a call: `handle_errors PROJECT ENVIRONMENT EXPERIMENT`.

use launchdarkly_experiments::operations::GetExperimentError as Declared;
use launchdarkly_experiments::{headers, Client, Error};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [project, environment, experiment] = &arguments[..] else { return Err("three keys are needed".into()) };
    let client = Client::builder().api_key(std::env::var("API_TOKEN")?).build()?;

    match client.get_experiment(project, environment, experiment).send().await {
        Ok(experiment) => println!("{}", experiment.name),
        // What the API declares: an enum, with status, headers and the body as it came beside it.
        Err(Error::Api(error)) => match &error.body {
            Declared::Unauthorized(_) | Declared::Forbidden(_) => println!("the token is not good for that"),
            Declared::NotFound(_) => println!("there is no such experiment"),
            Declared::TooManyRequests(_) => {
                let left = headers::X_RATELIMIT_GLOBAL_REMAINING.read(&error.headers);
                println!("{left:?} requests are left; again in {:?}", error.retry_after);
            }
            other => println!("{}: {other:?}", error.status),
        },
        // What it does not: a status or a body that nobody has heard of, such as the page of a proxy.
        Err(Error::Undeclared(error)) => println!("status {}, which is not declared", error.status),
        Err(Error::Decode(error)) => println!("an answer that cannot be read: {}", error.message),
        // Nothing came back at all; the request may have been carried out.
        Err(Error::Timeout { after, tries, .. }) => println!("no answer within {after:?}, {tries} times"),
        Err(Error::Transport(error)) => println!("no connection: {}", error.cause),
        // Nothing was sent.
        Err(Error::Request(error)) => println!("this cannot be sent: {}", error.cause),
        Err(Error::Credential(error)) => println!("there is no credential: {}", error.cause),
        Err(other) => println!("{other}"),
    }
    Ok(())
}
