// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A switch (derived; IFA 053 clause 8). Its ports are resources of their own.
 *
 * @param managed 0..1; whether it can be configured
 * @param switchType 0..1; e.g. {@code Ethernet}
 * @param supportedProtocols 0..N; what it speaks
 * @param firmwareVersion 0..1; its firmware
 * @param currentBandwidthGbps 0..1; bandwidth in Gbit/s
 * @param managementAddresses 0..N; where it is managed
 * @param lldpChassisIds 0..N; every name by which it announces itself: MAC addresses in lower case with colons, names
 *     as they are
 * @param lldpSystemName 0..1; the system name that it announces
 * @param inferred 1; known only from what its neighbours heard
 */
@Buildable
public record Switch(
        Optional<Boolean> managed,
        Optional<String> switchType,
        List<String> supportedProtocols,
        Optional<String> firmwareVersion,
        Optional<BigDecimal> currentBandwidthGbps,
        List<String> managementAddresses,
        List<String> lldpChassisIds,
        Optional<String> lldpSystemName,
        boolean inferred)
        implements PhysicalResourceDetails {

    public Switch {
        managed = Attributes.optional(managed);
        switchType = Attributes.optional(switchType);
        supportedProtocols = Attributes.list(supportedProtocols, "supportedProtocols");
        firmwareVersion = Attributes.optional(firmwareVersion);
        currentBandwidthGbps = Attributes.optional(currentBandwidthGbps);
        managementAddresses = Attributes.list(managementAddresses, "managementAddresses");
        lldpChassisIds = Attributes.list(lldpChassisIds, "lldpChassisIds");
        lldpSystemName = Attributes.optional(lldpSystemName);
    }

    public static SwitchBuilder builder() {
        return SwitchBuilder.builder();
    }
}
