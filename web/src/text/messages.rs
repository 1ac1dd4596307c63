//! What ties the messages of the catalogues to names that the compiler knows.

/// Makes a function of each message: its name, what it takes, and the message's id.
///
/// A message's variables are named as the arguments are, with `_`: `in_error` is `{ $in_error }`. `IDS` lists all
/// of a module with their variables, for the test that compares them with the catalogues.
macro_rules! messages {
    ($($(#[$note:meta])* $name:ident $(($($argument:ident: $kind:ty),* $(,)?))? => $id:literal;)*) => {
        $(
            $(#[$note])*
            pub(crate) fn $name($($($argument: $kind),*)?) -> String {
                $crate::text::language::message($id, &[$($((stringify!($argument), $argument.into())),*)?])
            }
        )*

        /// The messages of this module, each with its variables.
        #[cfg(test)]
        pub(crate) const IDS: &[(&str, &[&str])] = &[$(($id, &[$($(stringify!($argument)),*)?])),*];
    };
}
