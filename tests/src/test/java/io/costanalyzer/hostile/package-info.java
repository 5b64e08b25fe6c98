/**
 * Hostile and broken input of every kind, tried many times from printed seeds: what is read is read right or refused in
 * words, what is shown is harmless. {@code ./mvnw verify -Phostile} tries each kind 10,000 times; tests/HOSTILE.md has the
 * counts.
 *
 * <p>It must not know how a room works inside: everything goes in through its doors.
 */
@NullMarked
package io.costanalyzer.hostile;

import org.jspecify.annotations.NullMarked;
