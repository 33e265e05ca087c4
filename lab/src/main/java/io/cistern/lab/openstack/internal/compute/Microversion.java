// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import io.cistern.lab.openstack.internal.http.LabRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of Nova's API that a request speaks: 2.{@code minor}. */
record Microversion(int minor) {

    static final Microversion LOWEST = new Microversion(1);
    static final Microversion HIGHEST = new Microversion(93);

    private static final Pattern FORM = Pattern.compile("([0-9]+)\\.([0-9]+)");

    /** Recordings: microversion-too-high, microversion-malformed. */
    static Microversion of(LabRequest request) {
        Optional<String> asked = asked(request);
        if (asked.isEmpty()) {
            return LOWEST;
        }
        if (asked.get().equals("latest")) {
            return HIGHEST;
        }
        Matcher form = FORM.matcher(asked.get());
        if (!form.matches()) {
            throw NovaFault.badRequest("API Version String " + asked.get()
                    + " is of invalid format. Must be of format MajorNum.MinorNum.");
        }
        int minor = Integer.parseInt(form.group(2));
        if (!form.group(1).equals("2") || minor < LOWEST.minor || minor > HIGHEST.minor) {
            throw NovaFault.notAcceptable("Version " + asked.get() + " is not supported by the API. Minimum is "
                    + LOWEST + " and maximum is " + HIGHEST + ".");
        }
        return new Microversion(minor);
    }

    /** As it was asked for, whether it can be had or not. */
    static Optional<String> asked(LabRequest request) {
        return request.header("openstack-api-version")
                .filter(value -> value.startsWith("compute "))
                .map(value -> value.substring("compute ".length()).trim())
                .or(() -> request.header("x-openstack-nova-api-version"));
    }

    boolean atLeast(int other) {
        return minor >= other;
    }

    @Override
    public String toString() {
        return "2." + minor;
    }
}
