// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.keystone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharedTokenTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final CallLimit LIMIT = CallLimit.within(Duration.ofSeconds(10));

    private final MovingClock clock = new MovingClock();
    private final SharedToken shared = new SharedToken(limit -> issue(), clock);
    private Optional<ErrorCode> down = Optional.empty();
    private int asked;

    @Test
    void get_renewsBeforeTheEnd() {
        shared.get(LIMIT);
        clock.now = START.plus(Duration.ofMinutes(56));

        assertThat(shared.get(LIMIT).secret()).isEqualTo("2");
    }

    @Test
    void get_usesTheCurrentTokenOn_whenItCannotBeRenewed() {
        shared.get(LIMIT);
        clock.now = START.plus(Duration.ofMinutes(56));
        for (ErrorCode why : List.of(ErrorCode.BACKEND_ERROR, ErrorCode.UNAVAILABLE, ErrorCode.RESOURCE_AUTH_FAILED)) {
            down = Optional.of(why);
            clock.now = clock.now.plusSeconds(10);

            assertThat(shared.get(LIMIT).secret()).isEqualTo("1");
        }
    }

    @Test
    void get_triesAgainAfterAPause_whenItCouldNotBeRenewed() {
        shared.get(LIMIT);
        clock.now = START.plus(Duration.ofMinutes(56));
        down = Optional.of(ErrorCode.UNAVAILABLE);
        shared.get(LIMIT);
        shared.get(LIMIT);
        assertThat(asked).isEqualTo(2);
        down = Optional.empty();
        clock.now = clock.now.plusSeconds(10);

        assertThat(shared.get(LIMIT).secret()).isEqualTo("3");
    }

    @Test
    void get_fails_whenTheCurrentTokenHasExpired() {
        shared.get(LIMIT);
        clock.now = START.plus(Duration.ofMinutes(61));
        down = Optional.of(ErrorCode.UNAVAILABLE);

        assertThatThrownBy(() -> shared.get(LIMIT))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    private Token issue() {
        asked++;
        down.ifPresent(why -> {
            throw new InfrastructureException(why, "identity is down");
        });
        return new Token(
                Integer.toString(asked),
                clock.now,
                clock.now.plus(Duration.ofHours(1)),
                Optional.of("p"),
                Set.of(),
                List.of());
    }

    private static final class MovingClock extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
