// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Terminate Virtualised Network Resource (IFA 005 clause 7.4.1.5). Whatever their order here, trunks
 * are terminated first, then ports, routing resources, subnets, networks.
 *
 * @param networkResourceId 1..N; the resources
 */
public record TerminateNetworkRequest(List<NetworkResourceReference> networkResourceId) implements Request {

    public TerminateNetworkRequest {
        networkResourceId = Attributes.nonEmpty(networkResourceId, "networkResourceId");
    }

    @Override
    public void validate() {
        Constraints.identifiers(
                "networkResourceId",
                networkResourceId.stream()
                        .map(NetworkResourceReference::networkResourceId)
                        .toList(),
                Constraints.MAX_TARGETS);
    }

    /** One resource of a known kind. */
    public static TerminateNetworkRequest of(NetworkResourceType type, String networkResourceId) {
        return new TerminateNetworkRequest(List.of(NetworkResourceReference.of(type, networkResourceId)));
    }
}
