// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a resource is managed (derived; IFA 053 clause 8).
 *
 * @param managerId 0..1; its management controller; absent until it was read
 * @param endpointId 1; the endpoint
 * @param addresses 1..N; where it is reached, the present address first
 * @param service 0..1; the service there; absent until it was read
 * @param managerType 0..1; what kind of controller it is, e.g. {@code BMC}
 * @param managerModel 0..1; its model
 * @param firmwareVersion 0..1; its firmware
 * @param managerUuid 0..1; its UUID, in lower case
 * @param serviceEntryPointUuid 0..1; UUID of the service behind it, in lower case
 * @param dateTime 0..1; its clock when it was read
 * @param clockSkew 0..1; by how much its clock is ahead of ours
 * @param ntp 0..1; whether it sets its clock by NTP
 * @param credentialRef 0..1; reference to its credential, for an administrator; never a secret
 * @param eventing 0..1; how its events arrive
 */
@Buildable
public record ManagementInfo(
        Optional<String> managerId,
        String endpointId,
        List<ManagementAddress> addresses,
        Optional<ServiceDescription> service,
        Optional<String> managerType,
        Optional<String> managerModel,
        Optional<String> firmwareVersion,
        Optional<String> managerUuid,
        Optional<String> serviceEntryPointUuid,
        Optional<Instant> dateTime,
        Optional<Duration> clockSkew,
        Optional<Boolean> ntp,
        Optional<String> credentialRef,
        Optional<Eventing> eventing) {

    public ManagementInfo {
        managerId = Attributes.optional(managerId);
        Attributes.required(endpointId, "endpointId");
        addresses = Attributes.nonEmpty(addresses, "addresses");
        service = Attributes.optional(service);
        managerType = Attributes.optional(managerType);
        managerModel = Attributes.optional(managerModel);
        firmwareVersion = Attributes.optional(firmwareVersion);
        managerUuid = Attributes.optional(managerUuid);
        serviceEntryPointUuid = Attributes.optional(serviceEntryPointUuid);
        dateTime = Attributes.optional(dateTime);
        clockSkew = Attributes.optional(clockSkew);
        ntp = Attributes.optional(ntp);
        credentialRef = Attributes.optional(credentialRef);
        eventing = Attributes.optional(eventing);
    }

    public static ManagementInfoBuilder builder() {
        return ManagementInfoBuilder.builder();
    }
}
