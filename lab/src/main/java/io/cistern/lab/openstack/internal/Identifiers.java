// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers and secrets in the forms of OpenStack. */
public final class Identifiers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");

    private Identifiers() {}

    public static String uuid() {
        return UUID.randomUUID().toString();
    }

    /** The identifier of something that is in every lab: always the same, so that configurations can name it. */
    public static String wellKnown(String kind, String name) {
        return UUID.nameUUIDFromBytes(("io.cistern.lab/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Keystone's identifiers: a UUID without hyphens. */
    public static String hexadecimal() {
        return uuid().replace("-", "");
    }

    public static boolean isUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    /** Something nobody guesses, of this many random bytes. */
    public static String secret(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** A token that looks like Fernet's. */
    public static String token() {
        return "gAAAAAB" + secret(132);
    }

    /** A MAC address in OpenStack's range. */
    public static String macAddress() {
        byte[] random = new byte[3];
        RANDOM.nextBytes(random);
        return String.format("fa:16:3e:%02x:%02x:%02x", random[0], random[1], random[2]);
    }
}
