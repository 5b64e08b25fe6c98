package io.costanalyzer.config;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.config.shape.Refusal;
import io.costanalyzer.config.shape.Word;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** Names and other texts of a known form. */
final class Words {

    /** One line of any visible characters. */
    private static final String LINE = "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$";

    static final Word<String> ENVIRONMENT = Word.of(
                    "a name for an environment (letters, digits, space, dot, - and _)",
                    "^[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,62}[A-Za-z0-9])?$",
                    "prod",
                    Words::environment)
            .upTo(64);

    static final Word<String> TITLE = line("a name", "Aurora", 100);
    static final Word<String> OWNER = line("the name of a team or a person", "Platform team", 100);
    static final Word<String> REPORT = line("a title", "Clinnet on AWS", 100);
    static final Word<String> SERVICE = line("the name of a service", "AWS Lambda", 200);
    static final Word<String> USAGE_TYPE = line("a usage type", "Lambda-GB-Second*", 200);
    static final Word<String> PROVIDER = line("the name of a provider", "AWS", 100);
    static final Word<String> CATEGORY = line("a text", "platform", 256);

    static final Word<String> BASELINE =
            Word.of("a name of letters, digits, - and _", "^[A-Za-z0-9_-]{1,64}$", "before-2026", Function.identity());

    static final Word<CurrencyUnit> CURRENCY = Word.of("a currency code", "^[A-Z]{3}$", "USD", Words::currency);

    static final Word<Path> FOLDER = line("a folder", "./outbox", 1000, Words::folder);

    static final Word<String> VARIABLE = Word.of(
                    "the name of an environment variable", "^[A-Z][A-Z0-9_]*$", "SMTP_PASSWORD", Function.identity())
            .withHint(text -> {
                throw new Refusal(
                        "is not the name of an environment variable",
                        "write the name alone, as SMTP_PASSWORD, and never the secret itself");
            })
            .neverShown();

    private Words() {}

    static Word<String> line(String what, String example, int length) {
        return line(what, example, length, Function.identity());
    }

    static <T> Word<T> line(String what, String example, int length, Function<String, T> parse) {
        return Word.of(what, LINE, example, parse).upTo(length);
    }

    private static String environment(String text) {
        if (text.toUpperCase(Locale.ROOT).equals(Environment.UNALLOCATED.name())) {
            throw new Refusal(
                    "is the name of what no rule matches", "take another name; UNALLOCATED is always there by itself");
        }
        return text;
    }

    private static CurrencyUnit currency(String text) {
        try {
            return CurrencyUnit.of(text);
        } catch (IllegalCurrencyException e) {
            throw new Refusal("is not a currency code", "write the ISO 4217 code of the bill, mostly USD");
        }
    }

    private static Path folder(String text) {
        if (text.contains("://")) {
            throw new Refusal("is not a folder of this machine", "write a path such as ./outbox");
        }
        return path(text);
    }

    static Path path(String text) {
        if (text.startsWith("~")) {
            throw new Refusal(
                    "begins with ~, which only a shell understands", "write the path from / on, or a relative one");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Refusal("is not a path on this system", "write a path such as ./archive");
        }
    }
}
