//! Service plans.

messages! {
    /// Title while a plan is on the way.
    plan => "plans-plan";
    /// What to search by.
    search => "plans-search";
    /// How many plans the table has.
    plans(plans: u64) => "plans-plans";
    /// Filter.
    only_off => "plans-only-off";
    /// Column.
    col_plan => "plans-col-plan";
    /// Column.
    col_on => "plans-col-on";
    /// Column.
    col_off => "plans-col-off";
    /// Column.
    col_share => "plans-col-share";
    /// Heading of those who hold it.
    holders => "plans-holders";
    /// Whoever has it on.
    have => "plans-have";
    /// Whoever has it off everywhere.
    lack => "plans-lack";
    /// Column.
    col_paths => "plans-col-paths";
    /// Heading of products.
    in_products => "plans-in-products";
    /// Heading of groups.
    in_groups => "plans-in-groups";
    /// Heading of rules.
    rules => "plans-rules";
    /// Nothing to show.
    no_groups => "plans-no-groups";
    /// Nothing to show.
    no_rules => "plans-no-rules";
    /// What a group does.
    turns_on => "plans-turns-on";
    /// What a group does.
    leaves_off => "plans-leaves-off";
    /// Introduces the plans of a product.
    use_detail => "plans-use-detail";
    /// The state of a plan in words.
    answer(on: u64, off: u64) => "plans-answer";
}
