// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.pim.internal.identity.Recognition.Known;
import io.cistern.pim.internal.identity.Recognition.New;
import io.cistern.pim.internal.identity.Recognition.Undecided;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The events in the life of a server that its identity survives, and those that look like them. */
class KnownServersTest {

    private static final Seen SERVER = new Seen("uuid-1", "acme/S1", "acme/C1", List.of("m1", "m2", "m3"), "bmc-1");

    private final KnownServers servers = new KnownServers();

    private Recognition recognise(Seen seen) {
        return servers.recognise(seen.evidence(), id -> false);
    }

    @Test
    void serverNeverSeen_isNew() {
        assertThat(recognise(SERVER)).isEqualTo(new New());
    }

    @Test
    void serverAtAnotherAddress_isTheSame() {
        servers.remember("1", SERVER.evidence());
        assertThat(recognise(SERVER)).isEqualTo(new Known("1", false, false, false));
    }

    @Test
    void serverWithAnotherManagementController_isTheSame() {
        servers.remember("1", SERVER.evidence());
        assertThat(recognise(SERVER.manager("bmc-9"))).isEqualTo(new Known("1", false, true, false));
    }

    @Test
    void serverWithAnotherBoard_isTheSame_whereSerialAndChassisSupportIt() {
        servers.remember("1", SERVER.evidence());
        assertThat(recognise(SERVER.uuid("uuid-9").withMacs("m7", "m8").manager("bmc-9")))
                .isEqualTo(new Known("1", true, true, false));
    }

    @Test
    void serverWithAnotherBoard_isTheSame_whereSerialAndAddressesSupportIt() {
        servers.remember("1", SERVER.evidence());
        assertThat(recognise(SERVER.uuid("uuid-9").chassis(null).manager("bmc-9")))
                .isEqualTo(new Known("1", true, true, false));
    }

    @Test
    void serverWithAnotherBoardWithoutASerial_isTheSame_whereChassisAndAddressesSupportIt() {
        servers.remember("1", SERVER.evidence());
        assertThat(recognise(SERVER.uuid("uuid-9").serial(null))).isEqualTo(new Known("1", true, false, false));
    }

    @Test
    void serverWithAnotherBoard_isUndecided_whereOnlyItsSerialAgrees() {
        servers.remember("1", SERVER.evidence());
        assertThat(recognise(
                        SERVER.uuid("uuid-9").chassis(null).withMacs("m7", "m8").manager("bmc-9")))
                .isInstanceOfSatisfying(Undecided.class, undecided -> {
                    assertThat(undecided.ids()).containsExactly("1");
                    assertThat(undecided.reason()).contains("serial number the same", "UUID another");
                });
    }

    @Test
    void bladeInAnotherBay_isTheSame() {
        servers.remember("1", SERVER.evidence());
        assertThat(recognise(SERVER.chassis("acme/C1/7"))).isEqualTo(new Known("1", false, false, true));
    }

    @Test
    void otherServerInTheSameBay_isNew() {
        servers.remember("1", SERVER.evidence());
        assertThat(recognise(SERVER.uuid("uuid-9").serial("acme/S9").withMacs("m7", "m8")))
                .isEqualTo(new New());
    }

    @Test
    void serverWithHalfItsAdapters_isTheSame() {
        servers.remember("1", SERVER.evidence());
        assertThat(recognise(SERVER.serial(null).chassis(null).withMacs("m2", "m3", "m9")))
                .isEqualTo(new Known("1", false, false, false));
    }

    @Test
    void serverThatGotTheAdaptersOfAnother_isNew() {
        servers.remember("1", SERVER.evidence());
        assertThat(recognise(new Seen("uuid-2", "acme/S2", "acme/C2", List.of("m1", "m2", "m3"), "bmc-2")))
                .isEqualTo(new New());
    }

    @Test
    void serverThatTellsLittle_isKnownAgain_whereNothingContradicts() {
        Seen bare = new Seen("uuid-1", null, null, List.of(), "bmc-1");
        servers.remember("1", bare.evidence());
        assertThat(recognise(bare)).isEqualTo(new Known("1", false, false, false));
    }

    @Test
    void serverThatTellsLittle_isUndecided_behindAnotherManagementController() {
        servers.remember("1", new Seen("uuid-1", null, null, List.of(), "bmc-1").evidence());
        assertThat(recognise(new Seen("uuid-1", null, null, List.of(), "bmc-2")))
                .isInstanceOf(Undecided.class);
    }

    @Test
    void serverThatTellsNothing_isUndecided() {
        assertThat(recognise(new Seen(null, null, null, List.of(), "bmc-1"))).isInstanceOf(Undecided.class);
    }

    @Test
    void uuidSharedByTwoLiveServers_isNoEvidence() {
        servers.remember("1", SERVER.evidence());
        Seen clone = new Seen("uuid-1", "acme/S2", "acme/C2", List.of("m7", "m8"), "bmc-2");
        assertThat(servers.recognise(clone.evidence(), id -> true)).isEqualTo(new New());
        assertThat(servers.recognise(clone.evidence(), id -> false)).isInstanceOf(Undecided.class);
    }

    @Test
    void serialSharedByAWholeDelivery_isNoEvidence() {
        for (int i = 0; i < 3; i++) {
            Seen next = new Seen("uuid-" + i, "acme/GENERIC", null, List.of("m" + i), "bmc-" + i);
            assertThat(servers.recognise(next.evidence(), id -> true)).isEqualTo(new New());
            servers.remember(String.valueOf(i), next.evidence());
        }
        assertThat(recognise(new Seen("uuid-1", "acme/GENERIC", null, List.of("m1"), "bmc-1")))
                .isEqualTo(new Known("1", false, false, false));
    }

    @Test
    void partsThatWereNotReadOnce_areNotForgotten() {
        Evidence partly = SERVER.serial(null).withMacs().evidence();
        assertThat(SERVER.evidence().updatedBy(partly)).isEqualTo(SERVER.evidence());
    }

    @Test
    void forgottenServer_isNew() {
        servers.remember("1", SERVER.evidence());
        servers.forget("1");
        assertThat(recognise(SERVER)).isEqualTo(new New());
    }

    /** A server as it shows itself; null: it does not tell. */
    private record Seen(String uuid, String serial, String chassis, List<String> macs, String manager) {

        Seen uuid(String other) {
            return new Seen(other, serial, chassis, macs, manager);
        }

        Seen serial(String other) {
            return new Seen(uuid, other, chassis, macs, manager);
        }

        Seen chassis(String other) {
            return new Seen(uuid, serial, other, macs, manager);
        }

        Seen withMacs(String... others) {
            return new Seen(uuid, serial, chassis, List.of(others), manager);
        }

        Seen manager(String other) {
            return new Seen(uuid, serial, chassis, macs, other);
        }

        Evidence evidence() {
            return Evidence.seen(
                    Optional.ofNullable(uuid),
                    Optional.ofNullable(serial),
                    Optional.ofNullable(chassis),
                    macs,
                    List.of(manager));
        }
    }
}
