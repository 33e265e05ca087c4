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
        return servers.recognise(seen.evidence(), id -> Whereabouts.SILENT);
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
        assertThat(recognise(SERVER.uuid("uuid-9").withMacs("m7", "m8"))).isEqualTo(new Known("1", true, false, false));
    }

    /** The board has the ports and the management controller on it; so has the other node of an enclosure. */
    @Test
    void serverWithAnotherBoardController_isTheSame_onlyWhereItWas() {
        servers.remember("1", SERVER.evidence());
        Seen twin = SERVER.uuid("uuid-9").withMacs("m7", "m8").manager("bmc-9");
        assertThat(servers.recognise(twin.evidence(), id -> Whereabouts.HERE))
                .isEqualTo(new Known("1", true, true, false));
        assertThat(servers.recognise(twin.evidence(), id -> Whereabouts.PRESENT))
                .isEqualTo(new New());
        assertThat(recognise(twin)).isInstanceOf(Undecided.class);
    }

    @Test
    void serverThatTellsNothing_isKnownByItsPlace_unlessItsManagementControllerIsAnother() {
        Seen off = new Seen(null, null, null, List.of(), "bmc-1");
        assertThat(servers.recognise(off.at("e1 system"), id -> Whereabouts.HERE))
                .isEqualTo(new New());
        servers.remember("1", off.at("e1 system"));
        assertThat(servers.recognise(off.at("e1 system"), id -> Whereabouts.HERE))
                .isEqualTo(new Known("1", false, false, false));
        assertThat(servers.recognise(off.at("e2 system"), id -> Whereabouts.PRESENT))
                .isEqualTo(new New());
        assertThat(servers.recognise(off.manager("bmc-9").at("e1 system"), id -> Whereabouts.HERE))
                .isInstanceOfSatisfying(Undecided.class, undecided -> assertThat(undecided.reason())
                        .contains("identifier there, the same", "management controller another"));
    }

    @Test
    void serverThatToldNothing_isTheSame_onceItTellsSomething_andWhenItIsSilentAgain() {
        Evidence off = new Seen(null, null, null, List.of(), "bmc-1").at("e1 system");
        servers.remember("1", off);
        Evidence on = SERVER.at("e1 system");
        assertThat(servers.recognise(on, id -> Whereabouts.HERE)).isEqualTo(new Known("1", false, false, false));
        servers.remember("1", off.updatedBy(on));
        assertThat(servers.recognise(off, id -> Whereabouts.HERE)).isEqualTo(new Known("1", false, false, false));
        assertThat(recognise(SERVER)).isEqualTo(new Known("1", false, false, false));
    }

    @Test
    void placeOfAServer_isNoEvidence_whereThereIsAny() {
        servers.remember("1", SERVER.at("e1 system"));
        assertThat(servers.recognise(
                        new Seen("uuid-2", "acme/S2", "acme/C1", List.of("m7"), "bmc-1").at("e1 system"),
                        id -> Whereabouts.HERE))
                .isEqualTo(new New());
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
    void uuidSharedByTwoLiveServers_isNoEvidence() {
        servers.remember("1", SERVER.evidence());
        Seen clone = new Seen("uuid-1", "acme/S2", "acme/C2", List.of("m7", "m8"), "bmc-2");
        assertThat(servers.recognise(clone.evidence(), id -> Whereabouts.PRESENT))
                .isEqualTo(new New());
        assertThat(servers.recognise(clone.evidence(), id -> Whereabouts.SILENT))
                .isInstanceOf(Undecided.class);
    }

    @Test
    void serialSharedByAWholeDelivery_isNoEvidence() {
        for (int i = 0; i < 3; i++) {
            Seen next = new Seen("uuid-" + i, "acme/GENERIC", null, List.of("m" + i), "bmc-" + i);
            assertThat(servers.recognise(next.evidence(), id -> Whereabouts.PRESENT))
                    .isEqualTo(new New());
            servers.remember(String.valueOf(i), next.evidence());
        }
        assertThat(recognise(new Seen("uuid-1", "acme/GENERIC", null, List.of("m1"), "bmc-1")))
                .isEqualTo(new Known("1", false, false, false));
    }

    @Test
    void serialOfAnEnclosure_isNoEvidence_onceTwoOfItsServersAreKnown() {
        servers.remember("1", new Seen("uuid-1", "acme/ENC", "acme/ENC/1", List.of("m1"), "bmc").evidence());
        Seen second = new Seen("uuid-2", "acme/ENC", "acme/ENC/2", List.of("m2"), "bmc");
        assertThat(recognise(second)).isInstanceOf(Undecided.class);
        servers.remember("2", second.evidence());
        assertThat(recognise(new Seen("uuid-3", "acme/ENC", "acme/ENC/2", List.of("m3"), "bmc")))
                .as("another blade in the second bay")
                .isEqualTo(new New());
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
            return seen(Optional.empty());
        }

        Evidence at(String place) {
            return seen(Optional.of(place));
        }

        private Evidence seen(Optional<String> own) {
            return Evidence.seen(
                    Optional.ofNullable(uuid),
                    Optional.ofNullable(serial),
                    Optional.ofNullable(chassis),
                    macs,
                    List.of(manager),
                    own);
        }
    }
}
