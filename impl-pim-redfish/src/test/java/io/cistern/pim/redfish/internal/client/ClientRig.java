// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.Waiter;
import io.cistern.backend.support.http.HttpTransport;
import io.cistern.pim.redfish.internal.document.DeviationKind;
import io.cistern.pim.redfish.internal.document.Deviations;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.Links;
import io.cistern.pim.redfish.internal.document.Vocabulary;
import io.cistern.pim.redfish.internal.governor.FleetGate;
import io.cistern.pim.redfish.internal.governor.GovernorLimits;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A BMC and a client of it, without the pauses that spare real ones. */
final class ClientRig implements AutoCloseable {

    private final HttpTransport transport = HttpTransport.trustingPlatform(Duration.ofSeconds(5));
    private final ExecutorService helpers = Executors.newFixedThreadPool(4);
    private final FakeBmc bmc = new FakeBmc();
    private final RedfishClient client;

    ClientRig() throws IOException {
        this(() -> FakeBmc.ACCOUNT, Clock.systemUTC(), Duration.ofSeconds(30));
    }

    ClientRig(Supplier<Credential> account, Clock clock, Duration requestTimeout) throws IOException {
        ClientSettings settings = new ClientSettings(
                "bmc-1",
                bmc.uri(),
                Optional.of(account),
                "cistern",
                new GovernorLimits(2, Duration.ZERO),
                requestTimeout,
                200,
                new TaskPatience(new Waiter(Duration.ofMillis(1), Duration.ofMillis(100)), Duration.ofSeconds(5), 3));
        client = new RedfishClient(settings, transport, new FleetGate(256), new Vocabulary(), helpers, clock);
    }

    FakeBmc bmc() {
        return bmc;
    }

    RedfishClient client() {
        return client;
    }

    RedfishCall call() {
        return call(Duration.ofMinutes(3));
    }

    RedfishCall call(Duration limit) {
        return client.open(CallLimit.within(limit), ReadPriority.INVENTORY);
    }

    long deviations(DeviationKind kind) {
        return client.deviations().count(kind);
    }

    static Link link(String path) {
        return new Links(URI.create("http://bmc"), new Deviations())
                .data(path, Link.ROOT)
                .orElseThrow();
    }

    static void assertFails(ErrorCode code, ThrowingCallable work, Consumer<InfrastructureException> with) {
        assertThatThrownBy(work).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
            with.accept(e);
        });
    }

    static void assertFails(ErrorCode code, ThrowingCallable work) {
        assertFails(code, work, e -> {});
    }

    @Override
    public void close() {
        client.close(CallLimit.within(Duration.ofSeconds(5)));
        helpers.shutdownNow();
        transport.close();
        bmc.close();
    }
}
