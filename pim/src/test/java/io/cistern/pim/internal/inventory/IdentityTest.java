// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.StoredState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.testing.Bmc;
import java.util.List;
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

    /** As it sits in an enclosure whose serial number all its servers tell. */
    private static Bmc blade(int bay) {
        Bmc blade = Bmc.number(bay);
        blade.serial = "ENC77";
        blade.chassisSerial = "ENC77";
        blade.managerUuid = Bmc.number(77).managerUuid;
        blade.biggerPath = "/blade" + bay;
        blade.name = "blade" + bay;
        blade.bay = "bay " + bay;
        return blade;
    }

    @Test
    void bladeThatIsAdded_isNew_andTheOthersAreWhoTheyWere() {
        List<String> before = read("e1", blade(1), blade(2), blade(3)).servers();
        assertThat(before).hasSize(3);
        Census.Outcome outcome = read("e1", blade(4), blade(1), blade(2), blade(3));
        assertThat(outcome.undecided()).isEmpty();
        assertThat(outcome.servers()).hasSize(4).containsAll(before);
    }

    @Test
    void bladeThatIsReplaced_isAnother() {
        List<String> before = read("e1", blade(1), blade(2), blade(3)).servers();
        Bmc other = blade(4);
        other.bay = "bay 2";
        Census.Outcome outcome = read("e1", blade(1), other, blade(3));
        assertThat(outcome.undecided()).isEmpty();
        assertThat(outcome.servers()).hasSize(3).contains(before.get(0), before.get(2));
        assertThat(asset(before.get(1)).absentSince()).contains(now);
    }

    @Test
    void nodesOfOneEnclosure_behindTheirOwnControllers_areDifferent() {
        two.serial = one.serial;
        two.chassisSerial = one.chassisSerial;
        String first = enrolled("e1", one);
        String second = enrolled("e2", two);
        assertThat(second).isNotEqualTo(first);
        assertThat(read("e1", one).changes()).isEmpty();
        assertThat(read("e2", two).changes()).isEmpty();
    }

    @Test
    void nodesOfOneEnclosure_areDifferent_thoughTheOtherIsSilent() {
        two.serial = one.serial;
        two.chassisSerial = one.chassisSerial;
        String first = enrolled("e1", one);
        live.remove("e1");
        Census.Outcome outcome = read("e2", two);
        assertThat(outcome.servers()).isEmpty();
        assertThat(outcome.undecided()).singleElement().asString().contains(first);
    }

    private static void silence(Bmc bmc) {
        bmc.uuid = null;
        bmc.serial = null;
        bmc.chassisSerial = null;
        bmc.macs = List.of();
    }

    @Test
    void serverThatTellsNothing_isThere_andIsNeverAnother() {
        silence(one);
        silence(two);
        two.managerUuid = null;
        String first = enrolled("e1", one);
        String second = enrolled("e2", two);
        assertThat(second).isNotEqualTo(first);
        start();
        assertThat(read("e1", one).changes()).isEmpty();
        assertThat(read("e2", two).changes()).isEmpty();
        assertThat(servers()).isEqualTo(2);
        assertThat(count(ResourceKind.CHASSIS)).isEqualTo(2);
    }

    @Test
    void serverThatToldNothing_isTheSame_onceItTellsWhoItIs() {
        silence(one);
        String id = enrolled("e1", one);
        Bmc on = Bmc.number(1);
        assertThat(enrolled("e1", on)).isEqualTo(id);
        live.remove("e1");
        assertThat(enrolled("e2", on)).as("wherever it is read then").isEqualTo(id);
        live.remove("e2");
        assertThat(enrolled("e2", one)).as("and when it is off").isEqualTo(id);
        assertThat(servers()).isEqualTo(1);
    }

    @Test
    void serverThatTellsNothing_isForAHuman_behindAnotherController() {
        silence(one);
        enrolled("e1", one);
        one.managerUuid = two.managerUuid;
        assertThat(read("e1", one).undecided()).hasSize(1);
    }
}
