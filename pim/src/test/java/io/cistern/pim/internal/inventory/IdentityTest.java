// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.StoredState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.testing.Bmc;
import org.junit.jupiter.api.Test;

/** Who is who where makers gave several things one identity, or none: clause 10.6 of the digest. */
class IdentityTest extends CensusRig {

    private final Bmc one = Bmc.number(1);
    private final Bmc two = Bmc.number(2);

    private long count(ResourceKind kind) {
        return inventory.all().stream()
                .map(StoredState::value)
                .filter(asset -> asset.resource().resourceKind() == kind)
                .count();
    }

    @Test
    void chassisWithOneSerial_ofDifferentServers_areDifferent() {
        two.chassisSerial = one.chassisSerial;
        String first = enrolled("e1", one);
        String second = enrolled("e2", two);
        assertThat(count(ResourceKind.CHASSIS)).isEqualTo(2);
        assertThat(asset(first).resource().parentId())
                .isNotEqualTo(asset(second).resource().parentId());
        assertThat(read("e1", one).changes()).isEmpty();
        assertThat(read("e2", two).changes()).isEmpty();
    }

    @Test
    void chassisWithOneSerial_staysItsOwn_whereTheOtherIsSilent() {
        two.chassisSerial = one.chassisSerial;
        enrolled("e1", one);
        enrolled("e2", two);
        live.remove("e1");
        start();
        assertThat(read("e2", two).changes()).isEmpty();
        live.remove("e2");
        assertThat(read("e1", one).changes()).isEmpty();
    }

    @Test
    void chassisWithTheSerialOfASilentOne_isAnother_whereItHasAnotherServer() {
        two.chassisSerial = one.chassisSerial;
        enrolled("e1", one);
        live.remove("e1");
        enrolled("e2", two);
        assertThat(count(ResourceKind.CHASSIS)).isEqualTo(2);
    }

    @Test
    void enclosureOfSeveralServers_isOne_whicheverOfThemTellsOfIt() {
        two.chassisSerial = one.chassisSerial;
        one.chassisType = "Enclosure";
        two.chassisType = "Enclosure";
        String first = enrolled("e1", one);
        String second = enrolled("e2", two);
        assertThat(count(ResourceKind.CHASSIS)).isEqualTo(1);
        assertThat(asset(second).resource().parentId())
                .isEqualTo(asset(first).resource().parentId());
    }

    @Test
    void controllersWithOneUuid_ofDifferentServers_areDifferent() {
        two.managerUuid = one.managerUuid;
        enrolled("e1", one);
        enrolled("e2", two);
        assertThat(count(ResourceKind.MANAGER)).isEqualTo(2);
        assertThat(read("e1", one).changes()).isEmpty();
        assertThat(read("e2", two).changes()).isEmpty();
    }

    @Test
    void everythingAtTwoAddresses_isThereOnce() {
        enrolled("e1", one);
        enrolled("e2", one);
        assertThat(inventory.all()).as("server, chassis and controller").hasSize(3);
        assertThat(read("e2", one).changes()).isEmpty();
        assertThat(inventory.all()).hasSize(3);
    }
}
