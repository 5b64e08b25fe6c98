package io.costanalyzer.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style of the page, written into it, and the hash by which the page's content security policy allows it and nothing
 * else.
 *
 * @param text the style sheet
 * @param hash SHA-256 of its bytes in base64
 */
record StyleSheet(String text, String hash) {

    static StyleSheet of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new StyleSheet(text, Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
