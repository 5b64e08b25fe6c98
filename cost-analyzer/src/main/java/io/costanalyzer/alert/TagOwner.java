package io.costanalyzer.alert;

import java.math.BigDecimal;
import java.util.List;

/**
 * Who answers for a matter because of the tags of its charges.
 *
 * @param owner the name
 * @param tags the tags that say so, as {@code team = checkout}
 * @param share the part of the difference that carries them, 0 to 1
 * @param alike the names of other owners with just as much, of whom this one stands first in the configuration
 */
public record TagOwner(String owner, List<String> tags, BigDecimal share, List<String> alike) {
    public TagOwner {
        tags = List.copyOf(tags);
        alike = List.copyOf(alike);
    }
}
