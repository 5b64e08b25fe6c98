/**
 * The catalogue of measures that ships with the service, read from its YAML files.
 *
 * <p>What a measure is and what becomes of it lives in the analysis; here is only how an entry is written. This room must
 * not know the customer's configuration.
 */
@NullMarked
package io.costanalyzer.config.catalogue;

import org.jspecify.annotations.NullMarked;
