// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.ScanRange;
import io.cistern.backend.support.SecretReference;
import io.cistern.pim.redfish.internal.fleet.FleetSettings;
import io.cistern.pim.redfish.internal.governor.GovernorLimits;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the configuration of a fleet. */
final class RedfishSettings {

    private RedfishSettings() {}

    /** @throws InfrastructureException INVALID_ARGUMENT: the key and what is wrong with it */
    static FleetSettings of(RedfishConfig config) {
        return new FleetSettings(
                new GovernorLimits(
                        atLeast("bmc.concurrent_requests", config.bmc_concurrent__requests(), 1),
                        Duration.ofMillis(atLeast("bmc.spacing_ms", config.bmc_spacing__ms(), 0))),
                atLeast("fleet.concurrent_requests", config.fleet_concurrent__requests(), 1),
                Duration.ofMillis(atLeast("http.connect_timeout_ms", config.http_connect__timeout__ms(), 1)),
                text(config.tls_ca__file())
                        .map(Path::of)
                        .<Supplier<List<X509Certificate>>>map(AuthoritiesFile::new)
                        .orElse(List::of));
    }

    /** @throws InfrastructureException INVALID_ARGUMENT: the key and what is wrong with it */
    static List<ScanRange> scanned(RedfishConfig config) {
        Duration period = Duration.ofMinutes(atLeast("scan.period_min", config.scan_period__min(), 1));
        Optional<String> credential = text(config.scan_credential());
        credential.ifPresent(reference -> SecretReference.of("scan.credential", reference));
        // a .cfg file has one text, whatever the type
        return Arrays.stream(config.scan_ranges())
                .flatMap(given -> Stream.of(given.split(",")))
                .map(RedfishSettings::text)
                .flatMap(Optional::stream)
                .map(cidr -> range(cidr, config, period, credential))
                .toList();
    }

    private static ScanRange range(String cidr, RedfishConfig config, Duration period, Optional<String> credential) {
        try {
            return new ScanRange(cidr, config.scan_port(), period, credential, text(config.scan_pool()));
        } catch (InfrastructureException wrong) {
            throw InfrastructureException.invalidArgument(
                    "scan.ranges", "names blocks of addresses; in " + cidr + ", " + wrong.getMessage(), "correct it");
        }
    }

    static int atLeast(String key, int value, int least) {
        if (value < least) {
            throw InfrastructureException.invalidArgument(
                    key, "is " + least + " or greater, not " + value, "give a greater number");
        }
        return value;
    }

    static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(given -> !given.isEmpty());
    }
}
