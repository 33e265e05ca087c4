// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.document;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much one piece of work reads at most, whatever a BMC offers. A value takes more memory than a byte: an answer of a
 * few megabytes can become a tree of a gigabyte.
 */
public final class Budget {

    private static final int VALUES_OF_ONE = 300_000;
    private static final int VALUES = 3_000_000;

    private final int requests;
    private final AtomicLong requestsLeft;
    private final AtomicLong valuesLeft = new AtomicLong(VALUES);

    /** @param requests at most that many */
    public Budget(int requests) {
        this.requests = requests;
        this.requestsLeft = new AtomicLong(requests);
    }

    /** @throws InfrastructureException LIMIT_EXCEEDED: there were enough */
    public void takeRequest(Link link) {
        if (requestsLeft.decrementAndGet() < 0) {
            throw exceeded(ErrorCode.LIMIT_EXCEEDED, link, "more than " + requests + " requests for one piece of work");
        }
    }

    /** @throws InfrastructureException BACKEND_ERROR: the answer has too many; LIMIT_EXCEEDED: all answers together have */
    void takeValue(int ofThis, Link link) {
        if (ofThis > VALUES_OF_ONE) {
            throw exceeded(ErrorCode.BACKEND_ERROR, link, "more than " + VALUES_OF_ONE + " values in one answer");
        }
        if (valuesLeft.decrementAndGet() < 0) {
            throw exceeded(
                    ErrorCode.LIMIT_EXCEEDED,
                    link,
                    "more than " + VALUES + " values in the answers to one piece of work");
        }
    }

    private static InfrastructureException exceeded(ErrorCode code, Link link, String what) {
        return new InfrastructureException(
                code,
                link + ": " + what,
                ErrorDetails.builder()
                        .rule("what a BMC offers is read within bounds")
                        .remedy("ask for less at a time, or look what is wrong with the BMC")
                        .origin(ErrorOrigin.BACKEND)
                        .build());
    }
}
