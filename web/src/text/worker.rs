//! What is said when the analysis itself gets into trouble.

messages! {
    /// The worker died without saying why.
    no_reason => "worker-no-reason";
    /// An open question when the worker died.
    stopped => "worker-stopped";
    /// Title of the notice about a dead worker.
    died_title => "worker-died-title";
    /// Title of the notice about files that could not be read at all.
    failed => "worker-failed";
    /// Reads the same files again.
    again => "worker-again";
    /// An answer that does not fit its question.
    unexpected => "worker-unexpected";
    /// Why the worker died and what to do.
    died(reason: &str) => "worker-died";
    /// What was being read when the worker died.
    died_at(path: &str, objects: u64) => "worker-died-at";
    /// Title of the notice about a worker that could not be started.
    not_started_title => "worker-not-started-title";
    /// Why the worker could not be started and what to do.
    not_started(reason: &str) => "worker-not-started";
}
