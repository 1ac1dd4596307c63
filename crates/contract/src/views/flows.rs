//! How users come to products: by which groups, and how they fare. Counted by paths, as in [`Source`](super::Source):
//! whoever has a product by two counts in both.

use crate::macros::{answers, data};
use crate::report::{GroupRef, ProductRef};

data! {
    /// Where products come from, what comes, and how many users each way has.
    #[derive(Default)]
    pub struct Flows {
        /// Groups and direct assignments, most users first; groups beyond the largest are one, the last.
        pub sources: Vec<FlowSource>,
        /// Products, most users first; those beyond the largest are one, the last.
        pub products: Vec<FlowProduct>,
        /// The ways between them that somebody has, by source, then by product.
        pub ways: Vec<FlowWay>,
    }
}

answers! {
    /// Where products come from.
    #[serde(tag = "kind")]
    pub enum FlowSource {
        /// Direct assignments.
        Direct,
        /// A group.
        Group {
            /// Which one.
            group: GroupRef,
        },
        /// Several groups.
        Others {
            /// How many.
            groups: u64,
        },
    }

    /// What comes.
    #[serde(tag = "kind")]
    pub enum FlowProduct {
        /// A product.
        Product {
            /// Which one.
            product: ProductRef,
        },
        /// Several products.
        Others {
            /// How many.
            products: u64,
        },
    }
}

data! {
    /// Users on the way from a source to a product.
    #[derive(Copy, Eq)]
    pub struct FlowWay {
        /// Which of the sources.
        pub source: u32,
        /// Which of the products.
        pub product: u32,
        /// Users who have the product in force by it.
        pub in_force: u64,
        /// Users for whom it is recorded in error and not in force.
        pub in_error: u64,
        /// Users for whom nothing is recorded yet.
        pub pending: u64,
    }
}
