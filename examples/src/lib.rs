//! Small programs to copy, each in a file or a folder of its own.
