// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The limit of work that can neither be taken back nor be left half done: once it is not wanted any more, or late, it has
 * some time to be finished. It ends at once when the backend leaves; the journal has another go on with it.
 */
final class Finishing implements CallLimit {

    private static final Duration GRACE = Duration.ofMinutes(1);

    private final CallLimit call;
    private Optional<CallLimit> grace = Optional.empty();

    Finishing(CallLimit call) {
        this.call = call;
    }

    @Override
    public Instant limit() {
        return grace.map(CallLimit::limit).orElseGet(() -> call.limit().plus(GRACE));
    }

    @Override
    public void checkActive() {
        unlessOver(call::checkActive);
        grace.ifPresent(CallLimit::checkActive);
    }

    @Override
    public void pause(Duration time) {
        unlessOver(() -> call.pause(time));
        grace.ifPresent(rest -> rest.pause(time));
    }

    private void unlessOver(Runnable check) {
        if (grace.isEmpty()) {
            try {
                check.run();
            } catch (InfrastructureException over) {
                grace = Optional.of(CallLimit.within(GRACE));
            }
        }
    }
}
