/**
 * The way in: what a source of charges is asked, what it hands over, and what it has to tell about it.
 *
 * <p>A source streams charges and answers with an {@link io.costanalyzer.ingestion.Ingestion}: how much it read, what it
 * could not read, what it left out, how fresh it is, and what it cost. Bad rows are counted values; a source that does
 * not answer is a {@link io.costanalyzer.ingestion.SourceUnavailableException}. The adapters are sub-packages named after
 * their technology; they are seen by the wiring alone. This room must not know environments beyond their names, the
 * ledger, or what is done with a charge.
 */
@NullMarked
package io.costanalyzer.ingestion;

import org.jspecify.annotations.NullMarked;
