// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What distinguishes one service from others of its model, made from its name: the same in every lab, kept nowhere.
 * Placeholders are <code>{{kind.part}}</code>: a serial number, a UUID, a MAC address or a WWN of that part, or {@code
 * name}.
 */
public record Identity(String name) implements UnaryOperator<String> {

    @Override
    public String apply(String placeholder) {
        int dot = placeholder.indexOf('.');
        String kind = dot < 0 ? placeholder : placeholder.substring(0, dot);
        UUID seed =
                UUID.nameUUIDFromBytes((name + "/" + placeholder.substring(dot + 1)).getBytes(StandardCharsets.UTF_8));
        long bits = seed.getMostSignificantBits() >>> 4 | 1L << 59;
        return switch (kind) {
            case "name" -> name;
            case "serial" ->
                "S" + Long.toString(bits, 36).toUpperCase(Locale.ROOT).substring(0, 9);
            case "uuid" -> seed.toString();
            case "UUID" -> seed.toString().toUpperCase(Locale.ROOT);
            case "mac" -> mac(bits);
            case "wwn" -> "5002538" + String.format("%09x", bits & 0xF_FFFF_FFFFL);
            default -> throw new IllegalArgumentException("There is no placeholder " + placeholder);
        };
    }

    /** Locally administered: no vendor's. */
    private static String mac(long bits) {
        return String.format(
                "02:%02X:%02X:%02X:%02X:%02X",
                bits >> 32 & 0xFF, bits >> 24 & 0xFF, bits >> 16 & 0xFF, bits >> 8 & 0xFF, bits & 0xFF);
    }
}
