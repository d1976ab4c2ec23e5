//! Circles in graphs.

/// For each node that is on a circle, a number that all nodes have which lead to it and back; `None` for the others.
///
/// `graph` says for each node where it leads. The time grows with the number of arrows (Kosaraju's way: what leads to one
/// another is what is reached against the arrows, in the order in which the arrows were left).
pub(crate) fn circles(graph: &[Vec<usize>]) -> Vec<Option<usize>> {
    let mut before = vec![Vec::new(); graph.len()];
    for (node, next) in graph.iter().enumerate() {
        next.iter().for_each(|next| before[*next].push(node));
    }
    let mut part: Vec<Option<usize>> = vec![None; graph.len()];
    let mut size = vec![0; graph.len()];
    for &root in left(graph).iter().rev() {
        let mut open = vec![root];
        while let Some(node) = open.pop() {
            if part[node].is_none() {
                part[node] = Some(root);
                size[root] += 1;
                open.extend(&before[node]);
            }
        }
    }
    let is_circle = |node: usize, root: usize| size[root] > 1 || graph[node].contains(&node);
    part.into_iter().enumerate().map(|(node, root)| root.filter(|root| is_circle(node, *root))).collect()
}

/// All nodes, each behind those that it leads to, but for those that lead back to it.
fn left(graph: &[Vec<usize>]) -> Vec<usize> {
    let mut seen = vec![false; graph.len()];
    let mut order = Vec::with_capacity(graph.len());
    for root in 0..graph.len() {
        if std::mem::replace(&mut seen[root], true) {
            continue;
        }
        let mut way = vec![(root, graph[root].iter())];
        while let Some((node, rest)) = way.last_mut() {
            match rest.next() {
                Some(&next) if !std::mem::replace(&mut seen[next], true) => way.push((next, graph[next].iter())),
                Some(_) => {}
                None => {
                    order.push(*node);
                    way.pop();
                }
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::circles;

    #[test]
    fn what_leads_back_is_on_a_circle() {
        // 0 leads into the circle of 1 and 2, which leads out to 3; 4 leads to itself.
        let found = circles(&[vec![1], vec![2], vec![1, 3], vec![], vec![4]]);
        assert_eq!(found.iter().map(Option::is_some).collect::<Vec<_>>(), [false, true, true, false, true]);
        assert_eq!(found[1], found[2]);
        assert_ne!(found[1], found[4]);
        assert_eq!(circles(&[]), []);
    }

    #[test]
    fn length_costs_no_stack() {
        let chain: Vec<Vec<usize>> = (1..100_000).map(|next| vec![next]).chain([vec![0]]).collect();
        let found = circles(&chain);
        assert!(found.iter().all(|it| it.is_some() && *it == found[0]));
    }
}
