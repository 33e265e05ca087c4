// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.support.CallLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinishingTest {

    private Optional<RuntimeException> stop = Optional.empty();

    @Test
    void pause_goesOn_whenTheCallIsCancelled() {
        Finishing finishing = new Finishing(callUntil(Instant.now().plusSeconds(600)));
        stop = Optional.of(new InfrastructureException(ErrorCode.CANCELLED, "cancelled"));

        finishing.checkActive();
        finishing.pause(Duration.ofMillis(1));

        assertThat(finishing.limit()).isBefore(Instant.now().plusSeconds(61));
    }

    @Test
    void limit_isLaterThanThatOfTheCall_whileTheCallIsWanted() {
        Instant end = Instant.now();

        assertThat(new Finishing(callUntil(end)).limit()).isAfter(end);
    }

    @Test
    void pause_endsAtOnce_whenTheBackendLeaves() {
        Finishing finishing = new Finishing(callUntil(Instant.MAX.minusSeconds(600)));
        stop = Optional.of(new BackendLeavingException());

        assertThatThrownBy(finishing::checkActive).isInstanceOf(BackendLeavingException.class);
        assertThatThrownBy(() -> finishing.pause(Duration.ofMillis(1))).isInstanceOf(BackendLeavingException.class);
    }

    private CallLimit callUntil(Instant end) {
        return new CallLimit() {
            @Override
            public Instant limit() {
                return end;
            }

            @Override
            public void checkActive() {
                stop.ifPresent(reason -> {
                    throw reason;
                });
            }

            @Override
            public void pause(Duration time) {
                checkActive();
            }
        };
    }
}
