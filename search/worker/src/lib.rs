//! The search engine in a Web Worker.
