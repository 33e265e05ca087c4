// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import java.util.Optional;

/**
 * The one input record of an operation.
 *
 * <p>A record checks its own structure when it is made (mandatory attributes, defensive copies). The rules of the
 * operation, those that relate attributes to each other or limit their values, are in {@link #validate()}, which the
 * gateway calls for every caller before anything else happens.
 */
public interface Request {

    /** Stands for what is not shown. */
    String NOT_SHOWN = "not shown";

    /**
     * Checks the rules of the operation.
     *
     * @throws InfrastructureException {@link ErrorCode#INVALID_ARGUMENT} naming attribute, rule and remedy
     */
    void validate();

    /**
     * The infrastructure resource group (tenant) that the request names.
     *
     * @return the group; empty: that of the call, else the default of the infrastructure
     */
    default Optional<String> resourceGroupId() {
        return Optional.empty();
    }

    /**
     * The request as it is shown, and kept once its operation has ended: whatever may hold a secret is replaced by
     * {@value #NOT_SHOWN}.
     */
    default Request withoutSecrets() {
        return this;
    }
}
