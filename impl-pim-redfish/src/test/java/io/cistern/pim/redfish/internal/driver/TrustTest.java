// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import static io.cistern.pim.redfish.internal.driver.DriverRig.assertFails;
import static io.cistern.pim.redfish.internal.driver.DriverRig.call;
import static io.cistern.pim.redfish.internal.driver.DriverRig.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.backend.physical.EndpointAccess;
import io.cistern.backend.physical.StateReading;
import io.cistern.backend.physical.StateScope;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.RedfishLab;
import io.cistern.lab.redfish.RedfishLabSettings;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import io.cistern.pim.inventory.TrustMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is believed, and that nothing is sent to anyone else: acceptance check A12 of the digest, seen at the BMC. */
class TrustTest {

    @TempDir
    private Path directory;

    private DriverRig rig;
    private Bmc bmc;

    @BeforeEach
    void start() {
        rig = new DriverRig(directory);
        bmc = rig.lab().add(ServerModel.rack(), Style.plain());
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private String keyShown() {
        return join(rig.driver().probe(bmc.url(), Instant.now().plusSeconds(60)))
                .service()
                .tls()
                .orElseThrow()
                .spkiSha256();
    }

    private EndpointAccess access(String address, TlsPolicy tls) {
        return new EndpointAccess(
                bmc.name(), address, rig.access(bmc, tls.trustMode()).credentialRef(), tls);
    }

    private StateReading states(EndpointAccess access) {
        return join(rig.driver().readStates(access, StateScope.SYSTEMS, call()));
    }

    /** Not one request arrived but the end of the session before, on the connection that was believed. */
    private void assertRefusedUnheard(EndpointAccess access) {
        bmc.traffic().clear();
        assertFails(ErrorCode.RESOURCE_CERT_MISMATCH, rig.driver().readStates(access, StateScope.SYSTEMS, call()));
        assertFails(ErrorCode.RESOURCE_CERT_MISMATCH, rig.driver().verify(access, call()));
        assertThat(bmc.traffic().connections()).as("it was met").isPositive();
        assertThat(bmc.traffic().requests())
                .isEqualTo(bmc.traffic().count("DELETE", ".*/Sessions/[^/]+"))
                .isLessThan(2);
    }

    @Test
    void keyMetFirst_isExpectedFromThenOn_andARenewedOneIsBelievedOncePinned() {
        EndpointAccess met = rig.access(bmc, TrustMode.TOFU);
        assertThat(states(met).states()).hasSize(1);

        bmc.renewCertificate();
        assertRefusedUnheard(met);

        assertThat(states(rig.access(bmc, TrustMode.TOFU, keyShown())).states()).hasSize(1);
    }

    @Test
    void keyMetFirst_isWrittenDown_withoutAnotherSession() {
        states(rig.access(bmc, TrustMode.TOFU));
        EndpointAccess pinned = rig.access(bmc, TrustMode.TOFU, keyShown());
        bmc.traffic().clear();

        assertThat(states(pinned).states()).hasSize(1);
        assertThat(bmc.traffic().sessionsOpened()).isZero();
        assertThat(bmc.traffic().sessions()).isOne();

        bmc.renewCertificate();
        assertRefusedUnheard(pinned);
    }

    @Test
    void twoPins_keepAnEndpointReachable_throughAPlannedChange() {
        String before = keyShown();
        bmc.renewCertificate();
        String after = keyShown();
        EndpointAccess both = rig.access(bmc, TrustMode.PIN, before, after);
        assertThat(states(both).states()).hasSize(1);
        assertRefusedUnheard(rig.access(bmc, TrustMode.PIN, before));
        assertThat(states(both).states()).hasSize(1);
    }

    @Test
    void authority_isBelieved_whateverTheKey_andNoOther() {
        EndpointAccess access = rig.access(bmc, TrustMode.CA);
        states(access);
        bmc.renewCertificate();
        assertThat(states(access).states()).hasSize(1);

        bmc.showForeignCertificate();
        assertRefusedUnheard(access);
    }

    @Test
    void authorities_areThoseOfTheirFile_asItIsNow() throws IOException {
        EndpointAccess access = rig.access(bmc, TrustMode.CA);
        states(access);
        try (RedfishLab elsewhere = RedfishLab.start(RedfishLabSettings.defaults())) {
            rig.believe(elsewhere.authority());
            assertFails(ErrorCode.RESOURCE_CERT_MISMATCH, rig.driver().readStates(access, StateScope.SYSTEMS, call()));

            rig.believe(elsewhere.authority(), rig.lab().authority());
            assertThat(states(access).states()).hasSize(1);
        }
        Files.writeString(rig.authorities(), "cut off while it was copied");
        assertThat(states(access).states()).as("what was there before holds").hasSize(1);
    }

    @Test
    void nameOfTheHost_isVerified_whereThatIsAskedFor() {
        TlsPolicy strict = new TlsPolicy(TrustMode.CA, List.of(), true, false);
        assertThat(states(access(bmc.url(), strict)).states()).hasSize(1);

        bmc.showCertificateOf(rig.lab().add(ServerModel.rack(), Style.plain()));
        assertRefusedUnheard(access(bmc.url(), strict));
        assertThat(states(rig.access(bmc, TrustMode.CA)).states()).hasSize(1);
    }

    @Test
    void anyone_isBelieved_whereThatIsSaid() {
        EndpointAccess access = rig.access(bmc, TrustMode.INSECURE);
        states(access);
        bmc.showForeignCertificate();
        assertThat(states(access).states()).hasSize(1);
    }

    @Test
    void olderVersions_areRefused_beforeAnythingIsSent() {
        TlsPolicy legacy = new TlsPolicy(TrustMode.TOFU, List.of(), false, true);
        bmc.traffic().clear();
        assertFails(
                ErrorCode.NOT_SUPPORTED,
                rig.driver().readStates(access(bmc.url(), legacy), StateScope.SYSTEMS, call()));
        assertThat(bmc.traffic().connections()).isZero();
    }
}
