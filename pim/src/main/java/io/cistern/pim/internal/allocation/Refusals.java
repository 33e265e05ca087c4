// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.allocation;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;

/** Refusals that name what they are about, the rule, and the remedy. */
public final class Refusals {

    private Refusals() {}

    /** What is asked for is not there, or not for the caller: which of the two is not told. */
    public static InfrastructureException notFound(String attribute, String id) {
        return new InfrastructureException(
                ErrorCode.NOT_FOUND,
                attribute + ": there is no " + id,
                ErrorDetails.builder().attribute(attribute).resourceId(id).build());
    }

    /** It is not in the state for that. */
    public static InfrastructureException conflict(String id, String rule, String remedy) {
        return new InfrastructureException(
                ErrorCode.CONFLICT,
                id + " " + rule + "; " + remedy,
                ErrorDetails.builder().rule(rule).remedy(remedy).resourceId(id).build());
    }

    /** Others change the same all the time. */
    static InfrastructureException busy(String what) {
        return new InfrastructureException(
                ErrorCode.LIMIT_EXCEEDED,
                what + ": others were first too often; repeat the call",
                ErrorDetails.builder().remedy("repeat the call").build());
    }
}
