// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import java.util.regex.Pattern;

/** What a path means, however it is spelt. */
final class Names {

    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern AUTHORITY = Pattern.compile("^https?://[^/]*");
    private static final String ODD = "/redfish/v1/chassis";

    private Names() {}

    /** Without authority, needless slashes and the one odd spelling of the lab. */
    static String canonical(String spelt) {
        String path = SLASHES.matcher(AUTHORITY.matcher(spelt).replaceFirst("")).replaceAll("/");
        if (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path.startsWith(ODD) ? "/redfish/v1/Chassis" + path.substring(ODD.length()) : path;
    }
}
