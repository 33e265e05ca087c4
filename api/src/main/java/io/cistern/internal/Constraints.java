// SPDX-License-Identifier: Apache-2.0
package io.cistern.internal;

import io.cistern.api.InfrastructureException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules that {@code validate()} of a request applies, one call per rule. The first violation is thrown, naming the
 * path of the attribute, the rule and the remedy.
 */
public final class Constraints {

    /** The longest name or identifier. */
    public static final int MAX_TEXT = 255;

    /** The most key/value pairs of metadata: what OpenStack compute holds by default. */
    public static final int MAX_METADATA = 128;

    /** Keys that start so are ours. */
    public static final String RESERVED_KEY_PREFIX = "cistern";

    /** The most identifiers in one request that removes resources. */
    public static final int MAX_TARGETS = 1_000;

    /** The most elements of any other list in a request. */
    public static final int MAX_ELEMENTS = 64;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern MAC = Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");

    private Constraints() {}

    /** Refuses an attribute. */
    public static InfrastructureException violation(String path, String rule, String remedy) {
        return InfrastructureException.invalidArgument(path, rule, remedy);
    }

    /** Throws unless a rule holds. */
    public static void check(boolean holds, String path, String rule, String remedy) {
        if (!holds) {
            throw violation(path, rule, remedy);
        }
    }

    /** A name: 1 to 255 characters, none of them a control character, not blank. */
    public static void name(String path, Optional<String> name) {
        name.ifPresent(value -> text(path, value));
    }

    /** An identifier: as a name, without white space at its ends and without a slash. */
    public static void identifier(String path, String identifier) {
        text(path, identifier);
        check(identifier.equals(identifier.strip()), path, "has no white space at its ends", "strip it");
        check(identifier.indexOf('/') < 0, path, "contains no slash", "give an identifier as a query returned it");
    }

    /** An optional identifier. */
    public static void identifier(String path, Optional<String> identifier) {
        identifier.ifPresent(value -> identifier(path, value));
    }

    /** Identifiers: each valid, none twice, at most {@code max}. */
    public static void identifiers(String path, List<String> identifiers, int max) {
        maxItems(path, identifiers, max);
        for (int i = 0; i < identifiers.size(); i++) {
            identifier(path + "[" + i + "]", identifiers.get(i));
        }
        check(
                identifiers.stream().distinct().count() == identifiers.size(),
                path,
                "names no identifier twice",
                "remove the repetition");
    }

    /** Text of one line: 1 to 255 characters, not blank, no control characters. */
    public static void text(String path, String value) {
        check(!value.isBlank(), path, "is not blank", "give it characters or leave it out");
        check(
                value.length() <= MAX_TEXT,
                path,
                "has at most " + MAX_TEXT + " characters, not " + value.length(),
                "shorten it");
        noControlCharacters(path, value);
    }

    /** No control characters. */
    public static void noControlCharacters(String path, String value) {
        check(!CONTROL.matcher(value).find(), path, "contains no control characters", "remove them");
    }

    /** At most that many elements. */
    public static void maxItems(String path, Collection<?> items, int max) {
        check(items.size() <= max, path, "has at most " + max + " elements, not " + items.size(), "split the request");
    }

    /** Metadata: at most 128 pairs, keys and values of at most 255 characters, no reserved key. */
    public static void metadata(String path, Map<String, String> metadata) {
        maxItems(path, metadata.keySet(), MAX_METADATA);
        metadata.forEach((key, value) -> {
            String at = path + "/" + (CONTROL.matcher(key).find() ? "?" : key);
            text(at, key);
            check(
                    !key.startsWith(RESERVED_KEY_PREFIX),
                    at,
                    "does not start with the reserved word \"" + RESERVED_KEY_PREFIX + "\"",
                    "rename the key");
            check(
                    value.length() <= MAX_TEXT,
                    at,
                    "has a value of at most " + MAX_TEXT + " characters, not " + value.length(),
                    "shorten it");
            noControlCharacters(at, value);
        });
    }

    /** A MAC address: six pairs of hexadecimal digits, joined by colons. */
    public static void macAddress(String path, Optional<String> mac) {
        mac.ifPresent(value -> check(
                MAC.matcher(value).matches(),
                path,
                "is a MAC address such as fa:16:3e:00:00:01",
                "write six pairs of hexadecimal digits joined by colons"));
    }

    /** An IPv4 or IPv6 address in text form. */
    public static void ipAddress(String path, String address) {
        check(
                IpLiteral.parse(address).isPresent(),
                path,
                "is an IPv4 or IPv6 address",
                "write an address such as 192.0.2.10 or 2001:db8::10");
    }

    /** An optional address. */
    public static void ipAddress(String path, Optional<String> address) {
        address.ifPresent(value -> ipAddress(path, value));
    }

    /** An https address with a host and without user information. */
    public static void httpsUri(String path, String uri) {
        check(
                isHttps(uri),
                path,
                "is an https address with a host and without user information",
                "write an address such as https://ccm.example/notifications");
    }

    private static boolean isHttps(String text) {
        try {
            URI uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A number that is not negative. */
    public static void notNegative(String path, Number number) {
        check(number.doubleValue() >= 0, path, "is not negative", "give zero or more");
    }

    /** A number above zero. */
    public static void positive(String path, Number number) {
        check(number.doubleValue() > 0, path, "is greater than zero", "give a greater number");
    }

    /** Applies a rule to every element of a list of limited length. */
    public static <T> void each(String path, List<T> elements, BiConsumer<String, T> rule) {
        maxItems(path, elements, MAX_ELEMENTS);
        for (int i = 0; i < elements.size(); i++) {
            rule.accept(path + "[" + i + "]", elements.get(i));
        }
    }

    /** No value twice. */
    public static void distinct(String path, Stream<String> values, String what) {
        Set<String> seen = new HashSet<>();
        values.filter(value -> !seen.add(value)).findFirst().ifPresent(value -> {
            throw violation(path, "names no " + what + " twice, but " + value + " is", "remove the repetition");
        });
    }

    /** Free text of one line, such as a location or a policy. */
    public static void text(String path, Optional<String> text) {
        text.ifPresent(value -> text(path, value));
    }

    /** Something to do: at least one of the changes that an update can carry. */
    public static void somethingToChange(boolean anything, String attribute, String alternatives) {
        check(anything, attribute, "or another change is given", "give at least one of " + alternatives);
    }
}
