package io.costanalyzer.delivery.sns;

import io.costanalyzer.delivery.PlainText;
import java.text.Normalizer;
import java.util.Map;

/**
 * The subject as SNS takes it: fewer than 100 printable ASCII characters in one line, not beginning with a space (SNS API
 * reference, Publish). Other letters are written in ASCII where that can be read, and as a question mark where not.
 */
final class SnsSubject {

    private static final int LONGEST = 99;
    private static final String WITHOUT_WORDS = "Cost Analyzer";

    /** What decomposition alone does not turn into ASCII. */
    private static final Map<Integer, String> WRITTEN = Map.ofEntries(
            Map.entry((int) '−', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '×', "x"),
            Map.entry((int) '·', "-"),
            Map.entry((int) '→', "->"),
            Map.entry((int) '▲', "+"),
            Map.entry((int) '▼', "-"),
            Map.entry((int) '€', "EUR"),
            Map.entry((int) '£', "GBP"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ı', "i"));

    private SnsSubject() {}

    static String of(String subject) {
        StringBuilder ascii = new StringBuilder();
        for (int codePoint : Normalizer.normalize(PlainText.oneLine(subject), Normalizer.Form.NFKD)
                .codePoints()
                .toArray()) {
            if (codePoint >= ' ' && codePoint <= '~') {
                ascii.append((char) codePoint);
            } else if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
                ascii.append(WRITTEN.getOrDefault(codePoint, "?"));
            }
        }
        String line = ascii.toString().strip();
        if (line.isEmpty()) {
            return WITHOUT_WORDS;
        }
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3).stripTrailing() + "...";
    }
}
