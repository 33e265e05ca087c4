// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import io.cistern.backend.physical.Fleet;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.RedfishLab;
import io.cistern.lab.redfish.RedfishLabSettings;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import io.cistern.pim.internal.fleet.FleetSettings;
import io.cistern.pim.internal.fleet.ManagedFleets;
import io.cistern.tck.BenchState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A lab, the backend that reads it as its configuration says, and the management before that. */
final class FleetRig implements AutoCloseable {

    private final RedfishLab lab = RedfishLab.start(RedfishLabSettings.defaults());
    private final RedfishBackend backend;
    private final Fleet fleet;

    /**
     * @param directory for the files of the configuration
     * @param furnish puts services into the lab
     */
    FleetRig(Path directory, Consumer<RedfishLab> furnish) {
        furnish.accept(lab);
        backend = new RedfishBackend(
                config(Map.of(
                        "pim_id", "lab", "endpoints_file", endpoints(directory).toString(), "bmc_spacing__ms", 0)),
                "1");
        fleet = new ManagedFleets(FleetSettings.DEFAULTS, Clock.systemUTC()).manage(backend, new BenchState());
    }

    /** The fleet, as the gateway calls it. */
    Fleet fleet() {
        return fleet;
    }

    /** A server whose BMC the configuration does not list. */
    Bmc addUnlisted(String name) {
        return lab.add(name, ServerModel.rack(), Style.plain());
    }

    /** A configuration in which everything else is as it is by default. */
    static RedfishConfig config(Map<String, Object> values) {
        return (RedfishConfig) Proxy.newProxyInstance(
                RedfishConfig.class.getClassLoader(),
                new Class<?>[] {RedfishConfig.class},
                (proxy, method, none) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    private Path endpoints(Path directory) {
        List<String> lines = new ArrayList<>(List.of("address,credentialRef"));
        for (Bmc bmc : lab.bmcs()) {
            Path secret = write(directory.resolve(bmc.name()), List.of(bmc.user() + ":" + bmc.password()));
            lines.add(bmc.url() + ",file:" + secret);
        }
        return write(directory.resolve("endpoints.csv"), lines);
    }

    private static Path write(Path file, List<String> lines) {
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        fleet.close();
        backend.leave();
        lab.close();
    }
}
