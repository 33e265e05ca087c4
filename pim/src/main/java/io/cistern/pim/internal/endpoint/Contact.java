// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.pim.Reachability;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an endpoint answers. One lost answer says nothing; and silence says nothing of the server behind it.
 *
 * @param reachability whether it answers
 * @param lastContact when it last did
 * @param failures how often it has not since then
 * @param failingSince when it first did not
 * @param problem why
 */
public record Contact(
        Reachability reachability,
        Optional<Instant> lastContact,
        int failures,
        Optional<Instant> failingSince,
        Optional<String> problem) {

    /** How often an endpoint must be silent before it is told. */
    static final int FAILURES = 3;

    /** For how long an endpoint must be silent before it is told. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    /** That with an endpoint which was not asked yet. */
    public static final Contact NONE =
            new Contact(Reachability.UNKNOWN, Optional.empty(), 0, Optional.empty(), Optional.empty());

    /** After an answer. */
    Contact answered(Instant now) {
        return new Contact(Reachability.REACHABLE, Optional.of(now), 0, Optional.empty(), Optional.empty());
    }

    /** After a failure. */
    Contact failed(InfrastructureException failure, Instant now) {
        int times = failures + 1;
        Instant since = failingSince.orElse(now);
        return new Contact(
                reachability(failure.code(), times, since, now),
                lastContact,
                times,
                Optional.of(since),
                Optional.of(failure.getMessage()));
    }

    private Reachability reachability(ErrorCode code, int times, Instant since, Instant now) {
        if (code == ErrorCode.RESOURCE_AUTH_FAILED) {
            return Reachability.AUTH_FAILED;
        }
        if (code == ErrorCode.RESOURCE_CERT_MISMATCH) {
            return Reachability.CERT_MISMATCH;
        }
        boolean silent = times >= FAILURES && !since.plus(SILENCE).isAfter(now);
        return silent ? Reachability.UNREACHABLE : reachability;
    }

    /** Whether its credential was refused: asking on with it would lock its account. */
    boolean refused() {
        return reachability == Reachability.AUTH_FAILED;
    }

    /** Whether it was asked since the start, or since its access changed. */
    boolean asked() {
        return lastContact.isPresent() || failures > 0;
    }

    /** Whether it answers at present. */
    public boolean live() {
        return reachability == Reachability.REACHABLE && failures == 0;
    }
}
