package io.costanalyzer.config;

import io.costanalyzer.config.shape.Refusal;
import io.costanalyzer.config.shape.Word;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;

/** What only reports need. */
final class ReportWords {

    static final Word<Locale> LOCALE = Word.of(
                    "a language and a country", "^[a-z]{2}(?:-[A-Z]{2})?$", "en-GB", ReportWords::locale)
            .withHint(text -> {
                if (text.matches("[A-Za-z]{2}[_-][A-Za-z]{2}")) {
                    throw new Refusal(
                            "is not a language and a country",
                            "write \"" + text.substring(0, 2).toLowerCase(Locale.ROOT) + '-'
                                    + text.substring(3).toUpperCase(Locale.ROOT) + '"');
                }
            });

    /** Not shown when it is refused, because an address can hold a password. */
    static final Word<URI> URL = Word.of(
                    "an https address",
                    "^https://[^\\s\"<>\\\\^`{|}]+$",
                    "https://costs.example.org/",
                    ReportWords::url)
            .upTo(1000)
            .neverShown();

    private ReportWords() {}

    private static Locale locale(String text) {
        String language = text.substring(0, 2);
        String country = text.length() == 2 ? "" : text.substring(3);
        if (!Arrays.asList(Locale.getISOLanguages()).contains(language)) {
            throw new Refusal("begins with an unknown language", "write something like \"en-GB\"");
        }
        if (!country.isEmpty() && !Arrays.asList(Locale.getISOCountries()).contains(country)) {
            throw new Refusal("ends with an unknown country", "write something like \"en-GB\"");
        }
        return new Locale.Builder().setLanguage(language).setRegion(country).build();
    }

    private static URI url(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text : text + '/');
            if (uri.getHost() == null
                    || uri.getUserInfo() != null
                    || uri.getQuery() != null
                    || uri.getFragment() != null) {
                throw new Refusal(
                        "is not the plain address of a folder",
                        "write https://host/path/ without a user, a query or a fragment");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new Refusal("is not an https address", "write something like \"https://costs.example.org/\"");
        }
    }
}
