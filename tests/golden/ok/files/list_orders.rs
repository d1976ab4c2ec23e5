//! List the orders.

use orders::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    Client::builder().build()?.list_orders().send().await?;
    Ok(())
}
