package io.costanalyzer.archive;

import io.costanalyzer.ledger.MonthStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Final months in one file, packed, so that a daily run need not read a year of CSV to look at its last day.
 *
 * <p>It is a copy and never believed by itself: a month counts only while the catalogue names the charges it was made of,
 * the file of these charges is the one that was looked at, and its sums are the catalogue's. Else the CSV is read.
 *
 * @param months the packed months
 */
record ClosedMonths(SortedMap<YearMonth, Packed> months) {

    private static final String FORM = "closed-months 1";

    /** A month. */
    static final class Packed {

        private final String digest;
        private final String mark;
        private final byte[] series;

        /**
         * @param digest the SHA-256 of the CSV that it was made of
         * @param mark {@linkplain Archive#marks what named} that file in the archive when it was read
         * @param series its charges, as {@link SeriesPack} packs them; must not be changed
         */
        Packed(String digest, String mark, byte[] series) {
            this.digest = digest;
            this.mark = mark;
            this.series = series;
        }

        String digest() {
            return digest;
        }

        String mark() {
            return mark;
        }

        byte[] series() {
            return series;
        }
    }

    /** What is there; no months where it is another form, or broken, since all of it can be made again. */
    static ClosedMonths read(Archive archive) {
        return archive.read(ArchiveLayout.closedMonths())
                .map(file -> parse(file.content()))
                .orElseGet(() -> new ClosedMonths(new TreeMap<>()));
    }

    /** The packed month, if it still stands for this file. */
    Optional<byte[]> find(CatalogMonth known, YearMonth month, String mark) {
        return Optional.ofNullable(months.get(month))
                .filter(packed -> packed.digest().equals(known.digest()))
                .filter(packed -> packed.mark().equals(mark))
                .map(Packed::series);
    }

    /** The month, if it still stands for this file and costs what the catalogue says. */
    Optional<UnpackedMonth> unpacked(CatalogMonth known, YearMonth month, @Nullable String mark) {
        if (mark == null || known.status() != MonthStatus.FINAL) {
            return Optional.empty();
        }
        return find(known, month, mark).flatMap(series -> {
            try {
                return Optional.of(SeriesPack.unpack(series, month)).filter(unpacked -> unpacked.costs(known));
            } catch (IOException broken) {
                // As good as absent: the charges themselves are read instead.
                return Optional.empty();
            }
        });
    }

    /** Puts it into the archive in place of what is there. */
    void write(Archive archive) {
        byte[] content = toBytes();
        archive.update(ArchiveLayout.closedMonths(), before -> content);
    }

    private byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(FORM);
            out.writeInt(months.size());
            for (var entry : months.entrySet()) {
                out.writeUTF(entry.getKey().toString());
                out.writeUTF(entry.getValue().digest());
                out.writeUTF(entry.getValue().mark());
                out.writeInt(entry.getValue().series().length);
                out.write(entry.getValue().series());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ClosedMonths parse(byte[] content) {
        SortedMap<YearMonth, Packed> months = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (in.readUTF().equals(FORM)) {
                for (int left = in.readInt(); left > 0; left--) {
                    YearMonth month = YearMonth.parse(in.readUTF());
                    String digest = in.readUTF();
                    String mark = in.readUTF();
                    months.put(month, new Packed(digest, mark, in.readNBytes(in.readInt())));
                }
            }
        } catch (IOException | RuntimeException e) {
            return new ClosedMonths(new TreeMap<>());
        }
        return new ClosedMonths(months);
    }
}
