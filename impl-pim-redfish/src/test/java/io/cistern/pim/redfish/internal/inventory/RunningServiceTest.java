// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.pim.redfish.internal.client.Credential;
import java.net.URI;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Reads a service that runs somewhere, such as an emulator: {@code -Dcistern.redfish.service=http://127.0.0.1:8000}
 * and, unless it lets everybody in, {@code -Dcistern.redfish.account=user:password}.
 */
class RunningServiceTest {

    private static final String SERVICE = "cistern.redfish.service";

    @Test
    void inventory_isRead() {
        String address = System.getProperty(SERVICE, "");
        assumeFalse(address.isEmpty(), "no running service was read: -D" + SERVICE + "=<address> names none");
        Optional<Credential> account = Optional.of(System.getProperty("cistern.redfish.account", ""))
                .filter(told -> told.contains(":"))
                .map(told ->
                        new Credential(told.substring(0, told.indexOf(':')), told.substring(told.indexOf(':') + 1)));
        try (ReadingRig rig = new ReadingRig()) {
            InventoryReading reading = rig.read(URI.create(address), account);

            System.out.println(address + " "
                    + reading.resources().stream()
                            .collect(Collectors.groupingBy(
                                    ObservedResource::resourceKind, TreeMap::new, Collectors.counting()))
                    + "; unread " + reading.unread() + "; " + reading.deviations());
            assertThat(reading.resources()).isNotEmpty();
        }
    }
}
