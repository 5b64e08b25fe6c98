package io.costanalyzer.hostile;

import java.util.List;
import java.util.Random;

/** Names as nobody should give them: pieces that mean something somewhere, and characters of every kind. */
final class Names {

    private static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "</title>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "\"><b>",
            "' onmouseover='x",
            "]]>",
            "-->",
            "*/",
            "{{x}}",
            "{{{raw}}}",
            "{{>p}}",
            "{{=<% %>=}}",
            "=cmd|' /C calc'!A0",
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\uff1d1",
            "\r\nBcc: a@example.org",
            "\n\n",
            "\r",
            "\u001b[2J",
            "\u001b]0;title\u0007",
            "\u009b31m",
            "\u0007",
            "\u0000",
            "\u202e",
            "\u2066",
            "\u200f",
            "\u2028",
            "\ufeff",
            "\ud800",
            "\udc00",
            "\uffff",
            "'; DROP TABLE charges; --",
            "' OR '1'='1",
            "\\",
            "\"",
            "''",
            "\"\"",
            ",",
            ";",
            "|",
            "`x`",
            "[a](javascript:alert(1))",
            "*b*",
            "_i_",
            "<!channel>",
            "<@U1>",
            "@here",
            "=?UTF-8?B?AAAA?=",
            "${jndi:ldap://x}",
            "%0a",
            "%s%n",
            "../../etc/passwd",
            "a/b",
            "é",
            "ß",
            "İi",
            "日本語",
            "שלום",
            "👩‍👩‍👧",
            "𝒳",
            "e\u0301",
            "x".repeat(300),
            " ",
            "",
            "null",
            "NULL",
            "\\N",
            "Amazon S3");

    private Names() {}

    static String any(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (random.nextInt(3) > 0) {
                name.append(Mutations.pick(PIECES, random));
            } else {
                name.appendCodePoint(codePoint(random));
            }
        }
        return name.toString().isBlank() ? "x" : name.toString();
    }

    private static int codePoint(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> 0x20 + random.nextInt(0x80);
            case 2 -> 0x2000 + random.nextInt(0x70);
            default -> random.nextInt(0x110000);
        };
    }
}
