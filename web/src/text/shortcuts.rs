//! What keys do.

messages! {
    /// Name of the dialog.
    title => "shortcuts-title";
    /// Switches single keys off.
    on => "shortcuts-on";
    /// What that means.
    on_detail => "shortcuts-on-detail";
    /// Closes the dialog.
    close => "shortcuts-close";
    /// Heading of keys in lists.
    in_tables => "shortcuts-in-tables";
    /// Heading of the others.
    everywhere => "shortcuts-everywhere";
    /// Opens the palette.
    palette => "shortcuts-palette";
    /// Puts the cursor into the search of a list.
    search => "shortcuts-search";
    /// Opens the dialog.
    show => "shortcuts-show";
    /// Between two keys pressed one after the other.
    then => "shortcuts-then";
    /// A key.
    key_page_up => "shortcuts-key-page-up";
    /// A key.
    key_page_down => "shortcuts-key-page-down";
    /// A key.
    key_home => "shortcuts-key-home";
    /// A key.
    key_end => "shortcuts-key-end";
    /// A key.
    key_ctrl_home => "shortcuts-key-ctrl-home";
    /// A key.
    key_ctrl_end => "shortcuts-key-ctrl-end";
    /// A key.
    key_enter => "shortcuts-key-enter";
    /// What keys do in a table.
    table_rows => "shortcuts-table-rows";
    /// What keys do in a table.
    table_cells => "shortcuts-table-cells";
    /// What keys do in a table.
    table_screens => "shortcuts-table-screens";
    /// What keys do in a table.
    table_ends => "shortcuts-table-ends";
    /// What keys do in a table.
    table_ends_from_cells => "shortcuts-table-ends-from-cells";
    /// What keys do in a table.
    table_open => "shortcuts-table-open";
    /// Going to a page.
    go(page: &str) => "shortcuts-go";
}

/// Keys in tables, and what they do.
pub(crate) fn table_keys() -> [(Vec<String>, String); 6] {
    let arrows = |keys: [&str; 2]| keys.map(str::to_owned).to_vec();
    [
        (arrows(["↑", "↓"]), table_rows()),
        (arrows(["←", "→"]), table_cells()),
        (vec![key_page_up(), key_page_down()], table_screens()),
        (vec![key_home(), key_end()], table_ends()),
        (vec![key_ctrl_home(), key_ctrl_end()], table_ends_from_cells()),
        (vec![key_enter()], table_open()),
    ]
}
