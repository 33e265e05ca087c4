// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Tells what identifies a piece of hardware from what its maker left where an identifier should be. */
public final class Placeholders {

    /** What makers leave, without case, blanks and punctuation. */
    private static final Set<String> SERIALS = Set.of(
            "tobefilledbyoem",
            "tobefilledoem",
            "defaultstring",
            "systemserialnumber",
            "chassisserialnumber",
            "baseboardserialnumber",
            "serialnumber",
            "notspecified",
            "unspecified",
            "notapplicable",
            "notavailable",
            "notpresent",
            "notprovided",
            "none",
            "null",
            "na",
            "unknown",
            "empty",
            "invalid",
            "default",
            "oem",
            "123456789",
            "1234567890",
            "0123456789",
            "012345678",
            "01234567",
            "12345678",
            "1234567");

    private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*");
    private static final Pattern INSIGNIFICANT = Pattern.compile("[^a-z0-9]");
    private static final Pattern ONE_BYTE = Pattern.compile("(..)\\1*");
    private static final Pattern UUID_DIGITS = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern MAC_DIGITS = Pattern.compile("[0-9a-f]{12}");

    /** What sources of firmware give as an example, and boards were shipped with. */
    private static final Set<String> UUIDS = Set.of(
            "03000200-0400-0500-0006-000700080009",
            "03020100-0504-0706-0809-0a0b0c0d0e0f",
            "12345678-1234-5678-90ab-cddeefaabbcc");

    private Placeholders() {}

    /** A serial number in upper case; empty: it is a placeholder. */
    public static Optional<String> serial(String reported) {
        String significant =
                INSIGNIFICANT.matcher(reported.toLowerCase(Locale.ROOT)).replaceAll("");
        boolean placeholder = significant.isEmpty()
                || SERIALS.contains(significant)
                || ONE_CHARACTER.matcher(significant).matches();
        return placeholder ? Optional.empty() : Optional.of(reported.strip().toUpperCase(Locale.ROOT));
    }

    /**
     * A UUID in the one spelling that it has in both orders of bytes: tools differ in whether its first three fields are
     * stored with the lowest byte first. Empty: it is a placeholder, or no UUID.
     */
    public static Optional<String> uuid(String reported) {
        String digits = reported.strip().toLowerCase(Locale.ROOT).replace("-", "");
        if (!UUID_DIGITS.matcher(digits).matches() || ONE_BYTE.matcher(digits).matches()) {
            return Optional.empty();
        }
        String asReported = spelt(digits);
        String swapped = spelt(swapped(digits));
        String smaller = asReported.compareTo(swapped) <= 0 ? asReported : swapped;
        return UUIDS.contains(asReported) || UUIDS.contains(swapped) ? Optional.empty() : Optional.of(smaller);
    }

    /** A MAC address in lower case with colons; empty: it is none, or stands for none. */
    public static Optional<String> mac(String reported) {
        String digits = INSIGNIFICANT.matcher(reported.toLowerCase(Locale.ROOT)).replaceAll("");
        boolean none = !MAC_DIGITS.matcher(digits).matches()
                || ONE_CHARACTER.matcher(digits).matches();
        return none ? Optional.empty() : Optional.of(digits.replaceAll("..(?!$)", "$0:"));
    }

    private static String spelt(String digits) {
        return new UUID(Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16))
                .toString();
    }

    private static String swapped(String digits) {
        StringBuilder swapped = new StringBuilder();
        for (int[] field : new int[][] {{0, 8}, {8, 12}, {12, 16}}) {
            for (int at = field[1] - 2; at >= field[0]; at -= 2) {
                swapped.append(digits, at, at + 2);
            }
        }
        return swapped.append(digits, 16, 32).toString();
    }
}
