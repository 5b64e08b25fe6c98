/**
 * Mail through an SMTP server, by Angus Mail.
 *
 * <p>The bytes come composed; this room transports them. It must not know the other channels.
 */
@NullMarked
package io.costanalyzer.delivery.smtp;

import org.jspecify.annotations.NullMarked;
