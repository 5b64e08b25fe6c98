/**
 * Messages as files in a folder: mail as {@code .eml}, the rest as {@code .txt} and {@code .json}.
 *
 * <p>The channel of the demo and of tests; needs no server and no account. It must not know the other channels.
 */
@NullMarked
package io.costanalyzer.delivery.outbox;

import org.jspecify.annotations.NullMarked;
