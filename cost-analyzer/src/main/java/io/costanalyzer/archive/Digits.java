package io.costanalyzer.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decimals and texts that may be absent, as few bytes. A decimal keeps its digits and its scale. */
final class Digits {

    private static final int ABSENT = -128;
    private static final int SAME = -127;
    private static final int LONG_ONE = -126;
    private static final int LARGEST_SCALE = 127;
    private static final int NO_TEXT = -1;
    private static final int MOST_BITS = 63;

    private Digits() {}

    /**
     * Writes a decimal.
     *
     * @param before a decimal that the reader knows already; the same one again takes one byte
     */
    static void decimal(@Nullable BigDecimal value, @Nullable BigDecimal before, DataOutputStream out)
            throws IOException {
        if (value == null) {
            out.writeByte(ABSENT);
        } else if (before != null && value.scale() == before.scale() && value.compareTo(before) == 0) {
            out.writeByte(SAME);
        } else if (Math.abs(value.scale()) < LARGEST_SCALE - 1
                && value.unscaledValue().bitLength() <= MOST_BITS) {
            out.writeByte(value.scale());
            number(value.unscaledValue().longValueExact(), out);
        } else {
            out.writeByte(LONG_ONE);
            byte[] unscaled = value.unscaledValue().toByteArray();
            out.writeInt(value.scale());
            out.writeInt(unscaled.length);
            out.write(unscaled);
        }
    }

    /** Reads a decimal that {@link #decimal(BigDecimal, BigDecimal, DataOutputStream)} wrote. */
    static @Nullable BigDecimal decimal(DataInputStream in, @Nullable BigDecimal before) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case ABSENT -> null;
            case SAME -> {
                if (before == null) {
                    throw new IOException("The same as nothing");
                }
                yield before;
            }
            case LONG_ONE -> {
                int scale = in.readInt();
                yield new BigDecimal(new BigInteger(in.readNBytes(in.readInt())), scale);
            }
            default -> BigDecimal.valueOf(number(in), kind);
        };
    }

    /** Writes a text, or that there is none. */
    static void text(@Nullable String text, DataOutputStream out) throws IOException {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? NO_TEXT : bytes.length);
        out.write(bytes);
    }

    /** Reads a text that may be absent. */
    static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == NO_TEXT ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Reads a text that must be there. */
    static String word(DataInputStream in) throws IOException {
        String text = text(in);
        if (text == null) {
            throw new IOException("A text is missing");
        }
        return text;
    }

    /** Seven bits a byte, the sign in the lowest. */
    private static void number(long value, DataOutputStream out) throws IOException {
        long rest = (value << 1) ^ (value >> MOST_BITS);
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long number(DataInputStream in) throws IOException {
        long rest = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = in.readUnsignedByte();
            rest |= (long) (next & 0x7F) << shift;
            if ((next & 0x80) == 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new IOException("A number of more than 64 bits");
    }
}
