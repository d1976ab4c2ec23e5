//! The page for people.

use crate::{Running, experiment};

async fn page(running: &Running) -> String {
    let answer = reqwest::get(&running.url).await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["content-type"], "text/html; charset=utf-8");
    answer.text().await.unwrap()
}

#[tokio::test]
async fn there_is_a_bar_for_each_iteration_and_a_row_for_each_experiment() {
    let running = Running::new().await;
    assert!(page(&running).await.contains("There are none yet"));
    running.service.seed().unwrap();
    let page = page(&running).await;
    let count = |text: &str| page.matches(text).count();
    assert_eq!((count("<section"), count("<svg viewBox"), count("<svg class=\"key\"")), (5, 1, 3));
    let bars = ["running", "stopped", "not_started"].map(|status| count(&format!("<rect class=\"{status}\"")));
    assert_eq!(bars, [2 + 1, 4 + 1, 2 + 1], "one for each, and the key");
    assert!(page.contains("treatment: It was better for two weeks") && page.contains(">archived<"), "{page}");
}

#[tokio::test]
async fn what_users_write_is_text() {
    let running = Running::new().await;
    let mut input = experiment("x");
    input.name = "<script>alert(1)</script>".to_owned();
    input.iteration.hypothesis = "\"><img src=x onerror=alert(1)>".to_owned();
    running.client().create_experiment("p", "e", input).send().await.unwrap();
    let page = page(&running).await;
    assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    assert!(page.contains("&lt;script&gt;"), "{page}");
}
