//! The builder of a generated client has what the runtime's has.

use std::collections::BTreeSet;

/// The public methods of `ClientBuilder` in a file of Rust.
fn methods(text: &str) -> BTreeSet<String> {
    let file = syn::parse_file(text).expect("it is Rust");
    let is_builder = |item: &syn::ItemImpl| {
        item.trait_.is_none() && matches!(&*item.self_ty, syn::Type::Path(path) if path.path.is_ident("ClientBuilder"))
    };
    let implemented = file.items.into_iter().filter_map(|item| match item {
        syn::Item::Impl(item) if is_builder(&item) => Some(item.items),
        _ => None,
    });
    let public = implemented.flatten().filter_map(|item| match item {
        syn::ImplItem::Fn(method) if matches!(method.vis, syn::Visibility::Public(_)) => Some(method.sig.ident),
        _ => None,
    });
    public.map(|name| name.to_string()).collect()
}

#[test]
fn every_setting_of_the_runtime_is_there() {
    let generated = methods(include_str!(concat!(env!("OUT_DIR"), "/servers_several/src/client.rs")));
    let mut runtime = methods(include_str!("../../../../crates/specsmith-runtime/src/client/build.rs"));
    // A method for each scheme of the document has its place, and the config knows the headers.
    for known in ["credential", "reset_header", "idempotency_header"] {
        assert!(runtime.remove(known), "{known}");
    }
    assert_eq!(generated, runtime);
}
