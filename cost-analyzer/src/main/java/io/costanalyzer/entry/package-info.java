/** The doors of the house. Each is a package of its own. */
@NullMarked
package io.costanalyzer.entry;

import org.jspecify.annotations.NullMarked;
