/**
 * Mail through Amazon SES, API version 2, as raw bytes.
 *
 * <p>The bytes come composed; this room transports them. It must not know the other channels.
 */
@NullMarked
package io.costanalyzer.delivery.ses;

import org.jspecify.annotations.NullMarked;
