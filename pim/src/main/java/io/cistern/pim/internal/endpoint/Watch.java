// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every endpoint by the clock, in three tiers. One thread decides what is due; what is read arrives on the threads
 * of {@link Visits}. How many are read at a time is bounded, whatever the size of the fleet.
 */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration BEAT = Duration.ofMillis(100);

    private final Endpoints endpoints;
    private final Visits visits;
    private final Clock clock;
    private final Map<Tier, Lane> lanes = new EnumMap<>(Tier.class);
    private volatile Periods periods;
    /** How often endpoints were read of which a human must decide who is there. */
    private final Map<String, Integer> undecided = new ConcurrentHashMap<>();

    private volatile boolean closed;

    public Watch(Endpoints endpoints, Visits visits, Periods periods, Clock clock) {
        this.endpoints = endpoints;
        this.visits = visits;
        this.periods = periods;
        this.clock = clock;
        for (Tier tier : Tier.values()) {
            lanes.put(tier, new Lane(tier));
        }
    }

    /** Begins, with all endpoints that are there. */
    public void start(ScheduledExecutorService timer) {
        follow(endpoints.all());
        timer.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Other periods hold from now on. */
    public void change(Periods others) {
        periods = others;
        follow(endpoints.all());
    }

    /** Follows endpoints as they are now: new, changed, or left alone. */
    public void follow(Collection<Endpoint> several) {
        several.forEach(endpoint -> follow(endpoint, several.size()));
    }

    /** Follows an endpoint as it is now: new, changed, or left alone. */
    public void follow(Endpoint endpoint) {
        follow(endpoint, 1);
    }

    private void follow(Endpoint endpoint, int fleet) {
        Instant now = clock.instant();
        String id = endpoint.endpointId();
        undecided.remove(id);
        if (!endpoint.active()) {
            lanes.values().forEach(lane -> lane.remove(id));
        } else if (endpoint.stage() == Endpoint.Stage.MANAGED) {
            lanes.forEach((tier, lane) -> lane.schedule(id, periods.inTurn(tier, id, now)));
            if (endpoints.awaited(id)) {
                lanes.get(Tier.STATE).schedule(id, periods.soon(Tier.STATE, id, fleet, now));
            }
        } else {
            lanes.get(Tier.INVENTORY).schedule(id, now);
        }
    }

    private void beat() {
        try {
            lookAround();
        } catch (RuntimeException e) {
            LOG.error("What is due could not be read; it is tried again", e);
        }
    }

    /** Reads whatever is due. */
    void lookAround() {
        Instant now = clock.instant();
        for (Lane lane : lanes.values()) {
            Optional<Lane.Due> due = lane.take(now);
            while (due.isPresent() && !closed) {
                visit(lane, due.get());
                due = lane.take(now);
            }
        }
    }

    private void visit(Lane lane, Lane.Due due) {
        String endpointId = due.endpointId();
        Instant begun = clock.instant();
        Optional<Endpoint> endpoint = endpoints.find(endpointId).filter(Endpoint::active);
        if (endpoint.isEmpty()) {
            lane.remove(endpointId);
            lane.done(due, Duration.ZERO, begun);
        } else if (endpoints.contact(endpointId).refused() && lane.tier() != Tier.INVENTORY) {
            // Whoever was refused is asked for its inventory, now and then, whether its credential has changed.
            lane.done(due, Duration.ZERO, periods.afterRefusal(lane.tier(), endpointId, begun));
        } else {
            boolean enrolled = endpoint.get().stage() == Endpoint.Stage.MANAGED;
            boolean awaited = endpoints.awaited(endpointId);
            visits.visit(endpoint.get(), lane.tier()).thenAccept(news -> {
                visited(lane, due, begun, enrolled, awaited);
                if (news) {
                    lanes.get(Tier.INVENTORY).schedule(endpointId, clock.instant());
                }
            });
        }
    }

    private void visited(Lane lane, Lane.Due due, Instant begun, boolean enrolledBefore, boolean awaited) {
        String endpointId = due.endpointId();
        Instant now = clock.instant();
        boolean enrolled = endpoints
                .find(endpointId)
                .filter(endpoint -> endpoint.stage() == Endpoint.Stage.MANAGED)
                .isPresent();
        lane.done(due, Duration.between(begun, now), next(lane.tier(), endpointId, enrolled, now));
        if (endpoints.contact(endpointId).refused() && lane.tier() != Tier.INVENTORY) {
            lanes.get(Tier.INVENTORY).schedule(endpointId, periods.afterRefusal(Tier.INVENTORY, endpointId, now));
        }
        if (enrolled && !enrolledBefore) {
            lanes.get(Tier.STATE).schedule(endpointId, periods.inTurn(Tier.STATE, endpointId, now));
            lanes.get(Tier.HEALTH).schedule(endpointId, periods.inTurn(Tier.HEALTH, endpointId, now));
        } else if (awaited
                && lane.tier() == Tier.STATE
                && endpoints.contact(endpointId).live()) {
            // All were asked within a short time; from now on they are spread over the period.
            lane.schedule(endpointId, periods.inTurn(Tier.STATE, endpointId, now));
        }
    }

    private Instant next(Tier tier, String endpointId, boolean enrolled, Instant now) {
        Contact contact = endpoints.contact(endpointId);
        if (contact.refused()) {
            return periods.afterRefusal(tier, endpointId, now);
        }
        if (enrolled) {
            undecided.remove(endpointId);
        } else if (tier == Tier.INVENTORY && contact.failures() == 0) {
            int times = undecided.merge(endpointId, 1, Integer::sum);
            return periods.untilDecided(endpointId, times, now);
        }
        return periods.next(tier, endpointId, contact.failures(), now);
    }

    @Override
    public void close() {
        closed = true;
    }
}
