//! What the scanner finds, and who takes it.

/// What the scanner found wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Fault {
    /// The file ends inside a record or a key; the offset is where the unfinished record begins.
    Truncated,
    /// The file ends between records, before the list or the object around them does.
    CutBetween,
    /// A record has no end, and others begin inside it.
    Unclosed,
    /// A comma between records is missing or too many; nothing is lost.
    Comma,
    /// A bracket that ends nothing, or another than what is open; what stands on both sides of it is read.
    Bracket(u8),
    /// A list has no end before a key of the object around it.
    OpenList,
    /// After the end of a record more of it follows, which is left out.
    Tail,
    /// Of the object around lists something is no JSON; the lists are read all the same.
    Around,
    /// From there on nothing is read to the end of the file.
    Rest,
    /// A byte that JSON does not allow there.
    Unexpected(u8),
    /// A line ends inside a text, and nothing after it was read yet.
    BrokenLine,
    /// A record or a key that is too long.
    TooLong,
    /// Brackets nested deeper than any export needs.
    TooDeep,
    /// Text between documents.
    Noise,
}

/// The object that a key belongs to which stands in a list, as where the bracket that ends the list is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Around {
    /// The one in which the list stands.
    Page,
    /// The document, which has several lists.
    Document,
}

/// Takes what the scanner finds.
pub(in crate::import) trait Receiver {
    /// A new document begins.
    fn document(&mut self);
    /// Whether the list or the object under this key of an envelope is to be streamed.
    fn streams(&self, key: &str, is_list: bool) -> bool;
    /// Whether a key is none of a record, but of the object around the list that is open, or of one whose lists are
    /// still to come.
    fn around(&self, key: &str) -> Option<Around>;
    /// What was begun as a document is a line of a log.
    fn no_document(&mut self);
    /// A list begins under `key`, or an object that has lists; the key is empty at the top.
    fn enter(&mut self, key: &str, is_list: bool);
    /// The list or object entered last ends.
    fn leave(&mut self);
    /// A member of the object around lists.
    fn envelope(&mut self, key: &str, value: &[u8], offset: u64);
    /// An element of the list entered last.
    fn record(&mut self, bytes: &[u8], offset: u64, position: u32);
    /// A whole object where a list was to be streamed: the one entered last, which it stands for.
    fn single(&mut self, bytes: &[u8], offset: u64);
    /// A whole object that has no lists to stream.
    fn object(&mut self, bytes: &[u8], offset: u64);
    /// Something is wrong at an offset.
    fn fault(&mut self, fault: Fault, offset: u64);
    /// After a fault, reading goes on in a list that may not be the one that was left.
    fn resume(&mut self);
}
