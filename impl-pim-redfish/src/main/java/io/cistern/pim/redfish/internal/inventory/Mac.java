// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import java.util.Locale;
import java.util.Optional;

/** MAC addresses, which services spell in several ways. */
final class Mac {

    private Mac() {}

    /** In lower case with colons; empty: it is none, or stands for none. */
    static Optional<String> of(String reported) {
        String digits = reported.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
        boolean none = digits.length() != 12 || digits.equals("000000000000") || digits.equals("ffffffffffff");
        return none ? Optional.empty() : Optional.of(digits.replaceAll("..(?!$)", "$0:"));
    }
}
