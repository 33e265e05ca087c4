// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.InfrastructureKind;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.StateStore;
import io.cistern.backend.physical.Fleet;
import io.cistern.backend.physical.FleetManagement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FleetsTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Routes routes = new Routes(Duration.ZERO, timer);
    private final Fleets fleets = new Fleets(routes, id -> null);
    private final List<String> closed = new ArrayList<>();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private Optional<String> current() {
        return routes.to(InfrastructureKind.PIM, "dc-1").current().map(BackendHandle::version);
    }

    private BackendHandle driver(String version, long serviceId) {
        BackendHandle handle = new BackendHandle(new FakeDriver(version), 0, serviceId);
        assertThat(handle.drivesPhysicalResources()).isTrue();
        fleets.arrived("dc-1", handle);
        return handle;
    }

    @Test
    void driver_isNoBackend_beforeAManagementIsThere() {
        driver("d1", 1);
        assertThat(current()).isEmpty();
        fleets.arrived(new Management("m1"));
        assertThat(current()).contains("d1 under m1");
    }

    @Test
    void swapOfTheDriver_leavesNoGap() {
        fleets.arrived(new Management("m1"));
        BackendHandle first = driver("d1", 1);
        driver("d2", 2);
        assertThat(current()).contains("d2 under m1");
        fleets.left(first);
        assertThat(current()).contains("d2 under m1");
        assertThat(closed).containsExactly("d1 under m1");
    }

    @Test
    void swapOfTheManagement_takesTheDriverAlong() {
        Management first = new Management("m1");
        fleets.arrived(first);
        driver("d1", 1);
        fleets.arrived(new Management("m2"));
        assertThat(current()).contains("d1 under m1");
        fleets.left(first);
        assertThat(current()).contains("d1 under m2");
        assertThat(closed).containsExactly("d1 under m1");
    }

    @Test
    void lastManagement_leavesNoBackend() {
        Management only = new Management("m1");
        fleets.arrived(only);
        driver("d1", 1);
        fleets.left(only);
        assertThat(current()).isEmpty();
        assertThat(closed).containsExactly("d1 under m1");
    }

    @Test
    void close_endsEveryFleet() {
        fleets.arrived(new Management("m1"));
        driver("d1", 1);
        fleets.close();
        assertThat(closed).containsExactly("d1 under m1");
    }

    private final class Management implements FleetManagement {

        private final String name;

        Management(String name) {
            this.name = name;
        }

        @Override
        public List<String> inUse(StateStore state) {
            return List.of();
        }

        @Override
        public Fleet manage(Backend backend, StateStore state) {
            return new FakeFleet(backend.description().version() + " under " + name);
        }
    }

    private final class FakeFleet implements Fleet {

        private final String version;

        FakeFleet(String version) {
            this.version = version;
        }

        @Override
        public BackendDescription description() {
            return FakeDriver.described(version);
        }

        @Override
        public <T> Optional<T> offer(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void close() {
            closed.add(version);
        }
    }
}
