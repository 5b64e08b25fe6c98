/**
 * FOCUS exports as comma-separated files: one file, a folder or an S3 prefix, plain or compressed, streamed row by row.
 *
 * <p>Pinned to FOCUS 1.2 and reading 1.0 as well; columns are found by name. It follows what exports hold and not only what
 * the specification says: {@code NULL} as text, times without a zone, several providers in one file. A row that cannot be
 * read is counted with file, line, column and value; a file that cannot be read to its end ends the read, because nobody can
 * say how much of the bill it was hiding. This room must not know environments, ledgers, or any other source.
 *
 * @see <a href="https://focus.finops.org/focus-specification/v1-2/">FOCUS 1.2</a>
 */
@NullMarked
package io.costanalyzer.ingestion.focuscsv;

import org.jspecify.annotations.NullMarked;
