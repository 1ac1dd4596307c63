//! Documents in another order, for properties that hold in any.

use serde_json::Value;

/// Turns every list of a document around.
pub fn reverse(value: &mut Value) {
    match value {
        Value::Array(list) => {
            list.reverse();
            list.iter_mut().for_each(reverse);
        }
        Value::Object(fields) => fields.iter_mut().for_each(|(_, value)| reverse(value)),
        _ => {}
    }
}

/// Moves the first element of every list to its end.
pub fn rotate(value: &mut Value) {
    match value {
        Value::Array(list) => {
            let by = usize::from(!list.is_empty());
            list.rotate_left(by);
            list.iter_mut().for_each(rotate);
        }
        Value::Object(fields) => fields.iter_mut().for_each(|(_, value)| rotate(value)),
        _ => {}
    }
}
