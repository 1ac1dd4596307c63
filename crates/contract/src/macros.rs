//! One place for the derives that every public type has.

/// Declares plain data types of the contract: cloneable, comparable, camelCase in JSON.
macro_rules! data {
    ($($(#[$meta:meta])* pub $kind:ident $name:ident $body:tt)+) => {$(
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        $(#[$meta])*
        pub $kind $name $body
    )+};
}

/// Declares enums that only the engine writes, with their tags. They are read tag first, by way of a twin without a
/// tag: see [`tag_first`](crate::tag_first).
macro_rules! answers {
    ($(
        $(#[doc = $doc:literal])+
        #[serde(tag = $tag:tt $(, content = $content:tt)?)]
        pub enum $name:ident $body:tt
    )+) => {$(
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(tag = $tag $(, content = $content)?, rename_all = "camelCase", rename_all_fields = "camelCase")]
        $(#[doc = $doc])+
        pub enum $name $body

        const _: () = {
            use $name as Written;

            #[derive(serde::Deserialize)]
            #[serde(remote = "Written", rename_all = "camelCase", rename_all_fields = "camelCase")]
            enum Twin $body

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(object: D) -> Result<Self, D::Error> {
                    Twin::deserialize(crate::tag_first::TagFirst { object, keys: &[$tag $(, $content)?] })
                }
            }
        };
    )+};
}
pub(crate) use {answers, data};
