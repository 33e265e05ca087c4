// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.quirk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one kind of BMC is treated. What a switch does not say is found out: each has a default that suits every BMC that
 * keeps to DSP0266.
 *
 * @param profile the name of the profile
 * @param keepAlive whether connections are kept; many BMCs drop or corrupt the second request on one
 * @param expand whether {@code $expand} is used where it is announced
 * @param conditionalRead whether {@code If-None-Match} is sent
 * @param session whether sessions are used; otherwise each request has the credential
 * @param writeTo where properties are written that a resource and its settings object have
 * @param repeatAfter failures, by the key of their message, after which any request is sent again, and the pause
 */
public record Quirks(
        String profile,
        boolean keepAlive,
        boolean expand,
        boolean conditionalRead,
        boolean session,
        WriteTarget writeTo,
        Map<String, Duration> repeatAfter) {

    /** Nothing is known. */
    public static final Quirks NONE = new Quirks("generic", false, true, true, true, WriteTarget.SETTINGS, Map.of());

    /** Where properties are written. */
    public enum WriteTarget {
        /** To the settings object where there is one that has them, else to the resource. */
        SETTINGS,
        /** To the resource itself. */
        RESOURCE
    }

    public Quirks {
        repeatAfter = Map.copyOf(repeatAfter);
    }

    /** After which pause a request is sent again that failed with one of these messages. */
    public Optional<Duration> repeatAfter(Set<String> keys) {
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(repeatAfter.get(key)).stream())
                .findFirst();
    }

    Quirks with(String name) {
        return new Quirks(name, keepAlive, expand, conditionalRead, session, writeTo, repeatAfter);
    }

    Quirks keepingAlive(boolean value) {
        return new Quirks(profile, value, expand, conditionalRead, session, writeTo, repeatAfter);
    }

    Quirks expanding(boolean value) {
        return new Quirks(profile, keepAlive, value, conditionalRead, session, writeTo, repeatAfter);
    }

    Quirks readingConditionally(boolean value) {
        return new Quirks(profile, keepAlive, expand, value, session, writeTo, repeatAfter);
    }

    Quirks withSessions(boolean value) {
        return new Quirks(profile, keepAlive, expand, conditionalRead, value, writeTo, repeatAfter);
    }

    Quirks writingTo(WriteTarget value) {
        return new Quirks(profile, keepAlive, expand, conditionalRead, session, value, repeatAfter);
    }

    Quirks repeating(Map<String, Duration> value) {
        return new Quirks(profile, keepAlive, expand, conditionalRead, session, writeTo, value);
    }
}
