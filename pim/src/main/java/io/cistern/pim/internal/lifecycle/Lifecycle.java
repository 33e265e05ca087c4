// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.lifecycle;

import static io.cistern.pim.LifecycleState.AVAILABLE;
import static io.cistern.pim.LifecycleState.DEPROVISIONING;
import static io.cistern.pim.LifecycleState.DEPROVISION_FAILED;
import static io.cistern.pim.LifecycleState.DISCOVERED;
import static io.cistern.pim.LifecycleState.ENROLLING;
import static io.cistern.pim.LifecycleState.ENROLL_FAILED;
import static io.cistern.pim.LifecycleState.EXTERNALLY_PROVISIONED;
import static io.cistern.pim.LifecycleState.INSPECTING;
import static io.cistern.pim.LifecycleState.INSPECT_FAILED;
import static io.cistern.pim.LifecycleState.PROVISIONED;
import static io.cistern.pim.LifecycleState.PROVISIONING;
import static io.cistern.pim.LifecycleState.PROVISION_FAILED;
import static io.cistern.pim.LifecycleState.RESERVED;
import static io.cistern.pim.LifecycleState.RETIRED;
import static io.cistern.pim.LifecycleState.SANITIZE_FAILED;
import static io.cistern.pim.LifecycleState.SANITIZING;
import static io.cistern.pim.LifecycleState.UPDATE_FAILED;
import static io.cistern.pim.LifecycleState.UPDATING;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.pim.LifecycleState;
import java.util.EnumSet;
import java.util.Set;

/** Which state may follow which. No other transition is ever made; that a reading failed is no reason for one. */
public final class Lifecycle {

    private Lifecycle() {}

    /** The states that may follow. */
    public static Set<LifecycleState> after(LifecycleState state) {
        return switch (state) {
            case DISCOVERED -> EnumSet.of(ENROLLING, RETIRED);
            case ENROLLING -> EnumSet.of(INSPECTING, ENROLL_FAILED);
            case ENROLL_FAILED -> EnumSet.of(ENROLLING, RETIRED);
            case INSPECTING -> EnumSet.of(AVAILABLE, INSPECT_FAILED);
            case INSPECT_FAILED -> EnumSet.of(INSPECTING, RETIRED);
            case AVAILABLE -> EnumSet.of(RESERVED, PROVISIONING, RETIRED);
            case RESERVED -> EnumSet.of(PROVISIONING, AVAILABLE);
            case PROVISIONING -> EnumSet.of(PROVISIONED, PROVISION_FAILED);
            case PROVISION_FAILED -> EnumSet.of(PROVISIONING, DEPROVISIONING);
            case PROVISIONED -> EnumSet.of(UPDATING, DEPROVISIONING);
            case UPDATING -> EnumSet.of(PROVISIONED, UPDATE_FAILED);
            case UPDATE_FAILED -> EnumSet.of(UPDATING, DEPROVISIONING);
            case DEPROVISIONING -> EnumSet.of(SANITIZING, AVAILABLE, DEPROVISION_FAILED);
            case DEPROVISION_FAILED -> EnumSet.of(DEPROVISIONING, RETIRED);
            case SANITIZING -> EnumSet.of(AVAILABLE, SANITIZE_FAILED);
            case SANITIZE_FAILED -> EnumSet.of(SANITIZING, RETIRED);
            case EXTERNALLY_PROVISIONED -> EnumSet.of(PROVISIONED, DEPROVISIONING);
            case RETIRED -> EnumSet.noneOf(LifecycleState.class);
        };
    }

    /**
     * The state that a server is in next.
     *
     * @throws InfrastructureException CONFLICT: it may not follow
     */
    public static LifecycleState next(String resourceId, LifecycleState from, LifecycleState to) {
        if (after(from).contains(to)) {
            return to;
        }
        throw new InfrastructureException(
                ErrorCode.CONFLICT,
                resourceId + " is " + from + " and cannot become " + to + "; it can become " + after(from),
                ErrorDetails.builder()
                        .attribute("lifecycleState")
                        .rule("after " + from + " come " + after(from))
                        .remedy("bring it to a state that " + to + " may follow")
                        .resourceId(resourceId)
                        .build());
    }
}
