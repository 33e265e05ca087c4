// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import static io.cistern.pim.redfish.internal.driver.DriverRig.assertFails;
import static io.cistern.pim.redfish.internal.driver.DriverRig.call;
import static io.cistern.pim.redfish.internal.driver.DriverRig.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.backend.physical.EndpointAccess;
import io.cistern.backend.physical.EndpointIdentity;
import io.cistern.backend.physical.EndpointProbe;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.backend.physical.ReadCall;
import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.physical.StateReading;
import io.cistern.backend.physical.StateScope;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.lab.Fault;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import io.cistern.pim.PowerState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.TrustMode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedfishDriverTest {

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

    @Test
    void probe_tellsServiceAndCertificate_andSendsNoCredential() {
        EndpointProbe probe = join(rig.driver().probe(bmc.url(), Instant.now().plusSeconds(60)));

        assertThat(probe.service().protocol()).isEqualTo("redfish");
        assertThat(probe.service().serviceUuid()).isPresent();
        assertThat(probe.service().tls()).isPresent();
        assertThat(bmc.traffic().sessionsOpened()).isZero();
        assertThat(bmc.traffic().entries())
                .allSatisfy(entry -> assertThat(entry.status()).isEqualTo(200));
    }

    /** DSP0266 wants the root to be shown to everybody; some firmware asks for a credential there, too. */
    @Test
    void probe_tellsTheCertificate_whereTheRootIsHidden() {
        bmc.faults().add(Fault.on("GET", "/redfish/v1/?").answer(401, "{}").always());

        EndpointProbe probe = join(rig.driver().probe(bmc.url(), Instant.now().plusSeconds(60)));

        assertThat(probe.service().tls()).isPresent();
        assertThat(probe.service().protocolVersion()).isEmpty();
    }

    @Test
    void pinFromTheProbe_isBelieved_anotherOneIsNot() {
        String pin = join(rig.driver().probe(bmc.url(), Instant.now().plusSeconds(60)))
                .service()
                .tls()
                .orElseThrow()
                .spkiSha256();
        bmc.traffic().clear();
        assertFails(
                ErrorCode.RESOURCE_CERT_MISMATCH,
                rig.driver().verify(rig.access(bmc, TrustMode.PIN, "0".repeat(64)), call()));
        assertThat(bmc.traffic().requests()).isZero();

        EndpointIdentity identity = join(rig.driver().verify(rig.access(bmc, TrustMode.PIN, pin), call()));
        assertThat(identity.systems()).hasSize(1);
    }

    private static EndpointAccess trial(EndpointAccess access, TlsPolicy tls) {
        return new EndpointAccess("trial", access.address(), access.credentialRef(), tls);
    }

    @Test
    void accessThatStays_isBelievedAsBefore_whenATrialWithAnotherPinHasFailed() {
        EndpointAccess access = rig.access(bmc, TrustMode.CA);
        join(rig.driver().verify(access, call()));
        TlsPolicy other = new TlsPolicy(TrustMode.PIN, List.of("0".repeat(64)), false, false);

        assertFails(ErrorCode.RESOURCE_CERT_MISMATCH, rig.driver().verify(trial(access, other), call()));
        join(rig.driver().release("trial"));

        assertThat(join(rig.driver().verify(access, call())).systems()).hasSize(1);
    }

    @Test
    void newPassword_isTriedOnce_andTheFormerOneStaysInUse() {
        EndpointAccess access = rig.access(bmc, TrustMode.CA);
        join(rig.driver().verify(access, call()));
        EndpointAccess wrong = trial(rig.access(bmc, "not the password", TrustMode.CA), access.tls());

        assertFails(ErrorCode.RESOURCE_AUTH_FAILED, rig.driver().verify(wrong, call()));
        join(rig.driver().release("trial"));

        assertThat(bmc.traffic().wrongPasswords()).isLessThanOrEqualTo(2);
        assertThat(join(rig.driver().verify(access, call())).systems()).hasSize(1);
    }

    @Test
    void authority_isBelieved_withoutTheNameOfTheHost() {
        assertThat(join(rig.driver().verify(rig.access(bmc, TrustMode.CA), call()))
                        .systems())
                .hasSize(1);
    }

    @Test
    void wrongPassword_isToldOnce_andNotTriedAgainUntilTheAccessChanges() {
        EndpointAccess wrong = rig.access(bmc, "not the password", TrustMode.TOFU);
        for (int i = 0; i < 5; i++) {
            assertFails(ErrorCode.RESOURCE_AUTH_FAILED, rig.driver().verify(wrong, call()));
        }
        assertThat(bmc.traffic().wrongPasswords()).isLessThanOrEqualTo(2);

        assertThat(join(rig.driver().verify(rig.access(bmc, TrustMode.TOFU), call()))
                        .systems())
                .hasSize(1);
    }

    @Test
    void states_areOneRequest_onceItIsKnownWhereTheServerIs() {
        EndpointAccess access = rig.access(bmc, TrustMode.TOFU);
        join(rig.driver().readStates(access, StateScope.SYSTEMS, call()));
        bmc.traffic().clear();

        StateReading reading = join(rig.driver().readStates(access, StateScope.SYSTEMS, call()));

        assertThat(bmc.traffic().requests()).isEqualTo(1);
        assertThat(reading.states()).singleElement().satisfies(state -> {
            assertThat(state.resourceKind()).isEqualTo(ResourceKind.COMPUTE_SERVER);
            assertThat(state.states().powerState()).contains(PowerState.ON);
        });
    }

    @Test
    void componentStates_areThoseOfTheInventory() {
        EndpointAccess access = rig.access(bmc, TrustMode.TOFU);
        InventoryReading inventory = join(rig.driver().readInventory(access, InventoryScope.FULL, call()));

        StateReading states = join(rig.driver().readStates(access, StateScope.COMPONENTS, call()));

        assertThat(states.states())
                .extracting(state -> state.locator())
                .containsExactlyInAnyOrderElementsOf(inventory.resources().stream()
                        .map(resource -> resource.locator())
                        .toList());
    }

    @Test
    void release_deletesTheSession() {
        join(rig.driver().verify(rig.access(bmc, TrustMode.TOFU), call()));
        assertThat(bmc.traffic().sessions()).isEqualTo(1);

        join(rig.driver().release(bmc.name()));

        assertThat(bmc.traffic().sessions()).isZero();
    }

    @Test
    void deadBmc_isUnreachable_theOthersAreReadAllTheSame() {
        List<Bmc> bmcs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            bmcs.add(rig.lab().add(ServerModel.rack(), Style.plain()));
        }
        Bmc dead = bmcs.get(7);
        EndpointAccess deadAccess = rig.access(dead, TrustMode.TOFU);
        dead.unplug();

        CompletionStage<StateReading> lost = rig.driver().readStates(deadAccess, StateScope.SYSTEMS, call());
        List<CompletionStage<StateReading>> readings = bmcs.stream()
                .filter(each -> each != dead)
                .map(each -> rig.driver().readStates(rig.access(each, TrustMode.TOFU), StateScope.SYSTEMS, call()))
                .toList();

        assertThat(readings)
                .allSatisfy(reading -> assertThat(join(reading).states()).hasSize(1));
        assertFails(ErrorCode.RESOURCE_UNREACHABLE, lost);
    }

    @Test
    void reading_failsWithTimeout_pastItsDeadline() {
        ReadCall late = new ReadCall(ReadPriority.STATE, Instant.now().minusSeconds(1), "test");

        assertFails(
                ErrorCode.TIMEOUT, rig.driver().readStates(rig.access(bmc, TrustMode.TOFU), StateScope.SYSTEMS, late));
    }

    @Test
    void addressWithCredentialAndPath_isRefused() {
        EndpointAccess access = rig.access(bmc, TrustMode.TOFU);
        EndpointAccess odd =
                new EndpointAccess("odd", "https://user:secret@host/path", access.credentialRef(), access.tls());

        assertFails(ErrorCode.INVALID_ARGUMENT, rig.driver().verify(odd, call()));
    }
}
