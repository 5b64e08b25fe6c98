/**
 * Exports of a bill that are too large to be read row by row: an engine sums them up first, and what is read are sums of a
 * day, environment, account, service, usage type and kind of charge.
 *
 * <p>Here is what is asked ({@link io.costanalyzer.ingestion.export.RollUpSql}, one text for every engine) and what is made of
 * the answer ({@link io.costanalyzer.ingestion.export.RollUpReading}). This room must not know who answers.
 */
@NullMarked
package io.costanalyzer.ingestion.export;

import org.jspecify.annotations.NullMarked;
