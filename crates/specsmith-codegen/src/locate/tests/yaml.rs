use super::yaml;
use expect_test::expect;

#[test]
fn collections_in_yaml() {
    let text = r#"
get:
  tags: [a, "b", {c: 'd'}]
  parameters:
    - name: id
      in: path
    - $ref: '#/components/x'
  responses:
    200: &ok
      description: fine
    404: *ok
    null: ~
"#;
    yaml(
        text,
        "#, #/get/tags, #/get/tags/0, #/get/tags/1, #/get/tags/2, #/get/tags/2/c",
        expect![[r##"
            # 2:1 get:
            #/get/tags 3:9 [a, "b", {c: 'd'}]
            #/get/tags/0 3:10 a
            #/get/tags/1 3:13 "b"
            #/get/tags/2 3:18 {c: 'd'}
            #/get/tags/2/c 3:22 'd'
        "##]],
    );
    yaml(
        text,
        "#/get/parameters, #/get/parameters/0, #/get/parameters/0/in, #/get/parameters/1/$ref",
        expect![[r#"
            #/get/parameters 4:3 parameters
            #/get/parameters/0 5:7 name: id
            #/get/parameters/0/in 6:11 path
            #/get/parameters/1/$ref 7:13 '#/components/x'
        "#]],
    );
    yaml(
        text,
        "#/get/responses/200, #/get/responses/404, key #/get/responses/404, #/get/responses/404/description, \
         #/get/responses/null, #/get/responses/404/x",
        expect![[r#"
            #/get/responses/200 9:5 200
            #/get/responses/404 11:10 *ok
            key #/get/responses/404 11:5 404
            #/get/responses/404/description 10:20 fine
            #/get/responses/null 12:11 ~
            #/get/responses/404/x 11:10 *ok
        "#]],
    );
}

const PETS: &str = r#"# Pets
openapi: 3.1.0
info:   # about
  title: Pets and more
  description: |
    First line.
    Second line.
  summary: "in
    two lines"
  empty:
paths:
  /pets/{id}: [get]
"#;

#[test]
fn scalars_and_keys_in_yaml() {
    yaml(
        PETS,
        "#, #/openapi, key #/openapi, #/info, #/info/title, #/info/description, #/info/summary, #/info/empty, key \
         #/info/empty, #/paths, key #/paths/~1pets~1{id}, key #",
        expect![[r##"
            # 2:1 openapi: 3.1.0
            #/openapi 2:10 3.1.0
            key #/openapi 2:1 openapi
            #/info 3:1 info
            #/info/title 4:10 Pets and more
            #/info/description 6:5 First line.
            #/info/summary 8:12 "in
            #/info/empty 10:3 empty
            key #/info/empty 10:3 empty
            #/paths 11:1 paths
            key #/paths/~1pets~1{id} 12:3 /pets/{id}
            key # 2:1 openapi: 3.1.0
        "##]],
    );
}

#[test]
fn unknown_pointers_are_their_innermost_ancestor() {
    yaml(
        PETS,
        "#/nothing, #/info/version, key #/info/x/y, #/openapi/x, #/paths/~1pets~1{id}/7, 2nd #/info/title, 2nd \
         #/no/thing, 2nd #",
        expect![[r#"
            #/nothing 2:1 openapi: 3.1.0
            #/info/version 3:1 info
            key #/info/x/y 3:1 info
            #/openapi/x 2:10 3.1.0
            #/paths/~1pets~1{id}/7 12:15 [get]
            2nd #/info/title 4:3 title
            2nd #/no/thing 2:1 openapi: 3.1.0
            2nd # 2:1 openapi: 3.1.0
        "#]],
    );
}

#[test]
fn anchors_and_merge_keys() {
    let text = "\
base: &base
  type: object
  title: &title !!str 'Base'
more: &more {title: More, x: 1}
one:
  <<: *base
  format: f
two:
  <<: [*more, *base]
three: &three
  <<: *three
  <<: {inline: yes}
four: &empty
five: !tag |
  text
six: &list
  - *title
  - &item
    a: b
  - &flow [a,
     b]
";
    yaml(
        text,
        "#/base, #/base/title, #/one/type, #/one/format, key #/one/title, #/two/title, #/two/type, #/three/missing, \
         #/three/inline, #/four, #/five, #/six/0, #/six/1, #/six/2, #/six/0/x, #/one/<<",
        expect![[r#"
            #/base 1:1 base
            #/base/title 3:23 'Base'
            #/one/type 2:9 object
            #/one/format 7:11 f
            key #/one/title 3:3 title
            #/two/title 4:21 More
            #/two/type 2:9 object
            #/three/missing 10:1 three
            #/three/inline 12:16 yes
            #/four 13:7 &empty
            #/five 14:12 |
            #/six/0 17:5 *title
            #/six/1 18:5 &item
            #/six/2 20:5 &flow [
            #/six/0/x 17:5 *title
            #/one/<< 6:7 *base
        "#]],
    );
}

#[test]
fn unusual_yaml() {
    yaml(
        "a: 1\n---\na: 2\nb: 3\n",
        "#/a, 2nd #/a, #/b",
        expect![[r#"
            #/a 1:4 1
            2nd #/a 1:1 a
            #/b 1:1 a: 1
        "#]],
    );
    yaml(
        "? a\n: b\n? [c, d]\n: e\n*x : f\n",
        "#/a, #/c",
        expect![[r#"
            #/a 2:3 b
            #/c 1:1 ? a
        "#]],
    );
    yaml(
        "- \n- - a\n  - b\n-\n",
        "#, #/0, #/1, #/1/1, #/2, #/01",
        expect![[r#"
            # 1:1 -
            #/0 1:3 
            #/1 2:3 - a
            #/1/1 3:5 b
            #/2 4:2 
            #/01 2:3 - a
        "#]],
    );
    yaml(
        "true: 1\n1.50: 2\n'': 3\n&k k: 4\n*k : 5\n",
        "#/true, #/1.50, #/, #/k, 2nd #/k",
        expect![[r#"
            #/true 1:7 1
            #/1.50 2:7 2
            #/ 3:5 3
            #/k 4:7 4
            2nd #/k 5:1 *k
        "#]],
    );
    yaml(
        "{a: {b: 1,\n c: 2}, d: [{\n}]}",
        "#, #/a, #/a/c, #/d/0",
        expect![[r#"
            # 1:1 {
            #/a 1:2 a
            #/a/c 2:5 2
            #/d/0 2:13 {
        "#]],
    );
    yaml(
        "just text",
        "#, key #/a",
        expect![[r#"
            # 1:1 just text
            key #/a 1:1 just text
        "#]],
    );
}
