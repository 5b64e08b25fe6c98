package io.costanalyzer.ingestion.athena;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.costanalyzer.ingestion.export.RollUpColumn;
import io.costanalyzer.ingestion.export.RollUpRow;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the sums that a statement has unloaded, row by row. */
final class JsonRows {

    private static final int GZIP_FIRST = 0x1f;
    private static final Map<String, RollUpColumn> BY_ID = byId();

    private JsonRows() {}

    /**
     * Hands on every row; a row is only good until the next one.
     *
     * @throws IOException also when it is no such file: a row without a count is none
     */
    static void read(InputStream stream, Consumer<RollUpRow> sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream);
        bytes.mark(1);
        boolean gzip = bytes.read() == GZIP_FIRST;
        bytes.reset();
        try (InputStream plain = gzip ? new GZIPInputStream(bytes) : bytes;
                JsonParser json = new JsonFactory().createParser(plain)) {
            Map<RollUpColumn, String> row = new EnumMap<>(RollUpColumn.class);
            while (json.nextToken() != null) {
                require(json.currentToken() == JsonToken.START_OBJECT, json);
                row.clear();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    RollUpColumn column = BY_ID.get(json.currentName());
                    JsonToken value = json.nextToken();
                    require(value.isScalarValue(), json);
                    if (column != null && value != JsonToken.VALUE_NULL) {
                        row.put(column, json.getText());
                    }
                }
                require(row.containsKey(RollUpColumn.ROW_COUNT), json);
                sink.accept(row::get);
            }
        }
    }

    private static void require(boolean asExpected, JsonParser json) throws IOException {
        if (!asExpected) {
            throw new IOException("line " + json.currentLocation().getLineNr() + " is no row of sums");
        }
    }

    private static Map<String, RollUpColumn> byId() {
        Map<String, RollUpColumn> byId = new HashMap<>();
        for (RollUpColumn column : RollUpColumn.values()) {
            byId.put(column.id(), column);
        }
        return byId;
    }
}
