package io.costanalyzer.render.xlsx;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A finished XLSX file. Immutable. */
public final class Workbook {

    /** As mail programs and S3 know it. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final byte[] content;

    Workbook(byte[] content) {
        this.content = content.clone();
    }

    /** Its bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** By their bytes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Workbook workbook && Arrays.equals(content, workbook.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }
}
