//! Things people must be told, with what to do about them.

/// How bad the news is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Worth knowing.
    Info,
    /// Something did not work.
    Danger,
}

/// A button that mends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Remedy {
    /// Reads the files of last time again.
    ReadAgain,
    /// Loads the newer version of the page that lies ready.
    UseUpdate,
}

/// One piece of news.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Notice {
    /// Number, given by the reducer.
    pub(crate) id: u32,
    /// How bad it is.
    pub(crate) tone: Tone,
    /// What happened.
    pub(crate) title: String,
    /// Why, and what to do.
    pub(crate) body: String,
    /// A button that does it.
    pub(crate) remedy: Option<Remedy>,
}

impl Notice {
    /// Good or neutral news.
    pub(crate) fn info(title: impl Into<String>, body: impl Into<String>) -> Self {
        Self { id: 0, tone: Tone::Info, title: title.into(), body: body.into(), remedy: None }
    }

    /// Bad news.
    pub(crate) fn danger(title: impl Into<String>, body: impl Into<String>) -> Self {
        Self { tone: Tone::Danger, ..Self::info(title, body) }
    }

    /// The same with a button.
    pub(crate) fn remedy(self, remedy: Remedy) -> Self {
        Self { remedy: Some(remedy), ..self }
    }
}
