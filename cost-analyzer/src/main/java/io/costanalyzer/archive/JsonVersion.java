package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** The schema version at the top of every JSON file, for records that have no component of that name. */
final class JsonVersion extends DeserializationProblemHandler {

    private static final String NAME = "schemaVersion";

    /** The tree of a record with the version before everything else; other trees are left as they are. */
    JsonNode stamp(JsonNode tree, Object value) {
        if (!(value instanceof Record) || !(tree instanceof ObjectNode object) || object.has(NAME)) {
            return tree;
        }
        ObjectNode stamped = object.objectNode();
        stamped.put(NAME, ArchiveSchema.VERSION);
        stamped.setAll(object);
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
