//! `passavant search`.
