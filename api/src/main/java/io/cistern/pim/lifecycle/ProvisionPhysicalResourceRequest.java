// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.Optional;

/**
 * Input of Provision Physical Resource.
 *
 * @param request 1; what is to be provisioned
 * @param reservationId 0..1; the reservation that the servers come from
 * @param dryRun 0..1; whether it is only planned; absent: no
 */
public record ProvisionPhysicalResourceRequest(
        ProvisioningRequest request, Optional<String> reservationId, Optional<Boolean> dryRun) implements Request {

    public ProvisionPhysicalResourceRequest {
        Attributes.required(request, "request");
        reservationId = Attributes.optional(reservationId);
        dryRun = Attributes.optional(dryRun);
    }

    @Override
    public ProvisionPhysicalResourceRequest withoutSecrets() {
        return new ProvisionPhysicalResourceRequest(
                ProvisioningRequestBuilder.builder(request)
                        .userConfig(request.userConfig().map(UserConfig::withoutSecrets))
                        .build(),
                reservationId,
                dryRun);
    }

    @Override
    public void validate() {
        request.selection().validate("request.selection");
        Constraints.identifier("reservationId", reservationId);
    }
}
