// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.internal.SharedRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Input of Allocate Virtualised Compute Resource (IFA 005 clause 7.3.1.2).
 *
 * @param computeName 0..1; the name that the consumer gives
 * @param reservationId 0..1; reservation to consume
 * @param affinityOrAntiAffinityConstraints 0..N; rules on placement; all must hold
 * @param computeFlavourId 1; flavour that gives CPU, memory, disks and network interfaces
 * @param vcImageId 0..1; software image; absent: an empty machine
 * @param interfaceData 0..N; what the network interfaces are given, by position. More of them than the flavour has
 *     interfaces are accepted where the surplus ones name a network, subnet or port
 * @param metaData 0..N; metadata kept with the resource
 * @param resourceGroupId 0..1 (1 in IFA 005); infrastructure resource group (tenant); absent: that of the call
 * @param locationConstraints 0..1; where it may be placed, e.g. zone:east or host:node-7
 * @param userData 0..1; customisation at boot
 */
@Buildable
public record AllocateComputeRequest(
        Optional<String> computeName,
        Optional<String> reservationId,
        List<AffinityOrAntiAffinityConstraint> affinityOrAntiAffinityConstraints,
        String computeFlavourId,
        Optional<String> vcImageId,
        List<VirtualInterfaceData> interfaceData,
        Map<String, String> metaData,
        Optional<String> resourceGroupId,
        Optional<String> locationConstraints,
        Optional<UserData> userData)
        implements Request {

    public AllocateComputeRequest {
        computeName = Attributes.optional(computeName);
        reservationId = Attributes.optional(reservationId);
        affinityOrAntiAffinityConstraints =
                Attributes.list(affinityOrAntiAffinityConstraints, "affinityOrAntiAffinityConstraints");
        Attributes.required(computeFlavourId, "computeFlavourId");
        vcImageId = Attributes.optional(vcImageId);
        interfaceData = Attributes.list(interfaceData, "interfaceData");
        metaData = Attributes.map(metaData, "metaData");
        resourceGroupId = Attributes.optional(resourceGroupId);
        locationConstraints = Attributes.optional(locationConstraints);
        userData = Attributes.optional(userData);
    }

    public static AllocateComputeRequestBuilder builder() {
        return AllocateComputeRequestBuilder.builder();
    }

    @Override
    public AllocateComputeRequest withoutSecrets() {
        return AllocateComputeRequestBuilder.builder(this)
                .userData(userData.map(UserData::withoutSecrets))
                .build();
    }

    @Override
    public void validate() {
        Constraints.name("computeName", computeName);
        Constraints.identifier("reservationId", reservationId);
        SharedRules.affinity("affinityOrAntiAffinityConstraints", affinityOrAntiAffinityConstraints);
        Constraints.identifier("computeFlavourId", computeFlavourId);
        Constraints.identifier("vcImageId", vcImageId);
        InterfaceRules.given("interfaceData", interfaceData);
        Constraints.metadata("metaData", metaData);
        Constraints.identifier("resourceGroupId", resourceGroupId);
        Constraints.text("locationConstraints", locationConstraints);
        userData.ifPresent(data -> UserDataRules.check("userData", data));
    }
}
