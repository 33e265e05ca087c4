// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.EndpointAccess;
import io.cistern.backend.physical.PhysicalResourceDriver;
import io.cistern.backend.physical.ReadCall;
import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.RedfishLab;
import io.cistern.lab.redfish.RedfishLabSettings;
import io.cistern.pim.inventory.TrustMode;
import io.cistern.pim.redfish.internal.fleet.Fleet;
import io.cistern.pim.redfish.internal.fleet.FleetSettings;
import io.cistern.pim.redfish.internal.fleet.Prober;
import io.cistern.pim.redfish.internal.governor.GovernorLimits;
import io.cistern.pim.redfish.internal.quirk.QuirkProfiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A lab, and the driver that reads it. */
final class DriverRig implements AutoCloseable {

    private final Path directory;
    private final RedfishLab lab = RedfishLab.start(RedfishLabSettings.defaults());
    private final ExecutorService helpers = Executors.newCachedThreadPool();
    private final ReadQueue queue = new ReadQueue(8, 1_000, Thread::new);
    private final Fleet fleet;
    private final Prober prober = new Prober(4);
    private final PhysicalResourceDriver driver;

    DriverRig(Path directory) {
        this.directory = directory;
        believe(lab.authority());
        this.fleet = new Fleet(
                "pim1",
                new FleetSettings(
                        new GovernorLimits(2, Duration.ZERO),
                        64,
                        Duration.ofSeconds(10),
                        new AuthoritiesFile(authorities())),
                new QuirkProfiles(Optional.of(quirks())),
                helpers);
        this.driver = new RedfishDriver(fleet, prober, queue, List::of, List.of());
    }

    /** Where quirk profiles can be put. */
    Path quirks() {
        return directory.resolve("quirks");
    }

    /** The file of the authorities that are believed. */
    Path authorities() {
        return directory.resolve("authorities.pem");
    }

    /** Puts a file of these authorities in the place of the one before. */
    void believe(X509Certificate... certificates) {
        try {
            StringBuilder pem = new StringBuilder();
            for (X509Certificate certificate : certificates) {
                pem.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder().encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
            Path next = Files.writeString(directory.resolve("authorities.new"), pem);
            Files.move(next, authorities(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    RedfishLab lab() {
        return lab;
    }

    PhysicalResourceDriver driver() {
        return driver;
    }

    /** How a BMC is reached with the password it has now. */
    EndpointAccess access(Bmc bmc, TrustMode mode, String... pins) {
        return access(bmc, bmc.password(), mode, pins);
    }

    EndpointAccess access(Bmc bmc, String password, TrustMode mode, String... pins) {
        Path secret = directory.resolve(bmc.name() + "-" + password.hashCode());
        try {
            Files.writeString(secret, bmc.user() + ":" + password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EndpointAccess(
                bmc.name(), bmc.url(), Optional.of("file:" + secret), new TlsPolicy(mode, List.of(pins), false, false));
    }

    static ReadCall call() {
        return new ReadCall(ReadPriority.INTERACTIVE, Instant.now().plusSeconds(120), "test");
    }

    static <R> R join(CompletionStage<R> stage) {
        return stage.toCompletableFuture().join();
    }

    static void assertFails(ErrorCode code, CompletionStage<?> stage) {
        assertThatThrownBy(() -> join(stage))
                .isInstanceOfSatisfying(CompletionException.class, e -> assertThat(e.getCause())
                        .isInstanceOfSatisfying(InfrastructureException.class, cause -> assertThat(cause.code())
                                .as(cause.getMessage())
                                .isEqualTo(code)));
    }

    @Override
    public void close() {
        queue.close();
        fleet.close();
        prober.close();
        helpers.shutdownNow();
        lab.close();
    }
}
