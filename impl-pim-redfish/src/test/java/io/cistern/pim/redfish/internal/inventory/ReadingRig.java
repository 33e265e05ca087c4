// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.backend.physical.EndpointIdentity;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.HttpTransport;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.Hardware;
import io.cistern.lab.redfish.RedfishLab;
import io.cistern.lab.redfish.RedfishLabSettings;
import io.cistern.lab.redfish.Style;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.redfish.internal.client.ClientSettings;
import io.cistern.pim.redfish.internal.client.Credential;
import io.cistern.pim.redfish.internal.client.RedfishCall;
import io.cistern.pim.redfish.internal.client.RedfishClient;
import io.cistern.pim.redfish.internal.document.Vocabulary;
import io.cistern.pim.redfish.internal.governor.FleetGate;
import io.cistern.pim.redfish.internal.governor.GovernorLimits;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A lab, and readings of what is in it. */
final class ReadingRig implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final RedfishLab lab = RedfishLab.start(RedfishLabSettings.defaults());
    private final HttpTransport transport = HttpTransport.trustingPlatform(Duration.ofSeconds(10));
    private final ExecutorService helpers = Executors.newCachedThreadPool();
    private final FleetGate gate = new FleetGate(64);

    RedfishLab lab() {
        return lab;
    }

    Bmc add(Hardware hardware, Style style) {
        return lab.add(hardware, style);
    }

    InventoryReading read(Bmc bmc) {
        return read(bmc, InventoryScope.FULL);
    }

    InventoryReading read(Bmc bmc, InventoryScope scope) {
        RedfishClient client = client(bmc);
        try {
            return observer(bmc.name(), client).inventory(call(client), scope);
        } finally {
            client.close(CallLimit.within(LIMIT));
        }
    }

    InventoryReading read(Bmc bmc, CallLimit limit) {
        RedfishClient client = client(bmc);
        try {
            RedfishCall call = client.open(limit, ReadPriority.INVENTORY);
            return observer(bmc.name(), client).inventory(call, InventoryScope.FULL);
        } finally {
            client.close(CallLimit.within(LIMIT));
        }
    }

    /** Reads a service that is not of the lab. */
    InventoryReading read(URI service, Optional<Credential> account) {
        RedfishClient client = client("running", service, account);
        try {
            return observer("running", client).inventory(call(client), InventoryScope.FULL);
        } finally {
            client.close(CallLimit.within(LIMIT));
        }
    }

    EndpointIdentity identify(Bmc bmc) {
        RedfishClient client = client(bmc);
        try {
            return observer(bmc.name(), client).identity(call(client));
        } finally {
            client.close(CallLimit.within(LIMIT));
        }
    }

    private RedfishClient client(Bmc bmc) {
        return client(bmc.name(), URI.create(bmc.plainUrl()), Optional.of(new Credential(bmc.user(), bmc.password())));
    }

    private RedfishClient client(String name, URI service, Optional<Credential> account) {
        return new RedfishClient(
                ClientSettings.of(name, service, account.<Supplier<Credential>>map(known -> () -> known))
                        .with(new GovernorLimits(2, Duration.ZERO)),
                transport,
                gate,
                new Vocabulary(),
                helpers);
    }

    private static Observer observer(String name, RedfishClient client) {
        return new Observer(
                name, kind -> client.quirks().profile(), Optional::empty, client.deviations(), Clock.systemUTC());
    }

    private static RedfishCall call(RedfishClient client) {
        return client.open(CallLimit.within(LIMIT), ReadPriority.INVENTORY);
    }

    static List<ObservedResource> all(InventoryReading reading, ResourceKind kind) {
        return reading.resources().stream()
                .filter(resource -> resource.resourceKind() == kind)
                .toList();
    }

    @Override
    public void close() {
        helpers.shutdownNow();
        transport.close();
        lab.close();
    }
}
