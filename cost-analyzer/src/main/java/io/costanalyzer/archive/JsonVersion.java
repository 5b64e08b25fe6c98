package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** The schema version at the top of every JSON file, for records that have no component of that name. */
final class JsonVersion extends DeserializationProblemHandler {

    private static final String NAME = "schemaVersion";

    /** The tree of a record with the version before everything else; one that has it already is left as it is. */
    ObjectNode stamp(ObjectNode tree) {
        if (tree.has(NAME)) {
            return tree;
        }
        ObjectNode stamped = tree.objectNode();
        stamped.put(NAME, ArchiveSchema.VERSION);
        stamped.setAll(tree);
        return stamped;
    }

    /** Takes the version of this release and of those before it; a file without one is of the first version. */
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        boolean top = parser.getParsingContext().getParent() != null
                && parser.getParsingContext().getParent().inRoot();
        if (!top || !name.equals(NAME)) {
            return false;
        }
        int version = parser.getIntValue();
        if (version < 1 || version > ArchiveSchema.VERSION) {
            throw JsonMappingException.from(
                    parser,
                    "it has schema version " + version + " and this release reads up to " + ArchiveSchema.VERSION);
        }
        return true;
    }
}
