// Code generated from the core by "make facts"; do not edit.

/** In the order of the parser's own. */
export const POLICIES = ['adjust', 'skip', 'literal'];
