// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.compute.VirtualNetworkInterface;
import io.cistern.vim.openstack.internal.network.VnicTypes;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * An interface that a machine keeps. Its addresses can be changed; the rest is as it was made, or that of its port. What
 * a request leaves empty is not asked for.
 *
 * @param path of the interface in the request
 * @param now as it is
 */
record KeptInterface(String path, VirtualNetworkInterface now) {

    /**
     * Refuses what cannot be changed.
     *
     * @throws InfrastructureException INVALID_ARGUMENT, NOT_SUPPORTED: each naming the attribute
     */
    void check(VirtualNetworkInterface asked) {
        asked.networkId()
                .filter(network -> now.networkId().filter(network::equals).isEmpty())
                .ifPresent(network -> {
                    throw InfrastructureException.invalidArgument(
                            path + ".networkId",
                            "is that of networkPortId, " + now.networkId().orElse("none"),
                            "leave networkPortId out to have the interface on another network");
                });
        fixed("ownerId", asked.ownerId(), now.ownerId());
        fixed("typeVirtualNic", VnicTypes.of(asked.typeVirtualNic()), now.typeVirtualNic());
        fixed("macAddress", lower(asked.macAddress()), lower(now.macAddress()));
        fixed("operationalState", asked.operationalState(), now.operationalState());
        asked.bandwidth()
                .ifPresent(mbps -> fixed(
                        "bandwidth",
                        mbps.stripTrailingZeros(),
                        now.bandwidth().map(BigDecimal::stripTrailingZeros).orElse(BigDecimal.ZERO)));
        fixedWhereGiven("typeConfiguration", asked.typeConfiguration(), now.typeConfiguration());
        fixedWhereGiven("accelerationCapability", asked.accelerationCapability(), now.accelerationCapability());
        fixedWhereGiven(
                "metadata",
                asked.metadata().entrySet(),
                Map.copyOf(now.metadata()).entrySet());
    }

    private void fixedWhereGiven(String attribute, Collection<?> asked, Collection<?> present) {
        if (!asked.isEmpty()) {
            fixed(attribute, asked, present);
        }
    }

    private void fixed(String attribute, Object asked, Object present) {
        if (!asked.equals(present)) {
            throw InfrastructureException.valueNotSupported(
                    path + "." + attribute,
                    "an interface keeps what it has: " + present,
                    "give it as it is, update the port with Update Virtualised Network Resource, or attach another one");
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
