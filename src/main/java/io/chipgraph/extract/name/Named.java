package io.chipgraph.extract.name;

import io.chipgraph.extract.name.Register.Entry;

/// A place of a text that names a thing, by UTF-16 offsets.
public record Named(int start, int end, Entry entry) {}
