// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.vim.openstack.internal.keystone.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the cloud of one configuration, which may be wrong, and to a cloud that may be down: both are tried again
 * until they are right.
 */
public final class CloudConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CloudConnection.class);
    private static final Duration WHILE_DOWN = Duration.ofSeconds(10);
    private static final Duration WHILE_UP = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final String vimId;
    private final Supplier<CloudSettings> settings;
    private final ScheduledExecutorService scheduler;

    private Optional<Cloud> cloud = Optional.empty();
    private volatile Optional<String> problem = Optional.of("it has not been reached yet");
    private volatile CloudFacts facts = CloudFacts.NONE;

    /** @param settings reads the configuration, or says what is wrong with it */
    public CloudConnection(String vimId, Supplier<CloudSettings> settings) {
        this.vimId = vimId;
        this.settings = settings;
        // What is to be done after the end is dropped.
        this.scheduler = new ScheduledThreadPoolExecutor(
                1,
                work -> {
                    Thread thread = new Thread(work, "cistern-openstack-" + vimId);
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Begins to look after the cloud. */
    public void start() {
        scheduler.execute(this::look);
    }

    /**
     * The cloud.
     *
     * @throws InfrastructureException UNAVAILABLE: the configuration is wrong
     */
    public synchronized Cloud cloud() {
        if (cloud.isEmpty()) {
            try {
                cloud = Optional.of(new Cloud(settings.get(), Clock.systemUTC()));
            } catch (InfrastructureException e) {
                throw new InfrastructureException(
                        ErrorCode.UNAVAILABLE,
                        "the configuration of VIM " + vimId + " is wrong: " + e.getMessage(),
                        e.details().toBuilder().attribute(Optional.empty()).build(),
                        e);
            }
        }
        return cloud.get();
    }

    /** Why it does not work at present. */
    public Optional<String> problem() {
        return problem;
    }

    /** What was found when it was last reached. */
    public CloudFacts facts() {
        return facts;
    }

    private void look() {
        Optional<String> before = problem;
        try {
            facts = cloud().open(Scope.OWN, CallLimit.within(LOOK)).facts();
            problem = Optional.empty();
            if (before.isPresent()) {
                LOG.info("VIM {}: the cloud is there", vimId);
            }
        } catch (RuntimeException e) {
            failed(e, before);
        }
        Duration next = problem.isPresent() ? WHILE_DOWN : WHILE_UP;
        scheduler.schedule(this::look, next.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void failed(RuntimeException failure, Optional<String> before) {
        if (scheduler.isShutdown()) {
            LOG.debug("VIM {}: closed while it was looked after", vimId, failure);
        } else if (failure instanceof InfrastructureException) {
            problem = Optional.of(failure.getMessage());
            if (!problem.equals(before)) {
                LOG.warn("VIM {} is not available: {}", vimId, failure.getMessage());
            }
        } else {
            LOG.error("VIM {}: looking after the cloud met a defect", vimId, failure);
        }
    }

    /** Breaks what is in flight. */
    @Override
    public void close() {
        scheduler.shutdownNow();
        synchronized (this) {
            cloud.ifPresent(Cloud::close);
        }
    }
}
