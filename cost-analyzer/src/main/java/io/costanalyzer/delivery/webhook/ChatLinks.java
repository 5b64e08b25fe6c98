package io.costanalyzer.delivery.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a message, and apart from them those that are nothing but a link to the page of an incident or to Cost
 * Explorer: in a chat, plain text cannot be followed.
 *
 * @param lines all others, in their order
 * @param links in the order of the lines; numbered where one name comes more than once
 */
record ChatLinks(List<String> lines, List<Link> links) {

    private static final Pattern LINK =
            Pattern.compile("^ *(Details|Cost Explorer): (https://[A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]+)$");

    ChatLinks {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    /**
     * Where one can go.
     *
     * @param name what it is called
     * @param address an https address of unreserved, reserved and percent-encoded characters alone (RFC 3986)
     */
    record Link(String name, String address) {}

    static ChatLinks of(List<String> all) {
        List<String> lines = new ArrayList<>();
        List<Matcher> found = new ArrayList<>();
        for (String line : all) {
            Matcher link = LINK.matcher(line);
            if (link.matches()) {
                found.add(link);
            } else {
                lines.add(line);
            }
        }
        List<Link> links = new ArrayList<>();
        for (Matcher link : found) {
            String name = link.group(1);
            long before =
                    links.stream().filter(one -> one.name().startsWith(name)).count();
            boolean several =
                    found.stream().filter(other -> other.group(1).equals(name)).count() > 1;
            links.add(new Link(several ? name + " " + (before + 1) : name, link.group(2)));
        }
        return new ChatLinks(lines, links);
    }
}
