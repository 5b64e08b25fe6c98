package io.costanalyzer.config;

import io.costanalyzer.config.shape.Refusal;
import io.costanalyzer.config.shape.Word;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of people and of mail servers. */
final class MailWords {

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String MAILBOX =
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:localhost|" + LABEL + "(?:\\."
                    + LABEL + ")+)";
    private static final Pattern WITH_NAME = Pattern.compile("[^<>]*<([^<>\\s]+)>\\s*");

    /** The part of RFC 5321 that mail providers hand out: no quoted local parts, no address literals, no names. */
    static final Word<String> ADDRESS = Word.of(
                    "a mail address", "^" + MAILBOX + "$", "finance@example.org", Function.identity())
            .upTo(254)
            .withHint(MailWords::addressHint);

    /** An address with or without a plain name in front. */
    static final Word<String> SENDER = Word.of(
            "a mail address, with or without a name of plain letters and digits in front",
            "^(?:[A-Za-z0-9](?:[A-Za-z0-9 _-]{0,62}[A-Za-z0-9])? <" + MAILBOX + ">|" + MAILBOX + ")$",
            "Cloud costs <costs@example.org>",
            Function.identity());

    static final Word<String> HOST = Word.of(
                    "the name of a mail server",
                    "^" + LABEL + "(?:\\." + LABEL + ")*$",
                    "smtp.example.org",
                    Function.identity())
            .withHint(text -> {
                if (text.contains(":")) {
                    throw new Refusal(
                            "is not the name of a mail server", "write the name alone; the port has a key of its own");
                }
            });

    static final Word<String> USER = Words.line("the user of a mail server", "costs", 256);

    private MailWords() {}

    private static void addressHint(String text) {
        Matcher matcher = WITH_NAME.matcher(text);
        if (matcher.matches() && ADDRESS.pattern().matcher(matcher.group(1)).matches()) {
            throw new Refusal("is more than an address", "write the address alone: " + matcher.group(1));
        }
        if (text.contains(",") || text.contains(";")) {
            throw new Refusal("is not one mail address", "write several as a list, one to an entry");
        }
    }
}
