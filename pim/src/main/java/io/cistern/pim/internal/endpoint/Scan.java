// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import io.cistern.backend.physical.EndpointProbe;
import io.cistern.backend.physical.PhysicalResourceDriver;
import io.cistern.backend.physical.ScanRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for endpoints where the configuration of the driver allows it: without a credential, and so few at a time that no
 * network minds. What answers waits for approval.
 */
public final class Scan {

    private static final Logger LOG = LoggerFactory.getLogger(Scan.class);
    private static final int IN_A_STEP = 20;
    private static final int AT_ONCE = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PhysicalResourceDriver driver;
    private final Endpoints endpoints;
    private final Executor readings;
    private final Clock clock;
    private final Map<ScanRange, Round> rounds = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @param readings takes up what was found */
    public Scan(PhysicalResourceDriver driver, Endpoints endpoints, Executor readings, Clock clock) {
        this.driver = driver;
        this.endpoints = endpoints;
        this.readings = readings;
        this.clock = clock;
    }

    /** One way through a range. */
    private record Round(Instant begun, Iterator<String> addresses) {

        static Round begin(ScanRange range, Instant now) {
            return new Round(now, range.addresses().iterator());
        }

        Round next(ScanRange range, Instant now) {
            return addresses.hasNext() || begun.plus(range.period()).isAfter(now) ? this : begin(range, now);
        }
    }

    /** Looks at the next addresses. Once a second, that is twenty of them in a second. */
    public void step() {
        List<ScanRange> ranges = driver.scannedRanges();
        rounds.keySet().retainAll(ranges);
        Instant now = clock.instant();
        int left = IN_A_STEP;
        for (ScanRange range : ranges) {
            Round round = rounds.merge(range, Round.begin(range, now), (under, fresh) -> under.next(range, now));
            Set<String> known =
                    round.addresses().hasNext() ? endpoints.byAddress().keySet() : Set.of();
            while (left > 0 && round.addresses().hasNext() && places.tryAcquire()) {
                left--;
                look(range, round.addresses().next(), known);
            }
        }
    }

    private void look(ScanRange range, String address, Set<String> known) {
        if (known.contains(Address.canonical(address))) {
            places.release();
            return;
        }
        driver.probe(address, clock.instant().plus(PATIENCE)).whenComplete((found, failure) -> {
            places.release();
            if (failure == null) {
                readings.execute(() -> note(range, found));
            } else {
                LOG.debug("Nothing at {}: {}", address, failure.getMessage());
            }
        });
    }

    private void note(ScanRange range, EndpointProbe found) {
        if (found.service().protocolVersion().isEmpty()) {
            LOG.debug("What is at {} does not say that it is a management service", found.address());
            return;
        }
        if (endpoints.discover(found.address(), range, found.service(), clock.instant())) {
            LOG.info(
                    "Found {} at {}, in the range {}; it waits for approval",
                    found.service().product().orElse("a management service"),
                    found.address(),
                    range.cidr());
        }
    }
}
