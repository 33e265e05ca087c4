// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a consumer wants to wait for a result (RFC 7240).
 *
 * @param respondAsync whether the operation is enough of an answer
 * @param patience how long to wait for the result; absent: not said
 */
record Preference(boolean respondAsync, Optional<Duration> patience) {

    /** Reads {@code Prefer} headers; what is not understood is ignored, as the RFC wants it. */
    static Preference parse(Collection<String> headers) {
        List<String> preferences = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(preference -> preference.split(";")[0].replace(" ", "").toLowerCase(Locale.ROOT))
                .toList();
        Optional<Duration> patience = preferences.stream()
                .filter(preference -> preference.matches("wait=\"?\\d{1,6}\"?"))
                .map(preference -> preference.replaceAll("\\D", ""))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .findFirst();
        return new Preference(preferences.contains("respond-async"), patience);
    }

    /** Whether nothing is to be waited for. */
    boolean immediately() {
        return patience.map(Duration::isZero).orElse(respondAsync);
    }

    /** How long to wait, no longer than a limit. */
    Duration waitUpTo(Duration limit) {
        return patience.filter(asked -> asked.compareTo(limit) < 0).orElse(limit);
    }
}
