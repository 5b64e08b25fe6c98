/**
 * An archive under a prefix of an S3 bucket.
 *
 * <p>Every write is conditional, so that two runs never overwrite each other unseen. Seen by the wiring alone. This
 * room must not know what its objects hold.
 */
@NullMarked
package io.costanalyzer.archive.s3;

import org.jspecify.annotations.NullMarked;
