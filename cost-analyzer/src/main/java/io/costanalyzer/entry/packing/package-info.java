/**
 * Makes what is deployed out of what is running: the zip of the Lambda function and the one-file command line.
 *
 * <p>Both are made of the class path alone, in a fixed order and with a fixed time, so that the same build gives the same
 * bytes. This room must not know what the program does.
 */
@NullMarked
package io.costanalyzer.entry.packing;

import org.jspecify.annotations.NullMarked;
