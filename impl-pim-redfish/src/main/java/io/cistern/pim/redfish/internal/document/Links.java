// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the addresses that one BMC writes, so that nothing is ever sent anywhere else: only paths are used. An address of
 * data that names another host (the BMC behind a proxy, or its name instead of its number) means the same path here. One
 * that commands (a further page, a task, an action) must not name another host: it is refused.
 */
public final class Links {

    private static final String LEGAL = "-._~!$&'()*+,;=:@/?%";
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");

    private final String host;
    private final Deviations deviations;

    public Links(URI bmc, Deviations deviations) {
        this.host = bmc.getHost();
        this.deviations = deviations;
    }

    /** Where data is. */
    public Optional<Link> data(String address, Link from) {
        return read(address, from, true);
    }

    /** Where a command goes to; absent: elsewhere, which is refused. */
    public Optional<Link> command(String address, Link from) {
        return read(address, from, false);
    }

    private Optional<Link> read(String address, Link from, boolean data) {
        String local = address.strip();
        if (ABSOLUTE.matcher(local).matches()) {
            Optional<URI> absolute = parse(local);
            boolean own =
                    absolute.map(URI::getHost).filter(host::equalsIgnoreCase).isPresent();
            if (!own) {
                deviations.count(DeviationKind.FOREIGN_LINK, from + " " + brief(local));
                if (!data) {
                    return Optional.empty();
                }
            }
            local = local.replaceFirst("^[^:]+://[^/?#]*", "");
        }
        int hash = local.indexOf('#');
        String fragment = hash < 0 ? "" : local.substring(hash + 1);
        String path = hash < 0 ? local : local.substring(0, hash);
        if (path.isEmpty()) {
            return fragment.isEmpty() ? odd(address, from) : Optional.of(new Link(from.path(), pointer(fragment)));
        }
        int query = path.indexOf('?');
        String bare = query < 0 ? path : path.substring(0, query);
        String slashed = bare.startsWith("/") ? bare : parent(from) + bare;
        String single = slashed.replaceAll("/{2,}", "/");
        if (!single.equals(bare)) {
            deviations.count(DeviationKind.ODD_LINK, from + " " + brief(address));
        }
        return Optional.of(
                new Link(legal(single) + (query < 0 ? "" : legal(path.substring(query))), pointer(fragment)));
    }

    private Optional<Link> odd(String address, Link from) {
        deviations.count(DeviationKind.ODD_LINK, from + " " + brief(address));
        return Optional.empty();
    }

    private static String parent(Link from) {
        String path = from.path().replaceFirst("\\?.*", "");
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String pointer(String fragment) {
        return fragment.isEmpty() || fragment.startsWith("/") ? fragment : "/" + fragment;
    }

    private static Optional<URI> parse(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Encodes what an address must not contain, and leaves what is encoded already. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean escape = at != '%' || text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            if (at < 128 && (Character.isLetterOrDigit(at) || LEGAL.indexOf(at) >= 0) && escape) {
                legal.append(at);
            } else {
                int end = Character.isHighSurrogate(at) && i + 1 < text.length() ? i + 2 : i + 1;
                for (byte each : text.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
                    legal.append(String.format("%%%02X", each));
                }
                i = end - 1;
            }
        }
        return legal.toString();
    }

    private static String brief(String address) {
        return address.length() > 200 ? address.substring(0, 200) + "…" : address;
    }
}
