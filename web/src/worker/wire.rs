//! Messages as JavaScript values.

use js_sys::{Array, Object, Reflect, Uint8Array};
use seatscope_contract::messages::{Answer, Envelope, Progress, Reply, Request};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

/// A file somebody chose, with the path it was chosen by.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Picked {
    /// Path within what was dropped, with `/` between folders.
    pub(crate) path: String,
    /// The browser's handle; its bytes stay where they are until the worker reads them.
    pub(crate) file: web_sys::File,
}

/// A file that the worker made.
#[derive(Debug, Clone)]
pub(crate) struct Saved {
    /// Suggested name.
    pub(crate) name: String,
    /// Media type.
    pub(crate) media_type: String,
    /// The content.
    pub(crate) bytes: Uint8Array,
}

/// What came back for one request.
#[derive(Debug)]
pub(crate) enum Received {
    /// The answer to a question.
    Reply(Box<Reply>),
    /// A file to save.
    File(Saved),
    /// It is under way, and how far; the answer is yet to come.
    Progress(Progress),
    /// It could not be done: why, and what to do.
    Failed(String),
}

/// A message from the worker.
pub(super) enum Incoming {
    /// The engine speaks.
    Answer(Box<Envelope<Answer>>, Option<Uint8Array>),
    /// The worker could not go on.
    Fatal(String),
}

/// The message to post for a request.
pub(super) fn encode(request: &Envelope<Request>, files: &[Picked]) -> Result<JsValue, JsValue> {
    let message = request.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    let post = Object::new();
    Reflect::set(&post, &"message".into(), &message)?;
    if !files.is_empty() {
        let list = Array::new();
        for picked in files {
            let entry = Object::new();
            Reflect::set(&entry, &"path".into(), &picked.path.as_str().into())?;
            Reflect::set(&entry, &"file".into(), &picked.file)?;
            list.push(&entry);
        }
        Reflect::set(&post, &"files".into(), &list)?;
    }
    Ok(post.into())
}

/// Reads what the worker posted.
pub(super) fn decode(data: &JsValue) -> Result<Incoming, String> {
    let field = |name: &str| Reflect::get(data, &name.into()).unwrap_or_default();
    if let Some(reason) = field("fatal").as_string() {
        return Ok(Incoming::Fatal(reason));
    }
    let answer = serde_wasm_bindgen::from_value(field("message")).map_err(|error| error.to_string())?;
    Ok(Incoming::Answer(Box::new(answer), field("bytes").dyn_into().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_contract::forms::Format;
    use seatscope_contract::messages::Query;
    use seatscope_contract::views::FlowSource;
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    fn get(value: &JsValue, name: &str) -> JsValue {
        Reflect::get(value, &name.into()).unwrap()
    }

    fn json(text: &str) -> JsValue {
        js_sys::JSON::parse(text).unwrap()
    }

    #[wasm_bindgen_test]
    fn requests_are_plain_objects_with_the_files_beside_them() {
        let file = web_sys::File::new_with_str_sequence(&Array::new(), "users.json").unwrap();
        let picked = Picked { path: "export/users.json".to_owned(), file };
        let request = Envelope { id: 7, epoch: 2, body: Request::Read { now: None } };
        let post = encode(&request, &[picked]).unwrap();
        let text = String::from(js_sys::JSON::stringify(&get(&post, "message")).unwrap());
        assert_eq!(text, r#"{"id":7,"epoch":2,"body":{"type":"read","now":null}}"#);
        let files: Array = get(&post, "files").unchecked_into();
        assert_eq!(get(&files.get(0), "path").as_string().unwrap(), "export/users.json");
        assert!(get(&files.get(0), "file").is_instance_of::<web_sys::File>());
    }

    #[wasm_bindgen_test]
    fn requests_without_files_have_none() {
        let ask = Request::Ask { query: Query::Overview };
        for body in [ask, Request::Download { format: Format::Json, made: None, pseudonymise: false }] {
            let post = encode(&Envelope { id: 1, epoch: 1, body }, &[]).unwrap();
            assert!(get(&post, "files").is_undefined());
        }
    }

    #[wasm_bindgen_test]
    fn answers_come_with_their_bytes() {
        let post = json(
            r#"{"message":{"id":3,"epoch":1,"body":{"type":"file","name":"r.json","mediaType":"application/json"}}}"#,
        );
        let bytes = Uint8Array::from(&[1_u8, 2][..]);
        Reflect::set(&post, &"bytes".into(), &bytes).unwrap();
        let Ok(Incoming::Answer(answer, Some(got))) = decode(&post) else { panic!("no answer") };
        assert_eq!(answer.id, 3);
        assert!(matches!(answer.body, Answer::File { .. }));
        assert_eq!(got.to_vec(), [1, 2]);
    }

    #[wasm_bindgen_test]
    fn replies_are_read_with_what_they_are_about() {
        let post = json(
            r#"{"message":{"id":4,"epoch":1,"body":{"type":"reply","reply":{"about":"flows","data":{
                "sources":[{"kind":"direct"},{"kind":"others","groups":3}],"products":[],"ways":[]}}}}}"#,
        );
        let Ok(Incoming::Answer(answer, None)) = decode(&post) else { panic!("no answer") };
        let Answer::Reply { reply } = answer.body else { panic!("no reply") };
        let Reply::Flows(Some(flows)) = *reply else { panic!("no flows") };
        assert_eq!(flows.sources, [FlowSource::Direct, FlowSource::Others { groups: 3 }]);
    }

    #[wasm_bindgen_test]
    fn the_end_of_a_worker_and_nonsense_are_told_apart() {
        assert!(
            matches!(decode(&json(r#"{"fatal":"out of memory"}"#)), Ok(Incoming::Fatal(why)) if why == "out of memory")
        );
        assert!(decode(&json(r#"{"message":{"id":1}}"#)).is_err());
        assert!(decode(&JsValue::UNDEFINED).is_err());
    }
}
