// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.keystone;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One token for all who need it. Whoever finds it missing fetches it, the others wait for that one fetch; while it is
 * merely about to end, they go on using it, and so does everybody for a while when it could not be renewed. A refusal is
 * remembered for a while, so that a wrong secret does not lock the account and a project without a role is not asked for
 * with every query.
 */
final class SharedToken {

    private static final Logger LOG = LoggerFactory.getLogger(SharedToken.class);
    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);
    private static final Duration RENEWAL_PAUSE = Duration.ofSeconds(5);
    private static final Map<ErrorCode, Duration> REFUSAL_HOLDS =
            Map.of(ErrorCode.RESOURCE_AUTH_FAILED, Duration.ofSeconds(5), ErrorCode.FORBIDDEN, Duration.ofSeconds(60));

    private final Function<CallLimit, Token> issue;
    private final Clock clock;

    private Optional<Token> current = Optional.empty();
    private Optional<CompletableFuture<Token>> flight = Optional.empty();
    private Optional<Refusal> refusal = Optional.empty();
    private Instant renewal = Instant.MIN;

    private record Refusal(InfrastructureException failure, Instant until) {}

    SharedToken(Function<CallLimit, Token> issue, Clock clock) {
        this.issue = issue;
        this.clock = clock;
    }

    Token get(CallLimit limit) {
        while (true) {
            CompletableFuture<Token> mine = new CompletableFuture<>();
            CompletableFuture<Token> awaited;
            synchronized (this) {
                Optional<Token> usable = usable();
                if (usable.isPresent() && (!isEnding(usable.get()) || flight.isPresent() || !mayRenew())) {
                    return usable.get();
                }
                refusal.filter(refused -> clock.instant().isBefore(refused.until()))
                        .ifPresent(refused -> {
                            throw refused.failure();
                        });
                awaited = flight.orElse(mine);
                flight = Optional.of(awaited);
            }
            if (awaited == mine) {
                return fetch(mine, limit);
            }
            Optional<Token> fetched = await(awaited, limit);
            if (fetched.isPresent()) {
                return fetched.get();
            }
        }
    }

    /** Forgets a token that a service refused, unless it has been replaced already. */
    synchronized void drop(String secret) {
        current = current.filter(token -> !token.secret().equals(secret));
    }

    private Token fetch(CompletableFuture<Token> mine, CallLimit limit) {
        try {
            Token token = issue.apply(limit);
            synchronized (this) {
                current = Optional.of(token);
                flight = Optional.empty();
                refusal = Optional.empty();
            }
            mine.complete(token);
            return token;
        } catch (RuntimeException e) {
            synchronized (this) {
                flight = Optional.empty();
                refusal = Optional.ofNullable(e instanceof InfrastructureException failure ? failure : null)
                        .filter(failure -> REFUSAL_HOLDS.containsKey(failure.code()))
                        .map(failure -> new Refusal(failure, clock.instant().plus(REFUSAL_HOLDS.get(failure.code()))));
            }
            mine.completeExceptionally(e);
            if (e instanceof InfrastructureException failure) {
                return instead(failure);
            }
            throw e;
        }
    }

    /** The current one, while it lasts. */
    private synchronized Token instead(InfrastructureException failure) {
        Token token = usable().orElseThrow(() -> failure);
        renewal = clock.instant().plus(REFUSAL_HOLDS.getOrDefault(failure.code(), RENEWAL_PAUSE));
        LOG.warn("the {} could not be renewed and is used on: {}", token, failure.getMessage());
        return token;
    }

    private Optional<Token> usable() {
        return current.filter(token -> clock.instant().isBefore(token.expiresAt()));
    }

    private boolean mayRenew() {
        return !clock.instant().isBefore(renewal);
    }

    /** Waits for another call's fetch; empty: that call ended for reasons of its own, and the next must try. */
    private static Optional<Token> await(CompletableFuture<Token> fetch, CallLimit limit) {
        try {
            long left = Duration.between(Instant.now(), limit.limit()).toMillis();
            return Optional.of(fetch.get(Math.max(left, 1), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            limit.checkActive();
            if (e.getCause() instanceof InfrastructureException failure && !itsOwn(failure)) {
                throw failure;
            }
            return Optional.empty();
        } catch (TimeoutException e) {
            limit.checkActive();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            limit.checkActive();
            throw new InfrastructureException(ErrorCode.CANCELLED, "the wait for a token was interrupted");
        }
    }

    private static boolean itsOwn(InfrastructureException failure) {
        return failure.code() == ErrorCode.CANCELLED || failure.code() == ErrorCode.TIMEOUT;
    }

    private boolean isEnding(Token token) {
        Duration tenth = Duration.between(token.issuedAt(), token.expiresAt()).dividedBy(10);
        Duration margin = tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
        return !clock.instant().isBefore(token.expiresAt().minus(margin));
    }
}
